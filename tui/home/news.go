package home

import (
	"fmt"
	"slices"
	"strings"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// spoken is what others recorded on one's behalf: one line a deed, and how to
// say that it is not so.
func (s *Screen) spoken(w int, save thrift) []ui.Line {
	say := s.env.Say.Home
	first := slices.IndexFunc(s.items, func(it item) bool { return it.kind == behalf })
	if first < 0 {
		return nil
	}
	n := 0
	for _, it := range s.items[first:] {
		if it.kind == behalf {
			n++
		}
	}
	from, to := table.Window(n, s.cursor-first, min(n, save.most(n)))
	out := []ui.Line{{}, ui.Edges(headOf(say.Behalf, to-from, n), ui.Line{ui.Muted.T(say.BehalfWrong)}, w)}
	for i := first + from; i < first+to; i++ {
		it := s.items[i]
		mark := "   "
		if i == s.cursor {
			mark = " > "
		}
		did, by := s.said(it.feed)
		l := ui.Line{ui.T(mark), ui.Muted.T(ui.Left(s.env.FeedMoment(it.feed.At), 9)), ui.T("  " + did + ", "), ui.Muted.T(by)}
		out = append(out, chosen(l.Cut(w-1), i == s.cursor, w))
	}
	return out
}

// said is a deed recorded on one's behalf in words: what one is said to have
// done, and who says so.
func (s *Screen) said(f model.Feed) (did, by string) {
	say := s.env.Say.Home
	did = fmt.Sprintf(say.BehalfDid, s.env.Words.Action(model.ActionName(f.Kind)).Did, ui.Short(f.Case.Register))
	did = strings.TrimSpace(did) // a deed of the whole book names no case
	return did, fmt.Sprintf(say.BehalfBy, s.env.Colleague(f.By))
}

// news is one line of what just happened: when, who, what, which case.
func (s *Screen) news(f model.Feed, here bool, w int) ui.Line {
	did := s.env.Words.Action(model.ActionName(f.Kind)).Did
	mark := "   "
	if here {
		mark = " > "
	}
	l := ui.Line{ui.T(mark), ui.Muted.T(ui.Left(s.env.FeedMoment(f.At), 9)), ui.T("  " + ui.Left(s.env.Person(f.By), 14)),
		ui.T(" " + did + " " + ui.Short(f.Case.Register))}
	if f.Subject != "" {
		l = l.Add(ui.T(" · " + f.Subject))
	}
	return chosen(l.Cut(w-1), here, w)
}

// newsColumn is what just happened in two lines each, beside the rest.
func (s *Screen) newsColumn(w int) []ui.Line {
	_, _, news := s.blocks()
	first := len(s.items) - len(news)
	out := []ui.Line{{ui.Heading.T(s.env.Say.Home.Recent)}, {}, {}}
	for i, it := range news {
		f, mark, role := it.feed, "", ui.Plain
		if first+i == s.cursor {
			mark, role = "> ", ui.Selected
		}
		did := s.env.Words.Action(model.ActionName(f.Kind)).Did
		out = append(out,
			ui.Line{ui.T(mark), ui.Muted.T(s.env.FeedMoment(f.At)), ui.T(" "), role.T(s.env.Person(f.By) + " " + did)}.Cut(w),
			ui.L("  "+ui.Short(f.Case.Register)+" · "+f.Subject).Cut(w), ui.Line{})
	}
	return out
}
