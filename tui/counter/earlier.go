package counter

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
)

// earlier are the cases of the person whom the clerk took; before, those of who
// is called alike.
func (s *Screen) earlier() []model.Row {
	switch {
	case s.phase != filling:
		return nil
	case s.known.taken:
		return s.known.who.Cases
	}
	return s.alike.rows
}

// toEarlier tells whether a key leads from the form into the earlier cases: Tab
// past the last button, Shift-Tab before the first field.
func (s *Screen) toEarlier(k tea.KeyPressMsg) bool {
	n := len(s.earlier())
	if n == 0 {
		return false
	}
	keys, at := s.env.Keys.Form, 0
	here, press := s.form.Here(), s.form.Pressing()
	first, _ := s.form.Place()
	switch {
	case key.Matches(k, keys.Next) && press == len(s.buttons())-1:
	case key.Matches(k, keys.Prev) && here != nil && first == 1:
		at = n - 1
	default:
		return false
	}
	s.known.among, s.known.at = true, at
	return true
}

// onEarlier takes a key while the focus is in the earlier cases.
func (s *Screen) onEarlier(k tea.KeyPressMsg) tea.Cmd {
	keys, n := s.env.Keys, len(s.earlier())
	e := keys.Earlier
	r := s.earlier()[s.known.at]
	switch {
	case key.Matches(k, e.Look):
		return ui.Go(ui.RouteCase{Ref: r.Register})
	case key.Matches(k, e.Add):
		return s.addVisit(r)
	case key.Matches(k, e.Tie):
		return s.tie(r, "same_matter")
	case key.Matches(k, e.Person):
		return s.tie(r, "same_person")
	case key.Matches(k, e.Mass):
		return s.tie(r, "mass")
	case key.Matches(k, keys.Form.Save):
		s.known.among = false
		return s.send()
	case key.Matches(k, keys.Form.Leave):
		s.known.among = false
	case key.Matches(k, keys.Form.Next):
		if s.known.at++; s.known.at == n {
			s.known.among, s.known.at = false, 0
			s.form.Focus(s.front()[0])
		}
	case key.Matches(k, keys.Form.Prev):
		if s.known.at--; s.known.at < 0 {
			s.known.among, s.known.at = false, 0
			s.form.Press(s.buttons()[len(s.buttons())-1].Name)
		}
	case k.String() == "down":
		s.known.at = min(s.known.at+1, n-1)
	case k.String() == "up":
		if s.known.at--; s.known.at < 0 {
			s.known.among, s.known.at = false, 0
		}
	case len(k.Text) == 1 && k.Text[0] >= '1' && int(k.Text[0]-'1') < n:
		s.known.at = int(k.Text[0] - '1')
	}
	return nil
}

// addVisit makes this visit a contact of the earlier case instead of a new
// number, with what was typed.
func (s *Screen) addVisit(r model.Row) tea.Cmd {
	s.known.adds = r.ID
	text := strings.TrimSpace(s.form.Get("subject").Value() + "\n" + s.form.Get("text").Value())
	how := "in_person"
	switch s.form.Get("channel.name").Value() {
	case "phone":
		how = "phone"
	case "whatsapp":
		how = "whatsapp"
	}
	return ui.Go(ui.RouteForm{Case: r.CaseRef, Action: "contact", Preset: map[string]string{"direction": "in", "purpose": "adds_facts", "how": how, "text": text}})
}

// added empties the form once this visit is a contact of the earlier case.
func (s *Screen) added(done ui.DoneMsg) tea.Cmd {
	if done.Action != "contact" || s.known.adds == "" || s.phase != filling {
		return nil
	}
	for _, c := range done.Cases {
		if c.ID != s.known.adds {
			continue
		}
		s.keeper.Done()
		s.fresh()
		desk, name := s.env.Desk, s.keeper.Form
		return ui.Ask(s.env, ui.Addr{}, func(ctx context.Context) (dropped, error) { return dropped{}, desk.Drafts().Drop(ctx, name) })
	}
	return nil
}

// dropped answers the dropping of a draft whose visit was added elsewhere; a draft
// that stays is offered again.
type dropped struct{}

// tie notes that the entry is of the same person or matter as the earlier case, or
// one complaint of many; it is linked once it is booked. Linking is the
// pengelola's.
func (s *Screen) tie(r model.Row, how string) tea.Cmd {
	if !s.env.Holds(model.Pengelola) {
		return ui.Warning(s.env.Say.Known.TieWho)
	}
	if s.known.tie.ID == r.ID && s.known.how == how {
		s.known.tie, s.known.how = model.CaseRef{}, ""
		return nil
	}
	s.known.tie, s.known.how = r.CaseRef, how
	return ui.Toast(fmt.Sprintf(s.env.Say.Known.TieLater, ui.Short(r.Register), s.env.Words.Word("link_kind", how)))
}

