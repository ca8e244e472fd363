package reports

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/paper"
	"aduan/model/paper/pdf"
	"aduan/model/paper/xlsx"
	"aduan/tui/ui"
	"aduan/tui/widget/edit"
	"aduan/tui/widget/table"
)

// export is the sheet that saves a report: in which form, for whom, where to.
type export struct {
	env    *ui.Env
	asking ui.Asking
	ask    model.ReportAsk
	title  string
	cursor int
	file   *edit.Field
	naming bool // the field has the focus
	own    bool // the name was typed, so a change of form does not make it anew
	busy   bool
	fault  string
	deed   model.DeedID // that records a publication; trying again sends the same one
}

// exportForms are how a report is saved.
func exportForms() []string { return []string{"xlsx", "pdf", "csv"} }

// export opens the sheet for the report that stands on the screen.
func (s *Screen) export() tea.Cmd {
	if !s.shows() {
		return nil
	}
	e := &export{env: s.env, ask: s.asked(), title: s.title(s.period()), file: edit.NewField(), deed: model.DeedID(s.env.NewID())}
	e.name()
	return ui.Open(e)
}

// name gives the file the name of what is in it.
func (e *export) name() {
	if e.own {
		return
	}
	name := string(e.ask.Name) + "-" + e.ask.Period.String()
	if !e.ask.AsOf.IsZero() {
		name += "-" + e.ask.AsOf.Format("20060102-1504")
	}
	if e.ask.Publish {
		name += "-umum"
	}
	e.file.Set(name + "." + exportForms()[e.cursor])
}

// Init reads nothing.
func (e *export) Init() tea.Cmd { return nil }

// saved is where a report was written.
type saved struct{ where string }

// Update takes keys and the answer.
func (e *export) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Got[saved]:
		if e.asking.Mine(e, msg.Addr) {
			return e, e.got(msg)
		}
	case tea.PasteMsg:
		if e.naming {
			e.own = true
			e.file.Paste(msg.Content)
		}
	case tea.KeyPressMsg:
		return e, e.onKey(msg)
	}
	return e, nil
}

func (e *export) onKey(k tea.KeyPressMsg) tea.Cmd {
	keys := e.env.Keys
	switch {
	case e.busy:
		return nil
	case key.Matches(k, keys.Sheet.Close):
		return ui.Close(nil)
	case key.Matches(k, keys.Sheet.Press):
		return e.save()
	case key.Matches(k, keys.Form.Next), key.Matches(k, keys.Form.Prev):
		e.naming = !e.naming
	case e.naming:
		e.own, e.fault = true, ""
		e.file.Key(k)
	case key.Matches(k, keys.Move.Up):
		e.cursor = table.Move(e.cursor, len(exportForms()), -1)
	case key.Matches(k, keys.Move.Down):
		e.cursor = table.Move(e.cursor, len(exportForms()), 1)
	case key.Matches(k, keys.List.Mark):
		e.ask.Publish, e.fault = !e.ask.Publish, ""
	case len(k.Text) == 1 && k.Text >= "1" && int(k.Text[0]-'1') < len(exportForms()):
		e.cursor = int(k.Text[0] - '1')
	}
	e.name()
	return nil
}

// save makes the report anew in the form that was chosen, and writes it.
func (e *export) save() tea.Cmd {
	switch {
	case e.file.Empty():
		return nil
	case e.env.Save == nil && e.env.Caller != "":
		return ui.Copy(e.command(), e.env.Say.Reports.FetchCopied)
	case e.env.Save == nil:
		return nil
	}
	e.busy, e.fault = true, ""
	desk, ask, deed, put, name, form := e.env.Desk, e.ask, e.deed, e.env.Save, e.file.Value(), exportForms()[e.cursor]
	by, cover := paper.ReportBy{Words: e.env.Words, Office: e.env.Office(), Staff: e.env.Staff}, e.env.Say.Reports.Choose
	return ui.Ask(e.env, e.asking.Next(e), func(ctx context.Context) (saved, error) {
		r, err := reported(ctx, desk, deed, ask)
		if err != nil {
			return saved{}, refused{err}
		}
		data, err := written(&r, by, form, cover)
		if err != nil {
			return saved{}, err
		}
		where, err := put(ctx, name, data)
		return saved{where}, err
	})
}

// reported makes the report; one for the public is recorded first.
func reported(ctx context.Context, desk model.Desk, deed model.DeedID, ask model.ReportAsk) (model.Reported, error) {
	if ask.Publish {
		record := &model.PublishReport{Report: string(ask.Name), Period: ask.Period.String(), AsOf: ask.AsOf}
		if _, err := desk.Act(ctx, model.Deed{ID: deed, Action: record}); err != nil {
			return model.Reported{}, err
		}
	}
	return desk.Report(ctx, ask, nil)
}

// refused says that the report was not made at all; another name changes nothing.
type refused struct{ error }

func (r refused) Unwrap() error { return r.error }

