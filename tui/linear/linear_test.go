package linear_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/tui/linear"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// talk is a conversation whose answers may depend on what was said; what is
// typed stands in the transcript behind the prompt.
type talk struct {
	out    bytes.Buffer
	next   func(said string) (string, bool)
	before int    // what was said up to the last answer
	rest   []byte // of a long answer
}

func (c *talk) Read(b []byte) (int, error) {
	if len(c.rest) > 0 {
		n := copy(b, c.rest)
		c.rest = c.rest[n:]
		return n, nil
	}
	said := c.out.String()[c.before:]
	text, ok := c.next(said)
	if !ok {
		return 0, io.EOF
	}
	c.before = c.out.Len()
	c.out.WriteString(text + "\n")
	n := copy(b, text+"\n")
	c.rest = []byte(text + "\n")[n:]
	return n, nil
}

func answers(list ...string) func(string) (string, bool) {
	return func(string) (string, bool) {
		if len(list) == 0 {
			return "", false
		}
		a := list[0]
		list = list[1:]
		return a, true
	}
}

// converse talks on a desk in memory.
func converse(t testing.TB, d *tuitest.Desk, next func(string) (string, bool), set ...func(*linear.Config)) (string, error) {
	t.Helper()
	c := &talk{next: next}
	ids := 0
	cfg := linear.Config{Desk: d, Now: tuitest.Clock, Lang: "id", In: c, Out: &c.out, Typed: true,
		NewID: func() string { ids++; return fmt.Sprintf("id%04d", ids) }}
	for _, f := range set {
		f(&cfg)
	}
	err := linear.Run(cfg)
	holdsPlainLines(t, c.out.Bytes())
	return c.out.String(), err
}

// holdsPlainLines: nothing but text in lines of at most 80 columns.
func holdsPlainLines(t testing.TB, out []byte) {
	t.Helper()
	for line := range strings.SplitSeq(string(out), "\n") {
		if strings.HasPrefix(line, "> ") {
			continue // what was typed
		}
		if n := ui.Width(line); n > 80 {
			t.Errorf("%d columns: %q", n, line)
		}
		for _, r := range line {
			if r < 0x20 || r == 0x7f || r >= 0x80 && r < 0xa0 || r >= 0x2500 && r <= 0x259f {
				t.Errorf("%q stands in %q", r, line)
			}
		}
	}
}

func has(t *testing.T, text string, parts ...string) {
	t.Helper()
	flat := strings.Join(strings.Fields(text), " ")
	for _, p := range parts {
		if !strings.Contains(flat, p) {
			t.Errorf("%q is not said in\n%s", p, text)
		}
	}
}

func TestMenuHoldsTheOwnPlacesOnly(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	d.Self.Places = []string{ui.PlaceHome, ui.PlaceQueue}
	said, err := converse(t, d, answers("q"))
	if err != nil || strings.Contains(said, "Aduan baru") || strings.Contains(said, "Ganti peran") {
		t.Fatalf("%v\n%s", err, said)
	}
	has(t, said, "1. Yang perlu Anda lakukan sekarang 2. Antrean", "Keluar")
}

func TestListIsReadPageByPage(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	for i := range 28 {
		r := d.Rows[0]
		r.Register = fmt.Sprintf("%04d/2026", 900+i)
		d.Rows = append(d.Rows, r)
	}
	said, err := converse(t, d, answers("antrean", "", "", "q"))
	if err != nil {
		t.Fatal(err)
	}
	has(t, said, fmt.Sprintf("Baris 1 sampai 9 dari %d. Enter berikutnya.", len(d.Rows)), fmt.Sprintf("Baris 10 sampai 18 dari %d.", len(d.Rows)), "lewat")
	if n := len(d.Asked); n < 3 || d.Asked[n-1].Limit != 9 || d.Asked[n-1].After == "" {
		t.Errorf("asked for %+v", d.Asked)
	}
}

