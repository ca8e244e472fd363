package papers

import (
	"context"
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/paper"
	"aduan/tui/ui"
	"aduan/tui/widget/edit"
	"aduan/tui/widget/paperview"
)

// OwnCopy is the sheet that makes the copy of what is kept of a person, for that
// person. It asks for the number of their request, and then shows the copy.
type OwnCopy struct {
	env    *ui.Env
	route  ui.RouteOwnCopy
	asking ui.Asking
	basis  *edit.Field
	deed   model.DeedID
	busy   bool
	shown  *paperview.Sheet
}

// NewOwnCopy makes the sheet.
func NewOwnCopy(env *ui.Env, r ui.RouteOwnCopy) *OwnCopy {
	return &OwnCopy{env: env, route: r, basis: edit.NewField(), deed: model.DeedID(env.NewID())}
}

// Init has nothing to fetch.
func (o *OwnCopy) Init() tea.Cmd { return nil }

// Update takes what is typed, and the copy.
func (o *OwnCopy) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[model.PersonFile]:
		return o, o.got(msg)
	case tea.PasteMsg:
		if o.shown == nil && !o.busy {
			o.basis.Paste(msg.Content)
		}
	case tea.KeyPressMsg:
		return o, o.onKey(msg)
	}
	return o, nil
}

func (o *OwnCopy) onKey(k tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(k, o.env.Keys.Sheet.Close):
		return ui.Close(nil)
	case o.busy:
	case o.shown != nil:
		_, cmd := o.shown.Update(k)
		return cmd
	case key.Matches(k, o.env.Keys.Sheet.Press):
		return o.make()
	default:
		o.basis.Key(k)
	}
	return nil
}

// make asks the book for the copy, which writes down that it was made. The same
// sheet asks for the same copy again, should the first answer have been lost.
func (o *OwnCopy) make() tea.Cmd {
	o.busy = true
	desk := o.env.Desk
	deed := model.Deed{ID: o.deed, Action: &model.PersonExport{Case: o.route.Ref, Which: o.route.Which, Basis: o.basis.Value()}}
	return ui.Ask(o.env, o.asking.Next(o), func(ctx context.Context) (model.PersonFile, error) { return desk.ExportPerson(ctx, deed) })
}

func (o *OwnCopy) got(msg ui.Got[model.PersonFile]) tea.Cmd {
	if !o.asking.Mine(o, msg.Addr) {
		return nil
	}
	if o.busy = false; msg.Err != nil {
		return tea.Sequence(ui.Close(nil), ui.Send(ui.FailMsg{Err: msg.Err, What: o.env.Words.Action("person_export").Name, Case: o.route.Ref}))
	}
	d := paper.OwnFile(msg.Value, paperview.About(o.env, model.CaseView{}))
	o.shown = paperview.Of(o.env, o.Title(), paper.Text(d, ownWidth), d)
	return tea.Batch(ui.Toast(fmt.Sprintf(o.env.Say.Records.CopyDone, o.route.Ref)), ui.Send(ui.DoneMsg{Action: "person_export"}))
}

// ownWidth is how many columns the copy has as text.
const ownWidth = 80

// View asks, or shows the copy.
func (o *OwnCopy) View(w, h int) ui.Frame {
	if o.shown != nil {
		return o.shown.View(w, h)
	}
	lines := o.lines(w)
	field, x := o.basis.View(min(40, w-3), true)
	f := ui.Frame{Content: o.env.Theme.Block(append(lines, ui.L(" ").Add(field...)), w, h)}
	if !o.busy && len(lines) < h {
		f.Cursor = tea.NewCursor(1+x, len(lines))
	}
	return f
}

func (o *OwnCopy) lines(w int) (lines []ui.Line) {
	say := o.env.Say.Records
	for _, l := range ui.Wrap(say.CopyAsk, w-2) {
		lines = append(lines, ui.L(" "+l))
	}
	return append(lines, ui.Line{}, ui.Line{ui.T(" "), ui.Muted.T(say.CopyDoc)}.Cut(w-1))
}

// Title says of which case.
func (o *OwnCopy) Title() string { return fmt.Sprintf(o.env.Say.Records.CopyTitle, o.route.Ref) }

// Tone is that of a question.
func (o *OwnCopy) Tone() ui.Role { return ui.Accent }

// Rows is the question, or the copy.
func (o *OwnCopy) Rows(w int) int {
	if o.shown != nil {
		return o.shown.Rows(w)
	}
	return len(o.lines(w)) + 1
}

// ShortHelp names the keys of the sheet.
func (o *OwnCopy) ShortHelp() []key.Binding {
	if o.shown != nil {
		return o.shown.ShortHelp()
	}
	k, say := o.env.Keys, o.env.Say
	return []key.Binding{ui.As(k.Sheet.Press, say.Records.CopyKey), ui.As(k.Sheet.Close, say.Counter.KeyClose)}
}
