package cli

import (
	"context"
	"time"

	"aduan/model"
	"aduan/store"
	"aduan/tui/ui"
)

// atWork is a secret one whose team is in the middle of it: met, heard, and has
// still to visit and to write what it found.
func (p *planner) atWork(t time.Time) *plan {
	m := p.matter("SAL-1", "SAL-2", "KOR-1")
	pl, t := p.begun(m, t)
	lead := p.post(model.Sekretaris)
	t = p.assemble(pl, m, t, model.FormTeam{Lead: &model.TeamMember{Staff: demoUser(lead)}, LetterNo: "800.1.11.1/131/2026",
		Members: []model.TeamMember{{Staff: demoUser(p.unitHead(m.category))}, {Name: "Pak Anton", Agency: "TKSK"}},
		Task:    "Memeriksa aduan dan merumuskan hasil tertulis."})
	p.notes(pl, t, lead, &model.MakeNote{Kind: "meeting", Place: "Ruang rapat", Present: "Seluruh anggota tim", Decided: "Wawancara, lalu tinjauan lapangan"},
		&model.MakeNote{Kind: "interview", Person: "Dua penerima", Place: m.area.name, Text: m.finding})
	return pl
}

// together is an ordinary one that is too large for one unit: the letter has no
// number yet, and the visit no evidence, so that the team's place says so.
func (p *planner) together(t time.Time) *plan {
	m := p.matter("SAS-2", "PEL-1", "DAT-1")
	pl, t := p.begun(m, t)
	lead := p.unitHead(m.category)
	team := model.FormTeam{Lead: &model.TeamMember{Staff: demoUser(lead)}, Task: "Memeriksa di desa bersama-sama."}
	for _, role := range []model.Role{model.Petugas, model.Pengelola, model.Pelaksana} {
		if by := p.post(role); by != "" && by != lead {
			team.Members = append(team.Members, model.TeamMember{Staff: demoUser(by)})
		}
	}
	for _, k := range p.o.PostsOf(model.Kabid) {
		if k.Code != lead {
			team.Members = append(team.Members, model.TeamMember{Staff: demoUser(k.Code)})
		}
	}
	t = p.assemble(pl, m, t, team)
	p.notes(pl, t, lead, &model.MakeNote{Kind: "field_visit", Place: m.area.name, Present: "Perangkat desa, dua tetangga", Seen: m.finding})
	return pl
}

// assemble takes a booked case to its team.
func (p *planner) assemble(pl *plan, m matter, t time.Time, team model.FormTeam) time.Time {
	t = p.later(t, 1, 10)
	pl.add(p, t, p.reviewer(), func() model.Action {
		return &model.Verify{Category: m.category, Weight: "heavy", Complete: true}
	})
	t = p.later(t, 3, 26)
	pl.add(p, t, p.post(model.Kepala), func() model.Action { return &team })
	return t
}

// notes are written down one after the other.
func (p *planner) notes(pl *plan, t time.Time, by model.PostID, all ...*model.MakeNote) time.Time {
	for _, n := range all {
		t = p.later(t, 20, 60)
		pl.add(p, t, by, func() model.Action { return n })
	}
	return t
}

// back is somebody who was here before and comes with something else: the
// counter knows them by their number.
func (p *planner) back(t time.Time) *plan {
	m := p.matter("KKS-2", "PBI-1", "BLT-1", "SAS-3")
	if len(p.met) > 0 {
		before := pick(p, p.met)
		m.person, m.sex, m.area = before.person, before.sex, before.area
	}
	pl, _ := p.begun(m, t)
	return pl
}

// remember keeps the first people whom the counter can know again.
func (p *planner) remember(m matter) {
	const enough = 20
	cat, _ := p.o.CategoryOf(m.category)
	if len(p.met) < enough && m.person.NIK != "" && m.person.Phone != "" && !cat.Secret && !cat.Withheld && cat.Class != model.Oversight {
		p.met = append(p.met, m)
	}
}

// after comes to the counter when the day has been closed already.
func (p *planner) after(t time.Time) *plan {
	m, pl := p.matter(), &plan{}
	pl.add(p, t, p.post(model.Petugas), func() model.Action {
		r := p.register(m, t)
		r.Channel, r.IdentityShown, r.ReceivedAt, r.BackDatedReason = &model.Channel{Name: "walk_in"}, "ktp", time.Time{}, ""
		return r
	})
	return pl
}

// closedDays is how many days before today are closed: those whose pages a
// newcomer turns to first.
const closedDays = 3

// closing is when the register was closed n working days ago.
func (p *planner) closing(n int) time.Time {
	day := p.end
	for n > 0 {
		day = day.AddDate(0, 0, -1)
		if day.Weekday() != time.Saturday && day.Weekday() != time.Sunday {
			n--
		}
	}
	return time.Date(day.Year(), day.Month(), day.Day(), 15, 35, 0, 0, day.Location())
}

// run does what is drawn, and closes the last days on their evenings. Each
// closing counts what lists know, so those are brought up to it before.
func (d *demo) run(ctx context.Context, drawn []draw) error {
	todo := &ahead{drawn: drawn}
	for n := closedDays; n >= 0; n-- {
		until := d.plan.end
		if n > 0 {
			until = d.plan.closing(n)
		}
		fill := func(f *store.Filler) error { d.fill = f; return d.cases(ctx, todo, until) }
		if err := d.book.Fill(ctx, fill); err != nil {
			return err
		}
		if n == 0 || until.Before(d.clock) {
			continue
		}
		d.clock = until
		shut := &model.CloseDay{Date: until.Format(time.DateOnly)}
		if err := d.book.Fill(ctx, func(f *store.Filler) error {
			d.fill = f
			_, err := d.do(ctx, demoUser(d.plan.post(model.Pengelola)), "", shut)
			return err
		}); err != nil {
			return err
		}
	}
	return nil
}

// desks leaves on the desks what is there in the middle of a day: a kept filter,
// and, where the office has a special room, somebody who waits for it.
func (d *demo) desks(ctx context.Context) error {
	d.clock = d.plan.end
	for _, role := range []model.Role{model.Petugas, model.Pengelola, model.Kepala} {
		desk, err := d.desk(ctx, demoUser(d.plan.post(role)))
		if err != nil {
			return err
		}
		if err := desk.Views().Save(ctx, model.SavedView{Name: "pagi", Place: ui.PlaceQueue, Text: "mendekat"}); err != nil {
			return err
		}
	}
	if d.o.Rules.Special == "" {
		return nil
	}
	desk, err := d.desk(ctx, demoUser(d.plan.post(model.Petugas)))
	if err != nil {
		return err
	}
	return desk.Waiting().Park(ctx, model.Waiter{FormDraft: model.FormDraft{Form: "register", Deed: model.DeedID(d.newID()), Title: "Partinah",
		Saved: d.plan.end.Add(-17 * time.Minute), Values: map[string]string{"complainant.name": "Partinah", "subject": "Perselisihan keluarga soal bantuan"}}})
}