func TestCaseIsReadPartByPart(t *testing.T) {
	d := tuitest.NewDesk("rina")
	for i := range d.Cases {
		d.Cases[i].Coming = []model.Clock{{Name: "telling", Limit: 14, Unit: calendar.CalendarDays, Starts: []string{"ratify"}}}
	}
	said, err := converse(t, d, answers("buka", "396", "", "2", "", "", "", "", "", "", "q"))
	if err != nil {
		t.Fatal(err)
	}
	has(t, said, "Jawaban disampaikan, 14 hari, sesudah hasil disahkan.", "Berhenti begitu aduan dijawab", "0396/2026", "Pengadu: Wagiyem", "NIK 3508 ... 0007", "Enter membacakan: Tenggat.", "Angka menjelaskan",
		"Hari Jadi Lumajang", "dihitung 5, jumlahnya menjadi 5 hari kerja", "Enter membacakan: Disposisi.", "Disposisi 1,", "kepada Kabid Linjamsos (ketua)",
		"Operator Desa Burno: usulan 02/11 tertahan", "Belum ada hasil atau jawaban", "Enter berarti Kembali.")
}

func TestStatusSentenceIsRead(t *testing.T) {
	said, _ := converse(t, tuitest.NewDesk("rina"), answers("kalimat", "396", "2", "q"))
	has(t, said, "nol tiga sembilan enam", "1. catat bahwa status ini dibacakan")
}

func TestAnswerThatFitsNothingIsAskedAgain(t *testing.T) {
	said, _ := converse(t, tuitest.NewDesk("rina"), answers("xyzzy", "99", "buka", "0001", "q"))
	has(t, said, `"xyzzy" tidak cocok`, `"99" tidak cocok`)
}

// TestLeavingKeepsADraftThatTheScreenGoesOnWith: the form's name and values are
// those of the screen's form.
func TestLeavingKeepsADraftThatTheScreenGoesOnWith(t *testing.T) {
	d := tuitest.NewDesk("rina")
	c, _ := d.Case(context.Background(), "396")
	said, err := converse(t, d, answers("buka", "396", "8", "note", "telepon", "Foto diminta ulang.", "Besok dikirim.", ".", "Operator desa", "!", "10", "q"))
	if err != nil || len(d.Kept) != 1 {
		t.Fatalf("%v, drafts %+v\n%s", err, d.Kept, said)
	}
	got := d.Kept[0]
	if got.Form != "note/"+string(c.ID) || got.Values["text"] != "Foto diminta ulang.\nBesok dikirim." || got.Values["kind"] != "call" {
		t.Errorf("kept %+v", got)
	}
	said, _ = converse(t, d, answers("buka", "396", "8", "note", "1", "", "", "", "1", "10", "q"))
	has(t, said, "Ada konsep", "Besok dikirim.", "dicatat")
	if len(d.Kept) != 0 || len(d.Deeds) != 1 || d.Deeds[0].ID != got.Deed {
		t.Errorf("left %+v, deeds %+v", d.Kept, d.Deeds)
	}
}

// TestBeginningAnotherEntryKeepsTheOneOfTheLastPerson: it waits, and is gone on
// with from Beranda while the other waits.
func TestBeginningAnotherEntryKeepsTheOneOfTheLastPerson(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	d.Now.Asked, d.Now.Drafts, d.Now.Recent = nil, nil, nil
	d.Kept = []model.FormDraft{{Form: "register", Deed: "first", Title: "Misnah", Saved: tuitest.Clock(), Values: map[string]string{"complainant.name": "Misnah"}}}
	said, err := converse(t, d, answers("c", "2", "", "", "Tumini", "!", "q"))
	has(t, said, "Ada konsep Misnah", "mulai yang lain, konsep ini menunggu di Beranda")
	if err != nil || len(d.Kept) != 2 || d.Kept[0].Deed != "first" || d.Kept[1].Form != "register~2" || d.Kept[1].Title != "Tumini" {
		t.Fatalf("%v, left %+v\n%s", err, d.Kept, said)
	}
	said, _ = converse(t, d, answers("1", "1", "1", "!", "q"))
	has(t, said, "Isinya:", "Misnah")
	if len(d.Kept) != 2 || d.Kept[0].Deed != "first" || d.Kept[1].Title != "Tumini" {
		t.Errorf("left %+v\n%s", d.Kept, said)
	}
}

