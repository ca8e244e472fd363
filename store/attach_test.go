package store

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"aduan/model"
)

func TestAttachmentIsSealedAndComesBack(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Ani", "Sembako").Case.ID
	files, ok := w.desk("petugas").(Files)
	if !ok {
		t.Fatal("a desk keeps no files")
	}
	body := strings.Repeat("zebra kartu keluarga ", 100)
	a, err := files.SaveAttachment(w.ctx(), string(id), `..\..\../KK baru.jpg`, strings.NewReader(body))
	if err != nil || a.Name != "KK baru.jpg" || a.Size != int64(len(body)) {
		t.Fatalf("%+v %v", a, err)
	}
	w.do("petugas", id, "attach", fmt.Sprintf(`{"file_name":%q,"size":%d,"sha256":%q,"sealed_sha256":%q}`, a.Name, a.Size, a.Plain, a.Sealed))
	got, r, err := files.OpenAttachment(w.ctx(), model.DeedID(w.id()), "1", a.Plain)
	if err != nil {
		t.Fatal(err)
	}
	if b, err := io.ReadAll(r); err != nil || string(b) != body || got.Name != a.Name {
		t.Errorf("came back as %d bytes, %v", len(b), err)
	}
	if other, ok := w.desk("kabid-rehsos").(Files); ok {
		if _, _, err := other.OpenAttachment(w.ctx(), model.DeedID(w.id()), "1", a.Plain); model.CodeOf(err) != model.CodeNotFound {
			t.Errorf("somebody without sight: %v", err)
		}
	}
	for _, f := range w.files() {
		if strings.Contains(f.data, "zebra") || strings.Contains(f.name, "KK") {
			t.Errorf("%s tells", f.name)
		}
	}
	_, err = w.act("petugas", id, 0, w.action("attach", `{"file_name":"x","sha256":"`+a.Plain+`","sealed_sha256":"`+a.Plain+`"}`))
	wantRule(t, err, model.CodeInvalid, "unknown_attachment")
	_, err = files.SaveAttachment(w.ctx(), string(id), "x", io.LimitReader(endless{}, MaxAttachment+5))
	wantRule(t, err, model.CodeInvalid, "attachment_too_large")
	w.sound()
	if err := os.WriteFile(filepath.Join(w.dir, "att", a.Sealed), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	if faults, err := w.b.Verify(w.ctx(), nil); err != nil || len(faults) != 1 || faults[0].Kind != FaultAltered {
		t.Errorf("%+v %v", faults, err)
	}
}

// TestWhoOpenedAFileStandsInTheAccessLog: before the content is given; a retry
// is the same entry, and who may not have it leaves none.
func TestWhoOpenedAFileStandsInTheAccessLog(t *testing.T) {
	w := newWorld(t)
	v := w.register("petugas", "Ani", "Sembako").Case
	w.do("pengelola", v.ID, "verify", `{"category":"KKS-2","complete":true}`)
	a, err := w.desk("petugas").(Files).SaveAttachment(w.ctx(), string(v.ID), "kk.jpg", strings.NewReader("kk"))
	if err != nil {
		t.Fatal(err)
	}
	version := w.do("pengelola", v.ID, "attach", fmt.Sprintf(`{"file_name":"kk.jpg","size":2,"sha256":%q,"sealed_sha256":%q}`, a.Plain, a.Sealed)).Case.Version
	open := func(who model.StaffID, deed model.DeedID, hash string) error {
		_, r, err := w.desk(who).(Files).OpenAttachment(w.ctx(), deed, v.Register, hash)
		if (r == nil) != (err != nil) {
			t.Errorf("%s: a file is given with %v", who, err)
		}
		return err
	}
	once := model.DeedID(w.id())
	for _, hash := range []string{a.Plain, a.Sealed} {
		if err := open("sekretaris", once, hash); err != nil {
			t.Fatal(err)
		}
	}
	if err := open("sekretaris", model.DeedID(w.id()), a.Plain); err != nil {
		t.Fatal(err)
	}
	wantRule(t, open("pengelola", once, a.Plain), model.CodeInvalid, "deed_used")
	wantRule(t, open("sekretaris", model.DeedID(w.id()), strings.Repeat("0", 64)), model.CodeInvalid, "unknown_attachment")
	for _, who := range []model.StaffID{"kabid-rehsos", "admin"} {
		if err := open(who, model.DeedID(w.id()), a.Plain); model.CodeOf(err) != model.CodeNotFound && model.CodeOf(err) != model.CodeDenied {
			t.Errorf("%s: %v", who, err)
		}
	}
	for _, q := range []model.AccessQuery{{}, {Case: v.Register}} {
		all, err := w.desk("kepala").Accesses(w.ctx(), q)
		if err != nil || len(all.Rows) != 2 {
			t.Fatalf("%+v %v", all, err)
		}
		for _, x := range all.Rows {
			if x.Kind != "open_file" || x.By.Person != "sekretaris" || x.By.Post == "" || x.File != a.Sealed || x.Case != v.Register || x.Person != "" {
				t.Errorf("%+v", x)
			}
		}
	}
	f, err := w.desk("pengelola").ExportPerson(w.ctx(), model.Deed{ID: model.DeedID(w.id()), Action: &model.PersonExport{Case: v.Register}})
	if err != nil || f.By.Person != "pengelola" || len(f.Accesses) != 3 {
		t.Errorf("the person's own copy: %+v %v", f, err)
	}
	got, err := w.desk("pengelola").Case(w.ctx(), v.Register)
	if err != nil || got.Version != version {
		t.Errorf("reading changed the case: %d, was %d, %v", got.Version, version, err)
	}
	if action, err := model.DecodeAction("open_file", []byte(`{"about":"1","file":"`+a.Sealed+`"}`)); err == nil && action.(*model.OpenFile).File != "" {
		t.Error("somebody says by a text that a file was opened")
	}
	w.sound()
}

type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

func TestSweepRemovesWhatNoEventNames(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Ani", "Sembako").Case.ID
	files, ok := w.desk("petugas").(Files)
	if !ok {
		t.Fatal("a desk keeps no files")
	}
	kept, err := files.SaveAttachment(w.ctx(), string(id), "a.jpg", strings.NewReader("a"))
	if err != nil {
		t.Fatal(err)
	}
	w.do("petugas", id, "attach", fmt.Sprintf(`{"file_name":"a.jpg","size":1,"sha256":%q,"sealed_sha256":%q}`, kept.Plain, kept.Sealed))
	orphan, err := files.SaveAttachment(w.ctx(), string(id), "b.jpg", strings.NewReader("b"))
	if err != nil {
		t.Fatal(err)
	}
	for _, sum := range []string{kept.Sealed, orphan.Sealed} {
		if err := os.Chtimes(filepath.Join(w.dir, "att", sum), friday(), friday()); err != nil {
			t.Fatal(err)
		}
	}
	w.move(23 * 3600e9)
	if err := w.b.sweep(w.ctx()); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(w.dir, "att", orphan.Sealed)); err != nil {
		t.Error("swept within the day")
	}
	w.move(2 * 3600e9)
	if err := w.b.sweep(w.ctx()); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(w.dir, "att", orphan.Sealed)); !os.IsNotExist(err) {
		t.Errorf("the orphan stays: %v", err)
	}
	w.sound()
}

