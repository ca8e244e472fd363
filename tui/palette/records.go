package palette

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/finder"
)

// records are those of personal data, for those who keep or read them.
func (s *Screen) records(add func(finder.Item, run)) {
	say, other := s.env.Say.Records, s.other.Records
	for _, r := range []struct{ part, text, also, does string }{
		{ui.RecordsAccess, say.Log, "access " + other.Log, say.LogDoes},
		{ui.RecordsRetention, say.Kept, "retention " + other.Kept, say.KeptDoes},
		{ui.RecordsBreach, say.Lost, "breach " + other.Lost, say.LostDoes},
	} {
		if s.env.Records(r.part) {
			add(finder.Item{Text: r.text, Also: r.also, Note: r.does}, func(model.CaseRef) tea.Cmd { return ui.Go(ui.RouteRecords{Part: r.part}) })
		}
	}
	if s.env.Holds(model.Pengelola) || s.env.Holds(model.Kepala) || s.env.Holds(model.PPID) {
		a := s.env.Words.Action("person_export")
		add(finder.Item{Text: strings.ToLower(a.Name), Also: "person export " + s.others.Action("person_export").Name, Note: a.Does}, func(c model.CaseRef) tea.Cmd {
			if c.Register == "" {
				return nil
			}
			return ui.Go(ui.RouteOwnCopy{Ref: c.Register})
		})
	}
}
