package cli

import (
	"time"

	"aduan/model"
)

// begun is a plan whose matter has been booked at t.
func (p *planner) begun(m matter, t time.Time) (*plan, time.Time) {
	pl := &plan{}
	p.remember(m)
	pl.add(p, t, p.post(model.Petugas), func() model.Action { return p.register(m, t) })
	if p.rng.IntN(6) == 0 {
		return pl, t // nobody answered at first: the promise will be missed
	}
	return pl, p.acknowledge(pl, m, t)
}

// acknowledge is the first response: it came in, it is being looked at.
func (p *planner) acknowledge(pl *plan, m matter, t time.Time) time.Time {
	t = t.Add(time.Duration(4+p.rng.IntN(90)) * time.Minute)
	pl.add(p, t, p.post(model.Petugas), func() model.Action {
		return &model.Respond{Kind: "acknowledgement", Text: "Aduan sudah kami terima dan sedang diproses.", How: "phone", To: m.person.Name}
	})
	return t
}

// fresh has only been booked; half of them have heard so much.
func (p *planner) fresh(t time.Time) *plan {
	m := p.matter()
	pl := &plan{}
	pl.add(p, t, p.post(model.Petugas), func() model.Action { return p.register(m, t) })
	if p.rng.IntN(2) == 0 {
		p.acknowledge(pl, m, t)
	}
	return pl
}

// spot is answered at the counter, by an official whose words are passed on,
// or by the petugas where the profile lets them.
func (p *planner) spot(t time.Time) *plan {
	m := p.matter(p.lightCategories("INF-1", "SAS-3", "PBI-1", "KKS-2", "BLT-1", "ASP-1")...)
	a := &model.AnswerOnTheSpot{Register: *p.register(m, t), Answer: m.answer}
	a.ReceivedAt, a.BackDatedReason = time.Time{}, ""
	a.Channel = &model.Channel{Name: "walk_in"}
	if a.IdentityShown == "" {
		a.IdentityShown = "ktp"
	}
	if !p.o.Rules.PetugasAnswers {
		a.OnBehalfOf = string(p.unitHead(m.category))
	} else {
		a.Checked = &model.MakeCheck{System: "siks_ng", Found: true, Decile: 1 + p.rng.IntN(8)}
	}
	if p.rng.IntN(3) > 0 {
		a.Stars = 3 + p.rng.IntN(3)
	}
	pl := &plan{}
	pl.add(p, t, p.post(model.Petugas), func() model.Action { return a })
	return pl
}

// lightCategories are those of names that the profile's light rule lets answer.
func (p *planner) lightCategories(names ...string) []string {
	var out []string
	for _, n := range names {
		if cat, ok := p.o.CategoryOf(n); ok && p.answerable(cat) && len(p.byCat[n]) > 0 {
			out = append(out, n)
		}
	}
	return out
}

func (p *planner) answerable(cat model.Category) bool {
	l := p.o.Rules.Light
	fits := func() bool {
		for _, c := range l.Categories {
			if c == cat.Code {
				return true
			}
		}
		return len(l.Categories) == 0
	}
	for _, c := range l.Classes {
		if c == cat.Class {
			return fits()
		}
	}
	return len(l.Classes) == 0 && fits()
}

// verify is the review; it proposes who is to lead.
func (p *planner) verify(pl *plan, m matter, t time.Time) time.Time {
	t = p.later(t, 1, 10)
	pl.add(p, t, p.reviewer(), func() model.Action {
		return &model.Verify{Category: m.category, Complete: true,
			Proposal: &model.Proposal{Lead: p.unitHead(m.category), Instructions: p.phrases(1)}}
	})
	return t
}

func (p *planner) reviewer() model.PostID {
	if by := p.post(model.Pengelola); by != "" {
		return by
	}
	return p.post(model.Petugas)
}

// unitHead is the kabid over a category's unit, or the first kabid.
func (p *planner) unitHead(category string) model.PostID {
	cat, _ := p.o.CategoryOf(category)
	for _, k := range p.o.PostsOf(model.Kabid) {
		if cat.Unit != "" && p.o.Within(cat.Unit, k.Unit) {
			return k.Code
		}
	}
	if by := p.post(model.Kabid); by != "" {
		return by
	}
	return p.post(model.Sekretaris)
}

func (p *planner) phrases(n int) []string {
	var out []string
	for range n {
		if len(p.o.Phrases) > 0 {
			out = append(out, p.o.Phrases[p.rng.IntN(min(4, len(p.o.Phrases)))].Code)
		}
	}
	return out
}

func (p *planner) verified(t time.Time) *plan {
	m := p.matter("SAS-1", "DAT-2", "KKS-1", "SAS-2", "KKS-2")
	pl, t := p.begun(m, t)
	p.verify(pl, m, t)
	return pl
}

