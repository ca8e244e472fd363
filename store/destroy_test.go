package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/store/vault"
)

// done registers, answers and closes an entry of a person.
func (w *world) done(input, category string) model.CaseView {
	w.t.Helper()
	v := w.do("petugas", "", "register", input).Case
	w.do("pengelola", v.ID, "verify", `{"category":"`+category+`","complete":true}`)
	w.do("pengelola", v.ID, "answer", `{"text":"Sudah.","how":"phone","category":"`+category+`","on_behalf_of":"kepala","oral":true}`)
	w.do("pengelola", v.ID, "close", `{"outcome":"explained","lesson":"Pelajarantanda."}`)
	return v
}

// filed keeps a file with a case and gives its sealed name.
func (w *world) filed(id model.CaseID) string {
	w.t.Helper()
	files, ok := w.desk("petugas").(Files)
	if !ok {
		w.t.Fatal("a desk keeps no files")
	}
	a, err := files.SaveAttachment(w.ctx(), string(id), "kk.jpg", strings.NewReader("foto"))
	if err != nil {
		w.t.Fatal(err)
	}
	w.do("petugas", id, "attach", fmt.Sprintf(`{"file_name":"kk.jpg","size":4,"sha256":%q,"sealed_sha256":%q}`, a.Plain, a.Sealed))
	return a.Sealed
}

// later moves past every retention, and confirms the date.
func (w *world) later() {
	w.t.Helper()
	w.move(7 * 366 * 24 * time.Hour)
	w.must("pengelola", "", 0, &model.ConfirmDate{Date: w.now().Format(time.DateOnly)})
}

const ayuInput = `{"complainant":{"name":"Ayutanda","nik":"3508044107850001","phone":"085233000041"},"subject":"Perihaltanda","text":"Uraiantanda belum cair.","category":"INF-1","area":"35.08.04.2007"}`

