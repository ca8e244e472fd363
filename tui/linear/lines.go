package linear

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"
	"unicode"

	"aduan/model"
)

// mostBytes is how much of one line is kept: as much as the longest text may
// hold. The rest is read and forgotten.
const mostBytes = model.MaxText

// lines reads answers. Reading waits in a goroutine of its own, so that the end
// of the session does not wait for a key.
type lines struct {
	ctx context.Context
	r   *bufio.Reader
	got chan line
}

type line struct {
	text string
	cut  bool
	err  error
}

func newLines(ctx context.Context, r io.Reader) *lines {
	return &lines{ctx: ctx, r: bufio.NewReader(r), got: make(chan line, 1)}
}

// next is the next line, harmless and bounded. Cut: it was longer than that.
// io.EOF ends it, also where the session ended or the input broke off.
func (l *lines) next() (text string, cut bool, err error) {
	if l.ctx.Err() != nil {
		return "", false, io.EOF
	}
	go func() { l.got <- l.read() }()
	select {
	case got := <-l.got:
		return got.text, got.cut, got.err
	case <-l.ctx.Done():
		return "", false, io.EOF
	}
}

func (l *lines) read() line {
	var b []byte
	cut := false
	for {
		part, err := l.r.ReadSlice('\n')
		if room := mostBytes - len(b); len(part) > room {
			cut = cut || strings.TrimRight(string(part[room:]), "\r\n") != ""
			part = part[:room]
		}
		b = append(b, part...)
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && len(b) == 0:
			return line{err: io.EOF}
		}
		return line{text: plain(string(b)), cut: cut}
	}
}

// plain leaves of a line what a person could have meant: no control characters,
// no broken letters, no spaces around it.
func plain(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case r == unicode.ReplacementChar:
			return '?'
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == '\u2028', r == '\u2029':
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "?")))
}
