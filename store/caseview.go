package store

import (
	"context"

	"aduan/model"
)

// viewed is a case as somebody may see it, with what a deed of theirs may open
// besides.
type viewed struct {
	view   model.CaseView
	sight  model.Sight
	people map[model.PersonID]model.Person
	ord    uint32
	behalf bool // deeds were recorded on the viewer's behalf, of this case or another
}

// Case reads one case; see model.Desk. Its clocks come with their ledgers.
func (d *desk) Case(ctx context.Context, ref string) (model.CaseView, error) {
	v, err := d.read(ctx, ref)
	return v.view, err
}

// Look is Case, and notes that the case was read; see model.Desk.
func (d *desk) Look(ctx context.Context, ref string) (model.CaseView, error) {
	v, err := d.read(ctx, ref)
	if err == nil && v.behalf {
		// What is not noted is pointed out once more, and nothing else.
		_ = d.b.local.looked(d.who.Staff, v.ord, v.view.Version)
	}
	return v.view, err
}

func (d *desk) read(ctx context.Context, ref string) (viewed, error) {
	if err := ctx.Err(); err != nil {
		return viewed{}, toError(err)
	}
	return d.caseView(ref, true)
}

// caseView folds a case for the desk's person; CodeNotFound also where they
// may not know of it.
func (d *desk) caseView(ref string, ledger bool) (viewed, error) {
	var v viewed
	err := d.view(func(s *scene) error {
		id, ok := s.resolve(ref)
		if !ok {
			return model.NotFound()
		}
		var err error
		if v, err = s.viewed(id, ledger, false); err != nil {
			return err
		}
		v.ord = u32(s.rows.id.Get([]byte(id)))
		v.behalf = len(s.onBehalf()) > 0
		return nil
	})
	return v, err
}

// viewed folds a case for the viewer; in brief, without its history, its clocks
// and what may be done to it.
func (s *scene) viewed(id model.CaseID, ledger, brief bool) (viewed, error) {
	var v viewed
	r := &reader{s: s}
	evs := r.events(id)
	c := model.Fold(id, evs)
	v.sight = model.See(c.Facts(s.office), s.viewer, s.office)
	if row, ok := s.rowOf(id); ok && (row.Blind || s.b.Locked()) {
		v.sight = capped(v.sight)
	}
	if v.sight.Level == model.SeeNothing {
		return v, model.NotFound()
	}
	v.people = r.people(&c)
	in := model.ViewInput{Case: c, People: v.people, Erased: r.erased(&c, v.people), Sight: v.sight, Viewer: s.viewer, Office: s.office}
	in.Registers, in.Unnamed = s.registers(&c, evs)
	if !brief {
		in.Events, in.Situation = evs, s.situation("")
		in.Situation.Case, in.Situation.People = c, v.people
		clocks := model.Clocks
		if ledger {
			clocks = model.ClocksWithLedger
		}
		in.Clocks = clocks(c, s.w.office, s.w.at, s.now)
		in.Coming = model.Coming(c, s.w.office, in.Clocks)
	}
	v.view = model.View(in)
	return v, r.err
}

// capped bounds the sight of a case whose words cannot be opened: whom it
// complains of is in them.
func capped(s model.Sight) model.Sight {
	if s.Level > model.SeeState {
		return model.Sight{Level: model.SeeState, Hidden: true}
	}
	return s
}

// registers are the numbers of the cases that a case is or was tied to, as far as
// the viewer may know of them, and which of them name nobody to the viewer.
func (s *scene) registers(c *model.Case, evs []model.Event) (numbers map[model.CaseID]string, unnamed map[model.CaseID]bool) {
	numbers, unnamed = map[model.CaseID]string{}, map[model.CaseID]bool{}
	for _, id := range append(c.Partners(), model.MergedOnce(evs)...) {
		if r, ok := s.rowOf(id); ok {
			if sight := s.sight(r); sight.Level >= model.SeeState {
				numbers[id], unnamed[id] = r.register(), !sight.Names()
			}
		}
	}
	return numbers, unnamed
}