// TestHeadDestroysACaseOnceItsTimeIsOver: words, files and people are gone from
// the key file, the rows, the index and the free pages; numbers, chain and
// figures stay; who stands in another case too is kept there.
func TestHeadDestroysACaseOnceItsTimeIsOver(t *testing.T) {
	w := newWorld(t)
	reg := w.do("petugas", "", "register", ayuInput).Case
	file := w.filed(reg.ID)
	second := w.register("petugas", "Budimantanda", "Sama").Case
	w.do("pengelola", reg.ID, "verify", `{"category":"INF-1","complete":true}`)
	w.do("pengelola", second.ID, "merge", `{"with":"1"}`)
	w.do("pengelola", reg.ID, "answer", `{"text":"Jawabantanda.","how":"phone","category":"INF-1","on_behalf_of":"kepala","oral":true}`)
	w.do("petugas", reg.ID, "deliver", `{"how":"phone","complainant":"`+string(second.Complainants[0].ID)+`"}`)
	w.do("pengelola", reg.ID, "close", `{"outcome":"explained"}`)
	other := w.done(`{"complainant":{"name":"Mutmainahtanda"},"subject":"Lain","text":"Lain.","category":"INF-1"}`, "INF-1")
	period := model.PeriodOf(w.now(), model.SpanYear)
	figures := func() string {
		t.Helper()
		r, err := w.desk("kepala").Recap(w.ctx(), period, nil)
		if err != nil {
			t.Fatal(err)
		}
		b, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	if err := w.b.index(w.ctx(), w.b.log, nil); err != nil {
		t.Fatal(err)
	}
	ask := &model.CaseDestroyed{Case: "0001/2026", Basis: "045/BA/2033", Consent: "000.5/12"}
	w.refused("kepala", ask, "destroy_kept")
	w.later()
	before, seq := figures(), w.b.log.Seq()
	w.refused("petugas", ask, "role")
	w.refused("kepala", &model.CaseDestroyed{Case: "1/2026", Basis: "045"}, "required")
	w.refused("kepala", &model.CaseDestroyed{Case: "2/2026", Basis: "045", Consent: "1"}, "destroy_merged")
	w.do("kepala", "", "hold", `{"about":"2/2026","reason":"perkara"}`)
	w.refused("kepala", ask, "destroy_held") // what was merged into it is on a hold
	w.do("kepala", "", "release", `{"about":"2/2026","reason":"selesai"}`)
	out := w.must("pengelola", "", 0, ask) // recorded for the head, with the minutes
	if len(out.Warnings) > 0 || w.b.log.Seq() < seq+4 {
		t.Errorf("%v, %d events", out.Warnings, w.b.log.Seq()-seq)
	}
	v, err := w.desk("pengelola").Case(w.ctx(), "1/2026")
	if err != nil || v.Destroyed == nil || v.Destroyed.Basis != ask.Basis || v.Subject+v.Text != "" || len(v.Answers) == 0 || v.Answers[0].Text != "" ||
		!v.Complainants[0].Erased || v.Complainants[0].ID != "" || len(v.Actions) != 0 || len(v.Attachments) != 0 || v.Category != "INF-1" {
		t.Errorf("%v %+v", err, v)
	}
	_, err = w.act("pengelola", v.ID, 0, w.action("reopen", `{"reason":"keberatan"}`))
	wantRule(t, err, model.CodeNotNow, "case_destroyed")
	_, err = w.act("kepala", v.ID, 0, &model.Print{Paper: "casefile"})
	wantRule(t, err, model.CodeNotNow, "case_destroyed")
	_, err = w.act("kepala", other.ID, 0, &model.Print{Paper: "destruction"})
	wantRule(t, err, model.CodeNotNow, "not_destroyed")
	w.must("kepala", v.ID, 0, &model.Print{Paper: "destruction", Whom: "kata yang tidak disimpan"}) // of the minutes it is kept how often
	if v, err = w.desk("kepala").Case(w.ctx(), "1/2026"); err != nil || v.Events[len(v.Events)-1].Kind != "print" {
		t.Errorf("%v %+v", err, v.Events)
	}
	w.refused("kepala", ask, "case_destroyed")
	if _, err := os.Stat(filepath.Join(w.dir, "att", file)); !os.IsNotExist(err) {
		t.Errorf("its file is still there: %v", err)
	}
	for _, slot := range []model.KeyID{reg.Complainants[0].ID.Key(), second.Complainants[0].ID.Key(), w.slotOf(reg.ID), w.slotOf(second.ID)} {
		if _, err := w.b.keys.Open(slot, make([]byte, 64), nil); !errors.Is(err, vault.ErrErased) {
			t.Errorf("key %d: %v", slot, err)
		}
	}
	for text, want := range map[string]string{"perihaltanda": "", "ayutanda": "", "budimantanda": "", "jawabantanda": "", "3508044107850001": "", "mutmainahtanda": other.Register + " closed "} {
		if got := w.found("kepala", text); got != want {
			t.Errorf("%s finds %q, want %q", text, got, want)
		}
	}
	if after := figures(); after != before {
		t.Errorf("the figures have changed:\n%s\n%s", before, after)
	}
	list, err := w.desk("kepala").List(w.ctx(), model.Query{Place: "all"})
	if err != nil || !list.Rows[len(list.Rows)-1].Destroyed && !list.Rows[0].Destroyed {
		t.Errorf("%v %+v", err, list.Rows)
	}
	w.b.mustVerify(t)
	book, err := os.ReadFile(w.b.at.book())
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"perihaltanda", "ayutanda", "budimantanda", "jawabantanda"} {
		if bytes.Contains(book, []byte(word)) {
			t.Errorf("%s is left in the file", word)
		}
	}
	if part, err := w.desk("kepala").Retention(w.ctx(), ""); err != nil || len(part.Due) != 1 || part.Due[0].Register != other.Register {
		t.Errorf("it is proposed again: %+v %v", part, err)
	}
}

// slotOf is the slot of a case's key.
func (w *world) slotOf(id model.CaseID) (k model.KeyID) {
	w.t.Helper()
	if err := w.desk("kepala").(*desk).view(func(s *scene) error {
		evs, err := s.history(model.StreamOf(id))
		if len(evs) > 0 {
			k = evs[0].Key
		}
		return err
	}); err != nil || k == 0 {
		w.t.Fatalf("slot of %s: %d %v", id, k, err)
	}
	return k
}

