package actionform

import (
	"fmt"
	"strings"

	"aduan/tui/ui"
)

// leastWide is the narrowest window that spares a second row for words; a
// narrower one keeps its rows for the fields.
const leastWide = 70

// spare is how many rows a sentence about the form may take.
func spare(w int) int {
	if w < leastWide {
		return 1
	}
	return 2
}

// View draws the case's heading, the fields, the sentence that confirms, and
// the buttons.
func (s *Screen) View(w, h int) ui.Frame {
	t := s.env.Theme
	if s.picking() {
		return s.viewPicker(w, h)
	}
	if s.form == nil {
		return ui.Frame{Content: t.Block(s.before(w), w, h)}
	}
	top := append([]ui.Line{s.heading(w)}, s.what(w)...)
	if h >= 18 {
		top = append(top, s.matter(w)...)
	}
	if len(top) < 3 || h >= 18 { // air, where the window has it
		top = append(top, ui.Line{})
	}
	bottom := append([]ui.Line{{}}, s.confirm(w)...)
	bottom = append(bottom, s.form.Buttons(w)...)
	room := h - len(top) - len(bottom)
	if room < 4 { // a low window keeps its rows for the fields
		top, bottom = top[:2], bottom[1:]
		room = h - len(top) - len(bottom)
	}
	fields, cursor := s.form.View(w, room)
	if cursor != nil {
		cursor.Y += len(top)
	}
	lines := append(top, fields...)
	return ui.Frame{Content: t.Block(append(lines, bottom...), w, h), Cursor: cursor}
}

// before is what stands there until the case has come, or where it does not.
func (s *Screen) before(w int) []ui.Line {
	lines := []ui.Line{{ui.T(" "), ui.Heading.T(s.Title())}, {}}
	if s.err == nil {
		return append(lines, ui.Line{ui.T("   "), ui.Muted.T(s.env.Say.Shell.Reading)})
	}
	for _, l := range ui.Wrap(s.env.ErrorText(s.err), w-6) {
		lines = append(lines, ui.L("   "+l))
	}
	return lines
}

// object names the case: number, subject, complainant.
func (s *Screen) object() string {
	if s.whole() {
		return s.bookObject()
	}
	text := s.view.Register
	if s.view.Subject != "" {
		text += " · " + s.view.Subject
	}
	if name := s.toWhom(); name != "" {
		text += " · " + name
	}
	if f := s.form.Get("with"); f != nil && s.route.Action == "merge" && !f.Empty() {
		text += " " + fmt.Sprintf(s.env.Say.Case.MergedTo, f.Text())
	}
	return text
}

// toWhom is the complainant whom the deed concerns, by name: of several the one
// who is chosen.
func (s *Screen) toWhom() string {
	people := s.view.Complainants
	if len(people) == 0 {
		return ""
	}
	if s.route.Action == "deliver" {
		chosen := s.form.Get("complainant").Value()
		for _, p := range people {
			if string(p.ID) == chosen {
				return p.Name
			}
		}
	}
	return people[0].Name
}

func (s *Screen) heading(w int) ui.Line {
	right := s.keeper.Says()
	l := ui.Line{ui.T(" "), ui.Heading.T(s.view.Register)}
	if s.whole() {
		l = ui.Line{ui.T(" "), ui.Heading.T(s.env.Say.Shell.Places[ui.PlaceAdmin])}
	}
	if s.view.Subject != "" {
		l = l.Add(ui.T("  " + s.view.Subject))
	}
	if len(s.view.Complainants) > 0 && s.view.Complainants[0].Name != "" {
		l = l.Add(ui.T(" · " + s.view.Complainants[0].Name))
	}
	return ui.Edges(l.Cut(w-3-ui.Width(right.Text)), ui.Line{right}, w)
}

