package tui_test

import (
	"testing"
	"time"

	"aduan/model"
	"aduan/tui/tuitest"
)

// leftover is a draft whose deed came to the book before its program ended.
func leftover(form, title string) model.FormDraft {
	return model.FormDraft{Form: form, Deed: "told", Title: title, Saved: tuitest.Clock().Add(-9 * time.Minute), Values: map[string]string{"complainant.name": "Misnah", "text": "Sudah ditelepon"},
		Recorded: &model.RecordedDeed{At: tuitest.Clock().Add(-8 * time.Minute), Register: "0396/2026"}}
}

// TestHomeTellsWhatWasRecordedFromWhatWasNot: after a sudden end both stand
// there, and only what is not in the book waits to be recorded.
func TestHomeTellsWhatWasRecordedFromWhatWasNot(t *testing.T) {
	frames(t, [][2]int{{120, 40}, {80, 24}, {60, 20}, {48, 16}}, func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.NewDesk("aminah")
		d.Now.Asked, d.Now.Drafts = nil, nil
		d.Kept = []model.FormDraft{leftover("register", "Misnah"), {Form: "note/c366", Deed: "untold", Title: "Catat tindakan 0366", Saved: tuitest.Clock().Add(-time.Hour)}}
		return open(t, d, w, h).Shows("sudah ter", "0396", "belum ter")
	})
}

// TestRecordedDraftLeadsToItsCase: it is not gone on with, and then it is gone.
func TestRecordedDraftLeadsToItsCase(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	d.Now.Asked, d.Now.Drafts, d.Kept = nil, nil, []model.FormDraft{leftover("register", "Misnah")}
	c := open(t, d, 80, 24).Press("enter").Shows("0396/2026", "“Misnah” sudah tercatat: 0396/2026")
	if len(d.Kept) != 0 {
		t.Errorf("it is offered again: %+v", d.Kept)
	}
	c.Press("esc").Lacks("lihat aduannya", "Misnah  ")
}

// TestCounterDoesNotOfferWhatIsRecorded: it begins empty, under a new deed, and
// says under which number the entry stands.
func TestCounterDoesNotOfferWhatIsRecorded(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	d.Now.Drafts, d.Kept = nil, []model.FormDraft{leftover("register", "Misnah")}
	c := open(t, d, 80, 24).Press("c").Shows("“Misnah” sudah tercatat: 0396/2026, Jum 20/11 09.33").Lacks("[Misnah")
	if len(d.Kept) != 0 {
		t.Errorf("it is offered again: %+v", d.Kept)
	}
	c.Press("tab").Type("Wagiyem")
	if c.Press("esc"); len(d.Kept) != 1 || d.Kept[0].Deed == "told" {
		t.Errorf("the next entry is kept as %+v", d.Kept)
	}
}

// TestFormDoesNotOfferWhatIsRecorded: the form of a deed that happened is empty.
func TestFormDoesNotOfferWhatIsRecorded(t *testing.T) {
	d := tuitest.NewDesk("rina")
	d.Kept = []model.FormDraft{leftover("respond/c396", "Tanggapi 0396")}
	open(t, d, 80, 24).Press("4", "/").Type("0396").Press("enter", "enter", "t").Shows("sudah tercatat: 0396/2026").Lacks("Sudah ditelepon")
	if len(d.Kept) != 0 {
		t.Errorf("it is offered again: %+v", d.Kept)
	}
}

// TestWhatIsTypedIsKeptBeforeItIsSent: a program that ends while it records leaves
// a draft that says what became of the deed.
func TestWhatIsTypedIsKeptBeforeItIsSent(t *testing.T) {
	for name, send := range map[string]func(*tuitest.Driver){
		"counter": func(c *tuitest.Driver) {
			c.Press("c", "tab").Type("Sumarni").Press("tab", "tab").Type("bades").Press("enter", "tab").Type("Sembako").Press("tab").Type("Dua bulan.").Press("ctrl+s")
		},
		"form": func(c *tuitest.Driver) {
			c.Press("4", "/").Type("0396").Press("enter", "enter", "t").Type("Sudah saya telepon").Press("ctrl+s")
		},
	} {
		t.Run(name, func(t *testing.T) {
			var w watch
			d := tuitest.NewDesk(map[string]model.StaffID{"counter": "aminah", "form": "rina"}[name])
			var kept []model.FormDraft
			d.OnAct = func(deed model.Deed) (model.Outcome, error) {
				kept = append(kept, d.Kept...)
				return model.Outcome{Deed: deed.ID}, nil
			}
			send(open(t, d, 80, 24, w.set))
			if len(d.Deeds) != 1 || len(kept) != 1 || kept[0].Deed != d.Deeds[0].ID {
				t.Errorf("of %d deeds there were the drafts %+v", len(d.Deeds), kept)
			}
		})
	}
}
