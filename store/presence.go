package store

import (
	"context"
	"slices"
	"sync"

	"aduan/model"
)

const (
	// mostPresent bounds who is counted as being in cases, mostOfOne one person's
	// consoles among them.
	mostPresent = 2048
	mostOfOne   = 64
)

// presence is who has which case open now, in memory: nobody's evidence, and gone
// with the process.
type presence struct {
	sessions sessions // of whom it is kept where they stand
	mu       sync.Mutex
	in       map[model.CaseID][]*visit // in the order they came
	of       map[model.StaffID]int     // how many visits somebody makes
	visits   int
}

// visit is one console in one case.
type visit struct {
	id   model.CaseID
	who  model.StaffID
	wake chan struct{} // somebody came or went
}

// enter counts a visit; nil where no more are counted.
func (p *presence) enter(id model.CaseID, who model.StaffID) *visit {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.visits >= mostPresent || p.of[who] >= mostOfOne {
		return nil
	}
	if p.in == nil {
		p.in, p.of = map[model.CaseID][]*visit{}, map[model.StaffID]int{}
	}
	v := &visit{id: id, who: who, wake: make(chan struct{}, 1)}
	p.visits++
	p.of[who]++
	p.in[id] = append(p.in[id], v)
	p.tell(id)
	return v
}

func (p *presence) leave(v *visit) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.visits--
	if p.of[v.who]--; p.of[v.who] == 0 {
		delete(p.of, v.who)
	}
	p.in[v.id] = slices.DeleteFunc(p.in[v.id], func(o *visit) bool { return o == v })
	if len(p.in[v.id]) == 0 {
		delete(p.in, v.id)
	}
	p.tell(v.id)
}

// tell wakes who is in a case; it waits for nobody.
func (p *presence) tell(id model.CaseID) {
	for _, v := range p.in[id] {
		select {
		case v.wake <- struct{}{}:
		default:
		}
	}
}

// others are the people beside v in its case, each once.
func (p *presence) others(v *visit) (out []model.StaffID) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, o := range p.in[v.id] {
		if o.who != v.who && !slices.Contains(out, o.who) {
			out = append(out, o.who)
		}
	}
	return out
}

// Enter says that the person has a case open; see model.Presences.
func (d *desk) Enter(ctx context.Context, id model.CaseID) (<-chan []model.StaffID, error) {
	if err := ctx.Err(); err != nil {
		return nil, toError(err)
	}
	if err := d.mayMeet(id); err != nil {
		return nil, err
	}
	out := make(chan []model.StaffID, 1)
	v := d.b.present.enter(id, d.who.Staff)
	if v == nil {
		close(out)
		return out, nil
	}
	changed := d.b.log.Watch(ctx) // closed with ctx, and with the book
	go func() {
		defer close(out)
		defer d.b.present.leave(v)
		d.meet(v, changed, out)
	}()
	return out, nil
}

// meet tells who else is there, as often as that changes, for as long as the
// person may know: whenever the book has grown that is asked anew.
func (d *desk) meet(v *visit, changed <-chan uint64, out chan []model.StaffID) {
	var told []model.StaffID
	for {
		if d.mayMeet(v.id) != nil {
			return
		}
		if now := d.b.present.others(v); !slices.Equal(now, told) {
			told = now
			select {
			case <-out: // nobody has taken it: it is old
			default:
			}
			out <- now
		}
		select {
		case _, open := <-changed:
			if !open {
				return
			}
		case <-v.wake:
		}
	}
}

// mayMeet refuses whoever may not read who did what in a case, as if it were not
// there.
func (d *desk) mayMeet(id model.CaseID) error {
	return d.view(func(s *scene) error {
		r, ok := s.rowOf(id)
		if !ok {
			return model.NotFound()
		}
		l := s.sight(r)
		if s.b.Locked() {
			l = capped(l)
		}
		if l.Level < model.SeeDesk {
			return model.NotFound()
		}
		return nil
	})
}
