package sshserver

import (
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
)

// mailbox holds what the door has to tell one console. Whoever puts something
// in never waits, however slowly the console reads: of windows only the last
// one counts, and a notice is worth nothing twice.
type mailbox struct {
	mu      sync.Mutex
	size    *resized
	notices []tea.Msg
	wake    chan struct{}
}

// resized is a window of the client's, clamped. It becomes Bubble Tea's own
// message in the filter, where none but these go through.
type resized struct{ w, h int }

// between is how long a console has for one window before it gets the next one:
// each of them costs it a whole screen.
const between = 30 * time.Millisecond

func newMailbox() *mailbox { return &mailbox{wake: make(chan struct{}, 1)} }

func (m *mailbox) resize(w, h int) {
	m.mu.Lock()
	m.size = &resized{w, h}
	m.mu.Unlock()
	m.ring()
}

func (m *mailbox) notice(msg tea.Msg) {
	m.mu.Lock()
	known := false
	for _, n := range m.notices {
		known = known || n == msg
	}
	if !known {
		m.notices = append(m.notices, msg)
	}
	m.mu.Unlock()
	m.ring()
}

func (m *mailbox) ring() {
	select {
	case m.wake <- struct{}{}:
	default:
	}
}

// take empties the box.
func (m *mailbox) take() []tea.Msg {
	m.mu.Lock()
	defer m.mu.Unlock()
	out := m.notices
	if m.size != nil {
		out = append(out, *m.size)
	}
	m.size, m.notices = nil, nil
	return out
}

// deliver hands everything over until the console is gone. It alone waits for
// a console that does not read.
func (m *mailbox) deliver(send func(tea.Msg), gone <-chan struct{}) {
	for {
		select {
		case <-gone:
			return
		case <-m.wake:
		}
		for _, msg := range m.take() {
			send(msg)
			if _, ok := msg.(resized); ok {
				pause(between, gone)
			}
		}
	}
}

// pause waits a moment, or until the console is gone.
func pause(d time.Duration, gone <-chan struct{}) {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
	case <-gone:
	}
}
