package book

import (
	"fmt"
	"strings"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// Columns of a page, in their order.
const (
	colNo = iota
	colTime
	colChannel
	colName
	colSubject
	colNIK
	colState
	colRecorder
	columns
)

// cells are the two lines of an entry, by column.
type cells struct{ first, second [columns]string }

// note is a line below an entry. The sign x stands before what strikes.
type note struct {
	sign string
	text ui.Line
}

// cells puts an entry into its columns. What the viewer may not know is a dash,
// and of a number alone nothing is said.
func (s *Screen) cells(e model.Entry) (out cells) {
	v := &e.Case
	out.first[colNo] = ui.Short(v.Register)
	if v.Sight <= model.SeeNumber {
		out.first[colName] = s.env.Say.Shell.SecretRow
		return out
	}
	if v.RecordedAt != nil {
		out.first[colTime] = words.Clock(s.env.Local(*v.RecordedAt))
	}
	out.first[colChannel], out.second[colChannel] = s.channel(v.Channel)
	out.first[colName], out.first[colSubject], out.first[colRecorder] = s.name(v), dash(v.Subject), dash(s.env.Colleague(v.RecordedBy))
	if v.Sight == model.SeeState { // that much may be told to a caller
		out.first[colSubject] = words.Head(strings.ToLower(s.env.Words.StateIn(v.State, v.Class, s.env.Office())))
	}
	out.second[colName] = s.area(e)
	out.first[colState], out.second[colState] = words.Head(strings.ToLower(s.env.Words.StateIn(v.State, v.Class, s.env.Office()))), s.answered(v)
	out.first[colNIK] = "—"
	if len(v.Complainants) > 0 {
		p := v.Complainants[0]
		out.first[colNIK] = dash(p.NIK)
		for _, c := range p.Contacts {
			if out.second[colNIK] == "" || c.Preferred {
				out.second[colNIK] = c.Value
			}
		}
	}
	return out
}

func dash(text string) string {
	if text == "" {
		return "—"
	}
	return text
}

// name is the complainant's, and how many more complain.
func (s *Screen) name(v *model.CaseView) string {
	shell := s.env.Say.Shell
	switch {
	case v.Sight < model.SeeDesk:
		return "—"
	case len(v.Complainants) == 0 || v.Complainants[0].Hidden:
		return shell.HiddenName
	case v.Complainants[0].Erased:
		return shell.ErasedName
	}
	name := dash(v.Complainants[0].Name)
	if n := len(v.Complainants); n > 1 {
		name += fmt.Sprintf(" +%d", n-1)
	}
	return name
}

// channel is the channel in short, and which of its accounts where there are
// several.
func (s *Screen) channel(c *model.Channel) (short, account string) {
	if c == nil {
		return "—", ""
	}
	if rest, ok := strings.CutPrefix(s.env.Account(*c), s.env.Words.Channel(c.Name)+" "); ok {
		account = rest
	}
	return s.env.ShortChannel(c.Name), account
}

// area is the village and what it lies in.
func (s *Screen) area(e model.Entry) string {
	places := s.env.Office().Regions()
	p, ok := places.Of(e.Case.Area)
	if !ok {
		return e.Case.Area
	}
	if in, ok := places.Of(p.Parent); ok && p.Village() {
		return p.Name + ", " + in.Name
	}
	return p.Name
}

// notes are the lines below an entry: when it had come in, where that was
// another day, what became of the line, and with all what the paper book has in
// columns for which there is no room.
func (s *Screen) notes(e model.Entry, all bool) (out []note) {
	say, v := s.env.Say.Book, &e.Case
	if v.Sight <= model.SeeNumber {
		return nil
	}
	if in, at := v.ReceivedAt, v.RecordedAt; in != nil && at != nil {
		if a, b := s.env.Local(*in), s.env.Local(*at); a.YearDay() != b.YearDay() || a.Year() != b.Year() {
			out = append(out, note{text: ui.Line{ui.Warn.T(fmt.Sprintf(say.Arrived, s.env.Moment(a), s.env.Words.Day(b, s.env.At)))}})
		}
	}
	if e.Late {
		out = append(out, note{text: ui.Line{ui.Warn.T(say.AfterClosing)}})
	}
	if v.State == model.Voided {
		out = append(out, note{"x", ui.Line{ui.Muted.T(s.struck(e))}})
	}
	if v.MergedInto != "" {
		out = append(out, note{text: ui.Line{ui.Muted.T(fmt.Sprintf(s.env.Say.Case.MergedInto, v.MergedInto))}})
	}
	for _, a := range v.Amendments {
		out = append(out, s.correction(a))
	}
	if !all {
		return out
	}
	if text := s.rest(v); text != "" {
		out = append(out, note{text: ui.Line{ui.Muted.T(text)}})
	}
	return out
}

func (s *Screen) struck(e model.Entry) string {
	k := e.Struck
	if k == nil {
		return s.env.Say.Book.StruckBare
	}
	reason := k.Reason.Text
	if reason == "" {
		reason = k.Reason.Code
	}
	return fmt.Sprintf(s.env.Say.Book.Struck, s.when(k.At), s.env.Doer(k.By), dash(reason))
}

// correction names the fields that were corrected, never what stood in them.
func (s *Screen) correction(a model.Amendment) note {
	var fields []string
	for _, f := range a.Fields {
		fields = append(fields, strings.ToLower(s.env.Words.Field(f).Name))
	}
	tail := fmt.Sprintf(s.env.Say.Book.Correction, s.when(a.At), s.env.Person(a.By), s.env.Words.Word("amend_reason", a.Reason))
	names := strings.Join(fields, ", ")
	c := s.strike(names, ui.Width(names)+2)
	return note{"x", ui.Line{c.Role.T(c.Text), ui.Muted.T(" " + tail)}}
}

// rest is what the paper book has besides: class, category, respondent and
// disposition.
func (s *Screen) rest(v *model.CaseView) string {
	say := s.env.Say.Book
	var parts []string
	if v.Class != "" {
		parts = append(parts, s.env.Words.Class(v.Class))
	}
	if v.Category != "" {
		parts = append(parts, s.env.Category(v.Category))
	}
	if r := v.Respondent; r != nil {
		who := s.env.Words.Word("respondent_kind", r.Kind)
		switch {
		case r.Post != "":
			who = s.env.Post(r.Post)
		case r.Unit != "":
			who = s.env.Unit(r.Unit)
		}
		parts = append(parts, fmt.Sprintf(say.Against, who))
	}
	if len(v.Dispositions) > 0 {
		d := v.Dispositions[0]
		parts = append(parts, fmt.Sprintf(say.To, s.env.Post(d.Lead), s.env.Words.Day(s.env.Local(d.At), s.env.At)))
	}
	return strings.Join(parts, " · ")
}

// answered is the day of the newest answer that is more than a receipt.
func (s *Screen) answered(v *model.CaseView) string {
	for i := len(v.Answers) - 1; i >= 0; i-- {
		if a := v.Answers[i]; a.Kind != "acknowledgement" {
			return fmt.Sprintf(s.env.Say.Book.Answered, s.env.Words.Day(s.env.Local(a.At), s.env.At))
		}
	}
	return ""
}

// table lays out the columns; the last ones drop first.
func (s *Screen) table(w int) *table.Table {
	say, queue, home := s.env.Say.Book, s.env.Say.Queue, s.env.Say.Home
	return table.New([]table.Column{
		{Head: "No.", Want: 4},
		{Head: say.ColTime, Want: 5},
		{Head: queue.ColChannel, Want: 9, Drop: 6},
		{Head: home.ColName, Want: 15, Min: 10, Max: 24, Drop: 4},
		{Head: say.ColSubject, Want: 24, Min: 18, Max: 60, Drop: 5},
		{Head: say.ColNIK, Want: 16, Drop: 2},
		{Head: say.ColState, Want: 19, Drop: 1},
		{Head: say.ColRecorder, Want: 8, Drop: 3, Right: true},
	}, w)
}