// what is the action in words, and where in the form one is; its words go on in
// a second row where one does not hold them.
func (s *Screen) what(w int) []ui.Line {
	d := s.env.Words.Action(s.route.Action)
	at, of := s.form.Place()
	right := ""
	if of > 0 {
		right = fmt.Sprintf(s.env.Say.Form.Place, at, of)
	}
	l := ui.Line{ui.T("   "), ui.Accent.T(d.Name), ui.T("  ")}
	does := ui.Some(d.Does, max(8, w-3-ui.Width(right)-l.Width()), spare(w))
	out := []ui.Line{ui.Edges(l.Add(ui.Muted.T(does[0])).Cut(w-3-ui.Width(right)), ui.Line{ui.Muted.T(right)}, w)}
	if len(does) > 1 {
		out = append(out, ui.Line{ui.T(strings.Repeat(" ", l.Width())), ui.Muted.T(does[1])}.Cut(w-1))
	}
	return out
}

// matter is how the complaint begins, and what was disposed, where one must know
// it to fill in the form.
func (s *Screen) matter(w int) []ui.Line {
	var parts []string
	switch s.route.Action {
	case "accept", "return", "report":
		parts = []string{s.order(), s.view.Text}
	case "deliver":
		if n := len(s.view.Results); n > 0 {
			parts = []string{s.view.Results[n-1].Answer}
		}
	case "submit_result":
		if n := len(s.view.Results); n > 0 && s.view.Results[n-1].SentBackBy != nil {
			r := s.view.Results[n-1]
			parts = append(parts, fmt.Sprintf(s.env.Say.Case.SentBackBy, s.env.Doer(*r.SentBackBy), r.SentBack))
		}
		parts = append(parts, s.view.Text)
	case "verify", "dispatch", "respond", "answer", "request_info", "reject", "forward":
		parts = []string{s.view.Text}
	}
	var out []ui.Line
	for _, p := range parts {
		for _, l := range ui.Some(strings.ReplaceAll(p, "\n", " "), w-8, 2) {
			out = append(out, ui.L("   "+l))
		}
	}
	if len(out) > 0 {
		out = append([]ui.Line{{}}, out...)
	}
	return out
}

// order is the newest live disposition in words: from whom, what for, by when.
func (s *Screen) order() string {
	say, text := s.env.Say.Case, ""
	for _, d := range s.view.Dispositions {
		if !d.Live() {
			continue
		}
		parts := []string{s.env.Post(d.From) + " → " + s.env.Post(d.Lead)}
		for _, i := range d.Instructions {
			parts = append(parts, s.env.Phrase(i))
		}
		if d.Note != "" {
			parts = append(parts, `"`+d.Note+`"`)
		}
		if !d.DueAt.IsZero() {
			parts = append(parts, fmt.Sprintf(say.DueBy, s.env.Due(d.DueAt)))
		}
		if d.Grade != "" {
			parts = append(parts, s.env.Words.Word("grade", string(d.Grade)))
		}
		text = strings.Join(parts, " · ")
	}
	return text
}

// confirm is the sentence that a press on the button says yes to.
func (s *Screen) confirm(w int) []ui.Line {
	if s.busy {
		return []ui.Line{{ui.T("   "), ui.Muted.T(s.env.Say.Form.Sending)}}
	}
	if s.said != "" {
		var out []ui.Line
		for _, l := range ui.Some(s.said, w-6, 2) {
			out = append(out, ui.Line{ui.T("   "), ui.Warn.T(l)})
		}
		return out
	}
	if x := s.form.Faulty(); x != nil { // it was left so
		return []ui.Line{ui.Line{ui.T("   "), ui.Warn.T(s.env.Say.Form.Unsaved)}.Cut(w - 1)}
	}
	text := strings.Replace(fmt.Sprintf(s.env.Say.Form.Confirm, s.Title(), s.object()), " ?", "?", 1)
	if f := s.form.Get("on_behalf_of"); f != nil && !f.Empty() {
		text = fmt.Sprintf(s.env.Say.Form.Confirm, s.Title()+" "+s.object()+",", fmt.Sprintf(s.env.Say.Form.OnBehalf, f.Text()))
	}
	mark, role := "   ", ui.Muted
	if s.form.Pressing() >= 0 {
		mark, role = " > ", ui.Plain
	}
	var out []ui.Line
	for _, l := range ui.Some(text, w-5, spare(w)) {
		out = append(out, ui.Line{ui.T(mark), role.T(l)})
		mark = "   "
	}
	return out
}
