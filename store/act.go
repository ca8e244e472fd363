package store

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"aduan/model"
	"aduan/model/office/profile"
	"aduan/store/journal"
)

// attempts bounds how often a deed is decided again because others wrote
// meanwhile. Each time at least one of them got through.
const attempts = 500

// Act does one deed; see model.Desk. The life of it: decide on what this
// process can read, seal, append; on any error ask first whether it was done
// already; where somebody else was faster, decide again unless the version its
// author looked at no longer fits.
func (d *desk) Act(ctx context.Context, deed model.Deed) (model.Outcome, error) {
	a, err := d.begin(deed)
	if err == nil {
		err = a.keep()
	}
	if err != nil {
		return model.Outcome{}, toError(err)
	}
	for range attempts {
		cmd, err := a.decide()
		var receipt journal.Receipt
		if err == nil {
			d.b.cfg.Step("sealed")
			receipt, err = d.b.writer.Append(ctx, cmd)
		}
		if err != nil {
			// A retry of a deed that was done must not hear "already disposed".
			if r, ok, lerr := d.b.writer.Lookup(context.WithoutCancel(ctx), string(deed.ID)); lerr == nil && ok {
				receipt, err = r, nil
			}
		}
		if err == nil {
			return a.outcome(ctx, receipt)
		}
		behind := (*journal.VersionError)(nil)
		if !errors.As(err, &behind) {
			return model.Outcome{}, a.failed(err)
		}
		if err := ctx.Err(); err != nil {
			return model.Outcome{}, a.failed(err)
		}
	}
	return model.Outcome{}, a.failed(&model.Error{Code: model.CodeConflict, Rule: "busy"})
}

// act is one deed under way.
type act struct {
	d     *desk
	deed  model.Deed
	name  model.ActionName
	input []byte // the action as it came; empty where it is decided once
	needs model.Needs

	read    func(func(*scene) error) error // one instant of the book
	fresh   []model.KeyID                  // slots reserved for it: the case's, then persons'
	freshID model.CaseID
	warn    []string
}

// begin reserves what may be wasted, before anything is read.
func (d *desk) begin(deed model.Deed) (*act, error) {
	if deed.ID == "" {
		return nil, model.Invalid("deed", "required")
	}
	if deed.Action == nil {
		return nil, &model.Error{Code: model.CodeUsage, Rule: "unknown_action"}
	}
	if err := d.b.room(deed.Action); err != nil {
		return nil, err
	}
	a := &act{d: d, deed: deed, name: deed.Action.Name(), read: d.view}
	var err error
	a.needs = deed.Action.Needs()
	n := a.needs.Persons
	if a.needs.NewCase {
		a.freshID = model.CaseID(d.b.cfg.NewID())
		n++
	}
	if a.fresh, err = d.b.reserve(n); err != nil {
		return nil, err
	}
	d.b.cfg.Step("reserved")
	return a, nil
}

// keep remembers the action as it came: deciding fills it in, so each try takes
// a copy, and what the caller holds stays as it is.
func (a *act) keep() (err error) {
	a.input, err = json.Marshal(a.deed.Action)
	return err
}

// copied is the action as it came.
func (a *act) copied() (model.Action, error) {
	fresh := a.deed.Action
	if a.input != nil {
		var ok bool
		if fresh, ok = model.NewAction(a.name); !ok {
			return nil, &model.Error{Code: model.CodeUsage, Rule: "unknown_action"}
		}
		if err := json.Unmarshal(a.input, fresh); err != nil {
			return nil, err
		}
	}
	switch f := fresh.(type) {
	case *model.ProfileApply:
		return f, a.parse(f)
	}
	return fresh, nil
}

// parse reads the profile that is to be applied.
func (a *act) parse(p *model.ProfileApply) error {
	o, faults := profile.Parse([]byte(p.Text))
	if len(faults) == 0 {
		p.Parsed = o
		return nil
	}
	return profileFault(faults)
}