// written is a report as the bytes of a file.
func written(r *model.Reported, by paper.ReportBy, form, cover string) ([]byte, error) {
	if form == "pdf" {
		return pdf.Write(paper.ReportDocument(r, by), pdf.A4())
	}
	sheets := paper.SheetsOf(r, by)
	if form == "csv" {
		return sheets.CSV(), nil
	}
	var out bytes.Buffer
	err := xlsx.Write(&out, &sheets, cover)
	return out.Bytes(), err
}

func (e *export) got(msg ui.Got[saved]) tea.Cmd {
	e.busy = false
	if no := (refused{}); errors.As(msg.Err, &no) {
		e.fault, e.naming = e.env.ErrorText(no.error), false
		return nil
	}
	if msg.Err != nil {
		e.fault, e.naming = fmt.Sprintf(e.env.Say.Reports.ExportFailed, e.file.Value()), true
		return nil
	}
	return tea.Sequence(ui.Close(nil), ui.Toast(fmt.Sprintf(e.env.Say.Reports.ExportDone, msg.Value.where)))
}

// command is how the same report is made without the console.
func (e *export) command() string {
	args := exported(e.ask.Period)
	if !e.ask.AsOf.IsZero() {
		args += " --as-of " + e.ask.AsOf.Format(time.RFC3339)
	}
	if e.ask.Publish {
		args += " --publish"
	}
	if e.env.Save == nil && e.env.Caller != "" { // from the visitor's own machine
		return strings.Join([]string{e.env.Caller, "report", string(e.ask.Name), args, "--format", exportForms()[e.cursor], ">", e.file.Value()}, " ")
	}
	return fmt.Sprintf(e.env.Say.Reports.ExportCommand, e.ask.Name, args, exportForms()[e.cursor], e.file.Value())
}

// View shows the forms, for whom it is, and the name of the file.
func (e *export) View(w, h int) ui.Frame {
	say := e.env.Say.Reports
	var lines []ui.Line
	for i, form := range exportForms() {
		lead := "   "
		if i == e.cursor {
			lead = " > "
		}
		lines = append(lines, ui.Line{ui.T(lead), ui.Accent.T(fmt.Sprint(i + 1)), ui.T("  " + say.Forms[form])})
	}
	public := say.No
	if e.ask.Publish {
		public = say.Yes
	}
	wide := max(ui.Width(say.ExportPublic), ui.Width(say.ExportFile)) + 2
	lines = append(lines, ui.Line{ui.T("   " + ui.Left(say.ExportPublic, wide) + public)})
	field, x := e.file.View(max(10, min(50, w-wide-5)), e.naming)
	y := len(lines)
	lines = append(lines, append(ui.Line{ui.T("   " + ui.Left(say.ExportFile, wide))}, field...))
	text, role := e.remark()
	for _, l := range ui.Wrap(text, w-5) {
		lines = append(lines, ui.Line{ui.T("   "), role.T(l)})
	}
	f := ui.Frame{Content: e.env.Theme.Block(lines, w, h)}
	if e.naming && !e.busy {
		f.Cursor = tea.NewCursor(3+wide+x, y)
	}
	return f
}

// remark is what the sheet says below.
func (e *export) remark() (string, ui.Role) {
	say := e.env.Say.Reports
	switch {
	case e.busy:
		return say.Making, ui.Muted
	case e.fault != "":
		return e.fault, ui.Warn
	case e.env.Save == nil && e.env.Caller != "":
		return fmt.Sprintf(say.ExportFetch, e.command()), ui.Plain
	case e.env.Save == nil:
		return fmt.Sprintf(say.ExportNowhere, e.command()), ui.Plain
	case e.ask.Publish:
		return say.ExportOnce, ui.Plain
	}
	return say.ExportForms, ui.Muted
}

// Title names the report.
func (e *export) Title() string { return fmt.Sprintf(e.env.Say.Reports.Export, e.title) }

// Tone is that of a question.
func (e *export) Tone() ui.Role { return ui.Accent }

// Rows is the forms, two lines of what is asked, and a sentence of three or more.
func (e *export) Rows(w int) int {
	least := 3
	if w < rowsFrom {
		least = 4
	}
	text, _ := e.remark()
	return len(exportForms()) + 2 + max(least, len(ui.Wrap(text, w-5)))
}

// ShortHelp names the keys of the sheet.
func (e *export) ShortHelp() []key.Binding {
	k, say := e.env.Keys, e.env.Say.Reports
	out := []key.Binding{ui.As(k.Sheet.Press, say.KeySave), ui.As(k.Form.Next, say.KeyField), ui.As(k.List.Mark, say.KeyPublic), ui.As(k.Sheet.Close, say.KeyCancel)}
	switch {
	case e.env.Save == nil && e.env.Caller != "":
		out[0] = ui.As(k.Sheet.Press, say.KeyFetch)
	case e.env.Save == nil:
		return out[1:]
	}
	return out
}
