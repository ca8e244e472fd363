package tui_test

import (
	"slices"
	"strings"
	"testing"

	"aduan/model"
	"aduan/tui/tuitest"
)

// task is one row of the table of tasks and keys (screens.md 15).
type task struct {
	name  string
	who   model.StaffID
	setup func(*tuitest.Desk)
	// from is pressed to where the row begins; it does not count.
	from string
	// keys are the row: names of keys, and text in single quotes, which is the
	// record's own and does not count.
	keys string
	most int
	// does is the deed that it must come to, shows what must stand there.
	does  model.ActionName
	shows string
}

// newcomer is what is typed of somebody who was never here.
const newcomer = "'3508045403680021' tab 'Sumarni' tab '085212345641' tab 'bades' enter 'RT 03' tab 'Sembako belum cair' tab 'Dua bulan tidak cair.' "

func tasks() []task {
	return []task{
		{name: "book a walk-in, new person", who: "aminah", keys: "c " + newcomer + "tab enter", most: 9, does: "register"},
		{name: "the same with ^S", who: "aminah", keys: "c " + newcomer + "ctrl+s", most: 8, does: "register"},
		{name: "book, known person", who: "aminah", setup: regular, keys: "c '3508045403680021' enter 'Sembako' tab 'Dua bulan.' tab enter", most: 5, does: "register"},
		{name: "the same with ^S", who: "aminah", setup: regular, keys: "c '3508045403680021' enter 'Sembako' tab 'Dua bulan.' ctrl+s", most: 4, does: "register"},
		{name: "book without NIK", who: "aminah", keys: "c tab 'Sumarni' tab tab 'bades' enter tab 'Sembako' tab 'Dua bulan.' ctrl+s", most: 8, does: "register"},
		{name: "answer on the spot, known person", who: "aminah", setup: regular,
			keys: "c '3508045403680021' enter 'PBI-JK nonaktif' tab 'Sejak Senin.' tab tab enter 'Sudah diusulkan.' ctrl+s", most: 7, does: "answer_on_the_spot"},
		{name: "answer on the spot, new person", who: "aminah",
			keys: "c '3508045403680021' tab 'Sumarni' tab '085212345641' tab 'bades' enter 'RT 03' tab 'PBI-JK nonaktif' tab 'Sejak Senin.' tab tab enter 'Sudah diusulkan.' ctrl+s",
			most: 11, does: "answer_on_the_spot"},
		{name: "WhatsApp message to Admin 3, Friday evening", who: "aminah", keys: "c ctrl+k 3 'kam 19.40' ctrl+s " + newcomer + "ctrl+s", most: 12, does: "register"},
		{name: "dispose the top case, as proposed", who: "lilik", keys: "5 d enter", most: 3, does: "dispose"},
		{name: "the same from Beranda", who: "lilik", keys: "d enter", most: 2, does: "dispose"},
		{name: "dispose, other lead and phrase", who: "lilik", keys: "5 d R 1 enter", most: 5, does: "dispose"},
		{name: "dispose three at once", who: "lilik", keys: "5 space space space d enter", most: 6, does: "dispose"},
		{name: "kabid accepts", who: "rina", setup: asked("0396", "accept"), keys: "5 enter enter", most: 3, does: "accept"},
		{name: "add a field-visit note, from the case", who: "rina", from: "4 / '0396' enter enter",
			keys: "n 6 'Rumah' tab 'dua orang' tab 'tidak ada isinya' tab 'foto 2' ctrl+s", most: 6, does: "note"},
		{name: "submit a result", who: "rina", from: "4 / '0396' enter enter",
			keys: "h 'Terbukti.' tab 'proven' tab 'Diganti.' tab 'Sudah diganti.' ctrl+s enter", most: 6, does: "submit_result"},
		{name: "ratify, reading two pages", who: "lilik", setup: asked("0362", "ratify"), keys: "enter pgdown s y", most: 4, does: "ratify"},
		{name: "send back", who: "lilik", setup: asked("0362", "ratify"), keys: "enter b 1 ctrl+s", most: 4, does: "send_back"},
		{name: "send back for a reason of one's own", who: "lilik", setup: asked("0362", "ratify"), keys: "enter b 'Lampirkan mutasi EDC.' ctrl+s", most: 4, does: "send_back"},
		{name: "answer with a ready text", who: "aminah", setup: asked("0408", "respond"), keys: "t : : 1 ctrl+s y", most: 6, does: "respond"},
		{name: "why this deadline", who: "aminah", keys: "w", most: 1, shows: "Kenapa"},
		{name: "print a receipt, after booking", who: "aminah", from: "c " + newcomer + "ctrl+s", keys: "enter", most: 1, shows: "TANDA TERIMA"},
		{name: "print a receipt, from a list", who: "aminah", from: "4", keys: "p 1", most: 2, shows: "TANDA TERIMA"},
		{name: "print a receipt, from a case", who: "aminah", from: "4 enter", keys: "p 1", most: 2, shows: "TANDA TERIMA"},
		{name: "search a person", who: "aminah", keys: "/ 'suparman' enter", most: 2, shows: "Seluruh buku"},
		{name: "the same, and open", who: "aminah", keys: "/ 'suparman' enter enter", most: 3, shows: "[Ringkasan]"},
		{name: "correct a typo after booking", who: "aminah", from: "c " + newcomer + "ctrl+s", keys: "e 4 'bades' enter 1", most: 4, does: "amend"},
		{name: "undo the last deed", who: "lilik", from: "5 d enter", keys: "u enter", most: 2, does: "undo"},
		{name: "next case, same tab", who: "rina", from: "4 enter tab", keys: "]", most: 1, shows: "2 dari 16"},
		{name: "ask for completeness", who: "agus", from: "4 / '0396' enter", keys: "a m 1 ctrl+s", most: 4, does: "request_info"},
		{name: "deliver an answer", who: "aminah", setup: asked("0366", "deliver"), keys: "enter 1 'Tumini' tab ctrl+s y", most: 5, does: "deliver"},
		{name: "ask how a case stands, and record it", who: "aminah", keys: "S enter", most: 2, does: "contact"},
	}
}

