package book

import (
	"fmt"
	"strings"

	"aduan/model"
	"aduan/tui/ui"
)

// mostClosings is how many closings of a day the foot tells of, the newest.
const mostClosings = 2

// foot is what the page adds up to: its numbers, the year's, whether one is
// missing, the closings, and where the chain of events stands. A low window
// keeps the totals.
func (s *Screen) foot(w, h int) []ui.Line {
	total := s.totals(w, h < 16)
	if h < 16 {
		return total
	}
	out := append([]ui.Line{ui.Line{ui.T("   "), ui.Muted.T(strings.Repeat("─", max(0, w-4)))}}, total...)
	say := s.env.Say.Book
	from := max(0, len(s.day.Closings)-mostClosings)
	for _, c := range s.day.Closings[from:] {
		text := fmt.Sprintf(say.ClosedBare, s.when(c.At), s.env.Doer(c.By))
		if c.Head != "" {
			text = fmt.Sprintf(say.ClosedBy, s.when(c.At), s.env.Doer(c.By), c.Count, short(c.Head))
		}
		out = append(out, muted(text, w)...)
	}
	if s.day.Head != "" {
		out = append(out, muted(fmt.Sprintf(say.Head, short(s.day.Head)), w)...)
	}
	return out
}

// withSeen says at the end of the foot's first line which entries are seen, as
// far as there is room.
func withSeen(foot []ui.Line, seen string, w int) []ui.Line {
	if len(foot) == 0 || seen == "" {
		return foot
	}
	first := foot[0]
	if room := w - 2 - ui.Width(seen); strings.HasPrefix(first[1].Text, "─") {
		first = ui.Line{first[0], ui.Muted.T(strings.Repeat("─", max(0, room-3)))}
	} else if first.Width() >= room {
		return foot
	}
	return append([]ui.Line{ui.Edges(first, ui.Line{ui.Muted.T(seen)}, w)}, foot[1:]...)
}

func muted(text string, w int) (out []ui.Line) {
	for _, l := range ui.Wrap(text, w-4) {
		out = append(out, ui.Line{ui.T("   "), ui.Muted.T(l)})
	}
	return out
}

// totals are the sums of the page, after the numbers that are missing.
func (s *Screen) totals(w int, low bool) []ui.Line {
	if len(s.day.Missing) > 0 {
		var out []ui.Line
		for _, l := range ui.Wrap("! "+fmt.Sprintf(s.env.Say.Book.Gap, s.missing()), w-4) {
			out = append(out, ui.Line{ui.T("   "), ui.Danger.T(l)})
		}
		if low {
			return out
		}
		return append(out, s.parts(w, false)...)
	}
	return s.parts(w, low)
}

// parts sets the sums side by side, each whole; in one line those that fit.
func (s *Screen) parts(w int, low bool) []ui.Line {
	var lines []string
	for _, part := range s.sums() {
		n := len(lines) - 1
		switch {
		case n >= 0 && ui.Width(lines[n]+" · "+part) <= w-4:
			lines[n] += " · " + part
		case n < 0 || !low:
			lines = append(lines, part)
		}
	}
	return muted(strings.Join(lines, "\n"), w)
}

// sums are what was recorded on the day and in the year until then, and that no
// number is missing.
func (s *Screen) sums() []string {
	say := s.env.Say.Book
	text, corrected := fmt.Sprintf(say.Today, len(s.day.Entries)), 0
	for _, e := range s.day.Entries {
		corrected += len(e.Case.Amendments)
	}
	if n := s.voided(); n > 0 {
		text += ", " + fmt.Sprintf(say.Void, n)
	}
	if corrected > 0 {
		text += ", " + fmt.Sprintf(say.Corrected, corrected)
	}
	out := []string{text}
	if s.day.OfYear > 0 {
		out = append(out, fmt.Sprintf(say.OfYear, s.env.Words.Number(int64(s.day.OfYear))))
	}
	switch {
	case !s.day.Whole:
		out = append(out, say.Yours)
	case len(s.day.Entries) > 0 && len(s.day.Missing) == 0:
		out = append(out, say.NoGap)
	}
	return out
}

// missing lists the numbers that no entry has.
func (s *Screen) missing() string {
	var out []string
	year := s.dateOf().Year()
	for _, no := range s.day.Missing {
		out = append(out, model.RegisterNumber(no, year))
	}
	return s.env.Words.List(out)
}

// short is a running sum as one reads it aloud: the first eight and the last four of
// its digits.
func short(sum string) string {
	if len(sum) < 16 {
		return sum
	}
	return sum[:4] + " " + sum[4:8] + " … " + sum[len(sum)-4:]
}
