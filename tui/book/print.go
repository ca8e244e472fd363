package book

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/paper"
	"aduan/tui/ui"
	"aduan/tui/widget/paperview"
)

// printed answers the printing of a page.
type printed struct {
	date   string
	jammed bool
	doc    paper.Document
}

// print prints the page that is open, as far as one may read it; where no printer
// takes it, it is shown, to be copied.
func (s *Screen) print() tea.Cmd {
	if !s.loaded || s.err != nil || s.day.Date == "" {
		return ui.Warning(s.env.Say.Book.NotRead)
	}
	about := paperview.About(s.env, model.CaseView{})
	about.Day = s.day
	d, send, date := paper.Make("bookpage", about), paperview.Printer(s.env), s.dayName()
	if send == nil {
		return s.showPage(date, d)
	}
	return ui.Ask(s.env, ui.Addr{To: s}, func(ctx context.Context) (printed, error) {
		return printed{date, send(ctx, "bookpage", d) != nil, d}, nil
	})
}

func (s *Screen) showPage(date string, d paper.Document) tea.Cmd {
	return ui.Open(paperview.Of(s.env, fmt.Sprintf(s.env.Say.Papers.Page, date), paperview.Copied("bookpage", d), d))
}

func (s *Screen) gotPrinted(msg ui.Got[printed]) tea.Cmd {
	if msg.To != s {
		return nil
	}
	say, p := s.env.Say.Papers, msg.Value
	if p.jammed {
		return tea.Batch(ui.Warning(fmt.Sprintf(say.PageJammed, p.date)), s.showPage(p.date, p.doc))
	}
	return ui.Toast(fmt.Sprintf(say.PagePrinted, p.date))
}