func TestFileOfAnotherCaseProvesNothing(t *testing.T) {
	w := newWorld(t)
	one, two := w.register("petugas", "Ani", "Sembako").Case.ID, w.register("petugas", "Budi", "Kartu").Case.ID
	for _, id := range []model.CaseID{one, two} {
		w.do("pengelola", id, "verify", `{"category":"KKS-2","complete":true}`)
	}
	a, err := w.desk("pengelola").(Files).SaveAttachment(w.ctx(), string(one), "lembar.jpg", strings.NewReader("lembar disposisi"))
	if err != nil {
		t.Fatal(err)
	}
	file := fmt.Sprintf(`{"file_name":"x","sha256":%q,"sealed_sha256":%q}`, a.Plain, a.Sealed)
	_, err = w.act("pengelola", two, 0, w.action("attach", file))
	wantRule(t, err, model.CodeInvalid, "unknown_attachment")
	paper := `{"lead":"kabid-linjamsos","on_behalf_of":"kepala","scan":"` + a.Sealed + `"}`
	_, err = w.act("pengelola", two, 0, w.action("dispose", paper))
	wantRule(t, err, model.CodeInvalid, "unknown_attachment")
	for _, scan := range []string{"x", strings.Repeat("0", 64)} {
		_, err = w.act("pengelola", one, 0, w.action("dispose", `{"lead":"kabid-linjamsos","on_behalf_of":"kepala","scan":"`+scan+`"}`))
		if e := (*model.Error)(nil); !errors.As(err, &e) || e.Field != "scan" {
			t.Errorf("scan %s: %v", scan, err)
		}
	}
	w.do("pengelola", one, "attach", file)
	w.do("pengelola", one, "dispose", paper)
	w.sound()
}