// tied answers the linking.
type tied struct {
	no   string
	how  string
	view model.CaseView
}

// link ties the entry just booked to the earlier case.
func (s *Screen) link(with model.CaseRef, how string) tea.Cmd {
	if with.ID == "" {
		return nil
	}
	raw, err := json.Marshal(map[string]string{"with": string(with.ID), "kind": how})
	if err != nil {
		return ui.Send(ui.FailMsg{Err: err})
	}
	a, err := model.DecodeAction("link", raw)
	if err != nil {
		return ui.Send(ui.FailMsg{Err: err})
	}
	desk, v := s.env.Desk, s.outcome.Case
	deed := model.Deed{ID: model.DeedID(s.env.NewID()), Case: v.ID, Seen: v.Version, Action: a}
	return ui.Ask(s.env, ui.Addr{To: s}, func(ctx context.Context) (tied, error) {
		o, err := desk.Act(ctx, deed)
		return tied{with.Register, how, o.Case}, err
	})
}

func (s *Screen) gotTied(msg ui.Got[tied]) tea.Cmd {
	if msg.To != s {
		return nil
	}
	if msg.Err != nil {
		return ui.Warning(s.env.Say.Known.TieFailed + " " + s.env.ErrorText(msg.Err))
	}
	return tea.Batch(ui.Send(ui.DoneMsg{Action: "link", Cases: []model.CaseView{msg.Value.view}}),
		ui.Toast(fmt.Sprintf(s.env.Say.Known.TieDone, ui.Short(msg.Value.no), s.env.Words.Word("link_kind", msg.Value.how))))
}

// earlierHead says how the person is known, and how many cases follow.
func (s *Screen) earlierHead() string {
	say := s.env.Say.Known
	if s.similar() {
		return fmt.Sprintf(say.Alike, s.village())
	}
	by := say.ByNIK
	if s.known.who.By == "phone" {
		by = say.ByPhone
	}
	return fmt.Sprintf(say.Earlier, by, len(s.earlier()))
}

// stands is how an earlier case stands: its state, and its deadline while it runs.
func (s *Screen) stands(r model.Row) (string, ui.Role) {
	text, role := s.env.Words.StateIn(r.State, r.Class, s.env.Office()), ui.Plain
	if _, left, tone := s.env.Countdown(r.Clock); left != "" && r.State.Open() {
		text, role = text+", "+left, tone
	}
	return text, role
}

// viewEarlier is a row for each earlier case, below what says that there are any.
func (s *Screen) viewEarlier(w int) []ui.Line {
	out := []ui.Line{{ui.T("   "), ui.Accent.T(ui.Cut(s.earlierHead(), w-4))}}
	for i, r := range s.earlier() {
		head, role := s.earlierNo(i, r)
		if w >= leastWide {
			head = head.Add(ui.T("  " + ui.Left(s.env.ListMoment(r.ReceivedAt), 9)))
		}
		text, tone := s.stands(r)
		if room := w - head.Width() - 14; ui.Width(text) > room {
			text = ui.Cut(words.Head(s.env.Words.StateIn(r.State, r.Class, s.env.Office())), max(0, room))
		}
		left := head.Add(role.T("  " + ui.Cut(s.telling(i, r), max(4, w-head.Width()-ui.Width(text)-5))))
		out = append(out, ui.Edges(left, ui.Line{tone.T(text)}, w))
	}
	return out
}

// earlierNo begins the row of an earlier case: cursor, digit, number, and that it
// will be linked.
func (s *Screen) earlierNo(i int, r model.Row) (ui.Line, ui.Role) {
	mark, role := "     ", ui.Plain
	if s.known.among && s.known.at == i {
		mark, role = "   > ", ui.Selected
	}
	no := r.Register
	if s.known.tie.ID == r.ID {
		no += "+"
	}
	return ui.Line{ui.T(mark), ui.Accent.T(fmt.Sprint(i + 1)), ui.T("  "), role.T(no)}, role
}

// viewBeside is the earlier cases as a column of their own.
func (s *Screen) viewBeside(w int) []ui.Line {
	out := []ui.Line{{}, {}}
	for _, l := range ui.Wrap(s.earlierHead(), w-4) {
		out = append(out, ui.Line{ui.T("   "), ui.Accent.T(l)})
	}
	for i, r := range s.earlier() {
		head, _ := s.earlierNo(i, r)
		text, tone := s.stands(r)
		out = append(out, ui.Line{}, head.Add(ui.T("  "+s.env.ListMoment(r.ReceivedAt))).Cut(w-1),
			ui.L("        "+ui.Cut(s.telling(i, r), w-9)), ui.Line{ui.T("        "), tone.T(ui.Cut(text, w-9))})
	}
	return out
}
