package cli

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// everyRole is each role that a post may have.
func everyRole() []model.Role {
	return []model.Role{model.Petugas, model.Pengelola, model.Sekretaris, model.Kabid, model.Pelaksana, model.Kepala, model.PPID, model.Auditor, model.Admin}
}

// looker is somebody before a console, and the words and keys it has.
type looker struct {
	*tuitest.Driver
	t    *testing.T
	who  model.StaffID
	desk model.Desk
	env  *ui.Env
}

func (w *served) looks(who model.StaffID) *looker {
	w.t.Helper()
	desk, err := w.desk(context.Background(), who)
	if err != nil {
		w.t.Fatal(err)
	}
	m := tui.New(tui.Config{Desk: stillDesk{desk}, Now: w.a.Now, NewID: w.a.NewID, Lang: "id", Theme: "dark", After: tuitest.Never})
	env := &ui.Env{Words: words.Indonesian(), Say: ui.Speak("id")}
	env.Keys = ui.NewKeys(env.Say, false)
	return &looker{Driver: tuitest.New(w.t, m, 120, 60), t: w.t, who: who, desk: desk, env: env}
}

// home leaves everything that is open.
func (l *looker) home() {
	for range 4 {
		l.Press("esc")
	}
}

// command runs a line of the palette.
func (l *looker) command(line string) *looker {
	l.home()
	l.Press(":").Type(line).Press("enter")
	return l
}

// TestEveryScreenOffersWhatTheTableAllows: role by state by way. What the screen
// offers of a case (menu, hints, keys, commands) is what the book says that
// one may do with it, which the tables of the procedure decide; a deed that is
// not offered is not done by its key or by its name, and the screen says so.
func TestEveryScreenOffersWhatTheTableAllows(t *testing.T) {
	w := serveDemo(t, 60)
	cases := w.samples()
	if testing.Short() {
		cases = cases[:4]
	}
	for i, role := range everyRole() {
		l := w.looks(w.holder(role))
		for n, c := range cases {
			v, err := l.desk.Case(context.Background(), c.Register)
			if err != nil && model.CodeOf(err) != model.CodeNotFound {
				t.Fatal(err)
			}
			before := w.events()
			if l.command(c.Register); err != nil {
				l.meetsNobody(c)
			} else {
				l.offers(v)
			}
			l.triesKeys(c, v)
			if (n+i)%3 == 0 || testing.Short() { // each state by several roles
				l.triesNames(c, v)
			}
			if after := w.events(); after != before {
				t.Errorf("%s changed the book while looking at %s (%s): %d events", l.who, c.Register, c.State, after-before)
			}
		}
	}
}

// events counts what stands in the book.
func (w *served) events() uint64 {
	w.t.Helper()
	desk, err := w.desk(context.Background(), w.holder(model.Pengelola))
	if err != nil {
		w.t.Fatal(err)
	}
	s, err := desk.Book().Stats(context.Background())
	if err != nil {
		w.t.Fatal(err)
	}
	return s.Events
}

// meetsNobody holds the screen of a case of which one knows nothing: as of a
// number that was never given.
func (l *looker) meetsNobody(c model.CaseView) {
	l.t.Helper()
	l.holdsNothingOf(c)
	got := strings.ReplaceAll(l.Frame(), c.Register, "9999/2026")
	if want := l.command("9999/2026").Frame(); got != want {
		l.t.Errorf("%s: %s, which may not be known of, shows\n%s\nand a number that was never given\n%s", l.who, c.Register, got, want)
	}
	l.command(c.Register)
}

// holdsNothingOf fails where a frame holds what a case is about.
func (l *looker) holdsNothingOf(c model.CaseView) {
	l.t.Helper()
	for _, secret := range []string{c.Subject, words.Head(c.Text)} {
		if secret != "" && strings.Contains(l.Frame(), secret) {
			l.t.Errorf("%s reads %q of %s:\n%s", l.who, secret, c.Register, l.Frame())
		}
	}
}

// menuRow is a row of the menu of a case: a letter and the name of a deed.
var menuRow = regexp.MustCompile(`^ [> ] (\S)  (\S.*?)  `)

// offers holds menu, hints and the last line of the case against the book.
func (l *looker) offers(v model.CaseView) {
	l.t.Helper()
	may := func(a model.ActionName) bool { return slices.Contains(v.Actions, a) }
	hints := l.Row(60)
	for _, info := range model.ActionTable() {
		if b, ok := l.env.KeyOf(info.Name); ok && !may(info.Name) && !l.sharesKey(info.Name, may) && strings.Contains(hints, " "+b.Help().Key+" "+b.Help().Desc+" ") {
			l.t.Errorf("%s, %s (%s): %s is not allowed, and the hints are %q", l.who, v.Register, v.State, info.Name, hints)
		}
	}
	l.Press("a")
	var got, want []string
	for _, row := range strings.Split(l.Frame(), "\n") {
		if m := menuRow.FindStringSubmatch(row); m != nil {
			got = append(got, m[2])
		}
	}
	for _, a := range ui.Offered(v.Actions) {
		want = append(want, l.env.Words.Action(a).Name)
	}
	if !slices.Equal(got, want) {
		l.t.Errorf("%s, %s (%s): the menu offers %v, the book allows %v\n%s", l.who, v.Register, v.State, got, want, l.Frame())
	}
	l.Press("esc")
}

