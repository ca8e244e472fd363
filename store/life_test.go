package store

import (
	"testing"

	"aduan/model"
)

// asks is what a person's inbox holds of a case; empty for nothing.
func (w *world) asks(who model.StaffID, id model.CaseID) model.ActionName {
	w.t.Helper()
	p, err := w.desk(who).List(w.ctx(), model.Query{Place: "inbox"})
	if err != nil {
		w.t.Fatal(err)
	}
	for _, r := range p.Rows {
		if r.ID == id {
			return r.Asked
		}
	}
	return ""
}

// step is one deed of a life: who does what, and who is asked for what after.
type step struct {
	who   model.StaffID
	do    model.ActionName
	input string
	state model.State
	asked map[model.StaffID]model.ActionName
}

func life() []step {
	type a = map[model.StaffID]model.ActionName
	return []step{
		{"petugas", "respond", `{"kind":"acknowledgement","text":"Sudah kami terima","how":"phone"}`, model.Received, a{"pengelola": "verify", "petugas": "", "kepala": ""}},
		{"pengelola", "verify", `{"class":"ordinary","category":"KKS-2","complete":true,"proposal":{"lead":"kabid-linjamsos","instructions":["tindak-lanjuti"]}}`, model.Verified, a{"kepala": "dispose", "pengelola": ""}},
		{"kepala", "dispose", `{"lead":"kabid-linjamsos","to":["kabid-linjamsos","supervisor"],"instructions":["tindak-lanjuti"]}`, model.Disposed, a{"kabid-linjamsos": "accept", "supervisor": "accept", "kepala": ""}},
		{"kabid-linjamsos", "accept", `{}`, model.InProgress, a{"kabid-linjamsos": "submit_result", "supervisor": "accept"}},
		{"kabid-linjamsos", "submit_result", `{"finding":"Saldo kosong","conclusion":"proven","answer":"Akan cair Senin"}`, model.AwaitingRatification, a{"sekretaris": "initial", "kepala": "", "kabid-linjamsos": ""}},
		{"sekretaris", "initial", `{}`, model.AwaitingRatification, a{"kepala": "ratify", "sekretaris": ""}},
		{"kepala", "ratify", `{}`, model.Ratified, a{"petugas": "deliver", "kepala": ""}},
		{"petugas", "deliver", `{"how":"phone","to":"Sumarni"}`, model.Delivered, a{"pengelola": "close", "petugas": ""}},
		{"pengelola", "close", `{"outcome":"fulfilled","lesson":"Periksa saldo lebih dulu"}`, model.Closed, a{"pengelola": "", "petugas": ""}},
	}
}

func TestEachStepOfACaseStandsInTheInboxOfWhoeverIsAsked(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
	if got := w.asks("petugas", id); got != "respond" {
		t.Errorf("after booking the desk is asked %q, want respond", got)
	}
	for _, s := range life() {
		w.move(600e9)
		o := w.do(s.who, id, s.do, s.input)
		if o.Case.State != s.state {
			t.Fatalf("after %s the case is %s, want %s", s.do, o.Case.State, s.state)
		}
		for who, want := range s.asked {
			if got := w.asks(who, id); got != want {
				t.Errorf("after %s %s is asked %q, want %q", s.do, who, got, want)
			}
		}
	}
	w.sound()
}

func TestDeskIsAskedForTheAnswerOnceItIsRatified(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
	for _, s := range life()[1:7] { // nobody responded before
		w.move(600e9)
		w.do(s.who, id, s.do, s.input)
	}
	h, err := w.desk("petugas").Home(w.ctx())
	if err != nil || len(h.Asked) != 1 || h.Asked[0].Asked != "deliver" || h.Asked[0].Clock.Name != "response" {
		t.Errorf("the desk is asked for %+v %v", h.Asked, err)
	}
	w.sound()
}

func TestPengelolaSpeaksWithTheComplainantOfASecretCase(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Potongan").Case.ID
	w.do("pengelola", id, "secrecy", `{"secrecy":"secret"}`)
	if got := w.asks("petugas", id); got != "respond" {
		t.Errorf("who booked it is asked %q", got)
	}
	w.do("pengelola", id, "verify", `{"class":"oversight","category":"SAL-1","complete":true}`)
	for who, want := range map[model.StaffID]model.ActionName{"petugas": "", "pengelola": "respond"} {
		if got := w.asks(who, id); got != want {
			t.Errorf("%s is asked %q, want %q", who, got, want)
		}
	}
	w.sound()
}

