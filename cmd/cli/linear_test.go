package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/tui/linear"

	"github.com/charmbracelet/x/ansi"
)

// speaker types answers one after the other; what is typed stands in the
// transcript behind the prompt. A duration among them ("+2m") moves the clock.
type speaker struct {
	w    *screenWalk
	out  *bytes.Buffer
	next func() (string, bool)
}

func (s *speaker) Read(b []byte) (int, error) {
	text, ok := s.next()
	for ; ok && strings.HasPrefix(text, "+") && len(text) > 1; text, ok = s.next() {
		d, err := time.ParseDuration(text)
		if err != nil {
			s.w.t.Error(err)
		}
		s.w.now = s.w.now.Add(d)
	}
	if !ok {
		return 0, io.EOF
	}
	s.out.WriteString(text + "\n")
	return copy(b, text+"\n"), nil
}

// talks is a conversation of one person on the walk's book, and its transcript.
func (w *screenWalk) talks(name, lang string, answers ...string) string {
	w.t.Helper()
	return w.talksBy(name, lang, func() (string, bool) {
		if len(answers) == 0 {
			return "", false
		}
		a := answers[0]
		answers = answers[1:]
		return a, true
	})
}

func (w *screenWalk) talksBy(name, lang string, next func() (string, bool)) string {
	w.t.Helper()
	var out bytes.Buffer
	err := linear.Run(linear.Config{Desk: w.desk(name), Now: w.Now, NewID: w.newID, Lang: lang, In: &speaker{w, &out, next}, Out: &out, Typed: true,
		Report: func(err error) string { w.t.Errorf("nobody expected %v in\n%s", err, &out); return "G-1" }})
	if err != nil {
		w.t.Error(err)
	}
	plainLines(w.t, out.String())
	return out.String()
}

// plainLines: what is said is text alone, in lines of at most 80 columns.
func plainLines(t *testing.T, said string) {
	t.Helper()
	for line := range strings.SplitSeq(said, "\n") {
		if strings.HasPrefix(line, "> ") {
			continue // what was typed
		}
		for _, r := range line {
			if r < 0x20 || r == 0x7f {
				t.Errorf("%q stands in %q", r, line)
			}
		}
		if n := ansi.StringWidth(line); n > 80 {
			t.Errorf("%d columns: %q", n, line)
		}
	}
}

// does does a deed on case 1 that a conversation needs beside it.
func (w *screenWalk) does(name string, action model.ActionName, input string) {
	w.t.Helper()
	a, err := model.DecodeAction(action, []byte(input))
	if err != nil {
		w.t.Fatal(err)
	}
	v, err := w.desk(name).Case(context.Background(), "1")
	if err != nil {
		w.t.Fatal(err)
	}
	if _, err := w.desk(name).Act(context.Background(), model.Deed{ID: model.DeedID(w.newID()), Case: v.ID, Seen: v.Version, Action: a}); err != nil {
		w.t.Fatal(err)
	}
}

