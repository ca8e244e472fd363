package tui

import (
	"context"
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
)

// Windows larger than this are drawn this large: a client may name any size,
// and every cell costs memory.
const (
	maxWidth, maxHeight = 500, 200
)

type (
	// self is who one is, and everybody's names.
	self struct {
		me    model.Me
		staff model.Directory
		stop  error // why nothing can be recorded
	}
	minuteMsg  struct{}
	changedMsg struct {
		seq uint64
		of  <-chan uint64
	}
	becameMsg struct {
		name string
		desk model.Desk
		err  error
	}
)

func (m *Model) resize(w, h int) {
	m.w, m.h = max(0, min(w, maxWidth)), max(0, min(h, maxHeight))
	m.env.Cols, m.env.Rows = m.w, max(1, m.h-5)
}

// background follows the terminal unless the theme was chosen.
func (m *Model) background(msg tea.BackgroundColorMsg) {
	if m.themeFixed {
		return
	}
	mode := ui.Light
	if msg.IsDark() {
		mode = ui.Dark
	}
	m.env.Theme = ui.NewTheme(mode)
}

// terminal reads what the session's environment says about the terminal. It is
// the client's word, and decides looks only.
func (m *Model) terminal(e tea.EnvMsg) {
	if v, ok := e.LookupEnv("NO_COLOR"); ok && v != "" && !m.themeFixed {
		m.env.Theme, m.themeFixed = ui.NewTheme(ui.Mono), true
	}
	term := e.Getenv("TERM")
	old := len(term) > 2 && strings.HasPrefix(term, "vt") && term[2] >= '0' && term[2] <= '9'
	if old && !m.themeFixed { // its library is told of colours that it has not
		m.env.Theme, m.themeFixed = ui.NewTheme(ui.Mono), true
	}
	plain := old || term == "linux"
	m.marksOnly = plain // they have no clipboard, and some draw what they do not know
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := strings.ToLower(e.Getenv(name)); v != "" {
			plain = plain || !strings.Contains(v, "utf-8") && !strings.Contains(v, "utf8")
			break
		}
	}
	if plain && !m.env.ASCII {
		m.env.ASCII = true
		m.env.Keys = ui.NewKeys(m.env.Say, true)
	}
}

func (m *Model) setTheme(name string) tea.Cmd {
	mode, ok := ui.ModeOf(name)
	if !ok {
		return m.say(ui.ToastMsg{Text: m.env.Say.Shell.NoTheme})
	}
	m.env.Theme, m.themeFixed = ui.NewTheme(mode), true
	return nil
}

func (m *Model) readMe() tea.Cmd {
	desk := m.env.Desk
	return ui.Ask(m.env, m.me.Next(m), func(ctx context.Context) (self, error) {
		me, err := desk.Me(ctx)
		if err != nil {
			return self{}, err
		}
		staff, err := desk.Book().Staff(ctx)
		return self{me, staff, desk.WriteStop(ctx)}, err
	})
}

// gotMe opens the console the first time, and brings the new minute later.
func (m *Model) gotMe(msg ui.Got[self]) tea.Cmd {
	if !m.me.Mine(m, msg.Addr) {
		return nil
	}
	if msg.Err != nil {
		if model.IsStranger(msg.Err) && m.ready {
			return m.dismissed()
		}
		if !m.ready {
			m.fault = msg.Err
			return nil
		}
		return m.say(ui.ToastMsg{Text: m.env.ErrorText(msg.Err), Role: ui.Danger})
	}
	before := m.env.Me.Posts
	m.stopped = ""
	if stop := msg.Value.stop; stop != nil {
		m.stopped = m.env.ErrorText(stop)
	}
	m.env.Me, m.env.Staff, m.env.At, m.fault = msg.Value.me, msg.Value.staff, msg.Value.me.Now, nil
	if !m.ready {
		m.ready, m.cover.key = true, m.env.Now()
		return tea.Batch(m.show(m.place), m.nextMinute(), m.watch(), m.recall())
	}
	var cmds []tea.Cmd
	if m.minutes {
		m.minutes = false
		cmds = append(cmds, m.news(ui.MinuteMsg{Now: m.env.At}))
	}
	return tea.Batch(append(cmds, m.reposted(before))...)
}

func (m *Model) nextMinute() tea.Cmd {
	now := m.env.Now()
	return m.env.After(now.Truncate(time.Minute).Add(time.Minute).Sub(now), minuteMsg{})
}

// minute reads the new one, unless nobody is there to see it.
func (m *Model) minute() tea.Cmd {
	if m.idle() {
		return tea.Batch(m.lock(), m.nextMinute())
	}
	m.minutes = true
	return tea.Batch(m.readMe(), m.nextMinute(), m.beat())
}

// watch waits for the book to grow. The channel is coalesced, so a burst of
// deeds is one message.
func (m *Model) watch() tea.Cmd {
	m.watched = m.env.Desk.Watch(m.env.Context)
	return waitFor(m.watched)
}

func waitFor(c <-chan uint64) tea.Cmd {
	if c == nil {
		return nil
	}
	return func() tea.Msg {
		seq, ok := <-c
		if !ok {
			return nil
		}
		return changedMsg{seq: seq, of: c}
	}
}

// changed tells the screens, and asks who one is now: the change may have been
// that. What the desk of a former self says is dropped.
func (m *Model) changed(msg changedMsg) tea.Cmd {
	if msg.of != m.watched {
		return nil
	}
	return tea.Batch(m.news(ui.ChangedMsg{Seq: msg.seq}), m.readMe(), waitFor(msg.of))
}

// become opens the door of somebody else, where the program lets one.
func (m *Model) become(username string) tea.Cmd {
	open := m.actAs
	if open == nil {
		return m.say(ui.ToastMsg{Text: m.env.Say.Shell.NoActAs, Role: ui.Warn})
	}
	return tea.Sequence(m.flush(), func() tea.Msg {
		desk, err := open(username)
		return becameMsg{name: username, desk: desk, err: err}
	})
}

func (m *Model) became(msg becameMsg) tea.Cmd {
	if msg.err != nil {
		return m.say(ui.ToastMsg{Text: m.env.ErrorText(msg.err), Role: ui.Danger})
	}
	forgotten := m.forgetStand()
	m.standing = standing{pressed: true}
	m.env.Desk.Drafts().Leave("")
	m.env.Desk = ui.NewActing(msg.desk)
	m.places, m.stack, m.sheet, m.last = map[string]ui.Screen{}, nil, nil, nil
	m.place, m.ready, m.typed = ui.PlaceHome, false, nil
	return tea.Batch(forgotten, m.readMe(), m.say(ui.ToastMsg{Text: fmt.Sprintf(m.env.Say.Shell.ActingAs, msg.name)}))
}
