package caseview

import (
	"aduan/model"
	"aduan/tui/ui"
)

// Subject is the case itself; before it is read, the one of the list.
func (s *Screen) Subject() model.CaseRef {
	if s.view.ID == "" && s.at < len(s.among) {
		return s.among[s.at]
	}
	return s.caseRef()
}

// Beside lets the case stand beside its list.
func (s *Screen) Beside() {}

// Subject is the case whose result is read.
func (s *Result) Subject() model.CaseRef {
	if s.view.ID == "" && s.at < len(s.among) {
		return s.among[s.at]
	}
	return s.caseRef()
}

// Beside lets the result stand beside its list.
func (s *Result) Beside() {}

var (
	_ ui.Opened = (*Screen)(nil)
	_ ui.Opened = (*Result)(nil)
)
