package model

import "encoding/json"

// Unmerge takes a merge back (Pisahkan). Like an undo it names the deed, which
// the fold of both cases then leaves out: the merged case is where it was, and
// its complainants are its own again.
type Unmerge struct {
	Common
	Deed DeedID `json:"deed,omitempty" f:"-"`
	// Case is the one that was taken out, in the stream of the other.
	Case CaseID `json:"case,omitempty" f:"-"`
}

func (*Unmerge) Name() ActionName                       { return "unmerge" }
func (*Unmerge) Needs() Needs                           { return Needs{Merged: true} }
func (a *Unmerge) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Unmerge) check(t *turn) *Error {
	o, err := t.partner()
	if err != nil {
		return err
	}
	a.Deed = t.Case.EnteredBy
	t.put(o, &Unmerge{Deed: a.Deed, Case: t.Case.ID})
	return nil
}

// partner is the case that the turn's was merged into. While that one is itself
// merged on, its complainants stand in a third.
func (t *turn) partner() (*Case, *Error) {
	o, ok := t.Others[t.Case.MergedInto]
	switch {
	case !ok || t.sight(&o) < SeeDesk:
		return nil, t.denied("sight")
	case o.State == Merged:
		return nil, NotNow("unmerge_chain").With("register", RegisterNumber(o.Register, o.Year))
	}
	return &o, nil
}

// sight is how much the actor reads of another case.
func (t *turn) sight(o *Case) Level {
	return See(o.Facts(t.Office), ViewerOf(t.Actor, t.Office, t.Now), t.Office).Level
}

func (a *Unmerge) apply(*Case, Event) {}

// undoMerge takes a merge back with undo: only while it is the newest deed on
// both cases.
func (a *Undo) undoMerge(t *turn) *Error {
	if t.Case.State != Merged {
		return NotNow("unmerge_there") // it is taken back from where it was done
	}
	if t.asking {
		return nil // the other is not at hand; the deed itself asks
	}
	o, err := t.partner()
	switch {
	case err != nil:
		return err
	case o.LastDeed != t.Case.LastDeed || o.LastSent:
		return NotNow("unmerge_later").With("register", RegisterNumber(o.Register, o.Year))
	}
	t.put(o, &Undo{Deed: t.Case.LastDeed})
	return nil
}

// keepsWhatJoined refuses what would open a merged case's people to somebody.
func (t *turn) keepsWhatJoined(secret, withheld bool, resp *Respondent) *Error {
	if len(t.Case.Merged) == 0 {
		return nil
	}
	for _, m := range t.Case.Merged {
		if m.Secret && !secret || m.Withheld && !withheld {
			return NotNow("merged_secrecy")
		}
	}
	if !resp.bars(t.Case.Respondent) {
		return NotNow("merged_respondent")
	}
	return nil
}

// alone refuses an end that only the case's own complainants bring about, while
// others' complaints are part of it.
func (t *turn) alone() *Error {
	if len(t.Case.Merged) > 0 {
		return NotNow("has_merged").With("action", t.rule.name)
	}
	return nil
}

// MergedOnce are the cases that events of a case tell of a merge with, also one
// that was taken back: its timeline names them.
func MergedOnce(evs []Event) []CaseID {
	var out []CaseID
	for _, e := range evs {
		if e.Kind != "merge" {
			continue
		}
		var m Merge
		if json.Unmarshal(e.Data, &m) != nil {
			continue
		}
		if m.Into != "" {
			out = append(out, m.Into)
		}
		if m.From != nil {
			out = append(out, m.From.Case)
		}
	}
	return out
}
