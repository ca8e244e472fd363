package home

import (
	"fmt"
	"strings"
	"time"

	"aduan/model"
	"aduan/tui/ui"
)

// deputy says who stands in for the head now, and how one names somebody; only
// the head is told, and only where the window is high enough.
func (s *Screen) deputy(w, h int) []ui.Line {
	if !s.env.Holds(model.Kepala) || h < 18 {
		return nil
	}
	say := s.env.Say.Home
	text := strings.ReplaceAll(say.PlhNobody, "{who}", s.address())
	for _, p := range s.env.Office().PostsOf(model.Kepala) {
		for _, who := range s.env.Staff.Holders(p.Code, s.env.At) {
			for _, held := range who.HeldAt(s.env.At) {
				if held.Post == p.Code && held.Capacity == model.Plh {
					text = fmt.Sprintf(say.PlhNow, s.env.Person(who.ID), s.env.Words.Day(s.env.Local(held.Until.Add(-time.Second)), s.env.At))
				}
			}
		}
	}
	out := []ui.Line{{}}
	for _, l := range ui.Wrap(text, w-2) {
		out = append(out, ui.L(" "+l))
	}
	return out
}

// address is how those are spoken to whose decision is asked for.
func (s *Screen) address() string {
	if who := s.env.Office().Rules.HeadAddress; who != "" && s.env.Holds(model.Kepala) {
		return who
	}
	return s.env.Say.Shell.You
}
