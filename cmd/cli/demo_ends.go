package cli

import (
	"time"

	"aduan/model"
)

// close closes a delivered case, a while after.
func (p *planner) close(pl *plan, m matter, t time.Time) time.Time {
	t = p.later(t, 30, 120)
	pl.add(p, t, p.post(model.Pengelola), func() model.Action {
		c := &model.Close{Outcome: pick(p, []string{"fulfilled", "fulfilled", "partly_fulfilled", "explained", "not_fulfilled"}), Lesson: m.lesson}
		if len(p.o.Causes) > 0 {
			c.Cause = pick(p, p.o.Causes).Code
		}
		return c
	})
	return t
}

func (p *planner) closed(t time.Time) *plan {
	m := p.matter("SAS-1", "SAS-2", "DAT-1", "DAT-2", "KKS-1", "KKS-2", "PEL-1", "PEL-2", "PEL-3")
	pl, t, lead := p.work(t, m)
	t = p.close(pl, m, p.told(pl, m, p.result(pl, m, t, lead, true)))
	p.rate(pl, t)
	return pl
}

func (p *planner) rate(pl *plan, t time.Time) {
	if p.rng.IntN(3) == 0 {
		pl.add(p, p.later(t, 5, 60), p.post(model.Petugas), func() model.Action { return &model.Rate{Stars: 2 + p.rng.IntN(4)} })
	}
}

// light is answered after the review, without disposition: an official said
// it, the petugas passes it on.
func (p *planner) light(t time.Time) *plan {
	m := p.matter(p.lightCategories("SAS-3", "INF-1", "PBI-1", "KKS-2", "BLT-1", "ASP-1", "PEL-2")...)
	pl, t := p.begun(m, t)
	t = p.later(p.verify(pl, m, t), 2, 24)
	pl.add(p, t, p.post(model.Pengelola), func() model.Action {
		return &model.MakeAnswer{Text: m.answer, How: "phone", To: m.person.Name,
			Common: model.Common{OnBehalfOf: string(p.unitHead(m.category)), Oral: true, At: t.Add(-5 * time.Minute)}}
	})
	p.rate(pl, p.close(pl, m, t))
	return pl
}

// waiting lacks papers that were asked for by telephone.
func (p *planner) waiting(t time.Time) *plan {
	m := p.matter("SAS-1", "DAT-1", "DAT-2", "KKS-1")
	pl, t := p.begun(m, t)
	t = p.later(p.verify(pl, m, t), 1, 10)
	pl.add(p, t, p.post(model.Petugas), func() model.Action {
		return &model.RequestInfo{Papers: p.papers(), ToldHow: "phone", Text: "Mohon melengkapi berkas, bisa dikirim lewat WhatsApp."}
	})
	return pl
}

func (p *planner) papers() []string {
	if len(p.o.Papers) == 0 {
		return []string{"kk"}
	}
	return []string{p.o.Papers[p.rng.IntN(min(3, len(p.o.Papers)))].Code}
}

func (p *planner) rejected(t time.Time) *plan {
	m := p.matter("LUA-1", "INF-1")
	pl, t := p.begun(m, t)
	t = p.later(p.verify(pl, m, t), 2, 20)
	pl.add(p, t, p.post(model.Pengelola), func() model.Action {
		return &model.Reject{ToldHow: "phone", Text: m.answer, Common: reasoned("bukan_kewenangan")}
	})
	return pl
}

func (p *planner) forwarded(t time.Time) *plan {
	m := p.matter("LUA-1", "DAT-1")
	pl, t := p.begun(m, t)
	t = p.later(p.verify(pl, m, t), 2, 20)
	agency := "Dinas Perhubungan"
	if cat, ok := p.o.CategoryOf(m.category); ok && cat.Refer != "" {
		agency = cat.Refer
	}
	how := pick(p, []string{"phone", "letter", ""}) // some still wait to be told
	pl.add(p, t, p.post(model.Pengelola), func() model.Action {
		return &model.Forward{Agency: agency, ToldHow: how, Text: m.answer, Common: reasoned("bukan_kewenangan")}
	})
	return pl
}

func reasoned(code string) model.Common { return model.Common{Reason: &model.Reason{Code: code}} }

