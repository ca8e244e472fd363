package admin

import (
	"context"
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/confirm"
	"aduan/tui/widget/edit"
	"aduan/tui/widget/table"
)

func (s *Screen) onKey(k tea.KeyPressMsg) tea.Cmd {
	m, c := s.env.Keys.Move, s.env.Keys.Case
	step, moves := m.Step(k, 1<<20, s.env.Page())
	switch {
	case s.typing:
		return s.onFilterKey(k)
	case key.Matches(k, s.env.Keys.Global.Back):
		return s.leave()
	case key.Matches(k, m.Next):
		return s.turn(1)
	case key.Matches(k, m.Prev):
		return s.turn(-1)
	case key.Matches(k, m.Left, c.PrevCase) && s.part == partCalendar:
		s.toYear(-1)
	case key.Matches(k, m.Right, c.NextCase) && s.part == partCalendar:
		s.toYear(1)
	case moves:
		s.move(step)
		return s.olderLooks()
	case key.Matches(k, s.env.Keys.List.Filter) && (s.part == partStaff && s.person == "" || s.part == partAccess && !s.opened()):
		s.typing = true
	default:
		if cmd, done := s.onPeriod(k); done {
			return cmd
		}
		return s.act(k)
	}
	return nil
}

func (s *Screen) onFilterKey(k tea.KeyPressMsg) tea.Cmd {
	f := s.env.Keys.Filter
	switch {
	case key.Matches(k, f.Apply), key.Matches(k, f.ToList):
		s.typing = false
	case key.Matches(k, f.Clear):
		s.typing = !s.field().Empty()
		s.field().Set("")
	default:
		s.field().Key(k)
	}
	s.refilter()
	if !s.typing && s.part == partAccess {
		return s.askLog()
	}
	return nil
}

// field is the filter of the part.
func (s *Screen) field() *edit.Field {
	if s.part == partAccess {
		return s.log.filter
	}
	return s.filter
}

// filtered tells whether the part's list is not whole.
func (s *Screen) filtered() bool {
	return (s.part == partStaff || s.part == partAccess) && !s.field().Empty()
}

func (s *Screen) refilter() {
	s.at[s.part] = 0
	s.arrange()
}

// leave goes one step back inside the place: from a person or a record to the
// list, from a filtered list to the whole, from a period to the newest.
func (s *Screen) leave() tea.Cmd {
	switch {
	case s.person != "":
		s.person, s.held = "", 0
		return nil
	case s.opened():
		return s.closeRecord()
	}
	if !s.filtered() && s.dated() {
		return s.toPeriod(model.Period{})
	}
	s.field().Set("")
	s.refilter()
	return s.readRecords(false)
}

// beside is the part so many steps on.
func (s *Screen) beside(step int) part {
	n := s.last - s.from + 1
	return s.from + (s.part-s.from+part(step)+n)%n
}

// turn goes to the next part, and reads it anew.
func (s *Screen) turn(step int) tea.Cmd {
	s.part = s.beside(step)
	s.person, s.held = "", 0
	s.closeRecord()
	return s.look(true)
}

func (s *Screen) toYear(step int) {
	s.year, s.at[partCalendar] = s.shownYear()+step, 0
	s.arrange()
}

// move moves the cursor of a list, or the text.
func (s *Screen) move(step int) {
	if s.person != "" {
		s.held = table.Move(s.held, len(s.holdings(s.person)), step)
		return
	}
	n, _ := s.rows()
	if s.reads() {
		n = len(s.text(s.env.Cols)) - s.env.Rows + headRows + 1
	}
	at := s.cursor()
	*at = table.Move(*at, n, step)
}

// act does what a key asks of the thing under the cursor.
func (s *Screen) act(k tea.KeyPressMsg) tea.Cmd {
	a := s.env.Keys.Admin
	if !s.loaded || s.err != nil || s.busy {
		return nil
	}
	switch {
	case s.recording():
		return s.record(k)
	case key.Matches(k, s.env.Keys.Move.Open) && s.part == partKeys:
		return s.enrol(true)
	case key.Matches(k, s.env.Keys.Move.Open):
		s.open()
	case key.Matches(k, a.Add) && s.part == partKeys:
		return s.enrol(false)
	case key.Matches(k, a.Remove) && s.part == partKeys:
		return s.takeKey()
	case key.Matches(k, a.Add) && s.part == partStaff && s.person == "":
		return s.form("staff_add", "", nil)
	case key.Matches(k, a.Add) && s.part == partCalendar:
		return s.form("closure_add", "", nil)
	case key.Matches(k, a.Give):
		return s.give()
	case key.Matches(k, a.Disable):
		return s.askDisable()
	case key.Matches(k, a.Remove) && s.part == partCalendar:
		return s.removeClosure()
	case key.Matches(k, a.Remove):
		return s.end()
	}
	return nil
}

