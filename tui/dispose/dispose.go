// Package dispose is the sheet on which a case, or several, are sent to posts:
// letters for people, digits for phrases, and the sentence that says what
// Enter will do.
package dispose

import (
	"context"
	"slices"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/tui/ui"
	"aduan/tui/widget/edit"
)

// area is the part of the sheet that arrows and the space bar act on. The
// sheet starts on the sentence, so that Enter sends what was proposed.
type area uint8

const (
	onSend area = iota
	onPosts
	onPhrases
	onNote
	areas
)

// Sheet disposes cases.
type Sheet struct {
	env  *ui.Env
	read ui.Asking
	acts ui.Asking
	refs []model.CaseRef
	ids  []model.DeedID // one a case: sending twice does it once

	cases   []model.CaseView
	cal     *calendar.Calendar
	loaded  bool
	sending bool

	posts   []model.Post
	to      []model.PostID // in the order chosen; the first leads
	phrases []string
	due     time.Time
	grade   int
	note    *edit.Field

	proposed              bool // what stands there is still the review's
	newPosts, newPhrases  bool // the first letter, the first digit replace it
	focus                 area
	postAt, phraseAt, off int
}

// material is what the sheet reads before it opens.
type material struct {
	cases []model.CaseView
	cal   *calendar.Calendar
}

// outcome is what became of each case.
type outcome struct {
	done []model.CaseView
	left []leftOut
}

type leftOut struct {
	ref model.CaseRef
	err error
}

type retryMsg struct{ to *Sheet }

// New makes the sheet for some cases; Init reads them.
func New(env *ui.Env, r ui.RouteDispose) *Sheet {
	s := &Sheet{env: env, refs: r.Cases, note: edit.NewField()}
	for range r.Cases {
		s.ids = append(s.ids, model.DeedID(env.NewID()))
	}
	s.posts = s.addressees()
	return s
}

// addressees are the posts with a letter; a kabid sees those of the own unit.
func (s *Sheet) addressees() []model.Post {
	var own model.UnitID
	head := s.env.Holds(model.Kepala) || s.env.Holds(model.Sekretaris) || s.env.Holds(model.Pengelola)
	for _, p := range s.env.Me.Posts {
		if p.Role == model.Kabid && !head {
			own = p.Unit
		}
	}
	var out []model.Post
	for _, p := range s.env.Office().Posts {
		mine := slices.ContainsFunc(s.env.Me.Posts, func(m model.Post) bool { return m.Code == p.Code })
		if p.Letter != "" && !mine && (own == "" || s.env.Office().Within(p.Unit, own)) {
			out = append(out, p)
		}
	}
	return out
}

// Init reads the cases and the calendar that moves the due moment.
func (s *Sheet) Init() tea.Cmd {
	desk, refs, now := s.env.Desk, s.refs, s.env.At
	return ui.Ask(s.env, s.read.Next(s), func(ctx context.Context) (material, error) {
		var m material
		for _, r := range refs {
			ref := r.Register
			if ref == "" {
				ref = string(r.ID)
			}
			v, err := desk.Case(ctx, ref)
			if err != nil {
				return m, err
			}
			m.cases = append(m.cases, v)
		}
		cals, err := desk.Book().Calendar(ctx)
		if err != nil || cals == nil {
			return m, err
		}
		m.cal = cals(now)
		return m, nil
	})
}

// Update dispatches.
func (s *Sheet) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[material]:
		return s, s.got(msg)
	case ui.Got[outcome]:
		return s, s.sent(msg)
	case tea.PasteMsg:
		if s.focus == onNote {
			s.note.Paste(msg.Content)
		}
	case tea.KeyPressMsg:
		if s.loaded && !s.sending {
			return s, s.onKey(msg)
		}
		if key.Matches(msg, s.env.Keys.Dispose.Close) {
			return s, ui.Close(nil)
		}
	}
	return s, nil
}

func (s *Sheet) got(msg ui.Got[material]) tea.Cmd {
	if !s.read.Mine(s, msg.Addr) {
		return nil
	}
	if msg.Err != nil {
		return ui.Close(ui.FailMsg{Err: msg.Err, What: s.env.Words.Action("dispose").Name})
	}
	s.cases, s.cal, s.loaded = msg.Value.cases, msg.Value.cal, true
	s.propose()
	s.show()
	if len(s.cases) == 1 {
		if v := s.cases[0]; !slices.Contains(v.Actions, "dispose") {
			return ui.Close(ui.NotNow(s.env, "dispose", v.Register))
		}
	}
	return nil
}

// propose fills in what the review proposed; for several cases only what all
// of them agree on.
func (s *Sheet) propose() {
	s.due = s.ruleDue()
	for i, c := range s.cases {
		p := c.Proposal
		if p == nil || c.State != model.Verified {
			if i == 0 {
				return
			}
			continue
		}
		if i == 0 {
			s.to, s.phrases = []model.PostID{p.Lead}, slices.Clone(p.Instructions)
			s.proposed = true
			if !p.DueAt.IsZero() {
				s.due = s.env.Local(p.DueAt)
			}
			s.grade = max(0, slices.Index(model.Enum("grade"), string(p.Grade)))
			continue
		}
		if p.Lead != s.to[0] {
			s.to, s.proposed = nil, false
			return
		}
	}
}

// show moves the lists to what is chosen.
func (s *Sheet) show() {
	if len(s.to) > 0 {
		s.postAt = max(0, slices.IndexFunc(s.posts, func(p model.Post) bool { return p.Code == s.to[0] }))
	}
	if len(s.phrases) > 0 {
		s.phraseAt = max(0, slices.IndexFunc(s.env.Office().Phrases, func(c model.Coded) bool { return c.Code == s.phrases[0] }))
	}
}

// ruleDue is the profile's number of working days from now; zero where the
// book has no calendar to count with.
func (s *Sheet) ruleDue() time.Time {
	n := s.env.Office().Rules.DispositionDays
	if s.cal == nil || n == 0 {
		return time.Time{}
	}
	sum, err := s.cal.Due(s.env.At, calendar.Limit{N: n, Unit: calendar.WorkingDays}, nil)
	if err != nil {
		return time.Time{} // the sheet then says "by the rule", and the book counts
	}
	return sum.Due
}

// shift moves the due moment by one working day, never into the past.
func (s *Sheet) shift(step int) {
	if s.cal == nil || s.due.IsZero() {
		return
	}
	d := s.cal.DateOf(s.due)
	for range 40 {
		d = d.Add(step)
		if t, ok := s.cal.Closes(d); ok {
			if t.After(s.env.At) {
				s.due, s.proposed = t, false
			}
			return
		}
	}
}

func (s *Sheet) onKey(k tea.KeyPressMsg) tea.Cmd {
	d, m := s.env.Keys.Dispose, s.env.Keys.Move
	if s.focus == onNote {
		return s.onNoteKey(k)
	}
	switch {
	case key.Matches(k, d.Close):
		return ui.Close(nil)
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
