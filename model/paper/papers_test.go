package paper_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"aduan/model"
	"aduan/model/office"
	"aduan/model/office/profile"
	"aduan/model/paper"
	"aduan/model/words"
)

func offices() []string {
	return []string{"banjarnegara", "buton-tengah", "lumajang", "penajam-paser-utara"}
}

func officeOf(t testing.TB, code string) *model.Office {
	t.Helper()
	text, ok := office.Text(code)
	if !ok {
		t.Fatal("no profile")
	}
	o, faults := profile.Parse(text)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	return o
}

// staffOf gives every post of an office a holder; who acts for the head is away
// from their own desk.
func staffOf(o *model.Office) model.Directory {
	d := model.Directory{}
	for i, p := range o.Posts {
		id := model.StaffID(p.Code)
		d[id] = model.Staff{ID: id, Name: fmt.Sprintf("%s %c.", []string{"Siti Aminah", "Agus", "Hj. Lilik", "Dewi", "Rina"}[i%5], 'A'+i%26),
			Holdings: []model.Holding{{Post: p.Code, Capacity: "definitif", From: at(1, 1, 8, 0)}}}
	}
	return d
}

func at(month time.Month, day, hour, minute int) time.Time {
	return time.Date(2026, month, day, hour, minute, 0, 0, time.FixedZone("WIB", 7*3600))
}

func ptr(t time.Time) *time.Time { return &t }

func kepala(o *model.Office) model.PostID { return o.PostsOf(model.Kepala)[0].Code }

