package counter

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/form"
	"aduan/tui/widget/input"
)

type (
	// arrivedMsg brings how and when the complaint came.
	arrivedMsg struct {
		to     *Screen
		values map[string]string
	}
	// accusedMsg brings who of the office is complained of.
	accusedMsg struct {
		to          *Screen
		kind, value string
	}
)

// small is a sheet that is a form of a few fields; its last Enter applies it.
type small struct {
	env   *ui.Env
	title string
	text  string
	src   input.Source
	form  *form.Form
	rows  int
	apply func(map[string]string) tea.Msg
}

// channel is the name of the field that holds a channel and its account.
const channel = "channel"

// openArrival asks how and when the complaint came, and what else has a default.
func (s *Screen) openArrival() tea.Cmd {
	say := s.env.Say.Counter
	enum := func(name string) []form.Option {
		var out []form.Option
		for _, v := range model.Enum(name) {
			out = append(out, form.Option{Value: v, Text: words.Head(s.env.Words.Word(name, v))})
		}
		return out
	}
	category := s.form.Get("category")
	fields := []*form.Field{
		{Name: channel, Label: say.Channel, Kind: form.Choice, Options: s.channels(), Width: 42},
		{Name: "received_at", Label: say.Received, Width: 24, Hint: say.ReceivedHint},
		{Name: "back_dated_reason", Label: say.Late, Kind: form.Choice, Options: enum("back_dated_reason"), Width: 32, Hint: say.LateHint},
		{Name: "kind", Label: say.Kind, Kind: form.Choice, Options: enum("kind"), Width: 42},
		{Name: "identity_shown", Label: say.ShownLabel, Kind: form.Choice, Options: enum("identity_shown"), Width: 22},
		{Name: "category", Label: say.Category, Kind: form.Choice, Options: category.Options, Width: 42},
		{Name: "channel.reference", Label: say.Reference, Width: 24, Hint: say.ReferenceHint},
	}
	f := form.New(s.env, fields, []form.Button{{Name: buttonBook, Text: say.Apply}}, labelWidth)
	have := s.form.Values()
	have[channel] = have["channel.name"] + "/" + have["channel.account"]
	if !slices.ContainsFunc(fields[0].Options, func(o form.Option) bool { return o.Value == have[channel] }) {
		have[channel] = firstOf(fields[0].Options, have["channel.name"]+"/")
	}
	f.Set(have)
	return ui.Open(&small{env: s.env, title: say.ArrivalTitle, src: s.src, form: f, rows: 14, apply: func(v map[string]string) tea.Msg {
		name, account, _ := strings.Cut(v[channel], "/")
		out := map[string]string{"channel.name": name, "channel.account": account}
		for _, k := range []string{"received_at", "back_dated_reason", "kind", "identity_shown", "category", "channel.reference"} {
			out[k] = v[k]
		}
		return arrivedMsg{s, out}
	}})
}

func firstOf(opts []form.Option, prefix string) string {
	for _, o := range opts {
		if strings.HasPrefix(o.Value, prefix) {
			return o.Value
		}
	}
	return ""
}

// unfold brings the inputs of the channel in front; the focus stays.
func (s *Screen) unfold() {
	own, front := input.ByChannel(s.form.Get("channel.name").Value()), s.front()
	here, button := s.form.Here(), s.form.Pressing()
	for _, f := range s.form.Fields() {
		f.More = !slices.Contains(front, f.Name) && !slices.Contains(own, f.Name)
	}
	switch {
	case here != nil:
		s.form.Focus(here.Name)
	case button >= 0:
		s.form.Press(s.buttons()[button].Name)
	}
}

// channels lists the office's ways in, as its profile does; who stands at the
// counter comes first.
func (s *Screen) channels() []form.Option {
	var out []form.Option
	for _, c := range s.env.Office().Channels {
		out = append(out, form.Option{Value: c.Name + "/" + c.Account, Text: c.Label, Also: s.env.Words.Word("channel", c.Name)})
	}
	slices.SortStableFunc(out, func(a, b form.Option) int { return elsewhere(a) - elsewhere(b) })
	return out
}

// elsewhere is 1 for every way in but the counter itself.
func elsewhere(o form.Option) int {
	if strings.HasPrefix(o.Value, input.InPerson+"/") {
		return 0
	}
	return 1
}

