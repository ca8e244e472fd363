package store

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"aduan/model"
)

// TestWhatAnInvitationSaidIsKept: to whom, when and where stand in the case's history
// for those who read it; the name is masked for the auditor, and in the file none of
// it is to be read.
func TestWhatAnInvitationSaidIsKept(t *testing.T) {
	w := newWorld(t)
	id := w.register("pengelola", "Sumarni", "Sembako belum cair").Case.ID
	w.do("pengelola", id, "verify", `{"class":"ordinary","category":"KKS-2","weight":"normal","complete":true}`)
	w.do("pengelola", id, "print", `{"paper":"invitation","whom":"Sdr. Paijoxq","when":"Senin, 23 November 2026 pukul 09.00 WIB","place":"Ruang Xqrapat","purpose":"Klarifikasi"}`)
	for who, want := range map[model.StaffID]string{"pengelola": "Sdr. Paijoxq", "auditor": ""} {
		v, err := w.desk(who).Case(w.ctx(), string(id))
		if err != nil {
			t.Fatal(who, err)
		}
		said := map[string]any{}
		for _, e := range v.Events {
			if e.Kind == "print" {
				said = e.Data
			}
		}
		if got, _ := said["whom"].(string); got != want || said["place"] != "Ruang Xqrapat" || said["when"] == "" {
			t.Errorf("%s reads %v", who, said)
		}
	}
	if err := w.b.Close(); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(filepath.Join(w.dir, "book.db"))
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(file, []byte("Paijoxq")) || bytes.Contains(file, []byte("Xqrapat")) {
		t.Error("the book's file holds who was invited, unsealed")
	}
}
