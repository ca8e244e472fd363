package store

import (
	"testing"

	"aduan/model"
)

func TestAdminDoesNotMakeThemselvesHead(t *testing.T) {
	w := newWorld(t)
	for who, rule := range map[model.StaffID]string{"admin": "role", "hendra": "own_post", "kepala": "own_post"} {
		_, err := w.act(who, "", 0, w.action("post_give", `{"username":"`+string(who)+`","post":"sekretaris","capacity":"plt","basis":"821/1"}`))
		wantRule(t, err, model.CodeDenied, rule)
	}
	_, err := w.act("admin", "", 0, &model.ProfileApply{Text: "x", Basis: "821/1"})
	if err == nil {
		t.Error("the admin applies a profile on the head's behalf")
	}
	w.sound()
}

func TestHeadSeesWhatWasRecordedOfTheBookInTheirName(t *testing.T) {
	w := newWorld(t)
	w.do("pengelola", "", "post_give", `{"username":"supervisor","post":"sekretaris","capacity":"plt","basis":"821/1"}`)
	h, err := w.desk("kepala").Home(w.ctx())
	if err != nil || len(h.Behalf) != 1 || h.Behalf[0].Kind != "post_give" || h.Behalf[0].By != "pengelola" {
		t.Errorf("pointed out: %+v %v", h.Behalf, err)
	}
	w.move(behalfFor)
	if h, err = w.desk("kepala").Home(w.ctx()); err != nil || len(h.Behalf) != 0 {
		t.Errorf("after two weeks: %+v %v", h.Behalf, err)
	}
	w.sound()
}

// TestTheLastAdminKeepsThePost: ending it would leave nobody to manage the book,
// now or from a day on which a deputy is no longer there; and an end before the
// beginning ends nothing, so it is not said to.
func TestTheLastAdminKeepsThePost(t *testing.T) {
	w := newWorld(t)
	end := func(who, more string) error {
		_, err := w.act("kepala", "", 0, w.action("post_end", `{"username":"`+who+`","post":"admin"`+more+`}`))
		return err
	}
	wantRule(t, end("hendra", `,"until":"2020-01-01T00:00:00+07:00"`), model.CodeInvalid, "until_before_from")
	if err := end("admin", ""); err != nil {
		t.Fatal(err)
	}
	wantRule(t, end("hendra", ""), model.CodeNotNow, "last_admin")
	w.do("kepala", "", "post_give", `{"username":"supervisor","post":"admin","capacity":"plh","until":"2026-11-25T00:00:00+07:00","basis":"821/1"}`)
	wantRule(t, end("hendra", `,"until":"2026-11-26T00:00:00+07:00"`), model.CodeNotNow, "last_admin")
	w.do("kepala", "", "post_give", `{"username":"sekretaris","post":"admin","capacity":"definitif","basis":"821/1"}`)
	if err := end("hendra", ""); err != nil {
		t.Fatal(err)
	}
	w.sound()
}

// TestAdminDoesNotEmptyTheHeadsPost: once nobody is head the admin gives posts, so
// the admin may not be who brings that about. With a successor the old head goes.
func TestAdminDoesNotEmptyTheHeadsPost(t *testing.T) {
	w := newWorld(t)
	_, err := w.act("admin", "", 0, w.action("staff_disable", `{"username":"kepala"}`))
	wantRule(t, err, model.CodeNotNow, "last_head")
	_, err = w.act("admin", "", 0, w.action("post_give", `{"username":"supervisor","post":"pengelola"}`))
	wantRule(t, err, model.CodeDenied, "role")
	w.do("pengelola", "", "post_give", `{"username":"sekretaris","post":"kepala","capacity":"plt","basis":"821/2"}`)
	w.do("admin", "", "staff_disable", `{"username":"kepala"}`)
	w.sound()
}
