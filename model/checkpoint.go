package model

import (
	"encoding/json"
	"time"
)

// KindCheckpoint is the event of the book's stream that holds a signed
// checkpoint.
const KindCheckpoint = "checkpoint"

// Checkpoint is a signed statement of where the book stood: whoever has its text,
// on paper or on another machine, can tell later whether anything before it was
// changed, dropped or slipped in.
type Checkpoint struct {
	At   time.Time `json:"at,omitzero"`
	Size uint64    `json:"size"` // place of the last event it covers
	Head string    `json:"head"` // running sum there, hex
	Text string    `json:"text"` // as signed, in the form of C2SP
	Key  string    `json:"key"`  // public key, name+hash+base64
}

// CheckpointOf reads a checkpoint from its event; false for any other event.
func CheckpointOf(e Event) (c Checkpoint, ok bool) {
	if e.Stream != BookStream || e.Kind != KindCheckpoint || json.Unmarshal(e.Data, &c) != nil {
		return Checkpoint{}, false
	}
	c.At = e.RecordedAt
	return c, true
}
