package store

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/model/calendar"
)

func (w *world) page(who model.StaffID, date string) model.RegisterDay {
	w.t.Helper()
	d, err := w.desk(who).RegisterDay(w.ctx(), date)
	if err != nil {
		w.t.Fatal(err)
	}
	return d
}

// numbers are the lines of a page, each with what the viewer may know.
func numbers(d model.RegisterDay) (out []string) {
	for _, e := range d.Entries {
		out = append(out, fmt.Sprint(e.Case.Register, " ", e.Case.Sight))
	}
	return out
}

// TestRegisterDayHoldsWhatWasRecordedThatDay in the order of the register, and
// not what was received then.
func TestRegisterDayHoldsWhatWasRecordedThatDay(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Sumarni", "Sembako belum cair")
	w.do("petugas", "", "register", `{"channel":{"name":"suggestion_box"},"subject":"Antrean","text":"Panjang sekali","category":"KKS-2",
		"received_at":"2026-11-17T11:45:00+07:00","back_dated_reason":"own_time"}`)
	w.move(3 * 24 * time.Hour) // Monday
	w.register("petugas", "Warsito", "KKS terblokir")
	d := w.page("pengelola", "2026-11-20")
	if got := numbers(d); !slices.Equal(got, []string{"0001/2026 5", "0002/2026 5"}) {
		t.Errorf("Friday's page is %v", got)
	}
	if box := d.Entries[1].Case; box.ReceivedAt.Day() != 17 || box.RecordedAt.Day() != 20 || box.RecordedBy != "petugas" {
		t.Errorf("the box says %v, recorded %v by %s", box.ReceivedAt, box.RecordedAt, box.RecordedBy)
	}
	if d.Prev != "" || d.Next != "2026-11-23" || d.OfYear != 2 || len(d.Missing) != 0 || !d.Works || len(d.Head) != 64 {
		t.Errorf("around Friday: %+v", d)
	}
	if d = w.page("pengelola", ""); d.Date != "2026-11-23" || d.Prev != "2026-11-20" || d.Next != "" || d.OfYear != 3 {
		t.Errorf("today is %+v", d)
	}
	if d = w.page("pengelola", "2026-11-17"); len(d.Entries) != 0 || d.OfYear != 0 || d.Next != "2026-11-20" {
		t.Errorf("the day of receipt is %+v", d)
	}
	if d = w.page("pengelola", "2026-11-22"); d.Works || d.Why == "" || d.Prev != "2026-11-20" || d.Next != "2026-11-23" || d.OfYear != 2 {
		t.Errorf("Sunday is %+v", d)
	}
	w.move(24 * time.Hour) // Tuesday, empty until now
	if d = w.page("pengelola", "2027-01-05"); d.Prev != "2026-11-24" || d.Next != "" || d.OfYear != 0 {
		t.Errorf("a day to come is %+v", d)
	}
	if d = w.page("pengelola", "2026-01-05"); d.Prev != "" || d.Next != "2026-11-20" {
		t.Errorf("a day before the book is %+v", d)
	}
	if _, err := w.desk("pengelola").RegisterDay(w.ctx(), "kemarin"); model.CodeOf(err) != model.CodeInvalid {
		t.Errorf("a date in words: %v", err)
	}
}

// TestClosedDayKnowsWhatCameLater, and what it counted.
func TestClosedDayKnowsWhatCameLater(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Sumarni", "Sembako belum cair")
	w.move(7 * time.Hour)
	head := w.page("pengelola", "").Head
	w.must("pengelola", "", 0, &model.CloseDay{Date: "2026-11-20", Count: 99, Last: 99, Head: "made up"})
	w.register("petugas", "Warsito", "KKS terblokir")
	d := w.page("auditor", "2026-11-20")
	if len(d.Closings) != 1 || d.Closings[0].DayCount != (model.DayCount{Count: 1, Last: 1, Head: head}) || d.Closings[0].By.Person != "pengelola" ||
		!d.Closings[0].At.Equal(w.now()) {
		t.Fatalf("closed: %+v", d.Closings)
	}
	if d.Entries[0].Late || !d.Entries[1].Late {
		t.Errorf("late are %v and %v", d.Entries[0].Late, d.Entries[1].Late)
	}
	w.must("pengelola", "", 0, &model.CloseDay{Date: "2026-11-20"})
	if d = w.page("petugas", "2026-11-20"); len(d.Closings) != 2 || d.Closings[1].Count != 2 || !d.Entries[1].Late {
		t.Errorf("closed again: %+v", d)
	}
	w.pungli() // of which the auditor knows the number alone
	if d = w.page("auditor", "2026-11-20"); len(d.Entries) != 3 || d.Entries[2].Late || d.Entries[2].Case.Sight != model.SeeNumber {
		t.Errorf("a secret line after the closing: %+v", d.Entries[2])
	}
	w.sound()
}

