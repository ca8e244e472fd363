package actionform

import (
	"aduan/tui/widget/form"
	"aduan/tui/widget/input"
)

// goOn puts the focus where a draft is most likely gone on with: into its text.
func (s *Screen) goOn() {
	for _, f := range s.form.Fields() {
		if f.Required && f.Kind <= form.Lines {
			s.form.Focus(f.Name)
			return
		}
	}
	for _, f := range s.form.Fields() {
		if f.Kind == form.Lines && !f.More && !f.Empty() {
			s.form.Focus(f.Name)
			return
		}
	}
}

// begin puts the focus into the first required field that is empty, else into
// the first; onto the button where the action asks for nothing of its own.
func (s *Screen) begin() {
	own := false
	for _, f := range s.form.Fields() {
		if f.Required && f.Empty() && !f.More {
			s.form.Focus(f.Name)
			return
		}
		own = own || !f.More && !input.Common(f.Name)
	}
	if s.whole() && s.beginBeside() {
		return
	}
	if !own {
		s.form.Press(buttonSave)
	}
}

// beginBeside puts the focus into the first empty field where all that must be
// filled in came with the form: whom it is about was chosen on a list.
func (s *Screen) beginBeside() bool {
	for _, f := range s.form.Fields() {
		if f.Empty() && !f.More {
			s.form.Focus(f.Name)
			return true
		}
	}
	return false
}

func (s *Screen) buttons() []form.Button {
	return []form.Button{{Name: buttonSave, Text: s.env.Words.Action(s.route.Action).Name}}
}

// setButtons names the button that shows or folds the details.
func (s *Screen) setButtons() {
	b := s.buttons()
	if s.form.HasDetails() {
		text := s.env.Say.Form.More
		if s.form.Detailed() {
			text = s.env.Say.Form.Less
		}
		b = append(b, form.Button{Name: buttonMore, Text: text})
	}
	s.form.SetButtons(b)
}