// whole is a case that went all the way: letter, disposition, team, notes, result,
// ratified, answered.
func whole(o *model.Office) model.CaseView {
	head, kabid := kepala(o), o.PostsOf(model.Kabid)[0].Code
	v := model.CaseView{Register: "0412/2026", RegisterPrinted: model.Number(o.Numbers.Register, 412, at(11, 2, 9, 0), o), ID: "c1", Version: 12,
		State: model.Delivered, Round: 1, Sight: model.SeeAll, Kind: "complaint", Class: model.Oversight, Category: o.Category[0].Code, Weight: model.Heavy,
		Identity: model.IdentityKnown, Secrecy: model.SecrecyOrdinary, Channel: &model.Channel{Name: "letter"}, Area: o.Area,
		Letter:     &model.Letter{AgendaNo: 118, Number: "01/RT03/XI/2026", Date: "2026-10-30", From: "Sumarni binti Karto", Subject: "Potongan bantuan", Grade: "segera"},
		ReceivedAt: ptr(at(11, 2, 9, 0)), RecordedAt: ptr(at(11, 2, 9, 20)), ReceivedBy: "petugas", RecordedBy: "petugas", CompleteAt: ptr(at(11, 3, 9, 0)),
		Complainants: []model.PersonView{{ID: "p1", Name: "Sumarni", NIK: "3508••••••••0021", KK: "3508••••••••0107", Address: "RT 03 RW 01 Dusun Krajan",
			Contacts: []model.PersonContact{{Kind: "phone", Value: "0852••••••41"}}, ToldAt: ptr(at(11, 19, 10, 0))}, {ID: "p2", Name: "Ngatemi"}},
		ComplainantStatus: "recipient", Sex: "female", Vulnerable: true, IdentityShown: "ktp", Respondent: &model.Respondent{Kind: "outside", Text: "pemilik e-warong"},
		Beneficiary: &model.PersonView{ID: "p3", Name: "Keluarga Karto", Address: "RT 03 Dusun Krajan"},
		Subject:     "Potongan bantuan sembako", Wish: "Uang dikembalikan.", LossRupiah: 150_000, Incident: &model.Incident{On: "2026-09-14", Place: "E-warong Penanggal"},
		Text: "Waktu mencairkan bantuan di e-warong, uang kami dipotong lima puluh ribu rupiah setiap keluarga.\nKatanya untuk uang transpor, padahal tidak pernah disepakati.",
		Clocks: []model.Clock{{Name: "response", State: model.ClockMet, StartedAt: at(11, 2, 9, 0), DueAt: at(11, 4, 9, 0), StoppedAt: at(11, 2, 11, 0), Limit: 48, Unit: "hours"},
			{Name: "settlement", State: model.ClockMet, StartedAt: at(11, 2, 9, 0), DueAt: time.Date(2027, 1, 29, 15, 30, 0, 0, at(1, 1, 0, 0).Location()), StoppedAt: at(11, 19, 10, 0), Limit: 60, Unit: "working_days"}},
		Checks: []model.Check{{System: "siks_ng", At: at(11, 3, 9, 0), Found: true, Decile: 3, Programmes: []string{"Sembako"}, Remark: "aktif", By: "pengelola"}},
		Dispositions: []model.Disposition{{No: 1, From: head, FromPerson: model.StaffID(head), To: []model.PostID{kabid}, Lead: kabid, Instructions: []string{o.Phrases[0].Code}, Note: "Periksa ke lapangan.",
			Grade: "segera", At: at(11, 4, 8, 0), DueAt: at(11, 11, 15, 30), State: model.DispReported}},
		Team: &model.Team{Lead: model.TeamMember{Staff: model.StaffID(kabid)}, Members: []model.TeamMember{{Name: "Endah R.", Agency: "TKSK Candipuro"}}, LetterNo: "ST 094/118/2026",
			Task: "memeriksa dugaan potongan bantuan", At: at(11, 4, 9, 0)},
		Notes: []model.Note{{No: 1, Kind: "meeting", At: at(11, 5, 9, 0), By: model.StaffID(kabid), Place: "Ruang rapat", Present: "empat orang", Decided: "Wawancara 12 keluarga."},
			{No: 2, Kind: "interview", At: at(11, 6, 10, 30), By: model.StaffID(kabid), Person: "Keluarga A", Text: "Dipotong lima puluh ribu."},
			{No: 3, Kind: "field_visit", At: at(11, 7, 8, 40), By: model.StaffID(kabid), Place: "E-warong Penanggal", Seen: "Tidak ada daftar harga.", Evidence: "foto 3, nota 9"}},
		Results: []model.Result{{Version: 1, Authors: []model.StaffID{model.StaffID(kabid)}, Post: kabid, At: at(11, 16, 14, 5), Finding: "Sembilan dari dua belas keluarga membenarkan potongan.",
			Conclusion: "proven", Recommendation: "Uang dikembalikan dalam 7 hari; teguran tertulis.", Answer: "Aduan Saudara terbukti. Kami telah meminta uangnya dikembalikan dalam tujuh hari.",
			Initials:   []model.Initials{{Post: kabid, Person: model.StaffID(kabid), Capacity: "definitif", At: at(11, 16, 14, 5)}, {Post: "sekretaris", Skipped: "vacant"}},
			RatifiedBy: &model.Doer{Person: model.StaffID(head), Post: head, Capacity: "definitif"}, RatifiedAt: at(11, 18, 9, 0)}},
		Answers: []model.Answer{{Kind: "acknowledgement", Text: "Sudah kami terima.", How: "letter", At: at(11, 2, 11, 0), Official: "pengelola"},
			{Kind: "deliver", Text: "Aduan Saudara terbukti. Kami telah meminta uangnya dikembalikan dalam tujuh hari.", How: "letter", To: "Sumarni", At: at(11, 19, 10, 0), Official: head, LetterNo: "400.9/127/2026",
				NextStep: "Datang ke kantor bila uang belum kembali."}},
		ReplyCode: "K7-2031", Referrals: []model.Referral{{Agency: "Bank penyalur", LetterNo: "400.9/120/2026", ReplyDue: "2026-11-30", At: at(11, 10, 9, 0), Text: "Mohon mutasi EDC e-warong tersebut."}},
		Attachments: []model.Attachment{{Name: "foto.jpg", Size: 317_440, Plain: strings.Repeat("ab", 32), At: at(11, 7, 12, 0), By: model.StaffID(kabid)}},
		ContactLog:  []model.ContactLog{{Direction: "in", Purpose: "asks_status", How: "phone", At: at(11, 12, 9, 0), Text: "Bertanya kapan selesai.", By: "petugas"}},
		Lesson:      "Daftar harga wajib dipasang.", Evaluation: &model.Evaluation{Text: "Ditambahkan ke maklumat.", At: at(11, 20, 9, 0), By: "pengelola"}, Outcome: "fulfilled", Cause: ""}
	for i, k := range []string{"register", "respond", "verify", "dispose", "form_team", "note", "submit_result", "ratify", "deliver"} {
		v.Events = append(v.Events, model.EventView{ID: "d/1", N: uint32(i + 1), Kind: k, At: at(11, 2+2*i, 9, 0), RecordedAt: at(11, 2+2*i, 9, 5),
			By: model.Doer{Person: model.StaffID(kabid), Post: kabid, Capacity: "definitif"}, RecordedBy: model.StaffID(kabid)})
	}
	return v
}

func aboutWhole(o *model.Office) paper.About {
	v := whole(o)
	v.State = model.Delivered
	struck := v
	struck.State, struck.Register, struck.Subject = model.Voided, "0413/2026", "salah catat"
	return paper.About{View: v, Office: o, Words: words.Indonesian(), Names: words.NamesOf(o, staffOf(o)), Staff: staffOf(o), Now: at(11, 20, 9, 44),
		Cases: []model.CaseView{v}, Given: map[string]string{"waktu": "Senin, 23 November 2026 pukul 09.00", "tempat": "Ruang rapat", "kepada": "Pemilik e-warong"},
		Day: model.RegisterDay{Date: "2026-11-02", Works: true, Whole: true, OfYear: 413, Head: strings.Repeat("7f", 32),
			Entries:  []model.Entry{{Case: v}, {Case: struck, Struck: &model.Strike{Reason: model.Reason{Text: "salah catat"}, At: at(11, 2, 9, 30)}}, {Case: model.CaseView{Register: "0414/2026", Sight: model.SeeNumber}, Late: false}},
			Closings: []model.DayClosing{{DayCount: model.DayCount{Count: 3, Last: 414, Head: strings.Repeat("7f", 32)}, At: at(11, 2, 16, 3), By: model.Doer{Person: "pengelola"}}}}}
}