// TestWhoMayNotCloseTheDayIsToldWhoCould.
func TestWhoMayNotCloseTheDayIsToldWhoCould(t *testing.T) {
	w := newWorld(t)
	if d := w.page("pengelola", ""); d.Barred != nil {
		t.Errorf("pengelola: %v", d.Barred)
	}
	b := w.page("petugas", "").Barred
	if b == nil || b.Code != model.CodeDenied || !slices.ContainsFunc(b.Who, func(c model.Could) bool { return c.Person == "pengelola" }) {
		t.Errorf("petugas: %+v", b)
	}
	if b = w.page("pengelola", "2026-12-01").Barred; b == nil || b.Rule != "at_future" {
		t.Errorf("a day to come: %+v", b)
	}
}

// TestRegisterDayStrikesWhatIsVoid with its reason, and tells corrections by
// field and reason alone.
func TestRegisterDayStrikesWhatIsVoid(t *testing.T) {
	w := newWorld(t)
	wrong := w.register("petugas", "Nurul Hidayat", "Usulan DTSEN").Case.ID
	w.do("petugas", wrong, "void", `{"reason":"Salah orang"}`)
	amended := w.register("petugas", "Nurul Hidayat", "Usulan DTSEN").Case.ID
	w.do("petugas", amended, "amend", `{"complainant":{"name":"Nurul Hidayah"},"reason":"typo"}`)
	d := w.page("pengelola", "")
	if s := d.Entries[0].Struck; s == nil || s.Reason.Text != "Salah orang" || s.By.Person != "petugas" || d.Entries[0].Case.State != model.Voided {
		t.Errorf("the void entry: %+v", d.Entries[0].Struck)
	}
	a := d.Entries[1].Case
	if len(a.Amendments) != 1 || !slices.Equal(a.Amendments[0].Fields, []string{"complainant"}) || a.Amendments[0].Reason != "typo" || a.Complainants[0].Name != "Nurul Hidayah" {
		t.Errorf("the corrected entry: %+v", a)
	}
	if text, _ := json.Marshal(d.Entries[1]); strings.Contains(string(text), "Hidayat\"") {
		t.Errorf("the old name stands in %s", text)
	}
}

// TestRegisterDayShowsNobodyMoreThanTheCaseDoes: the recorder, a colleague at the
// counter, pengelola, head, auditor, the kabid who handles it and one who does
// not, and the respondent.
func TestRegisterDayShowsNobodyMoreThanTheCaseDoes(t *testing.T) {
	w := newWorld(t)
	w.must("hendra", "", 0, &model.StaffAdd{Username: "budi", FullName: "Budi", Posts: []model.PostID{"petugas"}})
	plain := w.register("petugas", "Sumarni Namaku", "Sembako belum cair").Case.ID
	w.do("petugas", plain, "amend", `{"subject":"Sembako dua bulan","reason":"typo"}`)
	w.do("pengelola", plain, "verify", `{"category":"KKS-2"}`)
	w.do("kepala", plain, "dispose", `{"lead":"kabid-rehsos"}`)
	secret := w.pungli()
	w.do("pengelola", secret, "verify", `{"category":"SAL-1"}`)
	other := w.pungli()
	w.do("pengelola", other, "void", `{"reason":"Salah orang"}`)
	w.must("pengelola", "", 0, &model.CloseDay{Date: "2026-11-20"})
	for who, want := range map[model.StaffID][]string{
		"petugas":         {"0001/2026 3", "0002/2026 1", "0003/2026 3"},
		"budi":            {"0001/2026 2", "0002/2026 1", "0003/2026 1"},
		"pengelola":       {"0001/2026 5", "0002/2026 5", "0003/2026 5"},
		"kepala":          {"0001/2026 5", "0002/2026 5", "0003/2026 5"},
		"auditor":         {"0001/2026 4", "0002/2026 1", "0003/2026 1"},
		"kabid-rehsos":    {"0001/2026 5"},
		"kabid-dayasos":   nil,
		"kabid-linjamsos": nil,                                           // whom the secret cases complain of
		"hendra":          {"0001/2026 5", "0002/2026 5", "0003/2026 5"}, // pengelola too, who began the book
	} {
		d := w.page(who, "")
		if got := numbers(d); !slices.Equal(got, want) {
			t.Errorf("%s reads %v, want %v", who, got, want)
		}
		if kabid := strings.HasPrefix(string(who), "kabid"); (d.Head == "") != kabid || (d.Closings[0].Head == "") != kabid || (d.Closings[0].Count == 0) != kabid {
			t.Errorf("%s is told of %q and %+v", who, d.Head, d.Closings)
		}
		text, err := json.Marshal(d.Entries)
		if err != nil {
			t.Fatal(err)
		}
		w.holdsAgainstTheCase(who, d, string(text))
	}
	w.sound()
}

