package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"aduan/model"
)

const bades, pasirian = "35.08.04.2003", "35.08.04.2001"

// comes books somebody of a village, without a number.
func (w *world) comes(who model.StaffID, name, area, more string) model.CaseID {
	w.t.Helper()
	return w.do(who, "", "register", `{"complainant":{"name":"`+name+`","address":"RT 03"},"area":"`+area+`","subject":"Sembako belum cair","text":"Dua bulan."`+more+`}`).Case.ID
}

func (w *world) alike(who model.StaffID, name, area string) string {
	w.t.Helper()
	all, err := w.desk(who).Alike(w.ctx(), name, area)
	if err != nil {
		w.t.Fatal(err)
	}
	return toldWhom(all)
}

func (w *world) similar(who model.StaffID, ref string) string {
	w.t.Helper()
	all, err := w.desk(who).Similar(w.ctx(), ref)
	if err != nil {
		w.t.Fatal(err)
	}
	return toldWhom(all)
}

func toldWhom(all []model.Similar) string {
	var out []string
	for _, x := range all {
		out = append(out, x.Register[:4]+" "+x.Who+" "+strings.Join(x.By, "+"))
	}
	return strings.Join(out, ", ")
}

func TestNameThatSoundsAlikeIsFoundInItsVillage(t *testing.T) {
	w := newWorld(t)
	w.comes("petugas", "Moh. Yusuf", bades, "")
	w.comes("petugas", "Muhammad Jusuf, S.Sos", bades, "")
	w.comes("petugas", "M. Yusuf", pasirian, "")
	w.comes("petugas", "Sumarni", bades, "")
	w.comes("petugas", "Yusuf", "35.08.04", "") // of no village
	for range 2 {                               // before and after the index has caught up
		if got := w.alike("petugas", "Muhammad Yusup", bades); got != "0002 Muhammad Jusuf, S.Sos name, 0001 Moh. Yusuf name" {
			t.Errorf("alike are %q", got)
		}
		for _, q := range [][2]string{{"Muhammad Yunus", bades}, {"Yusuf", "35.08.04"}, {"Yusuf", ""}, {"", bades}, {"M.", bades}, {"Yusuf", "35.08.04.2007"}} {
			if got := w.alike("petugas", q[0], q[1]); got != "" {
				t.Errorf("%v finds %q", q, got)
			}
		}
		w.indexNow()
	}
	for _, who := range []model.StaffID{"kabid-linjamsos", "kepala"} { // no counter
		if got := w.alike(who, "Yusuf", bades); got != "" {
			t.Errorf("%s is told %q", who, got)
		}
	}
}

// TestNobodyLearnsFromASoundOfWhatTheyMayNotRead asks with lists of names, as
// somebody would who wants to know who complained: what one may not read by name
// changes nothing in the answer.
func TestNobodyLearnsFromASoundOfWhatTheyMayNotRead(t *testing.T) {
	for name, c := range map[string]struct {
		make func(*world)
		who  []model.StaffID
	}{
		"secret by respondent": {func(w *world) {
			w.comes("petugas", "M. Yusuf", bades, `,"respondent":{"kind":"staff","post":"kabid-linjamsos"}`)
		}, []model.StaffID{"petugas", "pengelola", "sekretaris", "kepala", "kabid-linjamsos"}},
		"secret by review": {func(w *world) {
			w.do("pengelola", w.comes("petugas", "M. Yusuf", bades, ""), "verify", `{"category":"SAL-1","class":"oversight","complete":true}`)
		}, []model.StaffID{"petugas", "pengelola"}},
		"perhaps about staff": {func(w *world) { w.comes("petugas", "M. Yusuf", bades, `,"respondent":{"kind":"unclear"}`) },
			[]model.StaffID{"petugas", "pengelola"}},
		"withheld": {func(w *world) { w.comes("petugas", "M. Yusuf", bades, `,"identity":"withheld"`) },
			[]model.StaffID{"petugas", "pengelola", "sekretaris"}},
		"booked by somebody else": {func(w *world) { w.comes("pengelola", "M. Yusuf", bades, "") }, []model.StaffID{"petugas"}},
		"made secret later": {func(w *world) {
			id := w.comes("petugas", "M. Yusuf", bades, "")
			w.indexNow()
			w.do("pengelola", id, "secrecy", `{"secrecy":"secret","identity":"withheld"}`)
		}, []model.StaffID{"petugas", "pengelola"}},
		"voided": {func(w *world) {
			w.do("petugas", w.comes("petugas", "M. Yusuf", bades, ""), "void", `{"reason":"salah"}`)
		}, []model.StaffID{"petugas", "pengelola"}},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			mine := w.comes("petugas", "Moh. Yusuf", bades, "")
			ask := func() string {
				var out []string
				for _, who := range c.who {
					all, err := w.desk(who).Alike(w.ctx(), "Yusuf", bades)
					if err != nil {
						t.Fatal(err)
					}
					like, err := w.desk(who).Similar(w.ctx(), string(mine))
					if err != nil && model.CodeOf(err) != model.CodeNotFound {
						t.Fatal(err)
					}
					raw, err := json.Marshal([]any{all, like})
					if err != nil {
						t.Fatal(err)
					}
					out = append(out, fmt.Sprintf("%s %s", who, raw))
				}
				return strings.Join(out, "\n")
			}
			before := ask()
			c.make(w)
			for range 2 {
				if after := ask(); after != before {
					t.Errorf("before\n%s\nafter\n%s", before, after)
				}
				w.indexNow()
			}
		})
	}
}