// TestRecordedDraftIsToldAndNotGoneOnWith: the deed happened before the program
// ended; its words are not asked about again.
func TestRecordedDraftIsToldAndNotGoneOnWith(t *testing.T) {
	d := tuitest.NewDesk("rina")
	c, _ := d.Case(context.Background(), "396")
	d.Kept = []model.FormDraft{{Form: "note/" + string(c.ID), Deed: "told", Title: "Catat tindakan 0396", Saved: tuitest.Clock(), Values: map[string]string{"text": "Foto diminta ulang."},
		Recorded: &model.RecordedDeed{At: tuitest.Clock(), Register: "0396/2026"}}}
	said, _ := converse(t, d, answers("buka", "396", "8", "note", "!", "9", "q"))
	has(t, said, `"Catat tindakan 0396" sudah tercatat: 0396/2026`)
	if strings.Contains(said, "Ada konsep") || strings.Contains(said, "Foto diminta ulang.") || len(d.Kept) != 0 {
		t.Errorf("left %+v\n%s", d.Kept, said)
	}
}

func TestInputThatEndsKeepsTheDraft(t *testing.T) {
	d := tuitest.NewDesk("rina")
	said, err := converse(t, d, answers("buka", "396", "8", "note", "telepon", "Baris yang belum ditutup"), func(c *linear.Config) { c.Typed = false })
	if err != linear.ErrUnfinished || len(d.Kept) != 1 || d.Kept[0].Values["text"] != "Baris yang belum ditutup" || len(d.Deeds) != 0 {
		t.Fatalf("%v %+v\n%s", err, d.Kept, said)
	}
	if _, err := converse(t, d, answers("buka", "396", "8", "note", "1", "")); err != nil {
		t.Errorf("a person who hangs up is told %v", err)
	}
}

func TestBackGoesOneQuestionBackAndNothingIsLost(t *testing.T) {
	d := tuitest.NewDesk("rina")
	said, _ := converse(t, d, answers("buka", "396", "8", "note", "<", "telepon", "Isi.", ".", "<", "<", "catatan", "", "1", "10", "q"))
	has(t, said, "Ini pertanyaan pertama.", "Enter memakai: Telepon.", "Enter memakai yang sudah tertulis: Isi.")
	if len(d.Deeds) != 1 {
		t.Fatalf("deeds %+v\n%s", d.Deeds, said)
	}
}

// TestWhatLeavesTheBuildingStartsOnNo: Enter at the last question sends nothing.
func TestWhatLeavesTheBuildingStartsOnNo(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	said, _ := converse(t, d, answers("buka", "362", "8", "ratify", "", "", "10", "q"))
	has(t, said, "Temuan:", "9 membenarkan potongan", "Lakukan?", "Enter berarti tidak")
	if len(d.Deeds) != 0 {
		t.Fatalf("Enter did %+v", d.Deeds)
	}
	said, _ = converse(t, d, answers("buka", "362", "8", "ratify", "", "1", "10", "q"))
	if len(d.Deeds) != 1 || d.Deeds[0].Action.Name() != "ratify" {
		t.Fatalf("deeds %+v\n%s", d.Deeds, said)
	}
	has(t, said, "Nomornya: nol tiga enam dua.")
}

func TestRefusalAtAFieldIsAskedAgainThere(t *testing.T) {
	d := tuitest.NewDesk("rina")
	c, _ := d.Case(context.Background(), "396")
	d.OnAct = func(deed model.Deed) (model.Outcome, error) {
		if len(d.Deeds) == 1 {
			return model.Outcome{}, model.Invalid("text", "text_too_long").With("have", 300).With("max", 200).With("unit", "characters")
		}
		return model.Outcome{Case: c}, nil
	}
	said, _ := converse(t, d, answers("buka", "396", "8", "note", "", "Terlalu panjang.", ".", "1", "Pendek.", ".", "1", "10", "q"))
	has(t, said, "Isi: ", "Enter memakai yang sudah tertulis: Terlalu panjang.")
	if len(d.Deeds) != 2 || d.Deeds[0].ID != d.Deeds[1].ID {
		t.Errorf("deeds %+v\n%s", d.Deeds, said)
	}
}

func TestRefusalSaysRuleWhyAndWho(t *testing.T) {
	d := tuitest.NewDesk("rina")
	refused := model.Denied("author_ratifies", model.Could{Post: "sekretaris", Person: "dewi"}).With("action", "ratify")
	d.OnAct = func(model.Deed) (model.Outcome, error) { return model.Outcome{}, refused }
	said, err := converse(t, d, answers("buka", "396", "8", "Sahkan", "10", "q"), func(c *linear.Config) { c.Typed = false })
	has(t, said, "Aturan: ", "Dasar: ")
	if err != error(refused) {
		t.Errorf("a script is told %v\n%s", err, said)
	}
}