// regular knows Sumarni by her NIK.
func regular(d *tuitest.Desk) {
	d.People = map[string]model.Acquaintance{"3508045403680021": {By: "nik", Area: "35.08.04.2003", Person: model.PersonView{ID: "7", Name: "Sumarni", Address: "RT 03"}}}
}

// asked makes one thing of one case what is asked of the viewer.
func asked(no string, a model.ActionName) func(*tuitest.Desk) {
	return func(d *tuitest.Desk) {
		i := slices.IndexFunc(d.Rows, func(r model.Row) bool { return strings.HasPrefix(r.Register, no) })
		r := d.Rows[i]
		r.Asked = a
		d.Rows = []model.Row{r}
		d.Now.Asked, d.Now.Overdue = []model.Row{r}, nil
		for j := range d.Cases {
			if c := &d.Cases[j]; c.ID == r.ID && !slices.Contains(c.Actions, a) {
				c.Actions = append(c.Actions, a)
			}
		}
	}
}

// TestNoTaskTakesMoreKeysThanItsRow plays every row and counts: a row that grows
// fails.
func TestNoTaskTakesMoreKeysThanItsRow(t *testing.T) {
	for _, row := range tasks() {
		t.Run(row.name, func(t *testing.T) {
			d := tuitest.NewDesk(row.who)
			if row.setup != nil {
				row.setup(d)
			}
			d.OnAct = func(deed model.Deed) (model.Outcome, error) { return done(d, deed), nil }
			c := open(t, d, 80, 24)
			play(c, row.from)
			before := len(d.Deeds)
			n := play(c, row.keys)
			if n > row.most {
				t.Errorf("%d keys, the table says %d", n, row.most)
			}
			if row.shows != "" {
				c.Shows(row.shows)
			}
			var names []model.ActionName
			for _, x := range d.Deeds[before:] {
				names = append(names, x.Action.Name())
			}
			if row.does != "" && !slices.Contains(names, row.does) {
				t.Errorf("did %v, not %s:\n%s", names, row.does, c.Frame())
			}
		})
	}
}

// play presses the keys of a row and counts them.
func play(c *tuitest.Driver, keys string) (n int) {
	for keys = strings.TrimSpace(keys); keys != ""; keys = strings.TrimSpace(keys) {
		if text, rest, ok := strings.Cut(strings.TrimPrefix(keys, "'"), "'"); ok && keys[0] == '\'' {
			c.Type(text)
			keys = rest
			continue
		}
		k, rest, _ := strings.Cut(keys, " ")
		c.Press(k)
		keys = rest
		n++
	}
	return n
}

// done is the case after a deed: the one it was done to, else a new one.
func done(d *tuitest.Desk, deed model.Deed) model.Outcome {
	for _, v := range d.Cases {
		if v.ID == deed.Case {
			v.Version++
			return model.Outcome{Case: v, Deed: deed.ID}
		}
	}
	now := tuitest.Clock()
	v := model.CaseView{ID: "c416", Register: "0416/2026", Version: 1, State: model.Received, ReceivedAt: &now, RecordedAt: &now, RecordedBy: d.Self.Staff.ID,
		Channel: &model.Channel{Name: "walk_in"}, Subject: "Sembako belum cair", Text: "Dua bulan.", Area: "35.08.04.2003",
		Complainants: []model.PersonView{{ID: "9", Name: "Sumarni"}}, Actions: []model.ActionName{"amend", "void"}, Sight: model.SeeDesk}
	d.Cases = append(d.Cases, v)
	return model.Outcome{Case: v, Deed: deed.ID}
}