func TestWhoWasSentACaseOnReportsAndWhoeverSentItSubmits(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
	for _, s := range life()[:4] {
		w.move(600e9)
		w.do(s.who, id, s.do, s.input)
	}
	w.do("kabid-linjamsos", id, "dispose", `{"lead":"katim-linjamsos","instructions":["konsep-jawaban"]}`)
	w.do("katim-linjamsos", id, "accept", `{}`)
	for who, want := range map[model.StaffID]model.ActionName{"katim-linjamsos": "report", "kabid-linjamsos": "submit_result"} {
		if got := w.asks(who, id); got != want {
			t.Errorf("%s is asked %q, want %q", who, got, want)
		}
	}
	h, err := w.desk("kabid-linjamsos").Home(w.ctx())
	if err != nil || h.Asked[0].Clock == nil || h.Asked[0].Clock.Name != "disposition_own" {
		t.Errorf("the nearest deadline of the result: %+v %v", h.Asked[0].Clock, err)
	}
	w.sound()
}

// sound insists that verify finds nothing.
func (w *world) sound() {
	w.t.Helper()
	faults, err := w.b.Verify(w.ctx(), nil)
	if err != nil {
		w.t.Fatal(err)
	}
	for _, f := range faults {
		w.t.Errorf("verify: %s %s %v", f.Kind, f.Where, f.Args)
	}
}