// TestAnothersChangeComesFirst says it, keeps the text, and offers it again on
// the case as it is now.
func TestAnothersChangeComesFirst(t *testing.T) {
	d := tuitest.NewDesk("rina")
	d.OnAct = func(deed model.Deed) (model.Outcome, error) {
		c, _ := d.Case(context.Background(), "396")
		if len(d.Deeds) == 1 {
			for i := range d.Cases {
				if d.Cases[i].ID == c.ID {
					d.Cases[i].Version++
				}
			}
			return model.Outcome{}, &model.Error{Code: model.CodeConflict, Rule: "conflict"}
		}
		return model.Outcome{Case: c}, nil
	}
	said, _ := converse(t, d, answers("buka", "396", "8", "return", "Bukan bidang kami.", ".", "1", "1", "10", "q"))
	has(t, said, "Aduan ini baru saja diubah.", "tidak hilang: Alasan: Bukan bidang kami.", "1. Simpan perubahan saya")
	if len(d.Deeds) != 2 || d.Deeds[1].Seen <= d.Deeds[0].Seen {
		t.Errorf("deeds %+v\n%s", d.Deeds, said)
	}
}

func TestUndoGivesTheTextBackAsADraft(t *testing.T) {
	d := tuitest.NewDesk("rina")
	said, _ := converse(t, d, answers("buka", "396", "8", "note", "", "Keliru.", ".", "1", "10", "u", "1", "q"))
	has(t, said, "tindakan terakhir dibatalkan, isiannya kembali menjadi konsep")
	if len(d.Deeds) != 2 || d.Deeds[1].Action.Name() != "undo" || len(d.Kept) != 1 || d.Kept[0].Deed == d.Deeds[0].ID {
		t.Errorf("deeds %+v drafts %+v", d.Deeds, d.Kept)
	}
}

func TestOpenedIdentityIsReadOnce(t *testing.T) {
	d := tuitest.NewDesk("rina")
	c, _ := d.Case(context.Background(), "396")
	for i := range d.Cases {
		if d.Cases[i].ID == c.ID {
			d.Cases[i].Actions = append(d.Cases[i].Actions, "reveal")
		}
	}
	d.OnAct = func(model.Deed) (model.Outcome, error) {
		return model.Outcome{Case: c, Revealed: map[model.PersonID]model.Person{"7": {Name: "Wagiyem", NIK: "3508045403680007"}}}, nil
	}
	said, _ := converse(t, d, answers("buka", "396", "8", "reveal", "Menelepon pengadu.", ".", "1", "7", "10", "q"))
	has(t, said, "dibacakan sekali ini saja: Wagiyem, NIK 3508045403680007.")
	if strings.Count(said, "3508045403680007") != 1 {
		t.Errorf("read again:\n%s", said)
	}
}

// TestScriptThatLostItsWayIsStopped: its next lines would answer questions that
// it does not know of.
func TestScriptThatLostItsWayIsStopped(t *testing.T) {
	n := 0
	_, err := converse(t, tuitest.NewDesk("rina"), func(string) (string, bool) { n++; return "tidak ada", true }, func(c *linear.Config) { c.Typed = false })
	if err != linear.ErrLost || n > 20 {
		t.Errorf("%v after %d answers", err, n)
	}
}

func TestEnglishHasNoIndonesian(t *testing.T) {
	said, err := converse(t, tuitest.NewDesk("lilik"), answers("1", "", "", "queue", "", "", "open", "362", "7", "10", "?", "q"), func(c *linear.Config) { c.Lang = "en" })
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range []string{"Baris", "Tenggat", "tenggat", "Pertanyaan", "Enter membacakan", "Menu utama", "lewat ", "hari kerja"} {
		if strings.Contains(said, w) {
			t.Errorf("%q stands in\n%s", w, said)
		}
	}
}

// TestWhateverIsTypedIsHarmlessAndBounded feeds what a broken pipe or a hostile
// file may hold.
func TestWhateverIsTypedIsHarmlessAndBounded(t *testing.T) {
	hostile := "\x1b[2J\x1b]0;x\x07\u202e\x00\xff\xfeteks\x9b31m"
	d := tuitest.NewDesk("rina")
	_, err := converse(t, d, answers(hostile, strings.Repeat("a", 1<<20), "buka", "396", "8", "note", "", hostile+"\r", strings.Repeat("é", 1<<19), ".", "!", "10", hostile, "q"))
	if err != nil || len(d.Kept) != 1 {
		t.Fatalf("%v %d drafts", err, len(d.Kept))
	}
	if text := d.Kept[0].Values["text"]; len(text) > model.MaxText || strings.ContainsAny(text, "\x1b\x00\u202e\u009b") {
		t.Errorf("kept %d bytes: %.60q", len(text), text)
	}
}

