package sshserver

import (
	"bytes"
	"io"
	"sync"
	"time"
)

// wire writes to a client that may read slowly or not at all. It hands over a
// piece at a time; the piece that is not taken for too long ends the connection.
// To a terminal a line ends with both signs, as a terminal of the system's would
// make it.
type wire struct {
	to    io.Writer
	stall time.Duration
	slow  *time.Timer
	tty   bool

	mu   sync.Mutex
	last byte
	buf  bytes.Buffer
}

// piece is small enough for a bad link to take within the time it is given.
const piece = 16 << 10

// writer makes a wire to one of the channel's streams.
func (x *session) writer(to io.Writer) *wire {
	w := &wire{to: to, stall: x.srv.cfg.Limits.Stall, tty: x.pty}
	w.slow = time.AfterFunc(w.stall, x.conn.close)
	w.slow.Stop()
	return w
}

func (w *wire) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	n := 0
	for n < len(p) {
		part := p[n:min(n+piece, len(p))]
		if err := w.hand(part); err != nil {
			return n, err
		}
		n += len(part)
	}
	return n, nil
}

func (w *wire) hand(part []byte) error {
	out := part
	if w.tty && bytes.IndexByte(part, '\n') >= 0 {
		w.buf.Reset()
		for _, b := range part {
			if b == '\n' && w.last != '\r' {
				w.buf.WriteByte('\r')
			}
			w.buf.WriteByte(b)
			w.last = b
		}
		out = w.buf.Bytes()
	} else {
		w.last = part[len(part)-1]
	}
	w.slow.Reset(w.stall)
	defer w.slow.Stop()
	_, err := w.to.Write(out)
	return err
}
