package cli

import (
	"math/rand/v2"
	"time"

	"aduan/model"
)

// step is one deed of a made-up case: when, by whom, what.
type step struct {
	at  time.Time
	by  model.PostID
	act func() model.Action
}

// plan is the life of one made-up case, in order.
type plan struct {
	steps []step
	id    model.CaseID // once it is registered
}

// planner draws plans. The same seed and end draw the same ones.
type planner struct {
	o      *model.Office
	rng    *rand.Rand
	end    time.Time // now: nothing happens after it
	places []place
	byCat  map[string][]story
	posts  map[model.Role][]model.PostID
	met    []matter // people whom the counter can know again
	n      int
}

// place is a village that a made-up complainant lives in.
type place struct{ code, name string }

func newPlanner(o *model.Office, seed uint64, end time.Time, places []place) *planner {
	p := &planner{o: o, rng: rand.New(rand.NewPCG(seed, 0x61647561)), end: end, places: places,
		byCat: map[string][]story{}, posts: map[model.Role][]model.PostID{}}
	for _, s := range stories() {
		if _, ok := o.CategoryOf(s.category); ok {
			p.byCat[s.category] = append(p.byCat[s.category], s)
		}
	}
	for _, post := range o.Posts {
		p.posts[post.Role] = append(p.posts[post.Role], post.Code)
	}
	return p
}

// life is one way for a case to go. It begins between min and max days before
// the end; max 0: as far back as the book goes; max below 0: when that many
// working days ago the register had been closed.
type life struct {
	share    int // how often, of all
	min, max int
	draw     func(*planner, time.Time) *plan
}

// lives are in the order in which the first cases of a small book take them,
// so that even a handful shows every state.
func lives() []life {
	return []life{
		{6, 0, 2, (*planner).fresh},
		{60, 0, 0, (*planner).spot},
		{4, 1, 3, (*planner).verified},
		{3, 2, 5, (*planner).disposed},
		{8, 5, 16, (*planner).working},
		{4, 11, 19, (*planner).awaiting},
		{3, 13, 20, (*planner).ratified},
		{5, 16, 30, (*planner).delivered},
		{14, 32, 0, (*planner).closed},
		{12, 14, 0, (*planner).light},
		{4, 4, 25, (*planner).waiting},
		{2, 8, 0, (*planner).rejected},
		{3, 8, 0, (*planner).forwarded},
		{1, 10, 0, (*planner).withdrawn},
		{1, 3, 0, (*planner).voided},
		{3, 1, 12, (*planner).urgent},
		{3, 12, 45, (*planner).team},
		{2, 28, 38, (*planner).reopened},
		{1, 12, 18, (*planner).atWork},
		{1, 6, 10, (*planner).together},
		{1, 1, 4, (*planner).back},
		{0, 0, -1, (*planner).after},
	}
}

// start is a moment in office hours, early enough for the life to be lived.
func (p *planner) start(l life, days int) time.Time {
	if l.max < 0 {
		return p.closing(-l.max).Add(time.Duration(4+p.rng.IntN(10)) * time.Minute)
	}
	most := l.max
	if most == 0 {
		most = days
	}
	for back := l.min + p.rng.IntN(max(1, most-l.min)); ; back++ {
		day := p.end.AddDate(0, 0, -back)
		at := p.open(time.Date(day.Year(), day.Month(), day.Day(), 8, 0, 0, 0, day.Location()).
			Add(time.Duration(p.rng.IntN(6*60)) * time.Minute))
		if !at.After(p.end) {
			return at
		}
	}
}

// open moves a moment off weekends and nights, when nobody types.
func (p *planner) open(t time.Time) time.Time {
	for t.Weekday() == time.Saturday || t.Weekday() == time.Sunday {
		t = time.Date(t.Year(), t.Month(), t.Day()+1, 8, 5+p.rng.IntN(50), 0, 0, t.Location())
	}
	if h := t.Hour(); h < 8 || h >= 15 {
		add := 0
		if h >= 15 {
			add = 1
		}
		return p.open(time.Date(t.Year(), t.Month(), t.Day()+add, 8, 5+p.rng.IntN(50), p.rng.IntN(60), 0, t.Location()))
	}
	return t
}

// later is a moment in office hours between min and max hours after t.
func (p *planner) later(t time.Time, min, max int) time.Time {
	minutes := min*60 + p.rng.IntN((max-min)*60)
	return p.open(t.Add(time.Duration(minutes) * time.Minute))
}

// post is the first post of a role; the profile's checks see to it that the
// roles a case needs have one.
func (p *planner) post(r model.Role) model.PostID {
	if len(p.posts[r]) == 0 {
		return ""
	}
	return p.posts[r][0]
}

// add appends a deed; what would lie after the end has not happened yet, nor
// has anything that follows it.
func (pl *plan) add(p *planner, at time.Time, by model.PostID, act func() model.Action) bool {
	if at.After(p.end) || by == "" || len(pl.steps) > 0 && pl.steps[len(pl.steps)-1].at.After(at) {
		return false
	}
	pl.steps = append(pl.steps, step{at, by, act})
	return true
}

// pick draws one of a list.
func pick[T any](p *planner, all []T) T { return all[p.rng.IntN(len(all))] }
