package store

import (
	"encoding/json"
	"slices"
	"time"

	"aduan/model"
	"aduan/store/journal"
)

// same refuses to take a deed that was done for the one that is asked for only
// because they carry one id: a retry has the same author, case and action, and
// says the same. Otherwise somebody would be told that a deed is done which
// never happened.
func (a *act) same(r journal.Receipt) error {
	evs := make([]model.Event, 0, len(r.Records))
	for _, rec := range r.Records {
		e, err := journal.Decode(rec.Bytes)
		if err != nil {
			return err
		}
		evs = append(evs, e)
	}
	if len(evs) == 0 {
		return nil
	}
	kind := model.ActionName(evs[0].Kind)
	booked := a.name == "answer_on_the_spot" && kind == "register"
	if evs[0].RecordedBy == a.d.who.Staff && (kind == a.name || booked) && a.sameCase(r) && a.says(a.d.b.seal.OpenEvents(evs)) {
		return nil
	}
	return model.Invalid("deed", "deed_used").With("deed", a.deed.ID)
}

func (a *act) sameCase(r journal.Receipt) bool {
	if a.deed.Case == "" {
		return a.needs.NewCase || len(a.needs.Cases) > 0 || caseOf(r) == ""
	}
	same := false
	// What cannot be read is not the same.
	_ = a.d.view(func(s *scene) error {
		id, ok := s.resolve(string(a.deed.Case))
		same = ok && id == caseOf(r)
		return nil
	})
	return same
}

// says tells whether every text of the action as it came stands in what was
// recorded. What a key no longer opens is not held against it.
func (a *act) says(evs []model.Event) bool {
	recorded := map[string][]string{}
	for _, e := range evs {
		for _, part := range [][]byte{e.Data, e.Secret} {
			for field, text := range texts(part) {
				recorded[field] = append(recorded[field], text)
			}
		}
	}
	for field, text := range texts(a.input) {
		if field == "area" || isMoment(text) || field == "with" && a.names(text, recorded) {
			continue // written otherwise than it was typed
		}
		said, known := false, false
		for _, was := range recorded[field] {
			known, said = true, said || was == text
		}
		if known && !said {
			return false
		}
	}
	return true
}

// names tells whether a case that was named by a number, however it was written,
// is the one whose id was recorded.
func (a *act) names(ref string, recorded map[string][]string) (same bool) {
	// What cannot be read is not the same.
	_ = a.d.view(func(s *scene) error {
		id, ok := s.resolve(ref)
		same = ok && (slices.Contains(recorded["case"], string(id)) || slices.Contains(recorded["into"], string(id)))
		return nil
	})
	return same
}

func isMoment(text string) bool {
	_, err := time.Parse(time.RFC3339Nano, text)
	return err == nil
}

// texts are the fields of a JSON object that hold text.
func texts(object []byte) map[string]string {
	all, out := map[string]json.RawMessage{}, map[string]string{}
	if json.Unmarshal(object, &all) != nil {
		return nil
	}
	for field, raw := range all {
		var text string
		if json.Unmarshal(raw, &text) == nil && text != "" {
			out[field] = text
		}
	}
	return out
}
