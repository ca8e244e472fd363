package store

import (
	"slices"
	"strings"
	"testing"

	"aduan/model"
)

// finds are the register numbers that somebody finds, the newest first.
func (w *world) finds(who model.StaffID, text string) (out []string) {
	w.t.Helper()
	p, err := w.desk(who).List(w.ctx(), model.Query{Place: "all", Text: text})
	if err != nil {
		w.t.Fatal(err)
	}
	if p.Total != len(p.Rows) {
		w.t.Errorf("%s finds %d of %q and is shown %d", who, p.Total, text, len(p.Rows))
	}
	for _, r := range p.Rows {
		out = append(out, r.Register[:4])
	}
	return out
}

// indexNow does what the follower does within a second.
func (w *world) indexNow() {
	w.t.Helper()
	if err := w.b.index(w.ctx(), w.b.log, nil); err != nil {
		w.t.Fatal(err)
	}
}

// searched is a book of five cases: one in progress, one answered, one secret,
// one that nobody reviewed, one voided.
func searched(t *testing.T) *world {
	w := newWorld(t)
	book := func(name, nik, phone, subject, text string) model.CaseID {
		return w.do("petugas", "", "register", `{"complainant":{"name":"`+name+`","nik":"`+nik+`","phone":"`+phone+`"},"subject":"`+subject+`","text":"`+text+`","category":"KKS-2"}`).Case.ID
	}
	one := book("Sumarni", "3508045403680021", "085233000041", "Sembako belum cair", "Dua bulan tidak ada isinya.")
	w.do("pengelola", one, "verify", `{"category":"KKS-2","class":"ordinary","complete":true}`)
	w.do("kepala", one, "dispose", `{"lead":"kabid-linjamsos"}`)
	w.do("kabid-linjamsos", one, "accept", `{}`)
	w.do("kabid-linjamsos", one, "note", `{"text":"Rekening terblokir di bank penyalur."}`)
	two := book("Warsito", "", "081200000007", "Bantuan lansia", "Ibu saya tidak terdaftar.")
	w.do("sekretaris", two, "answer", `{"text":"Diusulkan lewat desa Wonorejo.","how":"phone","category":"KKS-2"}`)
	three := book("Rahasiawati", "3508045403680039", "", "Dipotong ketua", "Potongan lima puluh ribu.")
	w.do("pengelola", three, "verify", `{"category":"SAL-1","class":"oversight","complete":true}`)
	book("Endang Lestari", "", "", "Kartu hilang", "Hilang di pasar.")
	five := book("Salah", "3508045403680047", "", "Salah catat", "x")
	w.do("pengelola", five, "void", `{"reason":"salah"}`)
	return w
}

func TestSearchFindsWordsNamesAndNumbersAsFarAsOneReads(t *testing.T) {
	w := searched(t)
	check := func(when string) {
		t.Helper()
		for _, c := range []struct {
			who  model.StaffID
			text string
			want []string
		}{
			{"pengelola", "sembako", []string{"0001"}},
			{"pengelola", "cair", []string{"0001"}},
			{"pengelola", "pencairan", []string{"0001"}}, // by its stem
			{"pengelola", "semb", []string{"0001"}},      // while it is typed
			{"pengelola", "semb ", nil},                  // a whole word
			{"pengelola", "sembako lansia", nil},
			{"pengelola", "sumarni bulan", []string{"0001"}}, // name and text
			{"pengelola", "membantu", []string{"0002"}},
			{"pengelola", "wonorejo", []string{"0002"}}, // in an answer
			{"pengelola", "0002", []string{"0002"}},
			{"pengelola", "2", []string{"0002"}},
			{"pengelola", "0002/2026", []string{"0002"}},
			{"pengelola", "2/2026", []string{"0002"}},
			{"pengelola", "2/2025", nil},
			{"pengelola", "x", nil}, // no word can be made of it
			{"pengelola", strings.Repeat("panjang", 9), nil},
			{"pengelola", "3508 0454 0368 0021", []string{"0001"}},
			{"pengelola", "0812-0000-0007", []string{"0002"}},
			{"pengelola", "+62 81200000007", []string{"0002"}},
			{"pengelola", "3508045403680047", nil}, // voided
			{"pengelola", "rekening", []string{"0001"}},
			{"pengelola", "potongan", []string{"0003"}}, // secret: read, not indexed
			{"pengelola", "pasar", []string{"0004"}},    // not reviewed
			{"kabid-linjamsos", "rekening", []string{"0001"}},
			{"kabid-linjamsos", "lansia", nil},
			{"kabid-rehsos", "sembako", nil},
			{"kabid-rehsos", "3508045403680021", nil},
			{"petugas", "rekening", nil}, // a note of the team
			{"petugas", "sembako", []string{"0001"}},
			{"petugas", "potongan", nil},
			{"petugas", "3508045403680039", nil},
			{"auditor", "sembako", []string{"0001"}},
			{"auditor", "sumarni", nil}, // names are masked
			{"auditor", "3508045403680021", nil},
			{"auditor", "pasar", nil},
			{"admin", "sembako", nil},
		} {
			if got := w.finds(c.who, c.text); !slices.Equal(got, c.want) {
				t.Errorf("%s: %s finds %v of %q, want %v", when, c.who, got, c.text, c.want)
			}
		}
	}
	check("before it is indexed")
	w.indexNow()
	check("indexed")
	w.sound()
}

