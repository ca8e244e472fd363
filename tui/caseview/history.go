package caseview

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"aduan/model"
	"aduan/tui/ui"
)

// late is from how long after it happened an event says when it was recorded.
const late = time.Hour

// history is what happened, the newest above.
func (s *Screen) history(w int) []ui.Line {
	say := s.env.Say.Case
	lines := s.events(w)
	hint := fmt.Sprintf(say.FilterHint, []string{say.FilterAll, say.FilterOut, say.FilterNotes}[s.show])
	return append(lines, ui.Line{}, ui.Line{ui.T(" "), ui.Muted.T(ui.Cut(hint, w-2))})
}

func (s *Screen) events(w int) []ui.Line {
	var out []ui.Line
	for _, e := range slices.Backward(s.view.Events) {
		if s.shown(e) {
			out = append(out, s.event(e, w)...)
		}
	}
	return out
}

func (s *Screen) shown(e model.EventView) bool {
	switch s.show {
	case showOut:
		return slices.Contains([]string{"respond", "answer", "answer_on_the_spot", "deliver", "contact", "request_info", "reject", "forward"}, e.Kind)
	case showNotes:
		return e.Internal || e.Kind == "note"
	}
	return true
}

// event is one event: when, who, what, and below it its particulars.
func (s *Screen) event(e model.EventView, w int) []ui.Line {
	say := s.env.Say.Case
	verb := s.env.Words.Action(model.ActionName(e.Kind)).Name
	who, tail := s.env.Doer(e.By), ""
	first, indent := ui.Line{ui.T(" "), ui.Muted.T(ui.Left(s.env.Moment(e.At), 16)), ui.T(" ")}, 31
	if w < 70 {
		indent, tail = 4, " ("+who+")"
	} else {
		first = first.Add(ui.T(ui.Left(who, 13)))
	}
	if e.Internal && e.Kind == "note" {
		tail += " " + say.InTeam
	}
	role := ui.Heading
	if e.Undone {
		role, tail = ui.Struck, tail+" "+say.Undone
	}
	details := s.details(e)
	flow := verb + tail
	if len(details) > 0 {
		flow, details = flow+": "+details[0], details[1:]
	}
	var rest []string
	if w < 70 { // the first line is short of its verb's room
		rest = ui.Wrap(flow, w-2-first.Width())
		if len(rest) > 1 {
			rest = append(rest[:1:1], ui.Some(strings.TrimPrefix(flow, rest[0]), w-indent-1, 3)...)
		}
	} else {
		rest = ui.Some(flow, w-indent-1, 4)
	}
	first = first.Add(role.T(cutTo(verb, rest[0])), ui.T(strings.TrimPrefix(rest[0], verb)))
	out := []ui.Line{first.Cut(w - 1)}
	for _, d := range details {
		rest = append(rest, ui.Some(d, w-indent-1, 3)...)
	}
	for _, l := range rest[1:] {
		out = append(out, ui.L(strings.Repeat(" ", indent)+strings.TrimSpace(l)))
	}
	return out
}

// cutTo is the verb as far as it stands on the line.
func cutTo(verb, line string) string {
	if strings.HasPrefix(line, verb) {
		return verb
	}
	return ""
}

// details puts the particulars of an event into words.
func (s *Screen) details(e model.EventView) []string {
	say := s.env.Say.Case
	var out []string
	if head := s.particulars(e); head != "" {
		out = append(out, head)
	}
	if e.Reason != nil {
		out = append(out, join([]string{s.reason(e), e.Reason.Text}))
	}
	for _, name := range []string{"subject", "text", "note", "remark", "answer", "finding", "seen", "decided"} {
		if t, ok := e.Data[name].(string); ok && t != "" {
			out = append(out, `"`+t+`"`)
		}
	}
	if e.RecordedBy != "" && e.By.Person != "" && e.RecordedBy != e.By.Person {
		out = append(out, fmt.Sprintf(say.RecordedBy, s.env.Person(e.RecordedBy)))
	}
	if e.RecordedAt.Sub(e.At) >= late {
		out = append(out, fmt.Sprintf(say.RecordedAt, s.env.Moment(e.RecordedAt)))
	}
	return out
}

