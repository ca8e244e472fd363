package sshserver

import (
	"context"
	"time"
)

// typed measures what comes to a console, before anything makes sense of it: a
// sequence that never ends, a paste without bounds and more keys than a person
// has would each cost the server memory or all of its time.
type typed struct {
	mostPaste int
	now       func() time.Time

	state  byte // 0 text, 'e' after an escape, '[' in a sequence, ']' in a string
	csi    string
	length int // of what is not ended
	paste  bool
	pasted int

	spare float64 // keys that may come at once
	since time.Time
}

const (
	mostUnended = 16 << 10 // of a sequence or a string
	spareKeys   = 32 << 10 // come at once, as when a text is pasted as keys
	keysASecond = 1 << 10  // go on coming
)

func newTyped(mostPaste int, now func() time.Time) *typed {
	return &typed{mostPaste: mostPaste, now: now, spare: spareKeys, since: now()}
}

// add measures bytes. It returns how long to wait before they are handed on,
// and false for what no person types.
func (t *typed) add(p []byte) (time.Duration, bool) {
	keys := 0
	for _, b := range p {
		if !t.step(b) {
			return 0, false
		}
		if !t.paste {
			keys++
		}
	}
	now := t.now()
	t.spare = min(spareKeys, t.spare+now.Sub(t.since).Seconds()*keysASecond) - float64(keys)
	t.since = now
	if t.spare >= 0 {
		return 0, true
	}
	return time.Duration(-t.spare / keysASecond * float64(time.Second)), true
}

func (t *typed) step(b byte) bool {
	if t.paste {
		if t.pasted++; t.pasted > t.mostPaste {
			return false
		}
	}
	switch t.state {
	case 0:
		if b == 0x1b {
			t.state, t.length = 'e', 0
		}
		return true
	case 'e':
		t.escape(b)
		return true
	case '[':
		if len(t.csi) < 4 {
			t.csi += string(rune(b))
		}
		if b >= 0x40 && b <= 0x7e {
			t.sequence()
			t.state = 0
		}
	case ']':
		switch b {
		case 0x07:
			t.state = 0
		case 0x1b:
			t.state = 'e' // most likely its end, ESC \
		}
	}
	t.length++
	return t.length <= mostUnended
}

func (t *typed) escape(b byte) {
	switch b {
	case '[':
		t.state, t.csi = '[', ""
	case ']', 'P', 'X', '^', '_':
		t.state = ']'
	case 0x1b:
	default:
		t.state = 0
	}
}

func (t *typed) sequence() {
	switch t.csi {
	case "200~":
		t.paste, t.pasted = true, 0
	case "201~":
		t.paste = false
	}
}

// check is add for a gate: it waits, and ends the session over what is too much.
func (t *typed) check(ctx context.Context, refuse func()) func([]byte) bool {
	return func(p []byte) bool {
		wait, ok := t.add(p)
		if !ok {
			refuse()
			return false
		}
		if wait > 0 {
			timer := time.NewTimer(wait)
			defer timer.Stop()
			select {
			case <-timer.C:
			case <-ctx.Done():
			}
		}
		return true
	}
}