func TestIndexHoldsNoWordOfASecretOrUnreviewedCaseAndNoNumber(t *testing.T) {
	w := searched(t)
	w.indexNow()
	w.do("pengelola", w.caseID("2"), "secrecy", `{"secrecy":"secret"}`)
	w.indexNow()
	for k := range dump(t, w.b) {
		said, ok := strings.CutPrefix(k, "p.said ")
		if !ok || said[0] == saidBlind {
			continue
		}
		for _, word := range []string{"potongan", "rahasiawati", "pasar", "endang", "lansia", "warsito", "wonorejo", "3508045403680021", "85233000041"} {
			if strings.Contains(said, word) {
				t.Errorf("the index holds %q", said)
			}
		}
	}
	if got := w.finds("pengelola", "lansia"); !slices.Equal(got, []string{"0002"}) {
		t.Errorf("the pengelola finds %v", got)
	}
	if got := w.finds("petugas", "lansia"); len(got) > 0 {
		t.Errorf("the petugas finds %v", got)
	}
	w.sound()
}

func TestCorrectedWordsAreFoundAndTheOldOnesNot(t *testing.T) {
	w := searched(t)
	w.b.pace.step = 1 // the page ends inside the correction, if it may
	w.indexNow()
	w.do("pengelola", w.caseID("1"), "amend", `{"subject":"Beras belum turun","complainant":{"name":"Sumarmi"},"reason":"typo"}`)
	for _, when := range []string{"before", "after"} {
		if got := w.finds("pengelola", "turun"); !slices.Equal(got, []string{"0001"}) {
			t.Errorf("%s it is indexed: %v", when, got)
		}
		if got := w.finds("pengelola", "sumarmi"); !slices.Equal(got, []string{"0001"}) {
			t.Errorf("%s it is indexed: %v", when, got)
		}
		for _, gone := range []string{"sembako", "sumarni"} {
			if got := w.finds("pengelola", gone); len(got) > 0 {
				t.Errorf("%s it is indexed %q still finds %v", when, gone, got)
			}
		}
		w.indexNow()
	}
	w.b.pace.step = indexStep // as whoever verifies makes the words again
	w.sound()
}

// TestSearchTellsNoMoreOfALetterThanItsReaderSees: who wrote it, its number and
// the number of the portal are masked with the names; who was present is not
// looked for at all.
func TestSearchTellsNoMoreOfALetterThanItsReaderSees(t *testing.T) {
	w := newWorld(t)
	id := w.do("petugas", "", "register", `{"complainant":{"name":"Sumarni"},"subject":"Sembako","text":"Kosong.","category":"KKS-2",
		"channel":{"name":"letter"},"letter":{"number":"470/99/burno","from":"Paguyuban","subject":"Permohonan"}}`).Case.ID
	w.do("pengelola", id, "verify", `{"category":"KKS-2","class":"ordinary","complete":true}`)
	w.do("pengelola", id, "note", `{"kind":"meeting","place":"Balai","present":"Kartolo","decided":"Ditunggu."}`)
	w.indexNow()
	for who, finds := range map[model.StaffID]map[string]bool{
		"pengelola": {"paguyuban": true, "burno": true, "permohonan": true, "ditunggu": true, "kartolo": false},
		"auditor":   {"paguyuban": false, "burno": false, "permohonan": true, "kartolo": false},
	} {
		for word, want := range finds {
			if got := len(w.finds(who, word+" ")) == 1; got != want {
				t.Errorf("%s finds %q: %v, want %v", who, word, got, want)
			}
		}
	}
	w.sound()
}

func (w *world) caseID(ref string) model.CaseID {
	w.t.Helper()
	v, err := w.desk("pengelola").Case(w.ctx(), ref)
	if err != nil {
		w.t.Fatal(err)
	}
	return v.ID
}

// TestSearchOfAWholeBookOfWordsIsRefusedAtOnce: every word costs a look into every
// block, so a text without end would keep a reading open for minutes.
func TestSearchOfAWholeBookOfWordsIsRefusedAtOnce(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Sumarni", "Sembako")
	text := strings.Repeat("sembako ", 100_000)
	d := w.desk("pengelola")
	for _, place := range []string{"all", "queue", "book", "inbox"} {
		_, err := d.List(w.ctx(), model.Query{Place: place, Text: text})
		wantRule(t, err, model.CodeInvalid, "text_too_long")
	}
	_, err := d.Where(w.ctx(), text, nil)
	wantRule(t, err, model.CodeInvalid, "text_too_long")
	if err := d.Views().Save(w.ctx(), model.SavedView{Name: "x", Place: text, Text: "lewat"}); err == nil {
		t.Error("a kept filter of a place without end")
	}
}
