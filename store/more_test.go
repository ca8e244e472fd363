package store

import (
	"context"
	"fmt"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
)

func TestNumberIsFoundHoweverItIsWritten(t *testing.T) {
	w := newWorld(t)
	for i := range 3 {
		w.register("petugas", "Ani", fmt.Sprint("Nomor ", i+1))
	}
	o, _, err := w.desk("petugas").Book().Office(w.ctx())
	if err != nil {
		t.Fatal(err)
	}
	printed := model.Number(o.Numbers.Register, 2, friday(), o)
	d := w.desk("petugas")
	for _, ref := range []string{"2", "02", "0002", "0002/2026", "2/2026", " 2 ", printed} {
		if c, err := d.Case(w.ctx(), ref); err != nil || c.Register != "0002/2026" {
			t.Errorf("%q: %v %v", ref, c.Register, err)
		}
	}
	for _, ref := range []string{"", "4", "2/2025", "-2", "2/x", "../2", strings.Repeat("9", 300), "\x00"} {
		if _, err := d.Case(w.ctx(), ref); model.CodeOf(err) != model.CodeNotFound {
			t.Errorf("%q: %v", ref, err)
		}
	}
}

func TestPagesGoOnWhereTheLastOneEnded(t *testing.T) {
	w := newWorld(t)
	for i := range 23 {
		w.register("petugas", "Ani", fmt.Sprint("Nomor ", i+1))
		w.move(60e9)
	}
	for _, q := range []model.Query{{}, {Place: "all"}, {Place: "book"}, {Place: "inbox"}, {Text: "nomor"}, {Place: "all", Text: "nomor"}, {Place: "all", Channel: "walk_in"}} {
		q.Limit = 5
		seen, pages := map[string]bool{}, 0
		for {
			p := w.list("pengelola", q)
			if p.All != 23 {
				t.Errorf("%+v counts %d", q, p.All)
			}
			for _, r := range p.Rows {
				if seen[r.Register] {
					t.Errorf("%+v: %s twice", q, r.Register)
				}
				seen[r.Register] = true
			}
			if pages++; p.Next == "" || pages > 9 {
				break
			}
			q.After = p.Next
		}
		if len(seen) != 23 || pages != 5 {
			t.Errorf("%+v: %d rows on %d pages", q, len(seen), pages)
		}
	}
	_, err := w.desk("pengelola").List(w.ctx(), model.Query{After: "zz"})
	wantRule(t, err, model.CodeInvalid, "cursor")
}

func TestListByDayAndPeriod(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Ani", "Jumat")
	w.move(24 * 3600e9)
	w.do("petugas", "", "register", `{"complainant":{"name":"Budi"},"subject":"Kotak saran","text":"x","category":"KKS-2","channel":{"name":"suggestion_box"},
		"received_at":"2026-11-18T08:00:00+07:00","back_dated_reason":"in_the_field"}`)
	day := func(place string, from, to int) int {
		return w.list("pengelola", model.Query{Place: place, Since: friday().AddDate(0, 0, from).Truncate(1).Add(-9 * 3600e9), Until: friday().AddDate(0, 0, to).Add(-9 * 3600e9)}).Total
	}
	for _, tc := range []struct {
		place    string
		from, to int
		want     int
	}{{"all", 0, 1, 1}, {"all", -2, -1, 1}, {"all", 1, 2, 0}, {"book", 0, 1, 1}, {"book", 1, 2, 1}, {"book", -2, -1, 0}, {"all", -5, 5, 2}} {
		if got := day(tc.place, tc.from, tc.to); got != tc.want {
			t.Errorf("%s from %+d to %+d: %d, want %d", tc.place, tc.from, tc.to, got, tc.want)
		}
	}
	// Not at midnight: the rows decide.
	if got := w.list("pengelola", model.Query{Place: "all", Since: friday().Add(60e9)}).Total; got != 0 {
		t.Errorf("after the first minute: %d", got)
	}
}

func TestHolidayMovesDeadlines(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Ani", "Sembako").Case.ID
	w.do("petugas", id, "respond", `{"kind":"acknowledgement","text":"x","how":"phone"}`)
	due := func() string {
		p := w.list("pengelola", model.Query{})
		if len(p.Rows) != 1 || p.Rows[0].Clock == nil {
			t.Fatalf("%+v", p)
		}
		return p.Rows[0].Clock.DueAt.Format("2006-01-02 15.04")
	}
	if got := due(); got != "2026-11-25 15.30" {
		t.Errorf("review is due %s", got)
	}
	w.do("admin", "", "closure_add", `{"date":"2026-11-24","name":"Libur setempat"}`)
	if got := due(); got != "2026-11-26 15.30" {
		t.Errorf("after the holiday was added it is due %s", got)
	}
	if err := w.b.settle(w.ctx()); err != nil {
		t.Fatal(err)
	}
	if p := w.list("pengelola", model.Query{}); !p.Settled || p.Rows[0].Clock.DueAt.Format("01-02") != "11-26" {
		t.Errorf("%+v", p)
	}
	w.sound()
}