func FuzzConversation(f *testing.F) {
	f.Add("1\n\n2\nx\n")
	f.Add("buka\n396\n8\nnote\n\n\x1b[31m\n.\n1\n")
	f.Add("2\n\n350804\n\xff\n<\n!\n1\n2\n")
	f.Fuzz(func(t *testing.T, text string) {
		c := &bytes.Buffer{}
		err := linear.Run(linear.Config{Desk: tuitest.NewDesk("aminah"), Now: tuitest.Clock, NewID: func() string { return "id" }, Lang: "id",
			In: strings.NewReader(text), Out: c})
		_ = err // a script's fault is no failure of the conversation
		holdsPlainLines(t, c.Bytes())
	})
}

// TestReadyAnswerAsksForItsGaps: two colons offer the office's answers, and what
// they leave open is asked for before the text is taken.
func TestReadyAnswerAsksForItsGaps(t *testing.T) {
	d := tuitest.NewDesk("rina")
	office := *d.Self.Office
	office.Answers = []model.Snippet{{Code: "Q1", Question: "Kapan cair?", Text: "Cair tanggal [tanggal]."}}
	d.Self.Office = &office
	said, _ := converse(t, d, answers("buka", "396", "8", "respond", "", "::", "1", "25 November", "!", "10", "q"))
	has(t, said, "1. Kapan cair?", "Isian [tanggal] diganti apa?")
	if len(d.Kept) != 1 || d.Kept[0].Values["text"] != "Cair tanggal 25 November." {
		t.Errorf("kept %+v\n%s", d.Kept, said)
	}
}

// TestEndOfTheSessionKeepsTheDraft: whoever is cut off, or ends the program while
// it waits for an answer, finds the form again.
func TestEndOfTheSessionKeepsTheDraft(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	never := make(chan struct{})
	defer close(never)
	d := tuitest.NewDesk("rina")
	list := answers("buka", "396", "8", "note", "telepon", "Sudah ditelepon.", ".")
	said, err := converse(t, d, func(said string) (string, bool) {
		a, ok := list(said)
		if !ok {
			cancel()
			<-never
		}
		return a, ok
	}, func(c *linear.Config) { c.Context = ctx })
	if err != nil || len(d.Kept) != 1 || d.Kept[0].Values["text"] != "Sudah ditelepon." {
		t.Errorf("%v %+v\n%s", err, d.Kept, said)
	}
}

// TestUndoWorksFromTheCase: u takes the last deed back from the case too.
func TestUndoWorksFromTheCase(t *testing.T) {
	d := tuitest.NewDesk("rina")
	converse(t, d, answers("buka", "396", "8", "note", "", "Keliru.", ".", "1", "u", "", "10", "q"))
	if len(d.Deeds) != 2 || d.Deeds[1].Action.Name() != "undo" {
		t.Errorf("deeds %+v", d.Deeds)
	}
}

func TestASCIIHasNoOtherSigns(t *testing.T) {
	said, _ := converse(t, tuitest.NewDesk("rina"), answers("1", "", "buka", "396", "7", "10", "?", "q"), func(c *linear.Config) { c.ASCII = true })
	for i := range len(said) {
		if said[i] >= 0x80 {
			t.Fatalf("%q is said", said[max(0, i-20):min(len(said), i+20)])
		}
	}
}

// TestSeveralPostsAreAskedAbout: where two posts would do, one says which, and
// the same deed is done in it.
func TestSeveralPostsAreAskedAbout(t *testing.T) {
	d := tuitest.NewDesk("rina")
	c, _ := d.Case(context.Background(), "396")
	d.OnAct = func(model.Deed) (model.Outcome, error) {
		if len(d.Deeds) < 3 { // the desk asks, and once more before it takes the answer
			return model.Outcome{}, &model.Error{Code: model.CodeInvalid, Rule: "post_ambiguous", Args: map[string]string{"action": "note"},
				Who: []model.Could{{Post: "kepala"}, {Post: "sekretaris"}}}
		}
		return model.Outcome{Case: c}, nil
	}
	said, _ := converse(t, d, answers("buka", "396", "8", "note", "", "Isi.", ".", "1", "sekretaris", "<", "q"))
	has(t, said, "Dalam jabatan mana? 1. Kepala dinas 2. Sekretaris", "Catatan 0396/2026 disimpan")
	if n := len(d.Deeds); n != 3 || d.Deeds[0].ID != d.Deeds[2].ID {
		t.Errorf("deeds %+v", d.Deeds)
	}
}