// dispose is the head's, mostly the day after.
func (p *planner) dispose(pl *plan, m matter, t time.Time) (time.Time, model.PostID) {
	t = p.later(t, 2, 24)
	lead := p.unitHead(m.category)
	due := p.open(t.AddDate(0, 0, 9))
	pl.add(p, t, p.post(model.Kepala), func() model.Action {
		return &model.Dispose{Lead: lead, Instructions: p.phrases(1), DueAt: due, Grade: "biasa"}
	})
	return t, lead
}

func (p *planner) disposed(t time.Time) *plan {
	m := p.matter("SAS-1", "SAS-2", "DAT-1", "PEL-2", "KKS-1")
	pl, t := p.begun(m, t)
	p.dispose(pl, m, p.verify(pl, m, t))
	return pl
}

// work takes a case up to somebody working on it, and says who.
func (p *planner) work(t time.Time, m matter) (*plan, time.Time, model.PostID) {
	pl, t := p.begun(m, t)
	t, lead := p.dispose(pl, m, p.verify(pl, m, t))
	t = p.later(t, 1, 20)
	pl.add(p, t, lead, func() model.Action { return &model.Accept{} })
	if p.rng.IntN(3) > 0 {
		t = p.later(t, 4, 40)
		pl.add(p, t, lead, func() model.Action { return p.note(m) })
	}
	return pl, t, lead
}

func (p *planner) note(m matter) model.Action {
	if m.finding == "" {
		return &model.MakeNote{Kind: "note", Text: "Data diperiksa, menunggu konfirmasi desa."}
	}
	if p.rng.IntN(2) == 0 {
		return &model.MakeNote{Kind: "call", Person: "Operator " + m.area.name, Text: "Konfirmasi data: " + m.finding}
	}
	return &model.MakeNote{Kind: "field_visit", Place: m.area.name, Present: "Perangkat desa, pengadu", Seen: m.finding, Evidence: "Foto lokasi"}
}

func (p *planner) working(t time.Time) *plan {
	pl, _, _ := p.work(t, p.matter("SAS-1", "SAS-2", "DAT-1", "DAT-2", "KKS-1", "KKS-2", "PEL-2"))
	return pl
}

// result writes the result and, if more than that, has it initialled and
// ratified.
func (p *planner) result(pl *plan, m matter, t time.Time, lead model.PostID, ratify bool) time.Time {
	t = p.later(t, 20, 70)
	finding := m.finding
	if finding == "" {
		finding = "Diperiksa bersama pengadu; tidak ada yang lain."
	}
	pl.add(p, t, lead, func() model.Action {
		return &model.SubmitResult{Finding: finding, Conclusion: pick(p, []string{"proven", "partly_proven", "not_proven"}),
			Recommendation: m.lesson, Answer: m.answer}
	})
	if !ratify {
		return t
	}
	for _, post := range p.chain(lead) {
		t = p.later(t, 1, 8)
		pl.add(p, t, post, func() model.Action { return &model.Initial{} })
	}
	t = p.later(t, 2, 20)
	pl.add(p, t, p.post(model.Kepala), func() model.Action { return &model.Ratify{} })
	return t
}

// chain is whose initials a result of lead still needs: the order of its unit
// without lead itself, whose submission counts.
func (p *planner) chain(lead model.PostID) []model.PostID {
	post, _ := p.o.Post(lead)
	var order []model.PostID
	for _, c := range p.o.Initials {
		if c.Unit == post.Unit {
			order = c.Posts
			break
		}
		if c.Unit == "" {
			order = c.Posts
		}
	}
	var out []model.PostID
	for _, code := range order {
		if code != lead {
			out = append(out, code)
		}
	}
	return out
}

func (p *planner) awaiting(t time.Time) *plan {
	m := p.matter("SAS-1", "DAT-1", "KKS-2", "PEL-2")
	pl, t, lead := p.work(t, m)
	p.result(pl, m, t, lead, false)
	return pl
}

func (p *planner) ratified(t time.Time) *plan {
	m := p.matter("SAS-1", "DAT-2", "KKS-1", "PEL-1")
	pl, t, lead := p.work(t, m)
	p.result(pl, m, t, lead, true)
	return pl
}

// told delivers a ratified answer.
func (p *planner) told(pl *plan, m matter, t time.Time) time.Time {
	t = p.later(t, 2, 30)
	how := "phone"
	if m.person.Phone == "" {
		how = "letter"
	}
	by := p.post(model.Petugas)
	if cat, ok := p.o.CategoryOf(m.category); ok && (cat.Secret || cat.Class == model.Oversight) {
		by = p.post(model.Pengelola) // the counter does not read secret ones
	}
	pl.add(p, t, by, func() model.Action {
		return &model.Deliver{How: how, To: m.person.Name, Proof: "Dicatat petugas"}
	})
	return t
}

func (p *planner) delivered(t time.Time) *plan {
	m := p.matter("SAS-1", "DAT-1", "KKS-1", "SAL-2", "PEL-1")
	pl, t, lead := p.work(t, m)
	p.told(pl, m, p.result(pl, m, t, lead, true))
	return pl
}
