package palette

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/finder"
)

// services are the office's services by name, found by whatever stands in their
// standards, in any spelling.
func (s *Screen) services(add func(finder.Item, run)) {
	if !s.env.Has(ui.PlaceServices) {
		return
	}
	say := s.env.Say.Services
	for _, v := range s.env.Office().Services {
		add(finder.Item{Text: fmt.Sprintf(say.Command, v.Name), Also: ui.PlaceServices + v.Spelled(), Note: say.CommandNote},
			func(model.CaseRef) tea.Cmd { return ui.Go(ui.RouteService{Code: v.Code}) })
	}
}
