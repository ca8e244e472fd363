package input_test

import (
	"testing"
	"time"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
	"aduan/tui/widget/form"
	"aduan/tui/widget/input"
)

func source(t *testing.T, who model.StaffID, no string, a model.ActionName) input.Source {
	t.Helper()
	d := tuitest.NewDesk(who)
	env := &ui.Env{Desk: ui.NewActing(d), Me: d.Self, Staff: d.Everyone, Words: words.Indonesian(), Say: ui.Speak("id"), At: tuitest.Clock(),
		Now: func() time.Time { return tuitest.Clock() }, Theme: ui.NewTheme(ui.Dark), Cols: 80, Rows: 19}
	env.Keys = ui.NewKeys(env.Say, false)
	s := input.Source{Env: env, Action: a}
	for _, c := range d.Cases {
		if c.Register == no+"/2026" {
			s.Case = c
		}
	}
	return s
}

// likely is a value that somebody could put into a field.
func likely(f *form.Field) string {
	switch {
	case len(f.Options) > 0:
		return f.Options[0].Value
	case f.Name == "reply_at":
		return "kemarin"
	case f.Name == "due_at":
		return "25/11 15.30"
	}
	for suffix, v := range map[string]string{"nik": "3508045403680021", "kk": "3508045403680021", "_at": "kemarin 08.15", "at": "sekarang",
		"date": "20/11/2026", ".on": "kemarin", "_on": "kemarin", "_due": "25/11", "size": "12", "decile": "6",
		"loss_rupiah": "Rp450.000", "stars": "4", "area": "35.08.04.2003", "lead": "rina", "members": "agus\nPak Karjo, TKSK Tempeh",
		"contacts": "WhatsApp 0852123\nsiti@example.org", "complainants": "Sumarni, 3508045403680021, 085212345678, RT 3", "disposition": "1"} {
		if n := len(f.Name) - len(suffix); n >= 0 && f.Name[n:] == suffix && (n == 0 || suffix[0] == '.' || suffix[0] == '_' || f.Name[n-1] == '.') {
			return v
		}
	}
	return "Sesuatu"
}

// TestEveryActionIsAcceptedWhenFilled fills the required fields of every action,
// then every field there is, and hands the JSON to the model's own door.
func TestEveryActionIsAcceptedWhenFilled(t *testing.T) {
	for _, a := range model.ActionTable() {
		for _, every := range []bool{false, true} {
			s := source(t, "agus", "0396", a.Name)
			f := form.New(s.Env, s.Fields(), nil, 24)
			f.Set(s.Preset())
			if every {
				f.Set(map[string]string{})
				for _, x := range f.Fields() {
					x.Set(likely(x))
				}
			}
			for range 20 { // fill what is asked for, one after the other
				_, err := s.JSON(f.Values())
				if err == nil {
					break
				}
				e := err.(*model.Error)
				if e.Rule != "required" {
					t.Fatalf("%s: %v", a.Name, err)
				}
				x := f.Get(s.Where(f, e.Field))
				if x == nil {
					t.Fatalf("%s asks for %s, which has no field", a.Name, e.Field)
				}
				x.Set(likely(x))
			}
			raw, err := s.JSON(f.Values())
			if err != nil {
				t.Fatalf("%s: %v", a.Name, err)
			}
			if _, err := model.DecodeAction(a.Name, raw); err != nil {
				t.Errorf("%s refuses %s: %v", a.Name, raw, err)
			}
		}
	}
}

func TestEveryInputOfEveryActionHasAField(t *testing.T) {
	// An entry is booked by whoever books it, now: when it came is another input.
	// Whom an earlier case knows, the counter says.
	none := map[string]bool{"by_post": true, "same_person": true, "register.at": true, "register.on_behalf_of": true, "register.oral": true, "register.scan": true}
	for _, a := range model.ActionTable() {
		s := source(t, "agus", "0396", a.Name)
		s.Env.Me.Office.Criteria = []model.Criterion{{Code: "asn", Name: "ASN"}} // where there are none, no reason is asked for
		f := form.New(s.Env, s.Fields(), nil, 24)
		for _, x := range a.Fields {
			if !none[x.Name] && !none[string(a.Name)+"."+x.Name] && s.Where(f, x.Name) == "" {
				t.Errorf("%s has no field for %s", a.Name, x.Name)
			}
		}
	}
}

func TestCategoryBringsItsClassAndItsBidang(t *testing.T) {
	s := source(t, "agus", "0408", "verify")
	f := form.New(s.Env, s.Fields(), nil, 24)
	f.Get("category").Set("KOR-1")
	s.Follow(f, "category")
	if f.Get("class").Value() != "oversight" || f.Get("proposal.lead").Value() != "sekretaris" {
		t.Fatalf("values are %v", f.Values())
	}
}