// transcript holds what was said against testdata/linear; with -update it writes
// it.
func transcript(t *testing.T, said string) {
	t.Helper()
	name := filepath.Join("testdata", "linear", t.Name()+".golden")
	if *updateScreens {
		if err := os.WriteFile(name, []byte(said), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != said {
		t.Errorf("what is said has changed; read it, then -update:\n%s", said)
	}
}

// TestTranscriptOfABooking is what a screen reader reads to a petugas: a NIK of
// too few digits, its correction, the village, what is read back, and how the
// deadline of the answer was counted.
func TestTranscriptOfABooking(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-20T09:41:00+07:00", map[string]string{"petugas": "Siti Aminah"})
	said := w.talks("petugas", "id",
		"aduan baru", "", "350804520380000", "3508045203800003", "Sumarni", "0852 1234 5678", "bades", "RT 3 RW 1",
		"Sembako belum cair lagi", "Saldo KKS nol sejak September.", "Tetangga sudah menerima.", ".", "",
		"1", "4", "", "2", "", "10", "q")
	transcript(t, said)
	v := w.caseOf("petugas", "1")
	if v.State != model.Received || v.Subject != "Sembako belum cair lagi" || v.Sex != "female" || v.Area == "" {
		t.Errorf("booked as %+v", v)
	}
}

// TestTranscriptOfTheHead is what it reads to a head who disposes, and who
// ratifies a result that somebody else wrote.
func TestTranscriptOfTheHead(t *testing.T) {
	w := beginWalk(t, "banjarnegara", "2026-11-16T08:00:00+07:00", map[string]string{"kepala": "Dra. Endah Sulistyowati", "sekretaris": "Bambang Irawan",
		"kabid-sosial": "Sri Lestari", "petugas": "Tri Wahyuni", "pengelola": "Eko Prasetyo"})
	w.talks("petugas", "id", "aduan baru", "", "", "Poniyem", "", "", "Parakancanggah RT 1", "Santunan cucu terlambat", "Belum ada kabar sejak Agustus.", ".", "", "1", "6", "q")
	w.does("pengelola", "verify", `{"category":"SAN-1","class":"ordinary","weight":"normal","complete":true,"proposal":{"lead":"kabid-sosial","instructions":["konsep-jawaban"]}}`)
	w.clock("2026-11-16T13:30:00+07:00")
	first := w.talks("kepala", "id", "1", "1", "8", "disposisi", "kabid-sosial", "", "", "", "segera", "", "1", "10", "q")
	if v := w.caseOf("kepala", "1"); v.State != model.Disposed || v.Dispositions[0].Lead != "kabid-sosial" {
		t.Fatalf("%s %+v\n%s", v.State, v.Dispositions, first)
	}
	w.does("kabid-sosial", "accept", `{}`)
	w.does("kabid-sosial", "submit_result", `{"finding":"SK Bupati tahap II belum terbit.","conclusion":"not_proven","recommendation":"Kabari penerima.","answer":"Santunan cair sesudah SK tahap II terbit."}`)
	w.clock("2026-11-19T09:00:00+07:00")
	w.does("sekretaris", "initial", `{}`)
	second := w.talks("kepala", "id", "1", "1", "8", "sahkan", "", "", "8", "sahkan", "", "1", "10", "q")
	transcript(t, first+"\n"+second)
	if v := w.caseOf("kepala", "1"); v.State != model.Ratified {
		t.Errorf("it is %s", v.State)
	}
}

// TestTranscriptInEnglish books and voids a case in English.
func TestTranscriptInEnglish(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-20T09:41:00+07:00", map[string]string{"petugas": "Siti Aminah"})
	transcript(t, w.talks("petugas", "en", "new complaint", "phone", "", "Sumarni", "", "", "", "No benefit since September", "The balance is zero.", ".", "",
		"1", "void", "Booked twice", ".", "1", "q"))
	if v := w.caseOf("pengelola", "1"); v.State != model.Voided {
		t.Errorf("it is %s", v.State)
	}
}

// TestDraftOfAConversationWaitsOnTheScreen: what was begun line by line is gone
// on with on the screen, and the other way round.
func TestDraftOfAConversationWaitsOnTheScreen(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-20T09:41:00+07:00", map[string]string{"petugas": "Siti Aminah"})
	w.talks("petugas", "id", "aduan baru", "", "3508045203800003", "Sumarni")
	w.as("petugas").press("c").sees("Sumarni", "3508").in("Perihal", "Saldo nol").press("esc")
	said := w.talks("petugas", "id", "aduan baru", "lanjutkan konsep itu", "1", "", "", "", "", "", "", "", "Belum cair.", ".", "", "1", "6", "q")
	if !strings.Contains(said, "Perihal: Saldo nol.") || w.caseOf("petugas", "1").Subject != "Saldo nol" {
		t.Error(said)
	}
}

// TestAnswerOnTheSpotInLines books a complaint with the answer that an official
// gave at once.
func TestAnswerOnTheSpotInLines(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-20T09:41:00+07:00", map[string]string{"petugas": "Siti Aminah"})
	said := w.talks("petugas", "id", "aduan baru", "", "", "Sumarni", "", "", "", "Jadwal sembako", "Kapan cair?", ".", "", "jawab langsung",
		"Cair tanggal 25.", ".", "SAS-3", "", "4", "1", "6", "q")
	v := w.caseOf("pengelola", "1")
	if v.State != model.Closed || len(v.Answers) != 1 || v.Answers[0].Official != "kabid-linjamsos" || v.Rating == nil || v.Rating.Stars != 4 {
		t.Errorf("%s %+v\n%s", v.State, v.Answers, said)
	}
}

// TestComplaintAboutStaffIsSecret: who says that somebody of the office is
// complained of is asked who, and the entry is secret.
func TestComplaintAboutStaffIsSecret(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-20T09:41:00+07:00", map[string]string{"petugas": "Siti Aminah"})
	said := w.talks("petugas", "id", "aduan baru", "", "", "Sumarni", "", "", "", "Diminta uang", "Petugas meminta uang.", ".", "pegawai", "kabid-linjamsos", "1", "6", "q")
	v := w.caseOf("kepala", "1")
	if v.Secrecy != model.SecrecySecret || v.Respondent == nil || v.Respondent.Post != "kabid-linjamsos" {
		t.Errorf("%s %+v\n%s", v.Secrecy, v.Respondent, said)
	}
	if _, err := w.desk("kabid-linjamsos").Case(context.Background(), "1"); model.CodeOf(err) != model.CodeNotFound {
		t.Errorf("who is complained of is told %v", err)
	}
	heard := w.talks("kabid-linjamsos", "id", "buka", "1", "cari", "uang", "antrean", "q")
	if strings.Contains(heard, "Sumarni") || strings.Contains(heard, "Diminta uang") {
		t.Errorf("who is complained of hears\n%s", heard)
	}
}

// TestRandomConversationsLeaveABookThatVerifies: whoever answers whatever comes
// to mind breaks nothing; every person, every place, what is offered in every
// state that such lives come to.
func TestRandomConversationsLeaveABookThatVerifies(t *testing.T) {
	w := beginWalk(t, "lumajang", "2026-11-20T08:00:00+07:00", nil)
	for i := range 6 {
		w.talks("petugas", "id", "aduan baru", "", "", "Warga "+fmt.Sprint(i), "", "", "", "Perihal "+fmt.Sprint(i), "Isi.", ".", "", "1", "6", "q")
	}
	staff, err := w.desk("petugas").Book().Staff(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	names := slices.Sorted(func(yield func(string) bool) {
		for id := range staff {
			if id != "admin" && !yield(string(id)) {
				return
			}
		}
	})
	r := rand.New(rand.NewPCG(1, 2))
	did := map[model.ActionName]bool{}
	words := []string{"", "", "", "1", "1", "1", "1", "2", "3", "4", ".", ".", "<", "!", "?", "-", "kemarin 09.00", "25/11 15.30", "Sesuatu yang ditulis.", "bades", "12", "Rp450.000", "\x1b[2J\u202e"}
	var all []model.ActionName
	for _, info := range model.ActionTable() {
		all = append(all, info.Name)
	}
	for n := range 250 {
		w.now = w.now.Add(7 * time.Minute)
		left := 45
		begin := []string{"buka", fmt.Sprint(1 + r.IntN(6)), "8", string(all[n%len(all)])}
		if v, err := w.desk(names[n%len(names)]).Case(context.Background(), begin[1]); err == nil && len(v.Actions) > 0 && n%3 > 0 {
			begin[3] = string(v.Actions[r.IntN(len(v.Actions))]) // what is possible, two times of three
		}
		w.talksBy(names[n%len(names)], []string{"id", "en"}[n%2], func() (string, bool) {
			if left--; left < 0 {
				return "", false
			}
			if len(begin) > 0 {
				a := begin[0]
				if begin = begin[1:]; a == "buka" && n%2 == 1 {
					a = "open"
				}
				return a, true
			}
			return words[r.IntN(len(words))], true
		})
	}
	for i := range 6 {
		for _, e := range w.caseOf("pengelola", fmt.Sprint(i+1)).Events {
			did[model.ActionName(e.Kind)] = true
		}
	}
	if len(did) < 8 {
		t.Errorf("only %v was done", did)
	}
	t.Logf("%d kinds of deeds", len(did))
}

// TestEveryActionCanBeAskedForInEveryState goes through the cases of a made-up
// book, in all states, and asks for every action of the table by everybody to
// whom it is offered there; of what is not offered the book says why.
func TestEveryActionCanBeAskedForInEveryState(t *testing.T) {
	d := demoBook(t, 60)
	ctx := context.Background()
	type pair struct {
		state   model.State
		action  model.ActionName
		offered bool
	}
	seen, offered := map[pair]bool{}, map[model.ActionName]bool{}
	for _, p := range d.o.Posts {
		if p.Role == model.Admin {
			continue
		}
		desk, err := d.desk(ctx, demoUser(p.Code))
		if err != nil {
			t.Fatal(err)
		}
		for n := range 60 {
			v, err := desk.Case(ctx, fmt.Sprint(n+1))
			if err != nil || v.Sight == model.SeeNumber {
				continue
			}
			for _, info := range model.ActionTable() {
				now := pair{v.State, info.Name, slices.Contains(v.Actions, info.Name)}
				if seen[now] || info.Name == "register" || info.Name == "answer_on_the_spot" || info.Name == "attach" {
					continue
				}
				seen[now] = true
				offered[info.Name] = offered[info.Name] || now.offered
				said := asksFor(t, d, desk, v.Register, info.Name)
				if now.offered && !strings.Contains(said, "Lakukan?") && !strings.Contains(said, "Pertanyaan 1 dari") && info.Name != "amend" {
					t.Errorf("%s on %s in %s asks nothing:\n%s", info.Name, v.Register, v.State, said)
				}
			}
		}
	}
	for _, info := range model.ActionTable() {
		if !offered[info.Name] {
			t.Logf("%s is offered in no state of this book", info.Name)
		}
	}
	if faults, err := d.book.Verify(ctx, nil); err != nil || len(faults) > 0 {
		t.Error(faults, err)
	}
}

// asksFor begins an action and leaves it after some answers.
func asksFor(t *testing.T, d *demo, desk model.Desk, register string, a model.ActionName) string {
	t.Helper()
	var out bytes.Buffer
	input := strings.Join([]string{"buka", register, "8", string(a), "?", "", "<", "", "+", "", "1", "-", "!", "10", "10", "q"}, "\n") + "\n"
	err := linear.Run(linear.Config{Desk: desk, Now: d.now, NewID: d.newID, Lang: "id", In: strings.NewReader(input), Out: &out, Typed: true,
		Report: func(err error) string { t.Errorf("%s on %s: %v", a, register, err); return "G-1" }})
	if err != nil {
		t.Errorf("%s on %s: %v", a, register, err)
	}
	plainLines(t, strings.ReplaceAll(out.String(), "\n> ", "\n"))
	return out.String()
}
