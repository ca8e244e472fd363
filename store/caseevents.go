package store

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"aduan/model"
)

// kindErased is the event after which a person's key is destroyed.
const kindErased = "person_erased"

// personErased names whom an event erases; false for any other event.
func personErased(e model.Event) (model.PersonID, bool) {
	id, ok := strings.CutPrefix(e.Stream, "person/")
	return model.PersonID(id), ok && e.Kind == kindErased
}

// kindConfirmDate is the deed that says the machine's clock is right.
const kindConfirmDate = string(confirmDate)

const confirmDate model.ActionName = "confirm_date"

// caseEvents joins a case's stream and its log: what Fold takes.
func caseEvents(history func(string) []model.Event, id model.CaseID) []model.Event {
	evs, log := history(model.StreamOf(id)), history(logOf(id))
	if len(log) == 0 {
		return evs
	}
	out := make([]model.Event, 0, len(evs)+len(log))
	for len(log) > 0 {
		if len(evs) > 0 && !evs[0].RecordedAt.After(log[0].RecordedAt) {
			out, evs = append(out, evs[0]), evs[1:]
			continue
		}
		out, log = append(out, log[0]), log[1:]
	}
	return append(out, evs...)
}

func logOf(id model.CaseID) string { return model.StreamOf(id) + "/log" }

// factsJSON is the canonical form of sight facts. Units follow from posts by
// the profile of whoever looks, so they are not kept.
func factsJSON(f *model.SightFacts) ([]byte, error) {
	f.Units = nil
	slices.Sort(f.Posts)
	slices.Sort(f.Staff)
	return json.Marshal(f)
}

// holdsSubject names the kinds of events that may bring a subject; none of
// them can be undone.
func holdsSubject(kind string) bool {
	return kind == "register" || kind == "answer_on_the_spot" || kind == "amend"
}

// lastAct is who did the newest thing to the case, and when.
func lastAct(evs []model.Event) (by model.StaffID, at, recorded time.Time) {
	for _, e := range evs {
		if !strings.HasSuffix(e.Stream, "/log") {
			by, at, recorded = e.By.Person, e.At, e.RecordedAt
		}
	}
	return by, at, recorded
}
