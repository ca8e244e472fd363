package home

import (
	"fmt"

	"aduan/model"
	"aduan/tui/ui"
)

func (s *Screen) counts(w int) []ui.Line {
	say := s.env.Say.Home
	t, m := s.home.Today, s.home.Month
	if s.decides() {
		text := fmt.Sprintf(say.MonthCounts, m["received"], m["closed"], m["open"])
		if all := m["response_all"]; all > 0 {
			text += fmt.Sprintf(say.MonthRate, m["response_met"], all, s.env.Words.Percent(float64(m["response_met"])/float64(all)))
		}
		return []ui.Line{{ui.T(" "), ui.Heading.T(say.Month)}, ui.L("   " + ui.Cut(text, w-4))}
	}
	text := fmt.Sprintf(say.Counts, t["received"], t["answered_on_the_spot"], t["delivered"], t["closed"])
	return []ui.Line{{ui.T(" "), ui.Heading.T(say.Today)}, ui.L("   " + ui.Cut(text, w-4))}
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
