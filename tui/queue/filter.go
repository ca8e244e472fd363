package queue

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

func (s *Screen) onFilterKey(k tea.KeyPressMsg) tea.Cmd {
	f := s.env.Keys.Filter
	switch {
	case key.Matches(k, f.Apply), key.Matches(k, f.ToList):
		s.typing = false
		return nil
	case key.Matches(k, f.Clear):
		if s.filter.Empty() {
			if s.typing = false; s.whole && s.title == "" {
				return ui.Back()
			}
			return nil
		}
		s.filter.Set("")
	case key.Matches(k, f.Complete):
		s.complete()
	default:
		if !s.filter.Key(k) {
			return nil
		}
	}
	return s.refilter()
}

func (s *Screen) refilter() tea.Cmd {
	s.fresh = true
	return s.load(pageSize)
}

// query is the filter as a query: words of the console narrow by facet, every
// other word must be found in the row.
func (s *Screen) query() model.Query {
	say := s.env.Say.Queue
	q := s.unfiltered()
	var text []string
	for _, w := range strings.Fields(s.filter.Value()) {
		low := strings.ToLower(w)
		switch {
		case low == say.WordOverdue:
			q.Overdue = true
		case low == say.WordNear:
			q.Near = true
		case low == say.WordWaiting:
			q.Waiting = true
		case low == say.WordMine:
			q.Mine = true
		case strings.HasPrefix(low, say.PrefixArea):
			text = append(text, s.area(&q, low[len(say.PrefixArea):]))
		case !s.facet(&q, low):
			text = append(text, w)
		}
	}
	q.Text = strings.TrimSpace(strings.Join(text, " "))
	return q
}

// facet reads prefix:value; false where it is none, or its value is unknown.
func (s *Screen) facet(q *model.Query, word string) bool {
	say := s.env.Say.Queue
	if v, ok := strings.CutPrefix(word, say.PrefixChannel); ok {
		q.Channel = s.channel(v)
		return q.Channel != ""
	}
	if v, ok := strings.CutPrefix(word, say.PrefixUnit); ok && v != "" {
		for _, u := range s.env.Office().Units {
			if like(string(u.Code), v) || like(u.Short, v) || like(u.Name, v) {
				q.Unit = u.Code
				return true
			}
		}
	}
	if v, ok := strings.CutPrefix(word, say.PrefixState); ok && v != "" {
		for _, st := range model.States() {
			if like(slug(s.env.Words.State(st, s.env.Office())), v) {
				q.States = append(q.States, st)
			}
		}
		return len(q.States) > 0
	}
	return false
}

// area narrows to a place by its code, or by its name where one place is meant;
// else the name is text, which is found in the names of places too.
func (s *Screen) area(q *model.Query, v string) (text string) {
	if strings.Trim(v, "0123456789.") == "" {
		q.Area = v
		return ""
	}
	if found := s.env.Office().Regions().Meant(v); len(found) == 1 {
		q.Area = found[0].Code
		return ""
	}
	return strings.ReplaceAll(v, "-", " ")
}

func (s *Screen) channel(v string) string {
	if v == "" {
		return ""
	}
	if v == "wa" {
		return "whatsapp"
	}
	for _, name := range model.Enum("channel") {
		if like(name, v) || like(slug(s.env.Words.Channel(name)), v) || like(slug(s.env.Words.ShortChannel(name)), v) {
			return name
		}
	}
	return ""
}

func like(name, begin string) bool { return strings.HasPrefix(strings.ToLower(name), begin) }

func slug(s string) string { return strings.ReplaceAll(strings.ToLower(s), " ", "-") }

// complete finishes the word being typed with the first that fits it.
func (s *Screen) complete() {
	v := s.filter.Value()
	cut := strings.LastIndex(v, " ") + 1
	word := strings.ToLower(v[cut:])
	if word == "" {
		return
	}
	for _, c := range s.completions() {
		if strings.HasPrefix(c, word) && c != word {
			s.filter.Set(v[:cut] + c)
			return
		}
	}
}

func (s *Screen) completions() []string {
	say := s.env.Say.Queue
	out := s.suggestions()
	for _, ch := range s.env.Office().Channels {
		out = append(out, say.PrefixChannel+slug(s.env.Words.ShortChannel(ch.Name)))
	}
	for _, u := range s.env.Office().Units {
		out = append(out, say.PrefixUnit+slug(s.env.Unit(u.Code)))
	}
	for _, st := range model.States() {
		out = append(out, say.PrefixState+slug(s.env.Words.State(st, s.env.Office())))
	}
	return slices.Compact(out)
}

// suggestions are the words shown while one types.
func (s *Screen) suggestions() []string {
	say := s.env.Say.Queue
	return []string{say.WordOverdue, say.WordNear, say.WordWaiting, say.WordMine, say.PrefixChannel, say.PrefixUnit, say.PrefixArea, say.PrefixState}
}

var _ ui.Capturer = (*Screen)(nil)
