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