func (p *planner) withdrawn(t time.Time) *plan {
	m := p.matter("PEL-2", "KKS-2")
	pl, t := p.begun(m, t)
	t = p.later(p.verify(pl, m, t), 4, 40)
	pl.add(p, t, p.post(model.Pengelola), func() model.Action {
		return &model.Withdraw{Ground: "requested", ToldHow: "in_person", Text: "Sudah selesai sendiri, pengadu mencabut."}
	})
	return pl
}

func (p *planner) voided(t time.Time) *plan {
	m := p.matter()
	pl := &plan{}
	pl.add(p, t, p.post(model.Petugas), func() model.Action { return p.register(m, t) })
	pl.add(p, t.Add(6*time.Minute), p.post(model.Petugas), func() model.Action {
		return &model.Void{Common: model.Common{Reason: &model.Reason{Code: "other", Text: "Tercatat dua kali"}}}
	})
	return pl
}

// urgent is sent at once to whom the category names.
func (p *planner) urgent(t time.Time) *plan {
	m := p.matter("REH-1", "BEN-1")
	cat, _ := p.o.CategoryOf(m.category)
	pl, t := p.begun(m, t)
	if cat.Post == "" {
		return pl
	}
	t = t.Add(time.Duration(5+p.rng.IntN(20)) * time.Minute)
	pl.add(p, t, p.post(model.Petugas), func() model.Action {
		return &model.Dispatch{Category: m.category, Handler: cat.Post, ToldWhom: "Koordinator lapangan", How: "phone"}
	})
	t = t.Add(time.Duration(40+p.rng.IntN(180)) * time.Minute)
	pl.add(p, t, cat.Post, func() model.Action {
		return &model.MakeNote{Kind: "action_taken", Text: m.finding, Place: m.area.name}
	})
	if p.rng.IntN(2) == 0 {
		p.told(pl, m, p.result(pl, m, t, cat.Post, true))
	}
	return pl
}

// team is a grave one: oversight, secret, a team that meets, hears and visits.
func (p *planner) team(t time.Time) *plan {
	m := p.matter("SAL-1", "SAL-2", "KOR-1")
	pl, t := p.begun(m, t)
	lead := p.post(model.Sekretaris)
	t = p.assemble(pl, m, t, model.FormTeam{Lead: &model.TeamMember{Staff: demoUser(lead)}, LetterNo: "800.1.11.1/118/2026",
		Members: []model.TeamMember{{Staff: demoUser(p.unitHead(m.category))}, {Name: "Pak Anton", Agency: "TKSK"}},
		Task:    "Memeriksa aduan dan merumuskan hasil tertulis."})
	t = p.notes(pl, t, lead, &model.MakeNote{Kind: "meeting", Place: "Ruang rapat", Present: "Seluruh anggota tim", Decided: "Wawancara dan tinjauan lapangan"},
		&model.MakeNote{Kind: "interview", Person: "Tiga penerima", Place: m.area.name, Text: m.finding},
		&model.MakeNote{Kind: "field_visit", Place: m.area.name, Present: "Tim, perangkat desa", Seen: m.finding, Evidence: "Buku catatan, foto"})
	t = p.teamResult(pl, m, t, lead)
	p.close(pl, m, p.told(pl, m, t))
	return pl
}

func (p *planner) teamResult(pl *plan, m matter, t time.Time, lead model.PostID) time.Time {
	t = p.later(t, 20, 60)
	pl.add(p, t, lead, func() model.Action {
		return &model.SubmitResult{Finding: m.finding, Conclusion: "proven", Recommendation: m.lesson, Answer: m.answer}
	})
	t = p.later(t, 3, 20)
	pl.add(p, t, p.post(model.Kepala), func() model.Action { return &model.Ratify{} })
	return t
}

// reopened comes back: the complainant is not content.
func (p *planner) reopened(t time.Time) *plan {
	m := p.matter("SAS-1", "KKS-2")
	pl, t, lead := p.work(t, m)
	t = p.told(pl, m, p.result(pl, m, t, lead, true))
	t = p.later(t, 24, 60)
	pl.add(p, t, p.post(model.Petugas), func() model.Action {
		return &model.Contact{Direction: "in", Purpose: "objects", How: "phone", Text: "Belum puas, bantuan masih belum masuk."}
	})
	t = p.later(t, 1, 6)
	pl.add(p, t, p.post(model.Pengelola), func() model.Action {
		return &model.Reopen{Common: reasoned("keberatan")}
	})
	p.acknowledge(pl, m, t)
	return pl
}
