package palette

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/finder"
)

// register is Buku, which takes the day whose page to open behind it ("buku
// jum", "buku 19/11"), and the closing of a day, which takes one too.
func (s *Screen) register(add func(finder.Item, run), digit string) {
	say, book := s.env.Say.Palette, s.env.Say.Book
	name, closing := strings.ToLower(s.env.Say.Shell.Places[ui.PlaceBook]), strings.ToLower(s.env.Words.Action("close_day").Name)
	other := strings.ToLower(s.others.Action("close_day").Name)
	typed := s.finder.Value()
	note, day := say.Goes, behind(typed, name, ui.PlaceBook)
	if day != "" {
		note = book.Goes
	}
	add(finder.Item{Text: name, Also: ui.PlaceBook + " " + day, Note: note, Right: digit}, turn(ui.DayMsg{Text: day}))
	day = behind(typed, closing, other)
	add(finder.Item{Text: closing, Also: other + " " + day, Note: book.CloseGoes, Right: s.env.Keys.Book.Close.Help().Key}, turn(ui.DayMsg{Text: day, Close: true}))
}

// turn goes to Buku and opens a page of it.
func turn(to ui.DayMsg) run {
	return func(model.CaseRef) tea.Cmd {
		place := ui.Go(ui.RoutePlace{Place: ui.PlaceBook})
		if to == (ui.DayMsg{}) {
			return place
		}
		return tea.Sequence(place, ui.Send(to))
	}
}

// behind is what follows a command in what was typed.
func behind(typed string, names ...string) string {
	for _, n := range names {
		if rest, ok := strings.CutPrefix(strings.ToLower(typed), n+" "); ok {
			return strings.TrimSpace(rest)
		}
	}
	return ""
}
