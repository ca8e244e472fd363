package sshserver

import (
	"bytes"
	"context"
	"io"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// keys reads what a client types and hands it to its console. Bubble Tea has a
// reader of its own; it makes a table of every key for each console, a seventh of
// all that an idle one costs, and waits for ever with a key that a program which
// has ended does not take.
type keys struct {
	decode uv.EventDecoder
	term   string
	send   func(tea.Msg)
	paste  *bytes.Buffer // what is being pasted; nil for typing

	old *uv.TerminalReader // of seq; made where a terminal sends what is known by the table alone
	seq *bytes.Reader
}

// The marks of a paste.
const (
	pasteBegins = "\x1b[200~"
	pasteEnds   = "\x1b[201~"
)

// from reads a gate, whose pieces end where a key does, until its end.
func (k *keys) from(g io.Reader) {
	buf := make([]byte, 4<<10)
	for {
		n, err := g.Read(buf)
		k.take(buf[:n])
		if err != nil {
			return
		}
	}
}

// take hands on one piece.
func (k *keys) take(p []byte) {
	for len(p) > 0 {
		if k.paste != nil {
			p = k.pasted(p)
			continue
		}
		n, event := k.decode.Decode(p)
		if n <= 0 {
			return
		}
		switch e := event.(type) {
		case nil:
		case uv.PasteStartEvent:
			k.paste = &bytes.Buffer{}
			k.send(e)
		case uv.MultiEvent:
			for _, one := range e {
				k.send(one)
			}
		case uv.UnknownEvent:
			k.rare(p[:n])
		default:
			k.send(e)
		}
		p = p[n:]
	}
}

// pasted takes what belongs to the paste, and hands it on at its end.
func (k *keys) pasted(p []byte) (rest []byte) {
	text, rest, ended := bytes.Cut(p, []byte(pasteEnds))
	k.paste.Write(text)
	if ended {
		whole := strings.ToValidUTF8(k.paste.String(), "")
		k.paste = nil
		k.send(uv.PasteEvent{Content: strings.ReplaceAll(whole, string(utf8.RuneError), "")})
		k.send(uv.PasteEndEvent{})
	}
	return rest
}

// rare is a sequence of an old terminal, which the library knows by its table.
func (k *keys) rare(seq []byte) {
	if k.old == nil {
		k.seq = bytes.NewReader(nil)
		k.old = uv.NewTerminalReader(k.seq, k.term)
	}
	k.seq.Reset(seq)
	out := make(chan uv.Event)
	go func() {
		defer close(out)
		_ = k.old.StreamEvents(context.Background(), out) // of bytes in memory
	}()
	for e := range out {
		k.send(e)
	}
}
