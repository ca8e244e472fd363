package model

import (
	"encoding/json"
	"slices"
	"strings"
)

// internalKinds are the events whose words stay inside (procedure.md 2).
func internalKinds() []string {
	return []string{"note", "submit_result", "initial", "ratify", "send_back", "report", "form_team", "evaluate"}
}

// eventView is one line of the timeline. The desk's petugas sees that internal
// deeds happened, not what they say; nobody sees personal values.
func eventView(e Event, in ViewInput) EventView {
	internal := slices.Contains(internalKinds(), e.Kind)
	ev := EventView{ID: e.ID(), Case: in.Case.ID, N: e.N, Kind: e.Kind, At: e.At, RecordedAt: e.RecordedAt, By: e.By,
		RecordedBy: e.RecordedBy, Prev: e.Prev, Internal: internal}
	if strings.HasSuffix(e.Stream, "/log") {
		ev.N = 0
	}
	if e.Reason != "" {
		ev.Reason = &Reason{Code: e.Reason}
	}
	if internal && in.Sight.Level < SeeMasked {
		return ev
	}
	data := map[string]any{}
	for _, part := range [][]byte{e.Data, e.Secret} {
		var m map[string]any
		if json.Unmarshal(part, &m) == nil {
			lay(data, m)
		}
	}
	if r, ok := data["reason"].(map[string]any); ok {
		if ev.Reason == nil {
			ev.Reason = &Reason{}
		}
		if s, ok := r["code"].(string); ok {
			ev.Reason.Code = s
		}
		if s, ok := r["text"].(string); ok {
			ev.Reason.Text = s
		}
		delete(data, "reason")
	}
	maskData(e.Kind, data, in)
	if len(data) > 0 {
		ev.Data = data
	}
	return ev
}

// lay puts the values of from over those of to, into objects too: an object may
// be sealed in part.
func lay(to, from map[string]any) {
	for k, x := range from {
		if sub, ok := x.(map[string]any); ok {
			if have, ok := to[k].(map[string]any); ok {
				lay(have, sub)
				continue
			}
		}
		to[k] = x
	}
}
