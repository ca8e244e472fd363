package store

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"aduan/model"
	"aduan/store/archive"
)

// keeper is somebody who holds the identity that opens copies.
type keeper struct {
	to   []archive.Recipient
	with []archive.Identity
}

func newKeeper(t *testing.T) keeper {
	t.Helper()
	id, to, err := archive.NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	var k keeper
	if k.to, err = archive.ParseRecipients("# kantor\n" + to); err == nil {
		k.with, err = archive.ParseIdentities(id)
	}
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// copied makes a copy of the book and of its keys, in folders of their own.
func (w *world) copied(k keeper) (CopyPlan, model.Copy) {
	w.t.Helper()
	plan := CopyPlan{Path: filepath.Join(w.t.TempDir(), "buku.age"), Keys: filepath.Join(w.t.TempDir(), "kunci.age"), To: k.to}
	c, err := w.b.Backup(w.ctx(), plan, nil)
	if err != nil {
		w.t.Fatal(err)
	}
	return plan, c
}

func (w *world) attached(text string) model.CaseID {
	w.t.Helper()
	id := w.register("petugas", "Sumarni", "Sembako").Case.ID
	file, err := w.desk("petugas").(Files).SaveAttachment(w.ctx(), string(id), "kartu.txt", strings.NewReader(text))
	if err != nil {
		w.t.Fatal(err)
	}
	w.must("petugas", id, 0, &model.Attach{File: file.Name, Size: file.Size, Plain: file.Plain, Sealed: file.Sealed})
	return id
}

// A machine that burnt: from the two files and the office key on its stick comes
// the same book, with its names, numbers, attachments and all that was proven.
func TestBookComesBackFromItsCopyAndItsKeys(t *testing.T) {
	w, k := newWorld(t), newKeeper(t)
	id := w.attached("kartu kosong")
	w.register("petugas", "Ani", "Beras")
	plan, c := w.copied(k)
	if c.Events == 0 || c.Files != 1 || c.Keys == "" || len(c.SHA256) != 64 {
		t.Errorf("copy %+v", c)
	}
	if last, ok := w.b.local.lastCopy(wib); !ok || last.SHA256 != c.SHA256 {
		t.Errorf("remembered %+v %v", last, ok)
	}
	dir := filepath.Join(t.TempDir(), "baru")
	key := filepath.Join(t.TempDir(), "office.key")
	if err := copyFile(w.b.at.office(), key); err != nil {
		t.Fatal(err)
	}
	cfg := w.cfg
	cfg.OfficeKey = key
	got, err := Restore(w.ctx(), dir, cfg, RestorePlan{Copy: plan.Path, Keys: plan.Keys, With: k.with, By: "hendra"})
	if err != nil || got.Before != "" || got.Lost != 0 || got.Files != 1 || got.Events != c.Events {
		t.Fatalf("%+v %v", got, err)
	}
	again := &world{t: t, dir: dir, at: w.now(), cfg: cfg}
	again.ids.Store(1 << 30)
	if again.b, err = Open(dir, cfg); err != nil {
		t.Fatal(err)
	}
	defer again.close()
	if p := again.list("petugas", model.Query{}); p.Total != 2 || p.Rows[0].Subject == "" || p.Rows[0].Name == "" {
		t.Errorf("queue %+v", p)
	}
	v, err := again.desk("petugas").Case(again.ctx(), string(id))
	if err != nil || len(v.Attachments) != 1 {
		t.Fatalf("%+v %v", v.Attachments, err)
	}
	_, r, err := again.desk("petugas").(Files).OpenAttachment(again.ctx(), model.DeedID(again.id()), string(id), v.Attachments[0].Plain)
	if err != nil {
		t.Fatal(err)
	}
	if b, err := io.ReadAll(r); err != nil || string(b) != "kartu kosong" {
		t.Errorf("%q %v", b, err)
	}
	if evs, err := again.b.log.History(streamBook); err != nil || evs[len(evs)-1].Kind != kindRestored || evs[len(evs)-1].By.Person != "hendra" {
		t.Errorf("no event of the restoring: %v", err)
	}
	again.register("petugas", "Budi", "Raskin")
	again.sound()
}

// What stood there is kept whole under another name, and the event says how much
// of it is in no copy.
func TestRestoreKeepsTheBookThatStoodThere(t *testing.T) {
	w, k := newWorld(t), newKeeper(t)
	w.register("petugas", "Ani", "Beras")
	plan, c := w.copied(k)
	w.register("petugas", "Budi", "Raskin") // in no copy
	if _, err := Restore(w.ctx(), w.dir, w.cfg, RestorePlan{Copy: plan.Path, Keys: plan.Keys, With: k.with}); model.CodeOf(err) != model.CodeUnavailable {
		t.Fatalf("an open book was replaced: %v", err)
	}
	before := w.files()
	if _, err := Rehearse(w.ctx(), w.dir, w.cfg, RestorePlan{Copy: plan.Path, Keys: plan.Keys, With: k.with}); err != nil {
		t.Fatal(err)
	}
	if after := w.files(); len(after) != len(before) {
		t.Errorf("a rehearsal left %d files, were %d", len(after), len(before))
	}
	w.close()
	got, err := Restore(w.ctx(), w.dir, w.cfg, RestorePlan{Copy: plan.Path, With: k.with}) // with the keys that stand there
	if err != nil || got.Seen <= c.Seq || got.Lost != got.Seen-c.Seq {
		t.Fatalf("%+v %v", got, err)
	}
	old := w.reopened(got.Before)
	if p := old.list("petugas", model.Query{}); p.Total != 2 {
		t.Errorf("the old book holds %d", p.Total)
	}
	old.close()
	again := w.reopened(w.dir)
	if p := again.list("petugas", model.Query{}); p.Total != 1 || p.Rows[0].Subject == "" {
		t.Errorf("the restored book %+v", p)
	}
	w.b = again.b // for the cleanup
}

// Whoever has the copy and not the identity reads nothing of it, and one byte
// changed anywhere is noticed.
func TestCopyOpensOnlyForItsKeeperAndOnlyUnaltered(t *testing.T) {
	w, k := newWorld(t), newKeeper(t)
	w.attached("Sumarni dari Kunir")
	plan, _ := w.copied(k)
	raw, err := os.ReadFile(plan.Path)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(raw, []byte("hendra")) || bytes.Contains(raw, []byte("register")) {
		t.Error("the copy can be read without a key")
	}
	rehearse := func(k keeper) error {
		_, err := Rehearse(w.ctx(), w.dir, w.cfg, RestorePlan{Copy: plan.Path, Keys: plan.Keys, With: k.with})
		return err
	}
	wantRule(t, rehearse(newKeeper(t)), model.CodeUnavailable, "copy_foreign")
	for _, at := range []int{10, len(raw) / 3, len(raw) / 2, len(raw) - 30, len(raw) - 1} {
		bad := bytes.Clone(raw)
		bad[at] ^= 0x20
		if err := os.WriteFile(plan.Path, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := rehearse(k); model.CodeOf(err) != model.CodeUnavailable {
			t.Errorf("byte %d changed: %v", at, err)
		}
	}
	for _, n := range []int{0, 100, len(raw) / 2, len(raw) - 1} {
		if err := os.WriteFile(plan.Path, raw[:n], 0o600); err != nil {
			t.Fatal(err)
		}
		if err := rehearse(k); model.CodeOf(err) != model.CodeUnavailable {
			t.Errorf("cut to %d: %v", n, err)
		}
	}
	if err := os.WriteFile(plan.Path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := rehearse(k); err != nil {
		t.Error(err)
	}
}

func TestCopyIsRefusedWhereItWouldHelpNobody(t *testing.T) {
	w, k := newWorld(t), newKeeper(t)
	dir := t.TempDir()
	try := func(p CopyPlan) error { _, err := w.b.Backup(w.ctx(), p, nil); return err }
	wantRule(t, try(CopyPlan{Path: filepath.Join(dir, "a")}), model.CodeInvalid, "copy_no_recipient")
	wantRule(t, try(CopyPlan{Path: filepath.Join(dir, "a"), Keys: filepath.Join(dir, "k"), To: k.to}), model.CodeInvalid, "copy_beside_keys")
	if err := os.WriteFile(filepath.Join(dir, "ada"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	wantRule(t, try(CopyPlan{Path: filepath.Join(dir, "ada"), To: k.to}), model.CodeInvalid, "copy_exists")
	wantRule(t, try(CopyPlan{Path: filepath.Join(dir, "tiada", "a"), To: k.to}), model.CodeUnavailable, "book_missing")
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

// An end that is lost is accepted once, by name, and the book says for ever which
// events are missing.
func TestLossIsAcceptedAndWrittenDown(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Ani", "Beras")
	w.close()
	old := t.TempDir()
	w.copyTo(old)
	var err error
	if w.b, err = Open(w.dir, w.cfg); err != nil {
		t.Fatal(err)
	}
	w.register("petugas", "Budi", "Raskin")
	seen := w.b.log.Seq()
	witness, err := os.ReadFile(filepath.Join(w.dir, "book.db.witness"))
	if err == nil {
		err = os.WriteFile(filepath.Join(old, "book.db.witness"), witness, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	_, err = Open(old, w.cfg)
	wantRule(t, err, model.CodeUnavailable, "book_behind")
	cfg := w.cfg
	cfg.AcceptBehind = true
	b, err := Open(old, cfg)
	if err != nil {
		t.Fatal(err)
	}
	loss, err := b.AcceptLoss(w.ctx(), "hendra")
	if err != nil || loss.Seen != seen || loss.Have >= seen {
		t.Fatalf("%+v %v", loss, err)
	}
	if err := errors.Join(err, b.Close()); err != nil {
		t.Fatal(err)
	}
	again := w.reopened(old)
	defer again.close()
	again.register("petugas", "Cici", "Sembako")
	if evs, err := again.b.log.History(streamBook); err != nil || evs[len(evs)-1].Kind != kindLossAccepted {
		t.Errorf("no event of the loss: %v", err)
	}
	if _, err := again.b.AcceptLoss(w.ctx(), "hendra"); model.CodeOf(err) != model.CodeNotNow {
		t.Errorf("accepted twice: %v", err)
	}
	again.sound()
}

func TestLostWitnessIsRenewedOnceTheBookVerifies(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Ani", "Beras")
	w.close()
	if err := os.Remove(filepath.Join(w.dir, "book.db.witness")); err != nil {
		t.Fatal(err)
	}
	var err error
	if w.b, err = Open(w.dir, w.cfg); err != nil {
		t.Fatal(err)
	}
	_, err = w.act("petugas", "", 0, w.entry("Lain"))
	wantRule(t, err, model.CodeUnavailable, "book_unverified")
	if err := w.b.RenewWitness(w.ctx(), "hendra"); err != nil {
		t.Fatal(err)
	}
	w.register("petugas", "Budi", "Raskin")
	w.sound()
}
