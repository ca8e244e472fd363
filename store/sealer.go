package store

import (
	"aduan/model"
	"aduan/store/vault"
)

// sealer seals what drafts keep secret and opens what events hold.
type sealer struct{ keys *vault.Keys }

// aad binds sealed bytes to their stream and kind: nobody moves the words of
// one case into another, or a note into an answer.
func aad(stream, kind string) []byte { return []byte(stream + "\x00" + kind) }

// Locked tells that the office key is not here: nothing can be opened.
func (s sealer) Locked() bool { return s.keys.Locked() }

// seal closes the secrets of a decision, in copies of its drafts.
func (s sealer) seal(drafts []model.Draft) ([]model.Draft, error) {
	out := make([]model.Draft, len(drafts))
	for i, d := range drafts {
		if len(d.Secret) > 0 {
			b, err := s.keys.Seal(d.Key, d.Secret, aad(d.Stream, d.Kind))
			if err != nil {
				return nil, err
			}
			d.Secret = b
		}
		out[i] = d
	}
	return out, nil
}

// OpenEvents gives copies of events with Secret set, where its key is at hand.
// The events given are shared with others and stay as they are.
func (s sealer) OpenEvents(evs []model.Event) []model.Event {
	out := make([]model.Event, len(evs))
	copy(out, evs)
	if s.Locked() {
		return out
	}
	for i := range out {
		s.open(&out[i])
	}
	return out
}

// open sets e.Secret; it stays nil where the key is gone, or the bytes are not
// what the key sealed, which verify names.
func (s sealer) open(e *model.Event) {
	if len(e.Sealed) == 0 {
		return
	}
	if b, err := s.keys.Open(e.Key, e.Sealed, aad(e.Stream, e.Kind)); err == nil {
		e.Secret = b
	}
}
