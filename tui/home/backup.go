package home

import (
	"fmt"
	"time"

	"aduan/model"
	"aduan/tui/ui"
)

// copyOld is from how old on the newest proven copy is a worry: a day's work and
// the night after it.
const copyOld = 36 * time.Hour

// backup says how old the newest copy is that was proven: to the admin always, to
// the pengelola once it is too old. Where none was ever made, it says so.
func (s *Screen) backup(w int) []ui.Line {
	c, say := s.home.LastCopy, s.env.Say.Home
	old := c == nil || s.env.At.Sub(c.Made) > copyOld
	if !s.env.Holds(model.Admin) && (c == nil || !old || !s.env.Holds(model.Pengelola)) {
		return nil
	}
	text, role := say.CopyNone, ui.Warn
	if c != nil {
		text = fmt.Sprintf(say.CopyAge, s.env.Words.Ago(s.env.Local(c.Made), s.env.At))
	}
	if !old {
		role = ui.Muted
	}
	return remark(text, role, w)
}

func remark(text string, role ui.Role, w int) []ui.Line {
	out := []ui.Line{{}}
	for _, l := range ui.Wrap(text, w-2) {
		out = append(out, ui.Line{ui.T(" "), role.T(l)})
	}
	return out
}

// faults says to admin and pengelola that the newest look over the whole book
// found some: nobody opens Kelola to ask.
func (s *Screen) faults(w int) []ui.Line {
	v := s.home.Verified
	if v == nil || v.Faults == 0 || !s.env.Holds(model.Admin) && !s.env.Holds(model.Pengelola) {
		return nil
	}
	text := fmt.Sprintf(s.env.Say.Admin.SayVerified.Short, s.env.Moment(s.env.Local(v.At)), s.env.Words.Number(int64(v.Faults)))
	return remark(text, ui.Danger, w)
}
