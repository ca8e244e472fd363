package tui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/draft"
)

// Ending tells the console that the program that serves it is about to stop.
type Ending struct{}

// grace is how long one may still read why, and finish a word.
const grace = 5 * time.Second

// endMsg ends the console; say is left on the terminal.
type endMsg struct{ say string }

// ending says that the end is near. What is typed is kept at once, and again
// when it comes.
func (m *Model) ending() tea.Cmd {
	say := m.env.Say.Session
	m.parting = say.StoppedBye
	return tea.Batch(m.keepStand(m.stands()), m.say(ui.ToastMsg{Text: say.Stopping, Role: ui.Warn}), m.flush(), m.env.After(grace, endMsg{m.parting}))
}

// Leaving tells the console that it ends now: the link is cut, or one may not stay.
type Leaving struct{}

// leaving keeps what there is to keep, and quits.
func (m *Model) leaving() tea.Cmd { return m.end(m.parting) }

// dismissed covers the screen of somebody who no longer works here, and ends it.
func (m *Model) dismissed() tea.Cmd {
	text := m.env.Say.Session.NotStaff
	m.cover.on, m.cover.sentence, m.parting = true, text, text
	return m.env.After(grace, endMsg{text})
}

// reposted says which posts one has now, where that has changed. Whoever lost one
// begins at Beranda again: what is on the screen may be no more theirs to see.
func (m *Model) reposted(before []model.Post) tea.Cmd {
	now := m.env.Me.Posts
	same := func(a, b model.Post) bool { return a.Code == b.Code }
	if slices.EqualFunc(before, now, same) {
		return nil
	}
	names := make([]string, len(now))
	for i, p := range now {
		names[i] = m.env.Post(p.Code)
	}
	text := fmt.Sprintf(m.env.Say.Session.Posts, m.env.Words.List(names))
	if len(now) == 0 {
		text = m.env.Say.Session.NoPosts
	}
	said := m.say(ui.ToastMsg{Text: text, Role: ui.Warn})
	lost := slices.ContainsFunc(before, func(p model.Post) bool {
		return !slices.ContainsFunc(now, func(n model.Post) bool { return same(p, n) })
	})
	if !lost {
		return said
	}
	flushed := m.flush()
	m.places, m.last, m.typed = map[string]ui.Screen{}, nil, nil
	return tea.Sequence(flushed, tea.Batch(said, m.show(ui.PlaceHome)))
}

// flush keeps what is typed in every form.
func (m *Model) flush() tea.Cmd { return m.deliver(ui.FlushMsg{}) }

// end leaves without asking: what is typed is kept first.
func (m *Model) end(say string) tea.Cmd {
	m.parting = say
	m.env.Context = context.WithoutCancel(m.env.Context) // of a link that is cut it has ended
	return m.gone(m.keepLast())
}

// gone ends the console once what is typed is kept, and last is done.
func (m *Model) gone(last tea.Cmd) tea.Cmd {
	m.quitting = true
	return tea.Sequence(m.flush(), last, tea.Quit)
}

// Farewell is what is left to say on the terminal once the console is gone;
// empty where one left by oneself.
func (m *Model) Farewell() string { return m.parting }

// Close keeps what is typed and not kept yet, and where one stood. It is for whoever ran the console,
// once it runs no more: a link that was cut gives it no moment to do so itself.
// ctx is not that of the session, which has ended.
func (m *Model) Close(ctx context.Context) error {
	if m.around.leave != nil {
		m.around.leave()
	}
	m.env.Context = ctx
	defer m.env.Desk.Drafts().Leave("") // whatever became of the session's context
	if m.quitting || !m.ready {
		return kept(m.flush())
	}
	return kept(tea.Batch(m.flush(), m.keepLast()))
}

// kept runs the commands that keep drafts.
func kept(cmd tea.Cmd) error {
	if cmd == nil {
		return nil
	}
	var errs []error
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			errs = append(errs, kept(c))
		}
	case ui.Got[draft.Kept]:
		errs = append(errs, msg.Err)
	case keptStandMsg:
		errs = append(errs, msg.err)
	}
	return errors.Join(errs...)
}
