package sshserver

import (
	"io"
	"sync"
	"time"
)

// room is how much a gate holds of what nobody has read yet. What comes after
// it waits in the client.
const room = 64 << 10

// gate stands between a channel and what reads from it: it holds little, and it
// can be shut from this side, so that no reader stays behind when the session
// is over.
type gate struct {
	mu      sync.Mutex
	changed *sync.Cond
	data    []byte
	whole   *whole      // for a console, which reads keys; nil where bytes are bytes
	torn    *time.Timer // hands on the beginning of what never ends
	late    bool        // it has waited long enough
	over    bool        // nothing more comes
	// waits and goes are told when a reader begins and ends to wait.
	waits, goes func()
}

func newGate() *gate {
	g := &gate{waits: func() {}, goes: func() {}}
	g.changed = sync.NewCond(&g.mu)
	g.torn = time.AfterFunc(tornFor, g.giveUp)
	g.torn.Stop()
	return g
}

// giveUp hands on what is torn. Within a paste it waits for ever: whatever comes
// next tells what it is.
func (g *gate) giveUp() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.late = g.whole != nil && !g.whole.paste
	g.changed.Broadcast()
}

func (g *gate) Read(p []byte) (int, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	n := g.next(len(p))
	if n == 0 && !g.over {
		g.waits()
		defer g.goes()
	}
	for ; n == 0; n = g.next(len(p)) {
		if g.over {
			return 0, io.EOF
		}
		g.changed.Wait()
	}
	copy(p, g.data[:n])
	g.data = g.data[n:]
	if len(g.data) == 0 {
		g.data = nil // so that a paste is not kept for the rest of the day
	}
	g.changed.Broadcast()
	return n, nil
}

// next is how much of what has come may be read now, in pieces of at most a
// size: whole keys, unless the rest is never to come or no piece can hold it.
func (g *gate) next(most int) int {
	have := g.data[:min(most, len(g.data))]
	if g.whole == nil {
		return len(have)
	}
	n := g.whole.until(have)
	if n == 0 && (g.late || g.over || len(have) == most) {
		n = len(have)
	}
	return n
}

// put hands on what has come, once there is room; false where nobody wants it.
func (g *gate) put(p []byte) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	for len(g.data) >= room && !g.over {
		g.changed.Wait()
	}
	if !g.over {
		g.data = append(g.data, p...)
		if g.late = false; g.whole != nil {
			g.torn.Reset(g.whole.patience(g.data))
		}
		g.changed.Broadcast()
	}
	return !g.over
}

// end says that nothing more comes; what has come may still be read.
func (g *gate) end() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.over = true
	g.torn.Stop()
	g.changed.Broadcast()
}

// shut ends it; what was not read is dropped.
func (g *gate) shut() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.data, g.over = nil, true
	g.torn.Stop()
	g.changed.Broadcast()
}

// fill reads a channel until it ends. check may refuse what comes.
func (g *gate) fill(from io.Reader, check func([]byte) bool) {
	defer g.end()
	buf := make([]byte, 4<<10)
	for {
		n, err := from.Read(buf)
		if n > 0 && (!check(buf[:n]) || !g.put(buf[:n])) {
			_, _ = io.Copy(io.Discard, from) // a client must not hang on what nobody reads
			return
		}
		if err != nil {
			return
		}
	}
}
