package tuitest

import (
	"aduan/model"
)

// Views is the cases of Rows as somebody who may read everything sees them.
func Views() []model.CaseView {
	var out []model.CaseView
	for _, r := range Rows() {
		out = append(out, view(r))
	}
	return out
}

// view is a case as far as its row tells.
func view(r model.Row) model.CaseView {
	received := r.ReceivedAt
	v := model.CaseView{Register: r.Register, ID: r.ID, Version: r.Version, State: r.State, Sight: r.Sight, Kind: r.Kind, Class: r.Class,
		Secrecy: model.SecrecyOrdinary, Channel: &model.Channel{Name: r.Channel}, ReceivedAt: &received, RecordedAt: &received,
		ReceivedBy: "aminah", RecordedBy: "aminah", Subject: r.Subject, Text: r.Subject + ".", Proposal: r.Proposal,
		Complainants: []model.PersonView{{ID: "7", Name: r.Name, Hidden: r.NameHidden}}, Clocks: []model.Clock{*r.Clock}, Actions: actions(r.State)}
	if r.Secret {
		v.Secrecy = model.SecrecySecret
	}
	v.Events = []model.EventView{{ID: "d1/1", Case: r.ID, N: 1, Kind: "register", At: received, RecordedAt: received, By: model.Doer{Person: "aminah"}, RecordedBy: "aminah"}}
	enrich(&v)
	return v
}

func actions(s model.State) []model.ActionName {
	switch s {
	case model.Received:
		return []model.ActionName{"verify", "respond", "answer", "check", "contact", "amend"}
	case model.Verified:
		return []model.ActionName{"dispose", "respond", "verify", "note", "contact"}
	case model.AwaitingRatification:
		return []model.ActionName{"ratify", "send_back", "note"}
	case model.Ratified:
		return []model.ActionName{"deliver", "contact"}
	}
	return []model.ActionName{"respond", "note", "request_info", "submit_result", "return", "check", "contact"}
}