// particulars are the codes of an event in words: in whose stead, to whom, how, which papers,
// by when.
func (s *Screen) particulars(e model.EventView) string {
	say, d := s.env.Say.Case, e.Data
	var parts []string
	if c := s.env.Words.Capacity(e.By.Capacity); c != "" { // who stood in says for whom
		parts = append(parts, c+" "+s.env.Post(e.By.Post))
	}
	if lead := text(d, "lead"); lead != "" {
		to := []string{s.env.Post(model.PostID(lead)) + " " + say.Lead}
		for _, p := range texts(d, "to") {
			if p != lead {
				to = append(to, s.env.Post(model.PostID(p)))
			}
		}
		parts = append(parts, say.To+" "+strings.Join(to, ", "))
	}
	for _, i := range texts(d, "instructions") {
		parts = append(parts, s.env.Phrase(i))
	}
	for _, p := range append(texts(d, "papers"), texts(d, "missing")...) {
		parts = append(parts, s.env.Paper(p))
	}
	for _, name := range []string{"class", "how", "told_how", "direction", "purpose", "conclusion", "outcome", "system", "ground"} {
		if v := text(d, name); v != "" {
			parts = append(parts, s.env.Words.Word(enumOf(name), v))
		}
	}
	if v := text(d, "kind"); v != "" {
		parts = append(parts, s.env.Words.Word(kindEnum(e.Kind), v))
	}
	if v := text(d, "category"); v != "" {
		parts = append(parts, s.env.Category(v))
	}
	if t, err := time.Parse(time.RFC3339, text(d, "due_at")); err == nil {
		parts = append(parts, fmt.Sprintf(say.DueBy, s.env.Due(t)))
	}
	for _, name := range []string{"to", "told_whom", "whom"} {
		if v := text(d, name); v != "" {
			parts = append(parts, fmt.Sprintf(say.AnswerTo, v))
		}
	}
	for _, name := range []string{"agency", "letter_no", "when", "place"} {
		if v := text(d, name); v != "" {
			parts = append(parts, v)
		}
	}
	switch e.Kind {
	case "merge", "unmerge":
		parts = append(parts, s.mergedWith(d)...)
	}
	if v := text(d, "paper"); v != "" { // of a letter it is its name already
		parts = append(parts, s.env.Words.Word("paper", v))
	}
	return strings.Join(parts, " · ")
}

// mergedWith is the other case of a merge or a parting, and which way it went.
func (s *Screen) mergedWith(d map[string]any) []string {
	say := s.env.Say.Case
	switch {
	case text(d, "with") != "":
		return []string{fmt.Sprintf(say.MergedTo, text(d, "with"))}
	case text(d, "from") != "":
		return []string{fmt.Sprintf(say.MergedFrom, text(d, "from"))}
	case text(d, "case") != "":
		return []string{text(d, "case")}
	}
	return nil
}

func (s *Screen) reason(e model.EventView) string {
	enum := map[string]string{"reject": "reject_reason", "reopen": "reopen_reason", "amend": "amend_reason", "withdraw": "withdraw_ground"}[e.Kind]
	if enum == "" || e.Reason.Code == "" {
		return e.Reason.Code
	}
	return s.env.Words.Word(enum, e.Reason.Code)
}

func enumOf(field string) string {
	switch field {
	case "told_how":
		return "how"
	case "purpose":
		return "contact_purpose"
	case "ground":
		return "withdraw_ground"
	}
	return field
}

func kindEnum(action string) string {
	switch action {
	case "note":
		return "note_kind"
	case "respond":
		return "respond_kind"
	case "link":
		return "link_kind"
	}
	return "kind"
}

func text(d map[string]any, name string) string {
	v, ok := d[name].(string)
	if !ok {
		return ""
	}
	return v
}

func texts(d map[string]any, name string) []string {
	list, ok := d[name].([]any)
	if !ok {
		return nil
	}
	var out []string
	for _, v := range list {
		if t, ok := v.(string); ok {
			out = append(out, t)
		}
	}
	return out
}
