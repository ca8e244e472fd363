package cli

import (
	"container/heap"
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"aduan/model"
	"aduan/model/office"
	"aduan/store"
)

// make creates the book, its staff, and its cases.
func (d *demo) make(ctx context.Context) error {
	text, _ := office.Text(d.flags.office)
	drawn := d.plan.draw(d.flags.cases)
	d.clock = d.plan.end.AddDate(0, 0, -1)
	if len(drawn) > 0 && drawn[0].at.Before(d.clock) {
		d.clock = drawn[0].at.AddDate(0, 0, -1)
	}
	first := store.First{Username: "admin", Name: demoName(0), OSUser: d.a.User}
	var err error
	if d.book, err = store.Create(d.dir, d.config(), text, first); err != nil {
		return err
	}
	err = d.book.Fill(ctx, func(f *store.Filler) error {
		d.fill = f
		return d.staff(ctx)
	})
	if err == nil {
		err = d.run(ctx, drawn)
	}
	d.fill = nil
	if err == nil {
		err = d.desks(ctx)
	}
	d.live = true
	return err
}

// staff gives every post a made-up holder, and takes the first pengelola's
// post from whoever made the book.
func (d *demo) staff(ctx context.Context) error {
	for i, p := range d.o.Posts {
		if p.Role == model.Admin {
			continue
		}
		add := &model.StaffAdd{Username: demoUser(p.Code), FullName: demoName(i + 1), Posts: []model.PostID{p.Code}}
		if _, err := d.do(ctx, "admin", "", add); err != nil {
			return err
		}
	}
	end := &model.PostEnd{Username: "admin", Post: d.plan.post(model.Pengelola)}
	_, err := d.do(ctx, demoUser(d.plan.post(model.Kepala)), "", end)
	return err
}

// demoName is one of the made-up names; a number after it where an office has
// more posts than there are names.
func demoName(i int) string {
	all := demoStaff()
	if i < len(all) {
		return all[i]
	}
	return all[i%len(all)] + " " + strconv.Itoa(i/len(all)+1)
}

func (d *demo) do(ctx context.Context, who model.StaffID, id model.CaseID, action model.Action) (model.CaseID, error) {
	id, err := d.fill.Act(ctx, who, model.Deed{ID: model.DeedID(d.newID()), Case: id, Action: action})
	if err != nil {
		return id, fmt.Errorf("demo: %s by %s: %w", action.Name(), who, err)
	}
	return id, nil
}

// ahead is what is still to be done: lives not yet drawn, and those under way.
type ahead struct {
	drawn   []draw
	running agenda
}

// next is the plan whose deed comes next; nil where nothing does until then. A
// plan is drawn when its first deed is due, so that a hundred thousand of them
// never stand in memory at once.
func (a *ahead) next(p *planner, until time.Time) *plan {
	for len(a.drawn) > 0 && (len(a.running) == 0 || !a.drawn[0].at.After(a.running[0].steps[0].at)) {
		if pl := p.plan(a.drawn[0]); len(pl.steps) > 0 {
			heap.Push(&a.running, pl)
		}
		a.drawn = a.drawn[1:]
	}
	if len(a.running) == 0 || a.running[0].steps[0].at.After(until) {
		return nil
	}
	return a.running[0]
}

// done takes away the deed that next gave.
func (a *ahead) done() {
	pl := a.running[0]
	if pl.steps = pl.steps[1:]; len(pl.steps) == 0 {
		heap.Pop(&a.running)
	} else {
		heap.Fix(&a.running, 0)
	}
}

// cases does the deeds of all plans up to a moment, in their order, for a
// book's clock only goes forward.
func (d *demo) cases(ctx context.Context, todo *ahead, until time.Time) error {
	for pl := todo.next(d.plan, until); pl != nil; pl = todo.next(d.plan, until) {
		s := pl.steps[0]
		if s.at.After(d.clock) {
			d.clock = s.at
		}
		id, err := d.do(ctx, demoUser(s.by), pl.id, s.act())
		if err != nil {
			return err
		}
		if pl.id == "" {
			pl.id = id
			d.progress()
		}
		todo.done()
	}
	return nil
}

// progress says how far a large book is, ten times: nobody should wonder
// whether it hangs.
func (d *demo) progress() {
	d.made++
	if n := d.flags.cases; n >= 5000 && d.made%(n/10) == 0 {
		w := d.a.language(d.o)
		d.a.note(w.say("demo_progress", "made", w.Number(int64(d.made)), "count", w.Number(int64(n))))
	}
}

// agenda is a heap of plans by their next deed.
type agenda []*plan

func (a agenda) Len() int           { return len(a) }
func (a agenda) Less(i, j int) bool { return a[i].steps[0].at.Before(a[j].steps[0].at) }
func (a agenda) Swap(i, j int)      { a[i], a[j] = a[j], a[i] }
func (a *agenda) Push(x any)        { *a = append(*a, x.(*plan)) }
func (a *agenda) Pop() any {
	old := *a
	last := old[len(old)-1]
	*a = old[:len(old)-1]
	return last
}

// draw is a life and when it begins.
type draw struct {
	life life
	at   time.Time
	n    int
}

// draw decides which lives begin when, in that order. What is still open began
// lately, however many years a large book goes back; so of many cases fewer are
// open.
func (p *planner) draw(n int) []draw {
	all := lives()
	weight := func(l life) float64 {
		if l.max <= 0 {
			return float64(l.share)
		}
		return float64(l.share) * float64(l.max) / 30 * float64(span(0)) / float64(span(n))
	}
	total := 0.0
	for _, l := range all {
		total += weight(l)
	}
	out := make([]draw, 0, n)
	for i := range n {
		l := all[i%len(all)]
		if i >= len(all) {
			at := p.rng.Float64() * total
			for _, l = range all {
				if at -= weight(l); at < 0 {
					break
				}
			}
		}
		out = append(out, draw{l, p.start(l, span(n)), i})
	}
	slices.SortStableFunc(out, func(a, b draw) int { return a.at.Compare(b.at) })
	return out
}

// span is how many days n cases are spread over: as many a day as a busy
// district gets, within the years that have a decree on holidays.
func span(n int) int { return min(max(75, n/40), 900) }

// plan draws a life.
func (p *planner) plan(d draw) *plan {
	p.n = d.n
	return d.life.draw(p, d.at)
}