// TestSoundOfANameStandsInNoFile: the index holds hashes of it, and those of a
// secret or voided case no more.
func TestSoundOfANameStandsInNoFile(t *testing.T) {
	w := newWorld(t)
	id := w.comes("petugas", "Hj. Soekardjijah", bades, "")
	w.indexNow()
	said := blindHead(w.b.blind(blindName, soundsIn(model.NameKeys("Sukarjiyah")[0], bades)))
	posted := func() (n int) {
		for k := range dump(t, w.b) {
			if strings.HasPrefix(k, string(bSaid)+" "+said) {
				n++
			}
		}
		return n
	}
	if posted() != 1 {
		t.Fatal("the name is in no posting")
	}
	w.do("pengelola", id, "secrecy", `{"secrecy":"secret","identity":"known"}`)
	w.indexNow()
	if posted() != 0 {
		t.Error("the name of a secret case is in a posting")
	}
	raw, err := os.ReadFile(filepath.Join(w.dir, "book.db"))
	if err != nil {
		t.Fatal(err)
	}
	for _, plain := range []string{"oekardj", "ukarji"} {
		if bytes.Contains(raw, []byte(plain)) {
			t.Errorf("%q stands in the file", plain)
		}
	}
}

func TestCandidatesOfACaseComeWithTheirReasons(t *testing.T) {
	w := newWorld(t)
	first := w.visit("petugas", "Sumarni", sumarniNIK, sumarniPhone, `,"category":"KKS-2"`)
	w.visit("petugas", "Hj. Soemarni", "", sumarniPhone, `,"category":"KKS-2"`)
	w.visit("petugas", "Suparman", "", sumarniPhone, `,"category":"KKS-2","area":"35.08.04.2001"`)
	w.comes("petugas", "Tukiman", bades, `,"category":"KKS-2"`)
	w.comes("petugas", "Sumarni", bades, "")
	w.comes("petugas", "Sumarni", pasirian, "")
	w.visit("petugas", "Sumarni binti Karto", sumarniNIK, "085233000058", "")
	for range 2 {
		const want = "0007 Sumarni binti Karto name+nik, 0002 Hj. Soemarni matter+name+phone, 0003 Suparman phone, 0005 Sumarni name, 0004  matter"
		if got := w.similar("pengelola", "1"); got != want {
			t.Errorf("like the first are\n%q, not\n%q", got, want)
		}
		w.indexNow()
	}
	for range 40 { // a jump would be asked about
		w.move(20 * time.Hour)
		w.comes("petugas", "Orang Lain", "35.08.04.2007", "")
	}
	w.comes("petugas", "Tukiman", bades, `,"category":"KKS-2"`)
	if got := w.similar("pengelola", "48"); got != "0004 Tukiman name" {
		t.Errorf("a matter of another month: %q", got)
	}
	w.do("pengelola", first, "merge", `{"with":"2"}`)
	if got := w.similar("pengelola", "2"); strings.Contains(got, "0001") {
		t.Errorf("what was merged is offered again: %q", got)
	}
	if _, err := w.desk("pengelola").Similar(w.ctx(), "999"); model.CodeOf(err) != model.CodeNotFound {
		t.Errorf("no such case: %v", err)
	}
}
