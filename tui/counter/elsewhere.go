package counter

import (
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/form"
)

// belongs is the field that a text in the first one is meant for: people say
// their name or their telephone number, and the form begins with the NIK. It is
// empty where the text may become a NIK, or where that field has its own.
func (s *Screen) belongs(f *form.Field) string {
	if f == nil || f.Name != nik || s.known.taken || s.known.masks[nik] != "" {
		return ""
	}
	text := strings.TrimSpace(f.Value())
	to := ""
	switch {
	case strings.ContainsFunc(text, unicode.IsLetter) && !strings.ContainsFunc(text, unicode.IsDigit):
		to = name
	case strings.HasPrefix(text, "0") || strings.HasPrefix(text, "+"): // no NIK does
		if kind, _ := model.IsWhole(text); kind == "phone" {
			to = phone
		}
	}
	if x := s.form.Get(to); x == nil || !x.Empty() {
		return ""
	}
	return to
}

// sayBelongs says beside the field where its text will go; false where it stays.
func (s *Screen) sayBelongs(f *form.Field) bool {
	say := s.env.Say.Counter
	switch s.belongs(f) {
	case name:
		f.Say(say.ToName, ui.Muted)
	case phone:
		f.Say(say.ToPhone, ui.Muted)
	default:
		return false
	}
	f.Complain("")
	return true
}

// putRight takes a text to the field that it is meant for, once one has left the
// first.
func (s *Screen) putRight(from *form.Field) tea.Cmd {
	to := s.belongs(from)
	if to == "" {
		return nil
	}
	s.form.Get(to).Set(strings.TrimSpace(from.Value()))
	from.Set("")
	from.Complain("")
	from.Say("", ui.Muted)
	s.form.Focus(to)
	return s.edited(to)
}
