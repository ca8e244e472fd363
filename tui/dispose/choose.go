package dispose

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

func (s *Sheet) onKey(k tea.KeyPressMsg) tea.Cmd {
	d, m := s.env.Keys.Dispose, s.env.Keys.Move
	if s.focus == onNote {
		return s.onNoteKey(k)
	}
	switch {
	case key.Matches(k, d.Close):
		return s.drop()
	case key.Matches(k, d.Send):
		return s.send()
	case key.Matches(k, d.Later):
		s.shift(1)
	case key.Matches(k, d.Sooner):
		s.shift(-1)
	case key.Matches(k, d.Grade):
		s.grade = (s.grade + 1) % len(model.Enum("grade"))
	case key.Matches(k, d.Note):
		s.focus = onNote
	case key.Matches(k, d.Team) && s.mayTeam():
		c := s.cases[0]
		ref := model.CaseRef{ID: c.ID, Register: c.Register, Version: c.Version}
		return ui.Close(ui.GoMsg{Route: ui.RouteForm{Case: ref, Action: "form_team"}})
	case key.Matches(k, m.Next):
		s.focus = (s.focus + 1) % areas
	case key.Matches(k, m.Prev):
		s.focus = (s.focus + areas - 1) % areas
	case k.String() == "up" || k.String() == "down":
		s.arrow(k.String() == "down")
	case key.Matches(k, d.Mark):
		s.toggleHere()
	default:
		s.choose(k.String())
	}
	return nil
}

// mayTeam tells whether the case may be given to a team instead.
func (s *Sheet) mayTeam() bool {
	return len(s.cases) == 1 && slices.Contains(s.cases[0].Actions, "form_team")
}

func (s *Sheet) onNoteKey(k tea.KeyPressMsg) tea.Cmd {
	d, m := s.env.Keys.Dispose, s.env.Keys.Move
	switch {
	case key.Matches(k, d.Close), key.Matches(k, d.Send):
		s.focus = onSend
	case key.Matches(k, m.Next):
		s.focus = onSend
	case key.Matches(k, m.Prev):
		s.focus = onPhrases
	default:
		s.note.Key(k)
	}
	return nil
}

func (s *Sheet) arrow(down bool) {
	step := -1
	if down {
		step = 1
	}
	switch s.focus {
	case onSend:
		s.focus = onPosts
	case onPosts:
		s.postAt = max(0, min(s.postAt+step, len(s.posts)-1))
	case onPhrases:
		s.phraseAt = max(0, min(s.phraseAt+step, len(s.env.Office().Phrases)-1))
	}
}

func (s *Sheet) toggleHere() {
	switch {
	case s.focus == onPosts && s.postAt < len(s.posts):
		s.togglePost(s.posts[s.postAt].Code)
	case s.focus == onPhrases && s.phraseAt < len(s.env.Office().Phrases):
		s.togglePhrase(s.env.Office().Phrases[s.phraseAt].Code)
	}
}

// choose takes the letters beside people and the digits beside phrases.
func (s *Sheet) choose(name string) {
	for i, p := range s.posts {
		if strings.EqualFold(p.Letter, name) {
			s.postAt = i
			s.togglePost(p.Code)
			return
		}
	}
	if len(name) == 1 && name[0] >= '1' && name[0] <= '9' {
		if i := int(name[0] - '1'); i < len(s.env.Office().Phrases) {
			s.phraseAt = i
			s.togglePhrase(s.env.Office().Phrases[i].Code)
		}
	}
}

// togglePost chooses a post, or takes it back. As long as nothing was changed
// the first letter replaces the proposal; a second press on the lead hands the
// lead on.
func (s *Sheet) togglePost(code model.PostID) {
	if s.proposed && !s.newPosts {
		s.to = nil
	}
	s.newPosts = true
	i := slices.Index(s.to, code)
	switch {
	case i == 0 && len(s.to) > 1:
		s.to = append(s.to[1:len(s.to):len(s.to)], code)
	case i >= 0:
		s.to = slices.Delete(s.to, i, i+1)
	default:
		s.to = append(s.to, code)
	}
}

func (s *Sheet) togglePhrase(code string) {
	if s.proposed && !s.newPhrases {
		s.phrases = nil
	}
	s.newPhrases = true
	if i := slices.Index(s.phrases, code); i >= 0 {
		s.phrases = slices.Delete(s.phrases, i, i+1)
		return
	}
	s.phrases = append(s.phrases, code)
}
