package cli

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"aduan/model"
	"aduan/store"
	"aduan/store/archive"
)

// tainted is a case whose every personal field and free text holds a word that
// stands nowhere else.
type tainted struct {
	name, register string
	n              int
}

// person are the marks of the person; numbers those that nobody reads in full
// without opening the identity.
func (c tainted) person() []string { return []string{c.mark("nama"), c.mark("alamat"), c.mark("akun")} }
func (c tainted) numbers() []string {
	return []string{fmt.Sprintf("35080441078%05d", 71230+c.n), fmt.Sprintf("08523371%04d", 4120+c.n)}
}

// words are what was said, by the complainant and inside the office.
func (c tainted) words() []string {
	var out []string
	for _, f := range []string{"perihal", "isi", "harap", "tempat", "terlapor"} {
		out = append(out, c.mark(f))
	}
	return out
}

func (c tainted) inner() []string { return []string{c.mark("catatan"), c.mark("berkas")} }

func (c tainted) all() []string {
	return append(append(append(c.person(), c.numbers()...), c.words()...), c.inner()...)
}

func (c tainted) mark(field string) string { return "tanda" + c.name + field }

// taint books a case by the petugas, and adds what extra says.
func (w *served) taint(name string, n int, extra map[string]any, deeds ...[]string) tainted {
	w.t.Helper()
	c := tainted{name: name, n: n}
	in := map[string]any{"complainant": map[string]any{"name": c.mark("nama"), "nik": c.numbers()[0], "phone": c.numbers()[1], "address": c.mark("alamat")},
		"channel": map[string]any{"name": "whatsapp", "reference": c.mark("akun")}, "subject": c.mark("perihal"), "text": c.mark("isi"), "wish": c.mark("harap"),
		"incident": map[string]any{"place": c.mark("tempat")}, "respondent": map[string]any{"kind": "outside", "text": c.mark("terlapor")}}
	for k, v := range extra {
		in[k] = v
	}
	raw, err := json.Marshal(in)
	if err != nil {
		w.t.Fatal(err)
	}
	got := w.over("petugas", string(raw), "case", "register", "--json")
	var v model.CaseView
	if err := json.Unmarshal([]byte(got.out), &v); err != nil || got.code != 0 {
		w.t.Fatalf("%+v", got)
	}
	c.register = v.Register
	for _, d := range append(deeds, []string{"note", "--text", c.mark("catatan")}) {
		if got := w.over("pengelola", "", append([]string{"case", "do", c.register}, d...)...); got.code != 0 {
			w.t.Fatalf("%v: %+v", d, got)
		}
	}
	if err := put(w.files("pengelola"), "/"+folderOf(c.register)+"/"+c.mark("berkas")+".jpg", []byte("\xff\xd8\xff"+c.mark("berkas"))); err != nil {
		w.t.Fatal(err)
	}
	return c
}

// outputs are all that one person is told by command, about everything and about
// each case.
func (w *served) outputs(who model.StaffID, cases []tainted) map[string]string {
	out := map[string]string{}
	ask := func(args ...string) {
		got := w.over(who, "", args...)
		out[strings.Join(args, " ")] = unpacked(got.out) + got.errs
	}
	// Those who read some of it are asked in every form there is; with the others
	// one refusal is as good as ten.
	near := slices.Contains([]model.StaffID{"auditor", "kabid-linjamsos", "petugas-lain"}, who)
	all := func(a ...string) {
		ask(a...)
		ask(append(slices.Clone(a), "--json")...)
		if near {
			ask(append(slices.Clone(a), "--lang", "en")...)
		}
	}
	for _, a := range [][]string{{"queue"}, {"case", "list"}, {"access", "list"}, {"book", "retention"}, {"book", "stats"}, {"improvement", "list"},
		{"book", "breach", "list"}, {"book", "verify"}, {"staff", "list"}, {"staff", "key", "list"}, {"staff", "key", "pending"}, {"office", "show"}, {"office", "kept"},
		{"calendar", "list"}, {"doctor"}, {"search", "tanda"}, {"case", "similar"}, {"print", "bookpage"}} {
		all(a...)
	}
	for _, name := range reportNames() {
		all("report", name)
		for _, format := range []string{"csv", "xlsx", "pdf"} {
			if near {
				ask("report", name, "--format", format)
			}
		}
	}
	for _, a := range []string{"records", "verify"} { // of the machine alone
		got := w.local(who, "book", a)
		out["book "+a] = got.out + got.errs
	}
	for _, c := range cases {
		for _, a := range [][]string{{"case", "show"}, {"case", "actions"}, {"clock"}, {"print", "receipt"}} {
			all(append(slices.Clone(a), c.register)...)
		}
		for _, name := range []string{"form", "casefile", "casefile_internal", "handover"} {
			ask("print", name, c.register)
		}
		if who != "petugas" && who != "pengelola" && who != "kepala" { // whose copy it is may be theirs to give
			ask("person", "export", c.register, "--basis", "1")
		}
		ask("print", "casefile", c.register, "--format", "pdf")
		ask("case", "hold", c.register)
		ask("case", "destroy", c.register, "--basis", "1", "--consent", "2", "--yes")
		ask("person", "erase", c.register, "--basis", "1", "--yes")
		ask("case", "do", c.register, "close", "--outcome", "explained")
		ask("case", "do", c.register, "verify", "--category", "X-9")
		ask("case", "do", c.register, "remind", "--if-version", "1")
	}
	f := w.files(who)
	var names strings.Builder
	for walk := f.Walk("/"); walk.Step(); {
		names.WriteString(walk.Path() + "\n")
	}
	out["sftp"] = names.String()
	maps.Copy(out, w.frames(who, cases))
	if slices.Contains([]model.StaffID{"auditor", "kabid-rehsos", "petugas-lain"}, who) {
		maps.Copy(out, w.overTheLine(who, cases))
	}
	return out
}

