package services

import (
	"context"
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/paper"
	"aduan/tui/ui"
	"aduan/tui/widget/paperview"
	"aduan/tui/widget/table"
)

// page is one entry, read whole.
type page struct {
	entry  model.Standard
	have   map[int]bool // requirements that are there
	cursor int          // among the requirements
	scroll int
}

// printed answers a print: nil where it came out of the printer.
type printed struct{ jammed bool }

// open begins with no tick: the last person's are not this one's.
func (s *Screen) open(e model.Standard) *page {
	s.jammed = false
	return &page{entry: e, have: map[int]bool{}}
}

// service is the service on the page; false for a promise or an answer, and
// where the profile has changed under it.
func (s *Screen) service() (model.Service, bool) {
	all := s.env.Office().Services
	if s.page.entry.Kind != model.ServiceEntry || s.page.entry.At >= len(all) {
		return model.Service{}, false
	}
	return all[s.page.entry.At], true
}

// digit is the requirement that a key ticks, from 1; 0 for none.
func (s *Screen) digit(k tea.KeyPressMsg) int {
	v, ok := s.service()
	d := k.String()
	if !ok || len(d) != 1 || d[0] < '1' || d[0] > '9' || int(d[0]-'0') > len(v.Requirements) {
		return 0
	}
	return int(d[0] - '0')
}

func (s *Screen) onPage(k tea.KeyPressMsg) tea.Cmd {
	keys, p := s.env.Keys, s.page
	switch {
	case key.Matches(k, keys.Global.Back):
		s.page = nil
	case key.Matches(k, keys.Paper.Copy):
		return ui.Copy(s.text(), s.env.Say.Services.Copied)
	case key.Matches(k, keys.Paper.Print):
		return s.print()
	case key.Matches(k, keys.List.MarkNone):
		clear(p.have)
	case key.Matches(k, keys.List.Mark), key.Matches(k, keys.Move.Open):
		s.tick(p.cursor)
	case s.digit(k) > 0:
		s.tick(s.digit(k) - 1)
	default:
		s.move(k)
	}
	return nil
}

func (s *Screen) tick(i int) {
	if v, ok := s.service(); ok && i < len(v.Requirements) {
		s.page.have[i], s.page.cursor, s.page.scroll = !s.page.have[i], i, 0
	}
}

// move goes through the requirements, and then on through what stands below
// them.
func (s *Screen) move(k tea.KeyPressMsg) {
	m, p := s.env.Keys.Move, s.page
	v, _ := s.service()
	last := max(0, len(v.Requirements)-1)
	step := 0
	switch {
	case key.Matches(k, m.Up):
		step = -1
	case key.Matches(k, m.Down):
		step = 1
	case key.Matches(k, m.PageUp):
		step = -s.env.Page()
	case key.Matches(k, m.PageDown):
		step = s.env.Page()
	case key.Matches(k, m.Top):
		p.cursor, p.scroll = 0, 0
		return
	case key.Matches(k, m.Bottom):
		step = 1 << 20
	}
	if step > 0 && p.cursor < last {
		p.cursor = table.Move(p.cursor, last+1, step)
		return
	}
	if step < 0 && p.scroll == 0 {
		p.cursor = table.Move(p.cursor, last+1, step)
		return
	}
	p.scroll = max(0, min(p.scroll+step, s.lowest()))
}

// print sends the list to the printer; where there is none, or it failed, it is
// shown, to be copied or written by hand. Nothing of it is kept.
func (s *Screen) print() tea.Cmd {
	v, ok := s.service()
	if !ok {
		return nil
	}
	text, send := s.text(), s.env.Print
	if send == nil || s.jammed {
		s.jammed = false // from the sheet, the printer may be tried again
		return ui.Open(paperview.New(s.env, s.env.Say.Services.PrintTitle+" · "+v.Name, text))
	}
	return ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (printed, error) {
		return printed{jammed: send(ctx, text) != nil}, nil
	})
}

func (s *Screen) gotPrinted(msg ui.Got[printed]) tea.Cmd {
	if !s.asking.Mine(s, msg.Addr) {
		return nil
	}
	if s.jammed = msg.Value.jammed || msg.Err != nil; s.jammed {
		return ui.Warning(s.env.Say.Services.Jammed)
	}
	return ui.Toast(s.env.Say.Services.Printed)
}

// text is what is copied: the list of requirements, the sentence of a promise,
// the answer with its question.
func (s *Screen) text() string {
	o, at := s.env.Office(), s.page.entry.At
	switch s.page.entry.Kind {
	case model.ServiceEntry:
		if v, ok := s.service(); ok {
			return paperview.Write(s.env, paper.Requirements(o, s.env.Words, v, s.page.have))
		}
	case model.PromiseEntry:
		if at < len(o.Promises) {
			return o.Promises[at].Sentence
		}
	case model.AnswerEntry:
		if at < len(o.Answers) {
			return o.Answers[at].Question + "\n\n" + o.Answers[at].Text
		}
	}
	return ""
}

// readOut is the sentence that the clerk reads to whoever stands there: what is
// missing, and that it is free.
func (s *Screen) readOut(v model.Service) string {
	fee := s.env.Words.Paper().FreeService
	if !v.Free() {
		fee = s.env.Say.Services.Fee + ": " + strings.TrimRight(v.Fee, " .") + "."
	}
	if len(v.Requirements) == 0 { // of nothing that is asked for, nothing is complete
		return s.env.Say.Services.Read + fmt.Sprintf("\"%s\"", fee)
	}
	return s.env.Say.Services.Read + fmt.Sprintf("\"%s %s\"", paper.Lacking(s.env.Words, v, s.page.have), fee)
}

func (s *Screen) pageHelp() []key.Binding {
	k, say := s.env.Keys, s.env.Say.Services
	if s.page != nil && s.page.entry.Kind != model.ServiceEntry {
		return []key.Binding{k.Paper.Copy, ui.As(k.Move.Down, s.env.Say.Key.Scroll), k.Global.Back}
	}
	n := 9
	if s.page != nil {
		v, _ := s.service()
		n = min(9, len(v.Requirements))
	}
	digits := "1"
	switch {
	case n == 0:
		return []key.Binding{k.Paper.Print, k.Paper.Copy, k.Global.Back}
	case n > 1:
		digits = fmt.Sprintf("1-%d", n)
	}
	return []key.Binding{ui.Hint(digits+" "+k.List.Mark.Help().Key, say.KeyTick), k.Paper.Print, k.Paper.Copy,
		ui.As(k.List.MarkNone, say.KeyNone), k.Global.Back}
}