// aboutOf is what a paper is usually about.
func aboutOf(o *model.Office, name string) paper.About {
	a := aboutWhole(o)
	switch name {
	case "blankform":
		return paper.About{Office: o, Now: a.Now, Form: "F-2026-0031"}
	case "destruction", "erasure":
		a.Now = at(11, 20, 9, 44).AddDate(6, 0, 0)
		by := model.Destruction{At: a.Now.AddDate(0, 0, -1), By: model.Doer{Person: "kepala", Post: o.PostsOf(model.Kepala)[0].Code}, Basis: "045/BA/2032"}
		a.View = model.CaseView{Register: "0412/2026", State: model.Closed, Class: "ordinary", Sight: model.SeeAll, RecordedAt: a.View.RecordedAt, Merged: []string{"0415/2026"}}
		if name == "erasure" {
			a.View.Complainants = []model.PersonView{{ID: "1", Erased: true, ErasedBy: &by}}
			a.View.Represented = &model.PersonView{ID: "2", Erased: true, ErasedBy: &by}
		} else {
			by.Consent, a.View.Destroyed = "000.5/12/2032", &by
		}
		a.Copies = []model.Copy{{Made: a.Now, Name: "sesudahnya", Keys: "sesudahnya"}, {Made: by.At.AddDate(0, 0, -30), Name: "aduan-20321020-190000.book.age", Keys: "aduan-20321020-190000.keys.age"},
			{Made: by.At.AddDate(0, 0, -31), Name: "tanpa kunci"}, {Made: at(1, 1, 9, 0), Name: "sebelumnya", Keys: "sebelumnya"}}
	}
	return a
}

// TestPapers holds the text of every paper of every office, as a dot-matrix
// printer prints it.
func TestPapers(t *testing.T) {
	for _, code := range offices() {
		o := officeOf(t, code)
		for _, name := range paper.All() {
			t.Run(name+"/"+code, func(t *testing.T) {
				a := aboutOf(o, name)
				golden.RequireEqual(t, paper.Text(paper.Make(name, a), 80))
			})
		}
	}
}

func TestOurWordingHasNoFault(t *testing.T) {
	for _, name := range paper.All() {
		if f := paper.Check(name, paper.Wording(name, nil)); len(f) > 0 {
			t.Errorf("%s: %v", name, f)
		}
	}
}

// TestWhatWasTakenBackIsNotInTheFileThatLeaves, and is struck in the one that
// stays.
func TestWhatWasTakenBackIsNotInTheFileThatLeaves(t *testing.T) {
	o := officeOf(t, "lumajang")
	a := aboutWhole(o)
	for i := range a.View.Events {
		a.View.Events[i].Undone = a.View.Events[i].Kind == "form_team"
	}
	if text := paper.Text(paper.Make("casefile", a), 80); strings.Contains(text, "Bentuk tim") || !strings.Contains(text, "Ajukan hasil") {
		t.Errorf("the file says\n%s", text)
	}
	if text := paper.Text(paper.Make("casefile_internal", a), 80); !strings.Contains(text, "-Bentuk tim-") {
		t.Errorf("the whole file says\n%s", text)
	}
}

// TestReprintSaysSoAndACorrectionSaysRalat, each of its own paper.
func TestReprintSaysSoAndACorrectionSaysRalat(t *testing.T) {
	o := officeOf(t, "lumajang")
	a := aboutWhole(o)
	event := func(kind, name string, minute int, undone bool) {
		a.View.Events = append(a.View.Events, model.EventView{Kind: kind, RecordedAt: at(11, 20, 9, minute), Undone: undone, Data: map[string]any{"paper": name}})
	}
	says := func(name, want string) {
		t.Helper()
		text := paper.Text(paper.Make(name, a), 80)
		if got := strings.Contains(text, "Cetakan") || strings.Contains(text, "RALAT"); want == "" && got || !strings.Contains(text, want) {
			t.Errorf("%s, want %q:\n%s", name, want, text)
		}
	}
	event("amend", "", 0, false)
	says("receipt", "")
	event("print", "receipt", 1, false)
	says("receipt", "Cetakan ke-2")
	event("amend", "", 2, true)
	if text := paper.Text(paper.Make("receipt", a), 80); strings.Contains(text, "RALAT") {
		t.Error("what was taken back is no correction")
	}
	event("amend", "", 3, false)
	says("receipt", "RALAT (20 November 2026) · Cetakan ke-2")
	says("answer", "")
	if n, again := paper.Printed(a.View, "receipt"); n != 1 || !again {
		t.Errorf("printed %d times, again %v", n, again)
	}
	event("print", "receipt", 4, false)
	says("receipt", "RALAT (20 November 2026) · Cetakan ke-3")
	if n, again := paper.Printed(a.View, "receipt"); n != 2 || again {
		t.Errorf("printed %d times, again %v", n, again)
	}
}