func TestQueueAndHomeFollowTheCase(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
	other := w.register("petugas", "Warsito", "KKS terblokir").Case.ID
	queue := func(q model.Query) model.Page {
		t.Helper()
		p, err := w.desk("pengelola").List(w.ctx(), q)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	if p := queue(model.Query{}); p.Total != 2 || p.All != 2 || p.Overdue != 0 || p.Rows[0].Clock.Name != "response" {
		t.Errorf("queue %+v", p)
	}
	if p := queue(model.Query{Text: "sumarni SEMBAKO"}); p.Total != 1 || p.All != 2 || p.Rows[0].ID != id {
		t.Errorf("filter found %+v", p)
	}
	w.move(49 * 3600e9)
	if p := queue(model.Query{Overdue: true}); p.Total != 2 || p.Overdue != 2 || p.Rows[0].Clock.State != model.ClockOverdue {
		t.Errorf("after 49 hours %+v", p)
	}
	w.do("pengelola", other, "reject", `{"reason":"bukan_kewenangan"}`)
	if p := queue(model.Query{}); p.Total != 1 {
		t.Errorf("a rejected case stays in the queue: %+v", p)
	}
	if p := queue(model.Query{Place: "undelivered"}); p.Total != 1 || p.Rows[0].ID != other || p.Rows[0].Asked != "contact" {
		t.Errorf("nobody is to tell the rejection: %+v", p)
	}
	h, err := w.desk("pengelola").Home(w.ctx())
	if err != nil {
		t.Fatal(err)
	}
	if h.Month["received"] != 2 || h.Month["open"] != 1 || len(h.Recent) != 3 || h.Recent[0].Kind != "reject" || h.Empty {
		t.Errorf("home %+v", h)
	}
}

func TestBerandaLeadsWithFewLateResultsThenWhatIsDueNext(t *testing.T) {
	w := newWorld(t)
	finish := func(n int) {
		for range n {
			id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
			for _, s := range life()[:5] {
				w.do(s.who, id, s.do, s.input)
			}
		}
	}
	finish(homeLate + 3)
	w.move(60 * 24 * 3600e9) // long past every deadline
	w.confirm()
	finish(2)
	for who, want := range map[model.StaffID]int{"sekretaris": homeLate + 2, "kabid-linjamsos": 0, "petugas": 0} {
		h, err := w.desk(who).Home(w.ctx())
		if err != nil || len(h.Asked) != want {
			t.Errorf("%s is asked for %d results, want %d (%v)", who, len(h.Asked), want, err)
		}
		for i, r := range h.Asked {
			if late := r.Clock.DueAt.Before(w.now()); r.Asked != "initial" || late != (i < homeLate) {
				t.Errorf("row %d asks %s, late: %v", i, r.Asked, late)
			}
		}
	}
	h, err := w.desk("kepala").Home(w.ctx())
	if err != nil || len(h.Asked) != 0 || len(h.Overdue) != homeOthers {
		t.Errorf("the head is asked %d things before the initials, and sees %d late ones of others (%v)", len(h.Asked), len(h.Overdue), err)
	}
	w.sound()
}

func TestSecretCaseToBeToldStandsAmongTheUndelivered(t *testing.T) {
	w := newWorld(t)
	id := w.register("petugas", "Sumarni", "Potongan").Case.ID
	w.do("pengelola", id, "secrecy", `{"secrecy":"secret"}`)
	w.do("pengelola", id, "verify", `{"class":"oversight","category":"SAL-1","complete":true}`)
	w.do("pengelola", id, "reject", `{"reason":{"code":"bukan_kewenangan"}}`)
	for who, want := range map[model.StaffID]int{"pengelola": 1, "petugas": 0} {
		p, err := w.desk(who).List(w.ctx(), model.Query{Place: "undelivered"})
		if err != nil || p.All != want {
			t.Errorf("%s finds %d cases to be told, want %d (%v)", who, p.All, want, err)
		}
	}
	w.sound()
}

func TestWhatWasSentToAVacantPostIsAskedOfWhoDisposes(t *testing.T) {
	w := newWorld(t)
	w.do("kepala", "", "post_end", `{"username":"supervisor","post":"supervisor"}`)
	id := w.register("petugas", "Sumarni", "Sembako belum cair").Case.ID
	w.do("pengelola", id, "verify", `{"class":"ordinary","category":"DAT-2","complete":true}`)
	if o := w.do("kepala", id, "dispose", `{"lead":"supervisor"}`); len(o.Warnings) != 1 || o.Warnings[0] != "post_vacant" {
		t.Errorf("sending to a vacant post warns of %v", o.Warnings)
	}
	for who, want := range map[model.StaffID]model.ActionName{"kepala": "dispose", "sekretaris": "dispose", "kabid-linjamsos": "", "petugas": "respond"} {
		if got := w.asks(who, id); got != want {
			t.Errorf("%s is asked %q, want %q", who, got, want)
		}
	}
	w.do("kepala", "", "post_give", `{"username":"supervisor","post":"supervisor","capacity":"definitif"}`)
	if head, there := w.asks("kepala", id), w.asks("supervisor", id); head != "" || there != "accept" {
		t.Errorf("filled again, the head is asked %q, the post %q", head, there)
	}
	w.sound()
}

func TestPublicInformationWithoutAPPIDIsAskedOfTheHead(t *testing.T) {
	w := newWorld(t)
	w.do("kepala", "", "post_end", `{"username":"ppid","post":"ppid"}`)
	id := w.register("petugas", "Sumarni", "Salinan SK").Case.ID
	w.do("pengelola", id, "verify", `{"class":"public_information","category":"INF-2","complete":true}`)
	if got := w.asks("kepala", id); got != "dispose" {
		t.Errorf("the head is asked %q, want dispose", got)
	}
	w.sound()
}

func TestWhoMustStillBeToldIsShownByTheDeadlineOfTheTelling(t *testing.T) {
	w := newWorld(t)
	late := w.register("petugas", "Sumarni", "Lampu jalan").Case.ID
	w.do("pengelola", late, "reject", `{"reason":{"code":"bukan_kewenangan"}}`)
	answered := w.register("petugas", "Tumini", "Jalan rusak").Case.ID
	w.do("petugas", answered, "respond", `{"kind":"acknowledgement","text":"Kami teruskan","how":"phone"}`)
	w.do("pengelola", answered, "reject", `{"reason":{"code":"bukan_kewenangan"}}`)
	w.move(3 * 24 * 3600e9)
	h, err := w.desk("petugas").Home(w.ctx())
	if err != nil || len(h.Asked) != 2 || h.Asked[0].ID != late || h.Asked[0].Clock == nil || h.Asked[0].Clock.Name != "response" {
		t.Fatalf("%+v %v", h.Asked, err)
	}
	if c := h.Asked[1].Clock; c != nil {
		t.Errorf("what no deadline runs for is shown with %s", c.Name)
	}
	w.sound()
}
