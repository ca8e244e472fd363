// Package dispose is the sheet on which a case, or several, are sent to posts:
// letters for people, digits for phrases, and the sentence that says what
// Enter will do.
package dispose

import (
	"slices"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/tui/ui"
	"aduan/tui/widget/draft"
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
	refs []model.CaseRef // of a draft of several cases they are read from it
	from model.DraftAsk  // the draft that is meant
	ids  []model.DeedID  // one a case: sending twice does it once

	cases   []model.CaseView
	cal     *calendar.Calendar
	loaded  bool
	sending bool
	again   bool // it was opened once more to send
	keeper  *draft.Keeper

	posts   []model.Post
	to      []model.PostID // in the order chosen; the first leads
	phrases []string
	due     time.Time
	grade   int
	note    *edit.Field

	proposed             bool // what stands there is still the review's
	newPosts, newPhrases bool // the first letter, the first digit replace it
	focus                area
	postAt, phraseAt     int
}

// outcome is what became of each case.
type outcome struct {
	done    []model.CaseView
	left    []leftOut
	warning string // the code of what is odd about the last of them
	apart   string // the draft that it has become, where another session took that over
}

type leftOut struct {
	ref model.CaseRef
	err error
}

// New makes the sheet for some cases; Init reads them.
func New(env *ui.Env, r ui.RouteDispose) *Sheet {
	s := &Sheet{env: env, refs: r.Cases, from: model.DraftAsk{Form: r.Draft, Take: r.Take}, note: edit.NewField()}
	if strings.HasPrefix(r.Draft, manyForm) {
		s.refs = nil
	}
	for range s.refs {
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

// Update dispatches.
func (s *Sheet) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[material]:
		return s, s.got(msg)
	case ui.Got[outcome]:
		return s, s.sent(msg)
	case ui.Got[draft.Kept]:
		return s, s.gotKept(msg)
	case draft.DueMsg:
		if s.loaded && s.keeper.Due(msg) {
			return s, s.keep()
		}
	case ui.FlushMsg:
		return s, s.keep()
	case tea.PasteMsg:
		return s, s.onPaste(msg)
	case tea.KeyPressMsg:
		if s.loaded && !s.sending {
			was := s.values()
			cmd := s.onKey(msg)
			return s, tea.Batch(cmd, s.changed(was))
		}
		if key.Matches(msg, s.env.Keys.Dispose.Close) {
			return s, ui.Close(nil)
		}
	}
	return s, nil
}

func (s *Sheet) onPaste(msg tea.PasteMsg) tea.Cmd {
	if s.focus != onNote {
		return nil
	}
	was := s.values()
	var cmd tea.Cmd
	if s.note.Paste(msg.Content) > 0 {
		cmd = ui.Warning(s.env.Say.Form.PasteCut)
	}
	return tea.Batch(cmd, s.changed(was))
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

// Inside is the case that is disposed, where it is one alone.
func (s *Sheet) Inside() model.CaseID {
	if len(s.cases) != 1 {
		return ""
	}
	return s.cases[0].ID
}