// open shows the person under the cursor.
func (s *Screen) open() {
	if id, _ := s.here(); id != "" && s.person == "" {
		s.part, s.person, s.held = partStaff, id, 0
	}
}

// here is the person and the post under the cursor, as far as there is one.
func (s *Screen) here() (model.StaffID, model.PostID) {
	switch {
	case s.person != "":
		if held := s.holdings(s.person); s.held < len(held) {
			return s.person, held[s.held].Post
		}
		return s.person, ""
	case s.part == partStaff:
		if p := s.people; s.at[partStaff] < len(p) {
			return p[s.at[partStaff]].ID, ""
		}
	case s.part == partPosts:
		if p := s.seats; s.at[partPosts] < len(p) {
			return p[s.at[partPosts]].who, p[s.at[partPosts]].post.Code
		}
	}
	return "", ""
}

// form opens the form of a deed of the whole book, where one may do it.
func (s *Screen) form(a model.ActionName, about string, preset map[string]string) tea.Cmd {
	if !s.may(a) {
		return s.notYours(a)
	}
	return ui.Go(ui.RouteForm{Action: a, Case: model.CaseRef{ID: model.CaseID(about)}, Preset: preset})
}

func (s *Screen) give() tea.Cmd {
	who, post := s.here()
	preset := map[string]string{}
	switch {
	case s.person != "" || s.part == partStaff && who != "":
		preset["username"] = string(who)
	case s.part == partPosts && post != "":
		preset["post"] = string(post)
		if who != "" { // the holder keeps it: whom it is given to stands in
			preset["capacity"] = string(model.Plh)
		}
		who = model.StaffID(post)
	default:
		return nil
	}
	if preset["username"] == string(s.env.Me.Staff.ID) {
		return ui.Warning(s.env.Say.Admin.OwnPost)
	}
	return s.form("post_give", string(who), preset)
}

func (s *Screen) end() tea.Cmd {
	who, post := s.here()
	if who == "" || post == "" {
		return nil
	}
	return s.form("post_end", string(who)+"."+string(post), map[string]string{"username": string(who), "post": string(post)})
}

func (s *Screen) removeClosure() tea.Cmd {
	all := s.days
	if s.at[partCalendar] >= len(all) {
		return nil
	}
	if !s.may("closure_remove") {
		return s.notYours("closure_remove")
	}
	date := all[s.at[partCalendar]].Date.String()
	c := model.ClosureChange{Date: date, Remove: true}
	return ui.Go(ui.RouteClosure{Deed: model.DeedID(s.env.NewID()), Action: c.Action(), Change: c})
}

// askDisable asks with the name and what ends; it starts on no.
func (s *Screen) askDisable() tea.Cmd {
	who, _ := s.here()
	p, ok := s.book.staff[who]
	if !ok || p.Disabled || s.part == partPosts {
		return nil
	}
	if !s.may("staff_disable") {
		return s.notYours("staff_disable")
	}
	say := s.env.Say
	posts := s.postsOf(p)
	if len(posts) == 0 {
		posts = []string{say.Admin.NoPost}
	}
	return ui.Open(confirm.New(s.env, confirm.Ask{
		Title: fmt.Sprintf(say.Admin.DisableTitle, p.Name), Tone: ui.Warn, Text: []string{fmt.Sprintf(say.Admin.DisableText, p.Name, strings.Join(posts, ", "))},
		No: say.Form.SureNo, Yes: say.Admin.DisableYes, Then: disableMsg{s, who, model.DeedID(s.env.NewID())},
	}))
}

func (s *Screen) disable(msg disableMsg) tea.Cmd {
	s.busy = true
	desk, name := s.env.Desk, s.book.staff[msg.id].Name
	deed := model.Deed{ID: msg.the, Action: &model.StaffDisable{Username: msg.id}}
	return ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (disabled, error) {
		_, err := desk.Act(ctx, deed)
		return disabled{name}, err
	})
}

func (s *Screen) gotDisabled(msg ui.Got[disabled]) tea.Cmd {
	if msg.To != s {
		return nil
	}
	s.busy = false
	name := s.env.Words.Action("staff_disable").Name
	if msg.Err != nil {
		return tea.Batch(s.Init(), ui.Send(ui.FailMsg{Err: msg.Err, What: name}))
	}
	said := fmt.Sprintf(s.env.Say.Admin.Done, name, s.env.Clock(s.env.Now()), msg.Value.name)
	return tea.Sequence(ui.Send(ui.DoneMsg{Action: "staff_disable"}), ui.Toast(said))
}
