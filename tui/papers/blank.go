package papers

import (
	"context"
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/paper"
	"aduan/tui/ui"
	"aduan/tui/widget/paperview"
)

// Blank is the sheet that asks how many blank forms are to be printed.
type Blank struct {
	env    *ui.Env
	asking ui.Asking
	busy   bool
	shown  *paperview.Sheet // what no printer took
}

// numbered answers the numbering of forms and their printing.
type numbered struct {
	doc         paper.Document
	count       int
	first, last string
	jammed      bool
}

// NewBlank makes the sheet.
func NewBlank(env *ui.Env) *Blank { return &Blank{env: env} }

// Init has nothing to fetch.
func (b *Blank) Init() tea.Cmd { return nil }

// Update takes a digit, and the answer.
func (b *Blank) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[numbered]:
		return b, b.got(msg)
	case tea.KeyPressMsg:
		return b, b.onKey(msg)
	}
	return b, nil
}

func (b *Blank) onKey(k tea.KeyPressMsg) tea.Cmd {
	switch {
	case b.shown != nil:
		_, cmd := b.shown.Update(k)
		return cmd
	case key.Matches(k, b.env.Keys.Sheet.Close):
		return ui.Close(nil)
	case b.busy:
	case len(k.Text) == 1 && k.Text >= "1" && k.Text <= "9":
		return b.print(int(k.Text[0] - '0'))
	}
	return nil
}

// print takes the numbers and prints a form of each. Numbers that were taken do not
// come back, so what no printer takes is shown.
func (b *Blank) print(count int) tea.Cmd {
	b.busy = true
	desk, send, about := b.env.Desk, paperview.Printer(b.env), paperview.About(b.env, model.CaseView{})
	deed := model.Deed{ID: model.DeedID(b.env.NewID()), Action: &model.BlankForms{Count: count}}
	return ui.Ask(b.env, b.asking.Next(b), func(ctx context.Context) (numbered, error) {
		o, err := desk.Act(ctx, deed)
		if err != nil {
			return numbered{}, err
		}
		var docs []paper.Document
		n := numbered{count: len(o.Forms)}
		for _, no := range o.Forms {
			about.Form = model.Number(about.Office.Numbers.Form, no, about.Now, about.Office)
			if n.first == "" {
				n.first = about.Form
			}
			n.last = about.Form
			docs = append(docs, paper.Make("blankform", about))
		}
		n.doc = paper.Join(docs...)
		n.jammed = send == nil || send(ctx, "blankform", n.doc) != nil
		return n, nil
	})
}

func (b *Blank) got(msg ui.Got[numbered]) tea.Cmd {
	if !b.asking.Mine(b, msg.Addr) {
		return nil
	}
	say, n := b.env.Say.Papers, msg.Value
	switch b.busy = false; {
	case msg.Err != nil:
		return ui.Send(ui.FailMsg{Err: msg.Err, What: say.Blank})
	case n.jammed:
		b.shown = paperview.Of(b.env, say.Blank, paperview.Copied("blankform", n.doc), n.doc)
		return ui.Warning(fmt.Sprintf(say.BlankTaken, n.first, n.last))
	}
	return tea.Sequence(ui.Close(nil), ui.Toast(fmt.Sprintf(say.BlankDone, n.count, n.first, n.last)))
}

// View says what a digit does, or shows the forms.
func (b *Blank) View(w, h int) ui.Frame {
	if b.shown != nil {
		return b.shown.View(w, h)
	}
	return ui.Frame{Content: b.env.Theme.Block(b.lines(w), w, h)}
}

func (b *Blank) lines(w int) (lines []ui.Line) {
	for _, l := range ui.Wrap(b.env.Say.Papers.BlankAsk, w-2) {
		lines = append(lines, ui.L(" "+l))
	}
	return lines
}

// Title says what is printed.
func (b *Blank) Title() string { return b.env.Say.Papers.Blank }

// Tone is that of a question.
func (b *Blank) Tone() ui.Role { return ui.Accent }

// Rows is the length of what is said.
func (b *Blank) Rows(w int) int {
	if b.shown != nil {
		return b.shown.Rows(w)
	}
	return len(b.lines(w)) + 1
}

// ShortHelp names the keys of the sheet.
func (b *Blank) ShortHelp() []key.Binding {
	if b.shown != nil {
		return b.shown.ShortHelp()
	}
	k := b.env.Keys
	return []key.Binding{ui.As(k.Global.Places, b.env.Say.Papers.BlankKey), ui.As(k.Sheet.Close, b.env.Say.Counter.KeyClose)}
}
