package tui

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/tui/ui"
)

// plainly lends the terminal to text that a mouse is to mark; the console comes
// back after Enter, as it was.
func (m *Model) plainly(lines []string) tea.Cmd {
	var out []string
	for _, l := range lines {
		for part := range strings.SplitSeq(l, "\n") {
			out = append(out, ui.Harmless(part))
		}
	}
	p := &plain{text: strings.Join(out, "\n"), back: m.env.Say.Fault.PlainBack}
	return tea.Exec(p, func(err error) tea.Msg {
		if err != nil {
			return ui.ToastMsg{Text: m.env.Say.Fault.PlainNot, Role: ui.Warn}
		}
		return nil
	})
}

// plain shows a text on the screen of the terminal itself.
type plain struct {
	text, back string
	in         io.Reader
	out        io.Writer
}

// wipe empties the screen: what was typed is somebody's, and stays nowhere.
const wipe = "\x1b[H\x1b[2J"

// Run shows the text and waits for the end of a line.
func (p *plain) Run() error {
	if _, err := fmt.Fprintf(p.out, "%s%s\n\n%s\n", wipe, p.text, p.back); err != nil {
		return err
	}
	if _, err := bufio.NewReader(p.in).ReadString('\n'); err != nil && err != io.EOF {
		return err
	}
	_, err := io.WriteString(p.out, wipe)
	return err
}

func (p *plain) SetStdin(r io.Reader)  { p.in = r }
func (p *plain) SetStdout(w io.Writer) { p.out = w }
func (p *plain) SetStderr(io.Writer)   {}
