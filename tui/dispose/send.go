package dispose

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/draft"
)

// input is the disposition as the action reads it.
type input struct {
	Lead         model.PostID   `json:"lead"`
	To           []model.PostID `json:"to"`
	Instructions []string       `json:"instructions,omitempty"`
	Note         string         `json:"note,omitempty"`
	Grade        string         `json:"grade,omitempty"`
	DueAt        *time.Time     `json:"due_at,omitempty"`
}

func (s *Sheet) input() ([]byte, error) {
	in := input{Lead: s.to[0], To: s.to, Instructions: s.phrases, Note: s.note.Value(), Grade: model.Enum("grade")[s.grade]}
	if !s.due.IsZero() {
		in.DueAt = &s.due
	}
	return json.Marshal(in)
}

// send disposes every case by a deed of its own, so that one that is refused
// stops none of the others.
func (s *Sheet) send() tea.Cmd {
	if len(s.to) == 0 {
		return ui.Warning(s.env.Say.Dispose.NoLead)
	}
	text, err := s.input()
	if err != nil {
		return ui.Send(ui.FailMsg{Err: err})
	}
	var deeds []model.Deed
	var cases []model.CaseView
	for i, c := range s.cases {
		if s.stays(&c) != "" {
			continue
		}
		a, err := model.DecodeAction("dispose", text)
		if err != nil {
			return ui.Send(ui.FailMsg{Err: err, What: s.env.Words.Action("dispose").Name})
		}
		cases = append(cases, c)
		deeds = append(deeds, model.Deed{ID: s.ids[i], Case: c.ID, Seen: c.Version, Action: a})
	}
	if len(deeds) == 0 {
		return ui.Warning(s.leftOut())
	}
	s.sending = true
	desk, parent, newID, ahead := s.env.Desk, s.env.Context, s.env.NewID, s.keeper.Ahead(s.draftTitle(), s.values())
	d := model.FormDraft{Form: s.keeper.Form, Title: s.draftTitle(), Saved: s.env.Now(), Values: s.values()}
	delete(d.Values, ofDeeds) // they are the other session's
	many := len(s.cases) > 1
	return ui.Ask(s.env, s.acts.Next(s), func(ctx context.Context) (outcome, error) {
		var out outcome
		if err := ahead(ctx); err != nil {
			own, unkept := draft.Keep(ctx, parent, desk, d, newID)
			out.apart, out.left = own.Form, []leftOut{{refOf(cases[0]), err}}
			return out, unkept
		}
		for i, d := range deeds {
			o, err := desk.Act(ctx, d)
			if err != nil {
				out.left = append(out.left, leftOut{refOf(cases[i]), err})
				continue
			}
			out.done = append(out.done, o.Case)
			if len(o.Warnings) > 0 {
				out.warning = o.Warnings[0]
			}
		}
		if many && !slices.ContainsFunc(out.left, mayStill) {
			_ = desk.Drafts().Drop(ctx, d.Form) // one that stays is offered once more, and does nothing twice
		}
		return out, nil
	})
}

// mayStill is true for a case that was not sent and may be by the same deed.
func mayStill(l leftOut) bool {
	switch model.CodeOf(l.err) {
	case model.CodeUnavailable, model.CodeUnknown, model.CodeInternal:
		return true
	}
	_, _, which := ui.WhichPost(l.err)
	return which
}

func refOf(v model.CaseView) model.CaseRef { return model.CaseRef{ID: v.ID, Register: v.Register} }

// sent closes the sheet and says what was done; a single case that was refused
// says why on a sheet of its own, of several those left out are named.
func (s *Sheet) sent(msg ui.Got[outcome]) tea.Cmd {
	if !s.acts.Mine(s, msg.Addr) {
		return nil
	}
	say, o := s.env.Say.Dispose, msg.Value
	if msg.Err != nil {
		return ui.Close(ui.FailMsg{Err: msg.Err, What: s.env.Words.Action("dispose").Name})
	}
	for _, l := range o.left {
		if _, _, ask := ui.WhichPost(l.err); ask { // what was done already is not done twice
			s.again = true
			return ui.Close(ui.FailMsg{Err: l.err, What: s.env.Words.Action("dispose").Name, Case: l.ref.Register, Retry: ui.OpenMsg{Sheet: s}})
		}
	}
	if len(o.done) == 0 && len(o.left) == 1 {
		left := o.left[0]
		return ui.Close(ui.FailMsg{Err: left.err, What: s.env.Words.Action("dispose").Name, Case: left.ref.Register,
			Retry: ui.GoMsg{Route: ui.RouteDispose{Cases: s.refs, Draft: o.apart}}})
	}
	who := s.named()
	toast := ui.ToastMsg{Text: fmt.Sprintf(say.DoneMany, len(o.done), who)}
	if len(o.done) == 1 {
		toast.Text = fmt.Sprintf(say.Done, ui.Short(o.done[0].Register), who, s.byWhen())
	}
	if o.warning != "" {
		toast.Text, toast.Role = ui.Short(o.done[0].Register)+": "+s.env.Words.Warning(o.warning), ui.Warn
	}
	if stay := s.leftOut(); stay != "" {
		toast.Text, toast.Role = toast.Text+" · "+stay, ui.Warn
	}
	if len(o.left) > 0 {
		toast.Text, toast.Role = toast.Text+" · "+s.refused(o.left), ui.Warn
	}
	s.keeper.Done()
	return tea.Sequence(ui.Close(ui.DoneMsg{Action: "dispose", Cases: o.done}), s.keeper.Leave(), ui.Send(toast))
}

func (s *Sheet) byWhen() string {
	if s.due.IsZero() {
		return ""
	}
	return fmt.Sprintf(s.env.Say.Dispose.By, s.env.Due(s.due))
}
