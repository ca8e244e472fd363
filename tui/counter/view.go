package counter

import (
	"fmt"
	"slices"
	"strings"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
)

// leastWide is the narrowest window with both a promise and its size in a row.
const leastWide = 70

// View draws the page that one is at.
func (s *Screen) View(w, h int) ui.Frame {
	switch s.phase {
	case answering:
		return s.viewAnswer(w, h)
	case booked:
		return ui.Frame{Content: s.env.Theme.Block(s.viewBooked(w, h), w, h)}
	}
	return s.viewForm(w, h)
}

func (s *Screen) heading(title string, w int) ui.Line {
	return ui.Edges(ui.Line{ui.T(" "), ui.Heading.T(title)}, ui.Line{s.keeper.Says()}, w)
}

// sentence is what a press on the button says yes to; until the form is
// complete, what it still lacks. From 80 columns on it takes two rows whatever it
// says, so that nothing below it moves.
func (s *Screen) sentence(w int) []ui.Line {
	say := s.env.Say.Counter
	mark, role := "   ", ui.Plain
	if s.form.Pressing() >= 0 {
		mark = " > "
	}
	room := w - 4
	if w < 80 {
		room = 2 * (w - 8) // two rows, wrapped
	}
	var text, second string
	switch {
	case s.busy:
		text, role = say.Sending, ui.Muted
	case s.form.Faulty() == nil && !s.complete():
		text, role = fmt.Sprintf(say.Complete, s.next()), ui.Muted
	default:
		if field, words := s.lacks(); field != "" {
			text, role = fmt.Sprintf(say.NotYet, s.form.Get(field).Label, words), ui.Warn
			break
		}
		text = s.question(room)
		second = say.NotStaff
		switch s.form.Get("respondent.kind").Value() {
		case "staff", "unit":
			second = fmt.Sprintf(say.AboutStaff, s.respondent())
		case "unclear":
			second = say.AboutUnclear
		}
	}
	if w >= 80 {
		return []ui.Line{{ui.T(mark), role.T(ui.Cut(text, w-4))}, {ui.T("   "), role.T(ui.Cut(second, w-4))}}
	}
	var lines []ui.Line
	for _, l := range append(ui.Some(text, w-5, 2), ui.Some(second, w-5, 2)...) {
		lines = append(lines, ui.Line{ui.T(mark), role.T(l)})
		mark = "   "
	}
	return lines
}

func (s *Screen) viewAnswer(w, h int) ui.Frame {
	say := s.env.Say.Counter
	top := []ui.Line{s.heading(say.AnswerTitle, w), ui.L("   " + ui.Cut(s.about(w-5), w-5)), {}}
	text := fmt.Sprintf(say.AnswerConfirmSelf, s.next(), s.env.Clock(s.env.At))
	if x := s.spot.Get(official); !x.Empty() {
		text = fmt.Sprintf(say.AnswerConfirm, s.next(), s.env.Post(model.PostID(x.Value())), s.env.Clock(s.env.At))
	}
	mark := "   "
	if s.spot.Pressing() >= 0 {
		mark = " > "
	}
	role := ui.Plain
	switch x := s.spot.Faulty(); {
	case s.busy:
		text, role = say.Sending, ui.Muted
	case x != nil:
		text, role = fmt.Sprintf(say.NotYet, x.Label, x.Fault()), ui.Warn
	case s.spot.Get(answer).Empty():
		text, role = fmt.Sprintf(say.AnswerEmpty, s.next()), ui.Muted
	}
	bottom := []ui.Line{{}, {ui.T(mark), role.T(ui.Cut(text, w-4))}, {}}
	bottom = append(bottom, s.spot.Buttons(w)...)
	bottom = append(bottom, ui.Line{}, ui.Line{ui.T("   "), ui.Muted.T(ui.Cut(say.AnswerAway, w-4))})
	if h < 18 { // a low window keeps its rows for the answer
		bottom = append([]ui.Line{bottom[1]}, s.spot.Buttons(w)...)
	}
	lines, cursor := compose(s.spot.View, top, nil, bottom, w, h)
	return ui.Frame{Content: s.env.Theme.Block(lines, w, h), Cursor: cursor}
}

// about is whose complaint it is, from where, what about and how it came; where
// that is more than n columns the village is left to the form.
func (s *Screen) about(n int) string {
	parts := []string{s.who(), s.form.Get("area").Text(), s.form.Get("subject").Text(), s.channelName()}
	parts = slices.DeleteFunc(parts, func(p string) bool { return p == "" })
	text := strings.Join(parts, " · ")
	if area := s.form.Get("area"); ui.Width(text) > n && !area.Empty() {
		text = strings.Join(slices.Delete(parts, 1, 2), " · ")
	}
	return text
}

