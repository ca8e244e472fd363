package model

import (
	"slices"
	"testing"
)

// alsoHolds gives somebody one more post, from long ago.
func (b *testBook) alsoHolds(who StaffID, post PostID, as Capacity) {
	s := b.staff[who]
	s.Holdings = append(slices.Clone(s.Holdings), Holding{Post: post, Capacity: as, From: at(1, 0, 0).AddDate(-1, 0, 0)})
	b.staff[who] = s
}

func TestWhereTwoPostsWouldDoTheActionIsOfferedAndThePostAsked(t *testing.T) {
	b := newTestBook(t)
	b.alsoHolds("lilik", "sekretaris", Plt)
	id := b.register()
	b.do("agus", id, "verify", `{"category":"KKS-2","complete":true}`)
	if Asked(b.situation("lilik", id), "dispose") != "dispose" {
		t.Error("a head who is Plt. of the sekretaris is not asked to dispose")
	}
	e := b.refused("lilik", id, "dispose", `{"lead":"kabid-linjamsos"}`, CodeInvalid, "post_ambiguous")
	if len(e.Who) != 2 || e.Args["action"] != "dispose" {
		t.Errorf("asked among %+v %v", e.Who, e.Args)
	}
	a, err := DecodeAction("dispose", []byte(`{"lead":"kabid-linjamsos"}`))
	if err != nil {
		t.Fatal(err)
	}
	InPost(a, "kepala")
	d, err := a.Decide(b.situation("lilik", id))
	if err != nil || d.Drafts[0].By.Post != "kepala" {
		t.Errorf("done as %+v, %v", d.Drafts, err)
	}
	InPost(a, "sekretaris")
	if d, err = a.Decide(b.situation("lilik", id)); err != nil || d.Drafts[0].By.Post != "kepala" {
		t.Errorf("the post that was chosen first does not stand: %+v, %v", d.Drafts, err)
	}
}

func TestWhatOnesPersonMayDoAsksForNoPost(t *testing.T) {
	b := newTestBook(t)
	b.alsoHolds("rina", "pelaksana-rehsos", Definitif)
	id := b.inProgress()
	b.do("rina", id, "note", `{"text":"Sudah ditelepon."}`)
	if evs := b.cases[id]; evs[len(evs)-1].By.Post != "kabid-linjamsos" {
		t.Errorf("the note was written as %s, not as the post that has the disposition", evs[len(evs)-1].By.Post)
	}
	b.do("rina", id, "undo", `{}`)
	b.do("lilik", id, "form_team", `{"lead":"yudi","members":["rina"]}`)
	b.do("rina", id, "note", `{"text":"Sebagai anggota tim."}`)
}

func TestAuthorIsToldThatOnlyTheRatificationIsMissing(t *testing.T) {
	b := newTestBook(t)
	b.alsoHolds("rina", "sekretaris", Plt)
	b.staff["dewi"] = Staff{ID: "dewi", Name: "dewi", Disabled: true}
	id := b.awaiting()
	b.refused("rina", id, "initial", `{}`, CodeNotNow, "initials_complete")
	b.do("lilik", id, "ratify", `{}`)
}

func TestSameAddresseeIsNotSentACaseTwice(t *testing.T) {
	b := newTestBook(t)
	id := b.inProgress()
	e := b.refused("lilik", id, "dispose", `{"lead":"kabid-linjamsos"}`, CodeInvalid, "already_addressed")
	if e.Args["post"] != "kabid-linjamsos" {
		t.Errorf("args %v", e.Args)
	}
	b.do("lilik", id, "dispose", `{"lead":"kabid-linjamsos","to":["kabid-rehsos"]}`)
}
