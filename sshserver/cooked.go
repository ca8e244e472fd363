package sshserver

import (
	"bytes"
	"io"
	"unicode/utf8"
)

// cooked makes lines out of keys, as a terminal of the system's does for a
// program that reads lines: the client's own terminal does not, once it was
// asked for one here.
type cooked struct {
	raw       io.Reader
	echo      io.Writer
	interrupt func()

	line  []byte // being typed
	ready []byte // ended, to be read
	in    []byte // come, not looked at
	over  bool
	skip  bool // the second sign of a line's end
}

// longest is the longest line: beyond it keys are not taken.
const longest = 64 << 10

func (c *cooked) Read(p []byte) (int, error) {
	for len(c.ready) == 0 {
		if c.over {
			return 0, io.EOF
		}
		if len(c.in) == 0 {
			buf := make([]byte, 1<<10)
			n, err := c.raw.Read(buf)
			c.in = buf[:n]
			if n == 0 && err != nil {
				return 0, err
			}
		}
		b := c.in[0]
		c.in = c.in[1:]
		c.key(b)
	}
	n := copy(p, c.ready)
	c.ready = c.ready[n:]
	return n, nil
}

func (c *cooked) key(b byte) {
	skip := c.skip
	c.skip = b == '\r'
	switch {
	case b == '\n' && skip:
	case b == '\r' || b == '\n':
		c.say("\n")
		c.ready, c.line = append(c.line, '\n'), nil
	case b == 0x03: // ^C
		c.say("^C\n")
		c.line, c.over = nil, true
		c.interrupt()
	case b == 0x04: // ^D ends the input, at the beginning of a line
		if len(c.line) == 0 {
			c.over = true
		}
	case b == 0x7f || b == 0x08:
		c.erase(1)
	case b == 0x15: // ^U
		c.erase(len(c.line))
	case b < ' ' && b != '\t' || len(c.line) >= longest:
	default:
		c.line = append(c.line, b)
		c.say(string([]byte{b}))
	}
}

// erase takes signs back, as many as there are.
func (c *cooked) erase(n int) {
	var out bytes.Buffer
	for ; n > 0 && len(c.line) > 0; n-- {
		_, size := utf8.DecodeLastRune(c.line)
		c.line = c.line[:len(c.line)-size]
		out.WriteString("\b \b")
	}
	c.say(out.String())
}

// say shows what was typed; where it does not arrive the next write tells.
func (c *cooked) say(s string) { _, _ = io.WriteString(c.echo, s) }