// viewBooked is the number, when they will hear, and what to read out.
func (s *Screen) viewBooked(w, h int) []ui.Line {
	say, v := s.env.Say.Counter, s.outcome.Case
	title, number := say.BookedTitle, ui.Accent
	switch {
	case s.voided:
		title, number = say.VoidedTitle, ui.Struck
	case v.State == model.Closed:
		title = say.AnsweredTitle
	}
	lines := []ui.Line{{ui.T(" "), ui.Heading.T(title)}, {ui.T("      "), number.T(v.Register)}, {}}
	lines = append(lines, s.facts(w)...)
	if !s.voided {
		lines = append(append(lines, ui.Line{}), s.promises(w)...)
	}
	lines = append(lines, ui.Line{})
	lines = append(lines, s.readOut(w)...)
	lines = append(lines, ui.Line{})
	buttons := s.page.Buttons(w)
	if len(lines)+len(buttons) > h {
		lines = tight(lines)
	}
	return append(lines, buttons...)
}

// tight drops the rows of air.
func tight(lines []ui.Line) []ui.Line {
	var out []ui.Line
	for _, l := range lines {
		if l.Width() > 0 {
			out = append(out, l)
		}
	}
	return out
}

// facts is whose complaint it is, what about, and how it came.
func (s *Screen) facts(w int) []ui.Line {
	v := s.outcome.Case
	who := s.who()
	if p := v.Complainants; len(p) > 0 && p[0].Name != "" { // it may have been corrected since
		who = p[0].Name
	}
	if v.Area != "" {
		who += ", " + s.src.PlaceName(v.Area)
	}
	at := s.env.At
	if v.ReceivedAt != nil {
		at = s.env.Local(*v.ReceivedAt)
	}
	via := fmt.Sprintf(s.env.Say.Counter.Via, words.Head(s.channelName()), s.env.Words.PaperMoment(at), s.env.Office().ZoneTag)
	if l := v.Letter; l != nil && l.AgendaNo > 0 { // it is written on the letter
		via += " · " + fmt.Sprintf(s.env.Say.Case.Agenda, l.AgendaNo)
	}
	var out []ui.Line
	for _, t := range []string{who, v.Subject, via} {
		out = append(out, ui.L("      "+ui.Cut(t, w-8)))
	}
	return out
}

// promises are the two moments the complainant is told, and how to ask again.
func (s *Screen) promises(w int) []ui.Line {
	say, c, v := s.env.Say.Counter, s.env.Words, s.outcome.Case
	if v.State == model.Closed {
		text := say.Closed
		if s.spot != nil && !s.spot.Get(official).Empty() {
			text = fmt.Sprintf(say.AnsweredBy, s.env.Post(model.PostID(s.spot.Get(official).Value()))) + ". " + say.Closed
		}
		return []ui.Line{ui.L("      " + ui.Cut(text, w-8))}
	}
	var out []ui.Line
	narrow := w < leastWide
	pair := func(label, value string, role ui.Role, after string) {
		n := 34
		if narrow {
			n, after = 22, ""
		}
		out = append(out, ui.L("      "+ui.Left(label, n)).Add(role.T(value), ui.T(after)).Cut(w-1))
	}
	promise := say.Promise
	if narrow {
		promise = say.PromiseShort
	}
	for _, p := range []struct{ clock, label string }{{"response", promise}, {"settlement", say.Settle}, {"public_information", say.Settle}} {
		k, ok := words.RunningClock(v.Clocks, p.clock)
		if !ok || p.clock == "response" && words.Nameless(v) { // there is nobody to tell
			continue
		}
		label := p.label
		if (k.Provisional || k.Uncertain) && !narrow {
			label += say.Estimate
		}
		pair(label, s.env.Due(s.env.Local(k.DueAt)), ui.Heading, "   ("+c.Limit(k.Limit, k.Unit)+")")
	}
	how := say.AskHow
	if words.Nameless(v) {
		how = fmt.Sprintf(say.AskCode, v.ReplyCode)
	}
	if !narrow || words.Nameless(v) {
		pair(say.Ask, how, ui.Plain, "")
	}
	return out
}

// readOut is the one block that the clerk reads to the complainant.
func (s *Screen) readOut(w int) []ui.Line {
	if s.voided {
		return nil
	}
	v := s.outcome.Case
	if v.Sex == "" {
		v.Sex = s.form.Get("sex").Value()
	}
	text := s.env.Say.Counter.Read + `"` + s.env.Words.ReadBack(v, s.env.At) + `"`
	var out []ui.Line
	for _, l := range ui.Wrap(text, w-8) {
		out = append(out, ui.L("      "+l))
	}
	return out
}