// decide reads one instant of the book, decides, and seals what was decided.
func (a *act) decide() (journal.Cmd, error) {
	action, err := a.copied()
	if err != nil {
		return journal.Cmd{}, err
	}
	var cmd journal.Cmd
	var dec model.Decision
	err = a.read(func(s *scene) error {
		r := &reader{s: s}
		sit, err := a.situation(r)
		if err != nil {
			return err
		}
		if dec, err = action.Decide(sit); err != nil {
			return err
		}
		if err := a.d.b.holds(action, &sit.Case); err != nil {
			return err
		}
		if n := len(dec.Drafts); sit.Case.Version > 0 && int(sit.Case.Version)+n > maxEvents {
			return model.NotNow("case_full").With("max", maxEvents)
		}
		if err := roomIn(sit.Others, dec.Drafts); err != nil {
			return err
		}
		cmd = journal.Cmd{ID: string(a.deed.ID), At: sit.Now, By: model.Doer{Person: s.me.ID}, RecordedBy: s.me.ID,
			Expect: r.expect, Claims: dec.Claims}
		return r.err
	})
	if err != nil {
		return cmd, err
	}
	a.warn = dec.Warnings
	cmd.Drafts, err = a.d.b.seal.seal(dec.Drafts)
	return cmd, err
}

// situation gathers what the action needs, all of the instant of r.
func (a *act) situation(r *reader) (model.Situation, error) {
	s := r.s
	sit := s.situation(a.deed.ID)
	r.note(streamStaff, s.staff.n)
	r.note(streamOffice, s.w.officeN)
	r.note(streamCalendar, s.w.calN)
	if a.needs.NewCase {
		sit.FreshCase, sit.FreshCaseKey, sit.Nonce = a.freshID, a.fresh[0], a.d.b.cfg.NewID()
		if err := s.clockRight(); err != nil {
			return sit, err
		}
	}
	for _, k := range a.fresh[len(a.fresh)-a.needs.Persons:] {
		sit.FreshPersons = append(sit.FreshPersons, model.PersonOf(k))
	}
	if a.deed.Case != "" {
		if err := a.readCase(r, &sit); err != nil {
			return sit, err
		}
	}
	cases := a.needs.Cases
	if a.needs.Merged && sit.Case.MergedInto != "" {
		cases = append(slices.Clone(cases), string(sit.Case.MergedInto))
	}
	sit.Others = r.others(cases)
	if a.needs.Breaches {
		var err error
		if sit.Breaches, err = s.breaches(); err != nil {
			return sit, err
		}
		evs, err := s.history(streamBook)
		if err != nil {
			return sit, err
		}
		r.note(streamBook, uint32(len(evs)))
	}
	if a.needs.Published {
		if err := r.published(&sit); err != nil {
			return sit, err
		}
	}
	if a.needs.Everywhere {
		sit.Everywhere = r.everywhere(sit.Others)
	}
	if a.needs.Whole {
		sit.Merged, sit.Everywhere = r.whole(sit.Others)
	}
	if a.needs.Known {
		sit.People = r.knownIn(sit.Others)
	}
	s.forwards(&sit)
	return sit, r.err
}

// readCase folds the deed's case and holds it against what its author saw.
func (a *act) readCase(r *reader, sit *model.Situation) error {
	id, ok := r.s.resolve(string(a.deed.Case))
	if !ok {
		return model.NotFound()
	}
	evs := r.events(id)
	sit.Case = model.Fold(id, evs)
	if a.needs.People {
		sit.People = r.people(&sit.Case)
	}
	level := model.See(sit.Case.Facts(r.s.office), r.s.viewer, r.s.office).Level
	if level <= model.SeeNumber {
		return model.NotFound()
	}
	if level < model.SeeDesk {
		evs = nil // that it changed, not who did what
	}
	action := a.deed.Action
	if a.deed.Seen != 0 && a.deed.Seen != sit.Case.Version && !action.Commutes() {
		return conflict(a.deed.Seen, sit.Case.Version, evs)
	}
	return nil
}

// conflict tells who did what since the author looked.
func conflict(seen, have uint32, evs []model.Event) *model.Error {
	e := &model.Error{Code: model.CodeConflict, Rule: "version"}
	e = e.With("seen", seen).With("have", have)
	for _, ev := range evs {
		if ev.N == have && !strings.HasSuffix(ev.Stream, "/log") {
			e = e.With("who", ev.By.Person).With("recorded_by", ev.RecordedBy).With("kind", ev.Kind).
				With("at", ev.RecordedAt.UTC().Format("2006-01-02T15:04:05Z07:00"))
		}
	}
	return e
}

// failed gives the deed's slots back where it certainly was not done.
func (a *act) failed(err error) error {
	e := toError(err)
	if model.CodeOf(e) != model.CodeUnknown {
		a.d.b.giveBack(a.fresh)
	}
	if taken := (*journal.TakenError)(nil); errors.As(err, &taken) {
		a.d.nameHolder(taken.Deed, e)
	}
	return e
}
