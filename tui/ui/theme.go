package ui

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
)

// Role is what a piece of text means; the theme decides how that looks. Every
// meaning also stands in a sign, a word or a place (screens.md 16).
type Role uint8

// Roles.
const (
	Plain Role = iota
	Muted
	Accent
	Selected
	Marked
	Danger
	Warn
	Done
	Struck
	Heading
	Match
	roles // count
)

// Span makes text of this role.
func (r Role) T(text string) Span { return Span{Role: r, Text: text} }

// Mode is which of the three palettes is in force.
type Mode uint8

// Modes of the theme.
const (
	Dark Mode = iota
	Light
	Mono
)

// ModeOf finds a mode by its name; false where it names none.
func ModeOf(name string) (Mode, bool) {
	switch name {
	case "dark":
		return Dark, true
	case "light":
		return Light, true
	case "mono":
		return Mono, true
	}
	return Dark, false
}

// Theme turns roles into looks. It is the only maker of styles and never
// changes; another background makes another Theme.
type Theme struct {
	Mode Mode
	ends [roles][2]string // what stands before and after text of a role
}

// NewTheme makes the theme of a mode out of the sixteen ANSI colours.
func NewTheme(m Mode) *Theme {
	t := &Theme{Mode: m}
	for r, s := range styles(m) {
		before, after, _ := strings.Cut(s.Render("x"), "x")
		t.ends[r] = [2]string{before, after}
	}
	return t
}

func styles(m Mode) [roles]lipgloss.Style {
	base := lipgloss.NewStyle()
	colour := func(dark, light string) lipgloss.Style {
		var c color.Color = lipgloss.Color(dark)
		if m == Light {
			c = lipgloss.Color(light)
		}
		return base.Foreground(c)
	}
	s := [roles]lipgloss.Style{
		Plain:    base,
		Muted:    base.Faint(true),
		Accent:   colour("6", "4"),
		Selected: base.Reverse(true),
		Marked:   colour("6", "4").Bold(true),
		Danger:   colour("9", "1").Bold(true),
		Warn:     colour("11", "5"),
		Done:     base,
		Struck:   base.Faint(true).Strikethrough(true).StrikethroughSpaces(true),
		Heading:  base.Bold(true),
		Match:    base.Underline(true).UnderlineSpaces(true),
	}
	if m == Mono {
		s[Muted], s[Struck] = base, base
		s[Accent], s[Marked], s[Danger] = base.Bold(true), base.Bold(true), base.Bold(true)
		s[Warn] = base.Underline(true).UnderlineSpaces(true)
	}
	return s
}

// Paint gives text the look of a role. The marks around struck text in Mono are
// set by Render, which knows what stands around them.
func (t *Theme) Paint(r Role, text string) string {
	if text == "" {
		return ""
	}
	return t.ends[r][0] + text + t.ends[r][1]
}