// askWho asks who of the office is complained of.
func (s *Screen) askWho() tea.Cmd {
	say := s.env.Say.Counter
	var opts []form.Option
	for _, p := range s.env.Office().Posts {
		text := s.env.Post(p.Code)
		for _, h := range s.env.Staff.Holders(p.Code, s.env.At) {
			text += " · " + s.env.Colleague(h.ID)
			break
		}
		opts = append(opts, form.Option{Value: "staff/" + string(p.Code), Text: text})
	}
	for _, u := range s.env.Office().Units {
		opts = append(opts, form.Option{Value: "unit/" + string(u.Code), Text: u.Name})
	}
	f := form.New(s.env, []*form.Field{{Name: "who", Label: say.Who, Kind: form.Choice, Options: opts}}, nil, labelWidth)
	return ui.Open(&small{env: s.env, title: say.WhoTitle, text: say.WhoNone + " " + say.WhoSecret, src: s.src, form: f, rows: 12,
		apply: func(v map[string]string) tea.Msg {
			kind, value, _ := strings.Cut(v["who"], "/")
			return accusedMsg{s, kind, value}
		}})
}

// accuse writes down who of the office is complained of; an empty kind is
// nobody.
func (s *Screen) accuse(kind, value string) tea.Cmd {
	v := map[string]string{"respondent.kind": kind, "respondent.post": "", "respondent.unit": ""}
	switch kind {
	case "staff":
		v["respondent.post"] = value
	case "unit":
		v["respondent.unit"] = value
	}
	s.form.Set(v)
	return s.edited("")
}

// Init has nothing to fetch.
func (f *small) Init() tea.Cmd { return nil }

// Update takes keys and pasted text.
func (f *small) Update(msg tea.Msg) (ui.Sheet, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		if _, cut := f.form.Paste(msg.Content); cut > 0 {
			return f, ui.Warning(f.env.Say.Form.PasteCut)
		}
	case tea.KeyPressMsg:
		ev := f.form.Key(msg)
		switch {
		case ev.What == form.Left:
			return f, ui.Close(nil)
		case ev.What == form.Saved, ev.What == form.Pressed, f.last() && key.Matches(msg, f.env.Keys.Form.Enter):
			return f, f.done()
		case ev.What == form.Edited:
			f.src.Read(f.form, ev.Name)
		}
	}
	return f, nil
}

// done applies what stands in the sheet; what cannot be read keeps it open, with
// the cursor there.
func (f *small) done() tea.Cmd {
	f.form.Clear()
	if x := f.form.Faulty(); x != nil {
		f.form.Focus(x.Name)
		return nil
	}
	for _, x := range f.form.Fields() {
		if f.src.Check(x) {
			f.form.Focus(x.Name)
			return nil
		}
	}
	return ui.Close(f.apply(f.form.Values()))
}

// last is true in a sheet of one field, which needs no button.
func (f *small) last() bool { return len(f.form.Fields()) == 1 }

// View draws the fields, and the button of more than one.
func (f *small) View(w, h int) ui.Frame {
	lines := []ui.Line{{}}
	for _, l := range ui.Wrap(f.text, w-6) {
		lines = append(lines, ui.L("   "+l))
	}
	if f.text != "" {
		lines = append(lines, ui.Line{})
	}
	var buttons []ui.Line
	if !f.last() {
		buttons = append([]ui.Line{{}}, f.form.Buttons(w)...)
	}
	top := len(lines)
	fields, cursor := f.form.View(w, h-top-len(buttons))
	if cursor != nil {
		cursor.Y += top
	}
	lines = append(append(lines, fields...), buttons...)
	return ui.Frame{Content: f.env.Theme.Block(lines, w, h), Cursor: cursor}
}

// Title is the question.
func (f *small) Title() string { return f.title }

// Tone is that of a question.
func (f *small) Tone() ui.Role { return ui.Accent }

// Rows leaves room for a list of choices.
func (f *small) Rows(int) int { return f.rows }

// ShortHelp names the keys of the sheet.
func (f *small) ShortHelp() []key.Binding {
	k := f.env.Keys.Form
	return []key.Binding{k.Pick, k.Enter, ui.As(k.Save, f.env.Say.Counter.Apply), ui.As(k.Leave, f.env.Say.Key.Close)}
}