// holdsAgainstTheCase compares a page with what the same person reads of each
// case, and two lines of which no more than the number may be known with each
// other.
func (w *world) holdsAgainstTheCase(who model.StaffID, d model.RegisterDay, text string) {
	w.t.Helper()
	bare := ""
	for _, e := range d.Entries {
		v, err := w.desk(who).Case(w.ctx(), e.Case.Register)
		if err != nil {
			w.t.Fatal(who, err)
		}
		v.Events, v.Actions, v.Clocks, v.Chain = nil, nil, nil, nil
		page, _ := json.Marshal(e.Case)
		whole, _ := json.Marshal(v)
		if string(page) != string(whole) {
			w.t.Errorf("%s reads on the page\n%s\nand in the case\n%s", who, page, whole)
		}
		if e.Case.Sight != model.SeeNumber {
			continue
		}
		line, _ := json.Marshal(e)
		same := strings.Replace(string(line), e.Case.Register, "", 1)
		if bare != "" && same != bare {
			w.t.Errorf("%s tells secret lines apart:\n%s\n%s", who, bare, same)
		}
		bare = same
	}
	if d.Whole != (len(d.Entries) == 3) || !d.Whole && (d.OfYear != 0 || d.Closings[0].DayCount != model.DayCount{}) {
		w.t.Errorf("%s is told %d of the year, closed with %+v", who, d.OfYear, d.Closings)
	}
	name := who == "petugas" || who == "pengelola" || who == "kepala" || who == "kabid-rehsos" || who == "hendra"
	if strings.Contains(text, "Namaku") != name || strings.Contains(text, "Sembako dua bulan") != (name || who == "auditor") {
		w.t.Errorf("%s reads %s", who, text)
	}
	if all := who == "pengelola" || who == "kepala" || who == "hendra"; strings.Contains(text, "Potongan") != (all || who == "petugas") {
		w.t.Errorf("%s reads of the secret cases in %s", who, text)
	}
}

func TestNumberMissingFromTheRegisterIsNamed(t *testing.T) {
	w := newWorld(t)
	for range 4 {
		w.register("petugas", "Sumarni", "Sembako belum cair")
	}
	err := w.b.log.View(func(tx *bolt.Tx) error {
		s, err := w.b.scene(tx, "pengelola")
		if err != nil {
			return err
		}
		s.rows.reg = tx.Bucket(bReg)
		rows, err := s.recordedOn("20261120")
		day := model.RegisterDay{Entries: make([]model.Entry, 3)}
		s.countDay(&day, calendar.MakeDate(2026, 11, 20), rows)
		if len(day.Missing) != 0 || day.OfYear != 4 {
			t.Errorf("a whole day: %+v", day)
		}
		rows[3].No = 6
		s.countDay(&day, calendar.MakeDate(2026, 11, 20), rows)
		if !slices.Equal(day.Missing, []uint64{5, 6}) {
			t.Errorf("missing %v", day.Missing)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestBookThatContinuesAPaperOneCountsItsOwnNumbers.
func TestBookThatContinuesAPaperOneCountsItsOwnNumbers(t *testing.T) {
	w := newWorld(t)
	w.must("pengelola", "", 0, &model.SeriesStarted{Series: "register/2026", First: 411})
	w.register("petugas", "Sumarni", "Sembako belum cair")
	if d := w.page("pengelola", ""); d.OfYear != 1 || len(d.Missing) != 0 || d.Entries[0].Case.Register != "0411/2026" {
		t.Errorf("the first page is %+v", d)
	}
}