// reportNames are the reports that the command line knows.
func reportNames() (out []string) {
	for path := range reaches() {
		if name, ok := strings.CutPrefix(path, "report/"); ok {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// unpacked is an output with what a spreadsheet or a PDF keeps packed, so that a
// mark is found in it too; the letters of a PDF are two bytes each.
func unpacked(out string) string {
	var b strings.Builder
	b.WriteString(out)
	if z, err := zip.NewReader(strings.NewReader(out), int64(len(out))); err == nil {
		for _, f := range z.File {
			if r, err := f.Open(); err == nil {
				_, _ = io.Copy(&b, r) // what is read of it
			}
		}
	}
	for rest := out; strings.HasPrefix(out, "%PDF"); {
		_, after, found := strings.Cut(rest, "stream\n")
		if !found {
			break
		}
		rest = after
		if r, err := zlib.NewReader(strings.NewReader(after)); err == nil {
			text, _ := io.ReadAll(r) // as above
			b.WriteString(strings.ReplaceAll(string(text), "\x00", ""))
		}
	}
	return b.String()
}

// local runs a command at the office's computer.
func (w *served) local(who model.StaffID, args ...string) ran {
	var out, errs bytes.Buffer
	code := Run(context.Background(), IO{Args: args, In: strings.NewReader(""), Out: &out, Err: &errs, Env: func(string) string { return "" }, Now: w.a.Now,
		NewID: w.a.NewID, visit: &visit{book: w.book, dir: w.dir, local: true, who: model.Principal{Staff: who, Via: "as:x"}}})
	return ran{out.String(), errs.String(), code}
}

// finds are the marks whose search tells somebody that a case has them.
func (w *served) finds(who model.StaffID, marks []string) (out []string) {
	for _, m := range marks {
		if strings.TrimSpace(w.over(who, "", "search", m, "--json").out) != "" {
			out = append(out, m)
		}
	}
	return out
}

// TestNoOutputHoldsWhatItsReaderMayNotSee: a mark in every personal field and
// free text of cases of every closeness, and everything that those who may not
// see them are told: none of them holds one; nor do log, file names, and the
// plain bytes of what lies on the disk.
func TestNoOutputHoldsWhatItsReaderMayNotSee(t *testing.T) {
	w := serveDemo(t, 5)
	for _, who := range []model.StaffID{"petugas", "pengelola"} {
		w.enrol(who)
	}
	w.act("admin", &model.StaffAdd{Username: "petugas-lain", FullName: "Petugas Lain", Posts: []model.PostID{"petugas"}})
	verify := []string{"verify", "--category", "KKS-2", "--complete"}
	plain := w.taint("biasa", 1, nil, verify)
	fresh := w.taint("baru", 2, nil)
	secret := w.taint("rahasia", 3, map[string]any{"secrecy": "secret"}, verify)
	child := w.taint("anak", 4, map[string]any{"category": "PPA-1", "vulnerable": true})
	withheld := w.taint("tutup", 5, map[string]any{"identity": "withheld"}, verify)
	w.enrol("kepala")
	if got := w.over("kepala", "", "case", "do", withheld.register, "dispose", "--lead", "kabid-linjamsos"); got.code != 0 {
		t.Fatalf("%+v", got)
	}
	cases := []tainted{plain, fresh, secret, child, withheld}

	hidden := map[model.StaffID][]string{}
	every := func(who model.StaffID, cs ...tainted) {
		for _, c := range cs {
			hidden[who] = append(hidden[who], c.all()...)
		}
	}
	for _, who := range []model.StaffID{"petugas-lain", "kabid-rehsos", "katim-dayasos", "ppid", "admin"} {
		every(who, cases...)
	}
	every("auditor", fresh, secret, child)
	every("kabid-linjamsos", plain, fresh, secret, child)
	for _, who := range []model.StaffID{"auditor", "kabid-linjamsos"} {
		hidden[who] = append(append(hidden[who], withheld.person()...), withheld.numbers()...)
	}
	hidden["auditor"] = append(append(hidden["auditor"], plain.person()...), plain.mark("terlapor"))
	for _, who := range []model.StaffID{"pengelola", "petugas", "kepala", "auditor"} { // nobody, until an identity is opened
		for _, c := range cases {
			hidden[who] = append(hidden[who], c.numbers()...)
		}
	}
	for who, marks := range hidden {
		if who != "petugas" && who != "pengelola" && who != "kepala" {
			w.enrol(who)
		}
		for from, text := range w.outputs(who, cases) {
			for _, m := range marks {
				if strings.Contains(text, m) {
					t.Errorf("%s is told %s by %s", who, m, from)
				}
			}
		}
		if who == "pengelola" || who == "petugas" || who == "kepala" {
			continue // who may look a number up
		}
		if found := w.finds(who, marks); len(found) > 0 {
			t.Errorf("%s finds %v", who, found)
		}
	}
	if got := w.over("pengelola", "", "case", "show", plain.register).out; !strings.Contains(got, plain.mark("nama")) || !strings.Contains(got, plain.mark("catatan")) {
		t.Errorf("the test looks for what is nowhere:\n%s", got)
	}
	if got := unpacked(w.over("pengelola", "", "print", "casefile", plain.register, "--format", "pdf").out); !strings.Contains(got, plain.mark("perihal")) {
		t.Error("the test does not read a PDF")
	}
	if got := unpacked(w.over("pengelola", "", "report", "recap", "--format", "xlsx").out); !strings.Contains(got, "<row") {
		t.Error("the test does not read a spreadsheet")
	}
	w.cleanCopy(cases)
	w.cleanDisk(cases, []tainted{fresh, secret, child})
}

// cleanCopy looks at a copy of the book, opened: what is sealed in the book is sealed
// in it, so whoever has the copy and its identity without the keys reads no word.
func (w *served) cleanCopy(cases []tainted) {
	w.t.Helper()
	identity, recipient, err := archive.NewIdentity()
	if err != nil {
		w.t.Fatal(err)
	}
	ids, err := archive.ParseIdentities(identity)
	if err != nil {
		w.t.Fatal(err)
	}
	to, err := archive.ParseRecipients(recipient)
	if err != nil {
		w.t.Fatal(err)
	}
	plan := store.CopyPlan{Path: filepath.Join(w.t.TempDir(), "a.age"), Keys: filepath.Join(w.t.TempDir(), "k.age"), To: to}
	if _, err := w.book.Backup(context.Background(), plan, nil); err != nil {
		w.t.Fatal(err)
	}
	var plain bytes.Buffer
	for _, path := range []string{plan.Path, plan.Keys} {
		b, err := os.ReadFile(path)
		if err != nil {
			w.t.Fatal(err)
		}
		plain.Write(b)
		opened, err := archive.Open(bytes.NewReader(b), ids...)
		if err != nil {
			w.t.Fatal(err)
		}
		body, err := io.ReadAll(opened)
		if err != nil {
			w.t.Fatal(err)
		}
		if z, err := gzip.NewReader(bytes.NewReader(body)); err == nil {
			if body, err = io.ReadAll(z); err != nil {
				w.t.Fatal(err)
			}
		}
		plain.Write(body)
	}
	if !bytes.Contains(plain.Bytes(), []byte(`"kind":"register"`)) {
		w.t.Fatal("the test does not read the copy")
	}
	for _, c := range cases {
		for _, m := range c.all() {
			if bytes.Contains(plain.Bytes(), []byte(m)) {
				w.t.Errorf("a copy holds %s in the clear", m)
			}
		}
	}
}

// cleanDisk looks at what lies on the disk, and at the log: no mark in a name, no
// number anywhere, and of what no index may hold nothing.
func (w *served) cleanDisk(cases, closed []tainted) {
	w.t.Helper()
	none := func(where string, b []byte, marks []string) {
		for _, m := range marks {
			if bytes.Contains(b, []byte(m)) {
				w.t.Errorf("%s holds %s in the clear", where, m)
			}
		}
	}
	w.log.mu.Lock()
	log := bytes.Clone(w.log.b.Bytes())
	w.log.mu.Unlock()
	for _, c := range cases {
		none("the server's log", log, c.all())
	}
	err := filepath.WalkDir(w.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, c := range cases {
			none("a file name", []byte(path), c.all())
			none(d.Name(), b, append(c.numbers(), c.inner()[1]))
			if d.Name() != "book.db" {
				none(d.Name(), b, c.all())
			}
		}
		for _, c := range closed {
			none(d.Name(), b, c.all())
		}
		return nil
	})
	if err != nil {
		w.t.Fatal(err)
	}
}