// TestADestroyedCaseStaysSoWithKeysFromAnOldCopy: the next opening destroys them
// again, and until then nothing of it is read.
func TestADestroyedCaseStaysSoWithKeysFromAnOldCopy(t *testing.T) {
	w := newWorldAt(t, t.TempDir(), friday())
	v := w.done(ayuInput, "INF-1")
	w.later()
	old, err := os.ReadFile(w.b.at.keys())
	if err != nil {
		t.Fatal(err)
	}
	w.must("kepala", "", 0, &model.CaseDestroyed{Case: string(v.ID), Basis: "1", Consent: "2"})
	if err := w.b.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(w.b.at.keys(), old, 0o600); err != nil {
		t.Fatal(err)
	}
	reader := w.cfg
	reader.ReadOnly = true
	if w.b, err = Open(w.dir, reader); err != nil { // which may not destroy anything
		t.Fatal(err)
	}
	if got, err := w.desk("pengelola").Case(w.ctx(), string(v.ID)); err != nil || got.Subject+got.Text != "" || got.Complainants[0].Name != "" || strings.Contains(fmt.Sprintf("%+v", got.Events), "tanda") {
		t.Errorf("%v %+v", err, got)
	}
	if err := w.b.Close(); err != nil {
		t.Fatal(err)
	}
	if w.b, err = Open(w.dir, w.cfg); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := w.b.Close(); err != nil {
			t.Error(err)
		}
	}()
	if k := w.slotOf(v.ID); !w.b.keys.Erased(k) {
		t.Error("the key is back")
	}
	w.b.mustVerify(t)
}

// TestSomebodyInAnotherCaseOutlivesADestroyedOne: a person is kept as long as a
// case that is not destroyed names them, and goes with the last: here one whose
// case was merged into another, and parted again.
func TestSomebodyInAnotherCaseOutlivesADestroyedOne(t *testing.T) {
	w := newWorld(t)
	first := w.register("petugas", "Budi", "Pertama").Case.ID
	w.do("pengelola", first, "verify", `{"category":"INF-1","complete":true}`)
	second := w.do("petugas", "", "register", ayuInput).Case
	who := second.Complainants[0].ID
	w.do("pengelola", second.ID, "merge", `{"with":"1"}`)
	w.do("pengelola", second.ID, "unmerge", `{}`)
	for _, id := range []model.CaseID{first, second.ID} {
		w.do("pengelola", id, "reject", `{"reason":"tidak_logis"}`)
	}
	w.later()
	w.must("kepala", "", 0, &model.CaseDestroyed{Case: string(first), Basis: "1", Consent: "2"})
	if v, err := w.desk("kepala").Case(w.ctx(), string(second.ID)); err != nil || v.Complainants[0].Name != "Ayutanda" {
		t.Errorf("%v %+v", err, v.Complainants)
	}
	if got := w.found("kepala", "3508044107850001"); got != second.Register+" rejected " {
		t.Errorf("the number finds %q", got)
	}
	w.must("kepala", "", 0, &model.CaseDestroyed{Case: string(second.ID), Basis: "1", Consent: "2"})
	if !w.b.keys.Erased(who.Key()) {
		t.Error("nobody names them any more, and their key is there")
	}
	w.b.mustVerify(t)
}

// TestWhoWasComplainedOfReadsNoMoreAfterItsDestruction: who that was is gone with
// the words; so all but pengelola and kepala are kept out, and whoever was
// complained of decides on no destruction.
func TestWhoWasComplainedOfReadsNoMoreAfterItsDestruction(t *testing.T) {
	w := newWorld(t)
	v := w.do("petugas", "", "register", `{"complainant":{"name":"Ani"},"subject":"Layanan","text":"Lama.","category":"INF-1","respondent":{"kind":"staff","post":"sekretaris"}}`).Case
	w.do("pengelola", v.ID, "reject", `{"reason":"tidak_logis"}`)
	w.do("pengelola", v.ID, "secrecy", `{"secrecy":"ordinary","identity":"known","decided_by":"kepala","reason":"sudah terbuka"}`)
	w.later()
	if _, err := w.desk("sekretaris").Case(w.ctx(), string(v.ID)); err == nil {
		got, _ := w.desk("sekretaris").Case(w.ctx(), string(v.ID))
		if got.Sight > model.SeeNumber {
			t.Fatal("the respondent reads it before")
		}
	}
	w.must("kepala", "", 0, &model.CaseDestroyed{Case: string(v.ID), Basis: "1", Consent: "2"})
	if got, err := w.desk("sekretaris").Case(w.ctx(), string(v.ID)); err == nil && got.Sight > model.SeeNumber {
		t.Errorf("the respondent reads it after: %+v", got)
	}
	if got, err := w.desk("kepala").Case(w.ctx(), string(v.ID)); err != nil || got.Destroyed == nil {
		t.Errorf("%v %+v", err, got)
	}
	w.b.mustVerify(t)
}
