package tui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"

	"aduan/tui/ui"
)

// chrome is rows 1 to 3: office, who and when; the places; the one full rule.
func (m *Model) chrome() []string {
	t := m.env.Theme
	return []string{
		t.Render(m.header(), m.w), t.Render(m.placesLine(), m.w), strings.Repeat("─", m.w),
	}
}

func (m *Model) header() ui.Line {
	me, office := m.env.Me, m.env.Office()
	clock := m.env.Clock(m.env.At)
	right := ui.L(clock)
	if m.w >= 60 {
		who, _, _ := strings.Cut(me.Staff.Name, ",") // degrees follow a comma
		if len(me.Posts) > 0 {
			who += " · " + m.env.PostOfMe()
		}
		if m.w < 76 {
			who = ui.ShortName(me.Staff.Name)
		}
		right = ui.L(ui.Cut(who, m.w/2) + " · " + clock + " " + office.ZoneTag)
	}
	return ui.Edges(ui.L(" "+office.Short), right, m.w)
}

type placeLabel struct {
	code  string
	digit int
	name  string
}

func (m *Model) myPlaces() []placeLabel {
	var out []placeLabel
	for i, p := range ui.Places() {
		if m.has(p) {
			out = append(out, placeLabel{p, i + 1, m.env.Say.Shell.Places[p]})
		}
	}
	return out
}

// placesLine shows the places with the active one in brackets. Where they do
// not fit, names collapse to digits from the right, the active one last; in
// one column the active place leads.
func (m *Model) placesLine() ui.Line {
	all := m.myPlaces()
	if m.w < 60 {
		for i, p := range all {
			if p.code == m.place {
				all = append(append([]placeLabel{p}, all[:i:i]...), all[i+1:]...)
				break
			}
		}
	}
	for names := len(all); ; names-- {
		l := m.places_(all, names)
		if over := l.Width() - m.w; over <= 0 || names == 0 {
			return l
		} else if first, ok := strings.CutPrefix(l[0].Text, " "); ok && over == 1 {
			l[0].Text = first // eight names fit 80 columns with the last one active too
			return l
		}
	}
}

// places_ draws the first n places with their names, the others by digit; the
// active one always has its name.
func (m *Model) places_(all []placeLabel, n int) ui.Line {
	var l ui.Line
	for i, p := range all {
		text := fmt.Sprintf("%d %s", p.digit, p.name)
		switch {
		case p.code == m.place:
			l = l.Add(ui.Accent.T("[" + text + "]"))
			continue
		case i >= n:
			text = fmt.Sprint(p.digit)
		}
		if text = " " + text; i < len(all)-1 {
			text += " "
		}
		l = l.Add(ui.T(text))
	}
	return l
}

// hints is the last row: what can be done here. It shrinks from the right;
// `? bantuan` is the last to go.
func (m *Model) hints() string {
	pairs, _ := m.hintPairs()
	return m.env.Theme.Render(joined(pairs), m.w)
}

// hintPairs are the hints that fit, each with its binding.
func (m *Model) hintPairs() ([]ui.Line, []key.Binding) {
	bindings := m.top().ShortHelp()
	if m.standing.text != "" {
		say := m.env.Say.Session
		bindings = []key.Binding{ui.As(m.env.Keys.Move.Open, say.KeyGoOn), ui.As(m.env.Keys.Form.Leave, say.KeyAnew)}
	}
	if m.sheet != nil {
		bindings = m.sheet.ShortHelp()
	}
	var pairs []ui.Line
	var keys []key.Binding
	for _, b := range bindings {
		if h := b.Help(); h.Key != "" && (b.Enabled() || len(b.Keys()) == 0) {
			pairs, keys = append(pairs, ui.Line{ui.Accent.T(h.Key), ui.T(" " + h.Desc)}), append(keys, b)
		}
	}
	asks := m.sheet == nil && !m.captures(ui.Press("?"))
	if asks {
		h := m.env.Keys.Global.Help.Help()
		pairs, keys = append(pairs, ui.Line{ui.Accent.T(h.Key), ui.T(" " + h.Desc)}), append(keys, m.env.Keys.Global.Help)
	}
	for len(pairs) > 1 && joined(pairs).Width() > m.w-1 {
		at := len(pairs) - 1
		if asks {
			at--
		}
		pairs, keys = append(pairs[:at:at], pairs[at+1:]...), append(keys[:at:at], keys[at+1:]...)
	}
	return pairs, keys
}

func joined(pairs []ui.Line) ui.Line {
	l := ui.L(" ")
	for i, p := range pairs {
		if i > 0 {
			l = l.Add(ui.T("  "))
		}
		l = l.Add(p...)
	}
	return l
}
