// Package palette is the command line of the console: every place, every
// action on the case one was at, and what concerns the session. It shows each
// command's key, so that it teaches what it replaces.
package palette

import (
	"context"
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/finder"
)

// Screen is the palette.
type Screen struct {
	env    *ui.Env
	at     model.CaseRef // the case one was at, if one was
	asking ui.Asking
	known  bool               // what is possible on that case has been read
	may    []model.ActionName // likeliest first
	finder *finder.Finder
	runs   []run

	line   ui.Asking
	views  []model.SavedView // that one keeps
	place  string            // whose filter could be kept
	filter string
	before []string // commands of this session, the newest first
	other  *ui.Say  // the other language's words find commands too
	others *words.Catalogue
	could  map[model.ActionName]string // who does what is never this person's
}

// run is what a command comes to. The case is the one named behind the
// command, else the one that one was at.
type run func(c model.CaseRef) tea.Cmd

// New makes the palette over the screen one comes from.
func New(env *ui.Env, r ui.RoutePalette) *Screen {
	s := &Screen{env: env, at: r.Case, place: r.Place, filter: r.Filter, before: r.Before, other: env.OtherSay(), others: words.Of(env.OtherLang())}
	s.could = map[model.ActionName]string{}
	for _, a := range s.names() {
		s.could[a] = env.WhoCould(a)
	}
	s.finder = finder.New(env, nil)
	s.finder.Set(r.Text)
	s.list()
	return s
}

// Init reads what is possible on the case one was at, and which filters one
// keeps.
func (s *Screen) Init() tea.Cmd {
	desk, ref := s.env.Desk, string(s.at.ID)
	kept := ui.Ask(s.env, s.line.Next(s), func(ctx context.Context) ([]model.SavedView, error) { return desk.Views().List(ctx) })
	if ref == "" {
		return kept
	}
	return tea.Batch(kept, ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (model.CaseView, error) { return desk.Case(ctx, ref) }))
}

// got puts what is possible before the rest. A case that cannot be read leaves
// the list as it is: the action then says so itself.
func (s *Screen) got(msg ui.Got[model.CaseView]) {
	if !s.asking.Mine(s, msg.Addr) || msg.Err != nil {
		return
	}
	s.known, s.may = true, ui.Offered(msg.Value.Actions)
	s.list()
}

// Captures takes every key: the palette is a text field.
func (s *Screen) Captures(tea.KeyPressMsg) bool { return true }

// Update takes keys and pasted text.
func (s *Screen) Update(msg tea.Msg) (ui.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[model.CaseView]:
		s.got(msg)
	case ui.Got[[]model.SavedView]:
		if s.line.Mine(s, msg.Addr) && msg.Err == nil {
			s.views = msg.Value
			s.list()
		}
	case tea.PasteMsg:
		s.finder.Paste(msg.Content)
		s.list()
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, s.env.Keys.Form.Leave):
			return s, ui.Back()
		case key.Matches(msg, s.env.Keys.Form.Enter):
			return s, s.run()
		case msg.String() == "up" && s.finder.Value() == "" && s.finder.First() && len(s.before) > 0:
			s.finder.Set(s.before[0])
			s.list()
			return s, nil
		case msg.String() == "backspace" && s.finder.Value() == "":
			return s, ui.Back()
		}
		s.finder.Key(msg)
		s.list()
	}
	return s, nil
}

// list gives the finder the commands. A number behind a command names its case
// and must not hide the command: the finder looks for the words before it.
func (s *Screen) list() {
	_, ref := cut(s.finder.Value())
	items := s.commands()
	for i := range items {
		items[i].Also += " " + ref
	}
	s.finder.Replace(items)
}

// cut splits a command from the number behind it.
func cut(typed string) (words, ref string) {
	i := strings.LastIndex(typed, " ") + 1
	if last := typed[i:]; last != "" && strings.Trim(last, "0123456789/") == "" {
		return strings.TrimSpace(typed[:i]), last
	}
	return typed, ""
}

// run does the command under the cursor; a number alone opens its case.
func (s *Screen) run() tea.Cmd {
	said, ref := cut(s.finder.Value())
	if said == "" && ref != "" {
		return tea.Sequence(ui.Back(), ui.Send(ui.RanMsg{Command: ref}), ui.Go(ui.RouteCase{Ref: ref}))
	}
	i, ok := s.finder.At()
	if !ok || i >= len(s.runs) {
		return nil
	}
	if s.finder.Item(i).Group != "" { // one that was run before stands in the line again
		s.finder.Set(s.before[i])
		s.list()
		return nil
	}
	if it := s.finder.Item(i); it.Muted && s.runs[i] == nil {
		return ui.Warning(words.Head(it.Text) + ": " + it.Note)
	}
	c := s.at
	if ref != "" {
		c = model.CaseRef{Register: ref}
	}
	do := s.runs[i](c)
	if do == nil && s.finder.Item(i).Takes {
		return ui.Warning(s.env.Say.Palette.NoName)
	}
	if do == nil {
		return ui.Warning(fmt.Sprintf(s.env.Say.Palette.NoCase, said))
	}
	return tea.Sequence(ui.Back(), ui.Send(ui.RanMsg{Command: s.command(i, ref)}), do)
}

// command is a command as it is typed: with what follows it.
func (s *Screen) command(i int, ref string) string {
	it := s.finder.Item(i)
	if _, arg := s.argument(); it.Takes && arg != "" {
		return it.Text + " " + arg
	}
	return strings.TrimSpace(it.Text + " " + ref)
}

// argument splits the first word from what follows it.
func (s *Screen) argument() (first, rest string) {
	first, rest, _ = strings.Cut(s.finder.Value(), " ")
	return first, strings.TrimSpace(rest)
}

// View draws the line, and below it what it finds.
func (s *Screen) View(w, h int) ui.Frame {
	say := s.env.Say.Palette
	hits, all := s.finder.Found()
	line, x := s.finder.Line(": ", w-2)
	lines := []ui.Line{
		ui.Edges(ui.Line{ui.T(" "), ui.Heading.T(say.Title)}, ui.Line{ui.Muted.T(fmt.Sprintf(say.Found, hits, all))}, w), line, {},
	}
	if hits == 0 {
		lines = append(lines, ui.L("   "+say.None).Cut(w-1))
	}
	var about []ui.Line
	if h >= 14 && s.finder.Value() != "" {
		about = s.finder.About(w)
	}
	list := s.finder.List(w, h-len(lines)-len(about))
	lines = append(lines, list...)
	for len(about) > 0 && len(lines) < h-len(about) {
		lines = append(lines, ui.Line{})
	}
	lines = append(lines, about...)
	return ui.Frame{Content: s.env.Theme.Block(lines, w, h), Cursor: tea.NewCursor(x, 1)}
}

// Title is the page's name.
func (s *Screen) Title() string { return s.env.Say.Palette.Title }

// ShortHelp names the keys of the palette.
func (s *Screen) ShortHelp() []key.Binding {
	k, say := s.env.Keys, s.env.Say.Key
	return []key.Binding{ui.As(k.Form.Enter, say.Run), ui.As(k.Form.Next, say.CompleteWord), k.Form.Pick, ui.As(k.Form.Leave, say.Close)}
}

// FullHelp lists the keys of the palette.
func (s *Screen) FullHelp() [][]key.Binding { return [][]key.Binding{s.ShortHelp()} }