func TestCorrectionSendsOnlyWhatChanged(t *testing.T) {
	s := source(t, "agus", "0408", "amend")
	f := form.New(s.Env, s.Only("subject"), nil, 24)
	f.Set(s.Preset())
	f.Get("subject").Set("Sembako tiga bulan belum cair")
	f.Get("reason.code").Set("typo")
	raw, err := s.JSON(f.Values())
	if err != nil || string(raw) != `{"reason":{"code":"typo"},"subject":"Sembako tiga bulan belum cair"}` {
		t.Fatalf("%s, %v", raw, err)
	}

	// What the book replaces as a whole is sent as a whole.
	s.Case.Channel = &model.Channel{Name: "whatsapp", Account: "admin-1", Reference: "77"}
	f = form.New(s.Env, s.Only("channel"), nil, 24)
	f.Set(s.Preset())
	f.Get("channel.reference").Set("78")
	f.Get("reason.code").Set("misheard")
	raw, err = s.JSON(f.Values())
	if err != nil || string(raw) != `{"channel":{"account":"admin-1","name":"whatsapp","reference":"78"},"reason":{"code":"misheard"}}` {
		t.Fatalf("%s, %v", raw, err)
	}
}

func TestAnswerIsProposedOfSomebodyWhoHoldsThePost(t *testing.T) {
	s := source(t, "aminah", "0396", "answer")
	s.Case.Category, s.Case.Handler = "REH-1", nil
	if got := s.Official(); got != "kabid-rehsos" {
		t.Errorf("proposed %q, want the category's own kabid", got)
	}
	s.Case.Handler = &model.Handler{Post: "kabid-linjamsos"}
	if got := s.Official(); got != "kabid-linjamsos" {
		t.Errorf("proposed %q, want who handles the case", got)
	}
	s.Case.Handler = &model.Handler{Post: "kabid-dayasos"} // nobody holds it
	if got := s.Official(); got != "kabid-rehsos" {
		t.Errorf("proposed %q, want a post that somebody holds", got)
	}
	for _, f := range s.Fields() {
		if f.Name != "on_behalf_of" {
			continue
		}
		for _, o := range f.Options {
			if o.Value == "kabid-dayasos" {
				t.Error("a vacant post is offered to answer")
			}
		}
	}
}

func TestNowIsNeverAheadOfTheBook(t *testing.T) {
	s := source(t, "aminah", "0396", "answer")
	now := tuitest.Clock().Add(123456 * time.Nanosecond)
	s.Env.Now = func() time.Time { return now }
	at, err := s.ReadMoment(s.Env.Say.Form.Now)
	if err != nil || at.After(now.Truncate(time.Millisecond)) {
		t.Errorf("now is %v, which is after what the book keeps (%v)", at, err)
	}
}

// TestWhoseAnswerItWasIsAskedInFront where officials answer and the desk writes
// it down: for substance, not for saying that it came.
func TestWhoseAnswerItWasIsAskedInFront(t *testing.T) {
	front := func(who model.StaffID, change func(*input.Source), kind string) bool {
		s := source(t, who, "0408", "respond")
		change(&s)
		f := form.New(s.Env, s.Fields(), nil, 24)
		f.Get("kind").Set(kind)
		s.Follow(f, "kind")
		return !f.Get("on_behalf_of").More
	}
	officials, desk := func(s *input.Source) { s.Env.Me.Office.Rules.PetugasAnswers = false }, func(s *input.Source) { s.Env.Me.Office.Rules.PetugasAnswers = true }
	for _, c := range []struct {
		who    model.StaffID
		change func(*input.Source)
		kind   string
		want   bool
	}{{"aminah", officials, "substance", true}, {"aminah", officials, "acknowledgement", false}, {"aminah", desk, "substance", false}, {"rina", officials, "substance", false}} {
		if got := front(c.who, c.change, c.kind); got != c.want {
			t.Errorf("%s, %s: in front %v", c.who, c.kind, got)
		}
	}
	s := source(t, "aminah", "0408", "respond") // a second response is of substance
	s.Case.Clocks = nil
	for _, f := range s.Fields() {
		if f.Name == "on_behalf_of" && f.More {
			t.Error("it is folded away in a form that begins with substance")
		}
	}
}

// TestVillageIsAskedForByTheOfficesWord: in Papua nobody lives in a desa.
func TestVillageIsAskedForByTheOfficesWord(t *testing.T) {
	s := source(t, "aminah", "", "register")
	if got := s.Label("area"); got != "Desa" {
		t.Errorf("%q", got)
	}
	s.Env.Me.Office.VillageWord = "Kampung"
	if got := s.Label("area"); got != "Kampung" {
		t.Errorf("%q", got)
	}
}
