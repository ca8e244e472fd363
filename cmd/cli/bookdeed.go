package cli

import (
	"context"
	"encoding/json"

	"aduan/model"
)

// bookOutcome is what a deed on the whole book prints with --json.
type bookOutcome struct {
	Deed     model.DeedID     `json:"deed,omitempty"`
	Action   model.ActionName `json:"action"`
	Seq      uint64           `json:"seq,omitempty"`
	Replayed bool             `json:"replayed,omitempty"`
	// Unchanged: there was nothing to do, and nothing was written.
	Unchanged bool `json:"unchanged,omitempty"`
	// Of a day that was closed: its entries, and the running sum of the book.
	Count *int   `json:"count,omitempty"`
	Head  string `json:"head,omitempty"`
}

// bookDeed does a deed that concerns the whole book, and says so.
func (s *session) bookDeed(ctx context.Context, name model.ActionName, input map[string]any, said string) error {
	raw, err := json.Marshal(input)
	if err != nil {
		return err
	}
	action, err := model.DecodeAction(name, raw)
	if err != nil {
		return err
	}
	return s.bookAct(ctx, action, said)
}

func (s *session) bookAct(ctx context.Context, action model.Action, said string) error {
	deed := model.Deed{ID: model.DeedID(s.NewID()), Action: action}
	out, err := s.desk.Act(ctx, deed)
	if err != nil {
		return withDeed(err, deed.ID)
	}
	if s.flags.json {
		return s.printJSON(bookOutcome{Deed: out.Deed, Action: action.Name(), Seq: out.Seq, Replayed: out.Replayed})
	}
	return s.println(harmless(said))
}