func TestReadOnlyBookIsReadAndNotWritten(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Sumarni", "Sembako")
	w.close()
	w.cfg.ReadOnly = true
	b, err := Open(w.dir, w.cfg)
	if err != nil {
		t.Fatal(err)
	}
	w.b = b
	if p := w.list("pengelola", model.Query{}); p.Total != 1 || p.Rows[0].Subject != "Sembako" {
		t.Errorf("%+v", p)
	}
	_, err = w.act("petugas", "", 0, w.entry("Lain"))
	wantRule(t, err, model.CodeUnavailable, "book_readonly")
	w.sound()
}

func TestCaseEndsAtTwoThousandEvents(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := w.register("petugas", "Ani", "Sembako").Case.ID
	err := w.b.Fill(w.ctx(), func(f *Filler) error {
		for range maxEvents - 1 {
			a := w.action("contact", `{"direction":"in","purpose":"other","text":"x"}`)
			if _, err := f.Act(w.ctx(), "petugas", model.Deed{ID: model.DeedID(w.id()), Case: id, Action: a}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	_, err = w.act("petugas", id, 0, w.action("contact", `{"direction":"in","purpose":"other","text":"x"}`))
	wantRule(t, err, model.CodeNotNow, "case_full")
	w.sound()
}

func TestEndedContextIsToldAsNotDone(t *testing.T) {
	w := newWorld(t)
	ctx, cancel := context.WithCancel(w.ctx())
	cancel()
	d := w.desk("petugas")
	if _, err := d.Act(ctx, model.Deed{ID: "x", Action: w.entry("y")}); model.CodeOf(err) != model.CodeUnavailable {
		t.Errorf("%v", err)
	}
	if _, err := d.List(ctx, model.Query{}); model.CodeOf(err) != model.CodeUnavailable {
		t.Errorf("%v", err)
	}
	if p := w.list("petugas", model.Query{Place: "all"}); p.Total != 0 {
		t.Error("it was done")
	}
}

// A row changed by hand is named by verify, and a rebuild cures it.
func TestVerifyNamesARowThatIsWrong(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Ani", "Sembako")
	if err := w.b.log.Derive(w.ctx(), spoil); err != nil {
		t.Fatal(err)
	}
	faults, err := w.b.Verify(w.ctx(), nil)
	if err != nil || len(faults) != 1 || faults[0].Kind != FaultRow || faults[0].Args["bucket"] != "p.due" {
		t.Errorf("%+v %v", faults, err)
	}
	if err := w.b.Rebuild(w.ctx()); err != nil {
		t.Fatal(err)
	}
	w.sound()
}

// spoil takes the first case out of the deadline index.
func spoil(tx *bolt.Tx) error {
	k, _ := tx.Bucket(bDue).Cursor().First()
	return tx.Bucket(bDue).Delete(k)
}

func TestDeedRecordedOnOnesBehalfIsPointedOutUntilLookedAt(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Ani", "Sembako").Case.ID
	w.do("pengelola", id, "verify", `{"category":"KKS-2","complete":true}`)
	w.move(600e9)
	w.do("petugas", id, "dispose", `{"lead":"kabid-linjamsos","on_behalf_of":"kepala","oral":true,"at":"2026-11-20T09:05:00+07:00"}`)
	objects := func() int {
		me, err := w.desk("kepala").Me(w.ctx())
		if err != nil {
			t.Fatal(err)
		}
		return me.Objects
	}
	behalf := func() []model.Feed {
		h, err := w.desk("kepala").Home(w.ctx())
		if err != nil {
			t.Fatal(err)
		}
		return h.Behalf
	}
	if n := objects(); n != 1 {
		t.Errorf("%d deeds are pointed out, want 1", n)
	}
	if l := behalf(); len(l) != 1 || l[0].Kind != "dispose" || l[0].By != "petugas" || l[0].Case.Register != "0001/2026" {
		t.Errorf("Beranda points out %+v", l)
	}
	if _, err := w.desk("kepala").Case(w.ctx(), "1"); err != nil {
		t.Fatal(err)
	}
	if n := objects(); n != 1 {
		t.Errorf("after a menu was opened on it %d are pointed out", n)
	}
	if _, err := w.desk("kepala").Look(w.ctx(), "1"); err != nil {
		t.Fatal(err)
	}
	if n := objects(); n != 0 {
		t.Errorf("after she looked %d are", n)
	}
	if l := behalf(); len(l) != 0 {
		t.Errorf("after she looked Beranda points out %+v", l)
	}
	w.sound()
}

func TestMeKnowsTheNextNumberAndOnesPlaces(t *testing.T) {
	w := newWorld(t)
	w.do("pengelola", "", "series_started", `{"series":"register/2026","first":413}`)
	if o := w.register("petugas", "Ani", "Sembako"); o.Case.Register != "0413/2026" {
		t.Errorf("a book that continues a paper one begins with %s", o.Case.Register)
	}
	for who, places := range map[model.StaffID]string{"petugas": "home counter book queue inbox team reports services", "admin": "home reports services admin",
		"kepala": "home book queue inbox team reports services admin", "auditor": "home book queue reports services"} {
		me, err := w.desk(who).Me(w.ctx())
		if err != nil || me.NextNo != 414 || strings.Join(me.Places, " ") != places {
			t.Errorf("%s: %d %v %v", who, me.NextNo, me.Places, err)
		}
	}
	w.sound()
}
