package journal

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"aduan/model"
)

// Encode places a draft of cmd in its stream and gives the bytes to store: the
// one encoder of all engines. place is the event's number in the deed and n in
// its stream, both from 1; prev is the Hash of event n-1, empty for the first;
// no is the running number taken, 0 where draft.Take is empty.
//
// Times are stored in UTC and cut to milliseconds: bytes stay short, and two
// machines in different zones write the same ones. An event longer than
// MaxEvent is refused as invalid.
func Encode(cmd Cmd, draft model.Draft, place int, n uint32, prev string, no uint64) ([]byte, error) {
	data, err := encodeData(draft.Data)
	if err != nil {
		return nil, err
	}
	e := model.Event{
		V: 1, Stream: draft.Stream, N: n, Prev: prev,
		Deed: model.DeedID(cmd.ID), I: place, Kind: draft.Kind,
		At: stamp(draft.At), RecordedAt: stamp(cmd.At),
		By: draft.By, RecordedBy: cmd.RecordedBy, Reason: draft.Reason,
		Data: data, Key: draft.Key, Sealed: draft.Secret,
	}
	if draft.At.IsZero() {
		e.At = e.RecordedAt
	}
	if draft.By == (model.Doer{}) {
		e.By = cmd.By
	}
	if e.Reason == "" {
		e.Reason = cmd.Reason
	}
	if draft.Take != "" {
		e.Series, e.No = draft.Take, no
	}
	if place == 1 {
		e.Claims = cmd.Claims
	}
	b, err := json.Marshal(e)
	if err != nil {
		return nil, model.Invalid("data", "event_not_encodable").With("cause", err)
	}
	if len(b) > MaxEvent {
		return nil, tooLong("data", "event_too_long", MaxEvent)
	}
	return b, nil
}

func encodeData(data any) (json.RawMessage, error) {
	if data == nil {
		return nil, nil
	}
	b, err := json.Marshal(data)
	if err != nil {
		return nil, model.Invalid("data", "event_not_encodable").With("cause", err)
	}
	return b, nil
}

func stamp(t time.Time) time.Time { return t.UTC().Truncate(time.Millisecond) }

// Decode reads stored bytes. Bytes that are no event, or of a version this
// program does not know, are an error.
func Decode(b []byte) (model.Event, error) {
	e, ok := short(b)
	if !ok {
		e = model.Event{}
		if err := json.Unmarshal(b, &e); err != nil {
			return model.Event{}, fmt.Errorf("decode event: %w: %w", ErrDamaged, err)
		}
	}
	if e.V != 1 {
		return model.Event{}, fmt.Errorf("decode event: version %d: %w", e.V, ErrDamaged)
	}
	if e.Stream == "" || e.N == 0 || e.Deed == "" || e.I == 0 || e.Kind == "" {
		return model.Event{}, fmt.Errorf("decode event: envelope incomplete: %w", ErrDamaged)
	}
	return e, nil
}

// Hash is the hex SHA-256 of stored bytes, as the next event of the stream
// carries it in prev.
func Hash(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

// Sum seals the order of the whole log: the SHA-256 of the sum before it and
// of the event's own SHA-256. The sum before the first event is empty.
func Sum(prev, b []byte) []byte {
	h := sha256.Sum256(b)
	return SumOf(prev, h)
}

// SumOf is Sum where the event's SHA-256 is known already.
func SumOf(prev []byte, hash [sha256.Size]byte) []byte {
	buf := make([]byte, 0, 2*sha256.Size)
	buf = append(append(buf, prev...), hash[:]...)
	s := sha256.Sum256(buf)
	return s[:]
}