// TestDoubtedDateIsConfirmed: the citizen does not wait for somebody else to say
// that the computer's date is right.
func TestDoubtedDateIsConfirmed(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	d.OnAct = func(deed model.Deed) (model.Outcome, error) {
		if len(d.Deeds) == 1 {
			return model.Outcome{}, model.NotNow("clock_jump").With("at", "2026-11-20T09:41:00+07:00")
		}
		return model.Outcome{Case: model.CaseView{ID: "x", Register: "0416/2026"}}, nil
	}
	entry := []string{"aduan baru", "", "", "Sumarni", "", "", "", "Perihal", "Isi.", ".", "", "1"}
	said, _ := converse(t, d, answers(append(slices.Clone(entry), "", "q")...))
	has(t, said, "Tanggal komputer ini benar?", "Enter berarti tidak.")
	if len(d.Deeds) != 1 || len(d.Kept) != 1 {
		t.Fatalf("Enter did %+v", d.Deeds)
	}
	d.Deeds, d.Kept = nil, nil
	said, _ = converse(t, d, answers(append(slices.Clone(entry), "1", "6", "q")...))
	if len(d.Deeds) != 3 || d.Deeds[1].Action.Name() != "confirm_date" || d.Deeds[2].ID != d.Deeds[0].ID {
		t.Errorf("deeds %+v\n%s", d.Deeds, said)
	}
}

// TestReceiptGoesToThePrinter: what came out is recorded as given, what did not
// is asked about.
func TestReceiptGoesToThePrinter(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	d.OnAct = func(model.Deed) (model.Outcome, error) {
		return model.Outcome{Case: model.CaseView{ID: "x", Register: "0416/2026", Subject: "Perihal"}}, nil
	}
	var printed string
	printer := func(c *linear.Config) {
		c.Print = func(_ context.Context, text string) error { printed = text; return nil }
	}
	said, _ := converse(t, d, answers("aduan baru", "", "", "", "", "", "", "Perihal", "Isi.", ".", "", "1", "1", "6", "q"), printer)
	has(t, said, "Tanda terima 0416/2026 dicetak.")
	if !strings.Contains(printed, "0416/2026") || len(d.Deeds) != 2 || d.Deeds[1].Action.Name() != "print" {
		t.Errorf("printed %q, deeds %+v", printed, d.Deeds)
	}
}

// TestDraftOfAnotherSessionIsTakenOverOnlyWhereOneSaysSo: else one writes another.
func TestDraftOfAnotherSessionIsTakenOverOnlyWhereOneSaysSo(t *testing.T) {
	for _, take := range []bool{false, true} {
		d := tuitest.NewDesk("rina")
		c, _ := d.Case(context.Background(), "396")
		form := "note/" + string(c.ID)
		d.Kept = []model.FormDraft{{Form: form, Deed: "theirs", Title: "Catat tindakan 0396", Saved: tuitest.Clock(), Values: map[string]string{"kind": "call", "text": "Foto diminta ulang."}}}
		d.Elsewhere = []string{form}
		if !take {
			said, _ := converse(t, d, answers("buka", "396", "8", "note", "2", "telepon", "Sudah dijawab.", ".", "!", "9", "q"))
			has(t, said, "terbuka di sesi Anda yang lain")
			if len(d.Kept) != 2 || d.Kept[0].Values["text"] != "Foto diminta ulang." || d.Kept[1].Form != form+"~2" || d.Kept[1].Deed == "theirs" {
				t.Errorf("kept is %+v\n%s", d.Kept, said)
			}
			continue
		}
		said, _ := converse(t, d, answers("buka", "396", "8", "note", "1", "1", "!", "9", "q"))
		has(t, said, "Foto diminta ulang.")
		if len(d.Elsewhere) != 0 || len(d.Kept) != 1 || d.Kept[0].Deed != "theirs" {
			t.Errorf("kept is %+v\n%s", d.Kept, said)
		}
	}
}