// sharesKey tells whether another deed of the same key is allowed.
func (l *looker) sharesKey(a model.ActionName, may func(model.ActionName) bool) bool {
	b, _ := l.env.KeyOf(a)
	for _, info := range model.ActionTable() {
		if other, ok := l.env.KeyOf(info.Name); ok && other.Help().Key == b.Help().Key && may(info.Name) {
			return true
		}
	}
	return false
}

// triesKeys presses each key of a deed on the case that is open. Where no deed
// of that key is allowed, nothing that can be saved opens, and something is said.
func (l *looker) triesKeys(c, v model.CaseView) {
	l.t.Helper()
	may := func(a model.ActionName) bool { return slices.Contains(v.Actions, a) }
	for _, info := range model.ActionTable() {
		b, ok := l.env.KeyOf(info.Name)
		if !ok || may(info.Name) || l.sharesKey(info.Name, may) {
			continue
		}
		l.command(c.Register)
		l.refused(fmt.Sprintf("key %s (%s)", b.Help().Key, info.Name), c, v, func() { l.Press(b.Keys()[0]) })
	}
}

// triesNames says each deed that is not allowed as a command.
func (l *looker) triesNames(c, v model.CaseView) {
	l.t.Helper()
	for _, info := range model.ActionTable() {
		if slices.Contains(v.Actions, info.Name) || info.Name == "register" || info.Name == "answer_on_the_spot" || info.Name == "print" || info.Name == "read" {
			continue // a key of every case, and told by no list
		}
		l.command(c.Register)
		l.refused("command "+string(info.Name), c, v, func() {
			l.Press(":").Type(strings.ToLower(l.env.Words.Action(info.Name).Name)).Press("enter")
		})
	}
}

// refused does what is not allowed, and then presses what would save it.
func (l *looker) refused(what string, c, v model.CaseView, do func()) {
	l.t.Helper()
	before := l.Frame()
	do()
	after := l.Frame()
	if after == before && v.ID != "" { // else it has said already that there is no such case
		l.t.Errorf("%s, %s (%s): %s: nothing is said\n%s", l.who, c.Register, c.State, what, after)
	}
	if v.Sight < model.SeeDesk {
		l.holdsNothingOf(c)
	}
	l.Press("ctrl+s", "y", "enter", "enter")
}

// TestPlacesOpenForThoseWhoHaveThem: by digit and by name; to anybody else they
// are said not to be theirs (design.md 6).
func TestPlacesOpenForThoseWhoHaveThem(t *testing.T) {
	w := serveDemo(t, 5)
	desk := "home counter book queue inbox team reports services"
	has := map[model.Role]string{
		model.Petugas: desk, model.Pengelola: desk, model.Sekretaris: desk,
		model.Kabid: "home book queue inbox team reports services", model.Pelaksana: "home queue inbox team reports services",
		model.Kepala: "home book queue inbox team reports services admin", model.PPID: "home book queue inbox reports services",
		model.Auditor: "home book queue reports services", model.Admin: "home reports services admin",
	}
	for _, role := range everyRole() {
		l := w.looks(w.holder(role))
		for i, place := range ui.Places() {
			may := slices.Contains(strings.Fields(has[role]), place)
			name, digit := l.env.Say.Shell.Places[place], fmt.Sprint(i+1)
			for way, open := range map[string]func(){
				"digit": func() { l.home(); l.Press(digit) },
				"name":  func() { l.home(); l.place(name) },
			} {
				open()
				if got := strings.Contains(l.Row(2), "["+digit+" "+name+"]"); got != may {
					t.Errorf("%s: %s by %s opens: %v\n%s", role, place, way, got, l.Frame())
				}
				if shown := strings.Contains(l.Row(2), digit+" "+name); shown != may {
					t.Errorf("%s: %s stands among the places: %v", role, place, shown)
				}
			}
		}
	}
}

// place runs the command of a place; deeds may have the same name.
func (l *looker) place(name string) {
	l.t.Helper()
	say := l.env.Say.Palette
	l.Press(":").Type(strings.ToLower(name))
	for range 8 {
		for _, row := range strings.Split(l.Frame(), "\n") {
			if strings.HasPrefix(row, " > ") && (strings.Contains(row, say.Goes) || strings.Contains(row, say.NotYours)) {
				l.Press("enter")
				return
			}
		}
		l.Press("down")
	}
	l.t.Errorf("%s: no command leads to %s\n%s", l.who, name, l.Frame())
}
