package caseview

import (
	"fmt"
	"slices"
	"strings"

	"aduan/model"
	"aduan/tui/ui"
)

// dispositions is the chain: from whom, to whom, what for, by when, how it
// stands; lower hops are indented below theirs.
func (s *Screen) dispositions(w int) []ui.Line {
	say := s.env.Say.Case
	if len(s.view.Dispositions) == 0 {
		out := []ui.Line{ui.L("   " + s.madeBy(say.NoDispositions, "dispose"))}
		if p := s.proposal(s.view.Proposal); p != "" {
			for _, l := range ui.Wrap(say.Proposed+": "+p, w-6) {
				out = append(out, ui.L("   "+l))
			}
		}
		return out
	}
	var out []ui.Line
	for _, d := range s.view.Dispositions {
		out = append(out, s.disposition(d, w)...)
		out = append(out, ui.Line{})
	}
	return out[:len(out)-1]
}

func (s *Screen) disposition(d model.Disposition, w int) []ui.Line {
	say := s.env.Say.Case
	in := " "
	if d.Parent > 0 {
		in = "     "
	}
	first := ui.Line{ui.T(in), ui.Accent.T(fmt.Sprint(d.No)), ui.T("  "), ui.Muted.T(s.env.Moment(d.At)), ui.T("  " + s.env.Post(d.From) + " → "),
		ui.Heading.T(s.env.Post(d.Lead)), ui.T(" " + say.Lead)}
	out := []ui.Line{ui.Edges(first, ui.Line{ui.T(s.env.Words.Word("disposition_state", string(d.State)))}, w)}
	pad := in + "   "
	add := func(text string) {
		for _, l := range ui.Wrap(text, w-len(pad)-2) {
			out = append(out, ui.L(pad+l))
		}
	}
	var also []string
	for _, p := range d.To {
		if p != d.Lead {
			also = append(also, s.env.Post(p))
		}
	}
	if len(also) > 0 {
		add(say.Also + " " + strings.Join(also, ", "))
	}
	var phrases []string
	for _, i := range d.Instructions {
		phrases = append(phrases, s.env.Phrase(i))
	}
	add(strings.Join(phrases, ", "))
	if d.Note != "" {
		add(`"` + d.Note + `"`)
	}
	var tail []string
	if !d.DueAt.IsZero() {
		tail = append(tail, fmt.Sprintf(say.DueBy, s.env.Due(d.DueAt)))
	}
	if d.Grade != "" {
		tail = append(tail, s.env.Words.Word("grade", string(d.Grade)))
	}
	add(strings.Join(tail, " · "))
	return out
}

// madeBy says of an empty part which of these deeds would make it so, with its
// keys; only those that one can do now.
func (s *Screen) madeBy(none string, deeds ...model.ActionName) string {
	var keys []string
	for _, a := range deeds {
		if !slices.Contains(s.view.Actions, a) {
			continue
		}
		k := "a " + s.env.Letter(a)
		if b, ok := s.env.KeyOf(a); ok {
			k = b.Help().Key
		}
		keys = append(keys, k+" "+s.env.Named(a))
	}
	if len(keys) == 0 {
		return none
	}
	return none + " " + strings.Join(keys, ", ") + "."
}

// answers are the results, newest first, and what was told.
func (s *Screen) answers(w int) []ui.Line {
	say, v := s.env.Say.Case, &s.view
	var out []ui.Line
	for i := len(v.Results) - 1; i >= 0; i-- {
		out = append(out, s.result(v.Results[i], w)...)
		out = append(out, ui.Line{})
	}
	for i := len(v.Answers) - 1; i >= 0; i-- {
		out = append(out, s.answer(v.Answers[i], w)...)
	}
	if len(out) == 0 {
		return []ui.Line{ui.L("   " + s.madeBy(say.NoAnswers, "submit_result", "answer", "respond"))}
	}
	return out
}

func (s *Screen) result(r model.Result, w int) []ui.Line {
	say := s.env.Say.Case
	var authors []string
	for _, a := range r.Authors {
		authors = append(authors, s.env.Colleague(a))
	}
	head := fmt.Sprintf(say.Submitted, r.Version, strings.Join(authors, ", "), s.env.Moment(r.At))
	out := []ui.Line{{ui.T(" "), ui.Heading.T(ui.Cut(head, w-2))}}
	switch {
	case r.RatifiedBy != nil:
		out = append(out, ui.L("   "+fmt.Sprintf(say.RatifiedBy, s.env.Doer(*r.RatifiedBy), s.env.Moment(r.RatifiedAt))).Cut(w-1))
	case r.SentBackBy != nil:
		out = append(out, ui.Line{ui.T("   "), ui.Warn.T(fmt.Sprintf(say.SentBackBy, s.env.Doer(*r.SentBackBy), r.SentBack))}.Cut(w-1))
	}
	return append(out, resultText(s.env, r, w)...)
}

// resultText is finding, conclusion, advice and answer of a result, below
// their heads.
func resultText(env *ui.Env, r model.Result, w int) []ui.Line {
	say := env.Say.Case
	var out []ui.Line
	part := func(head, text string) {
		if text == "" {
			return
		}
		out = append(out, ui.Line{ui.T(" "), ui.Heading.T(head)})
		for _, l := range ui.Wrap(text, w-5) {
			out = append(out, ui.L("   "+l))
		}
	}
	part(say.Finding, r.Finding)
	part(say.Conclusion, env.Words.Word("conclusion", r.Conclusion))
	part(say.Recommendation, r.Recommendation)
	part(say.Answer, r.Answer)
	return out
}

func (s *Screen) answer(a model.Answer, w int) []ui.Line {
	say := s.env.Say.Case
	kind := s.env.Words.Action(model.ActionName(a.Kind)).Name
	if a.Kind == "acknowledgement" || a.Kind == "substance" {
		kind = s.env.Words.Action("respond").Name + " (" + s.env.Words.Word("respond_kind", a.Kind) + ")"
	}
	parts := []string{s.env.Moment(a.At), s.env.Words.Word("how", a.How)}
	if a.Official != "" {
		parts = append(parts, s.env.Post(a.Official))
	}
	if a.To != "" {
		parts = append(parts, fmt.Sprintf(say.AnswerTo, a.To))
	}
	out := []ui.Line{ui.Line{ui.T(" "), ui.Heading.T(kind), ui.T("  "), ui.Muted.T(join(append(parts, a.LetterNo)))}.Cut(w - 1)}
	for _, t := range []string{a.Text, a.NextStep} {
		for _, l := range ui.Wrap(t, w-5) {
			out = append(out, ui.L("   "+l))
		}
	}
	if len(a.Reasons) > 0 {
		var why []string
		for _, code := range a.Reasons {
			why = append(why, s.env.Criterion(code))
		}
		for _, l := range ui.Wrap(say.Reasons+": "+strings.Join(why, "; "), w-5) {
			out = append(out, ui.Line{ui.T("   "), ui.Muted.T(l)})
		}
	}
	return append(out, ui.Line{})
}
