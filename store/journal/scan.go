package journal

import (
	"encoding/json"
	"errors"

	"aduan/model"
)

// Envelope is what ties an event into the log, without what it says.
type Envelope struct {
	V      int             `json:"v"`
	Stream string          `json:"stream"`
	N      uint32          `json:"n"`
	Prev   string          `json:"prev"`
	Deed   string          `json:"deed"`
	I      int             `json:"i"`
	Kind   string          `json:"kind"`
	Series string          `json:"series"`
	No     uint64          `json:"no"`
	Claims []string        `json:"claims"`
	Key    model.KeyID     `json:"key"`
	Data   json.RawMessage `json:"data"`
}

var errEnvelope = errors.New("scan event: not an event")

// Scan reads the envelope of stored bytes.
func Scan(b []byte) (Envelope, error) {
	var e Envelope
	if err := json.Unmarshal(b, &e); err != nil {
		return Envelope{}, errEnvelope
	}
	return e, nil
}
