package cli

import (
	"fmt"
	"strings"
	"time"

	"aduan/model"
)

// matter is a story told for one person of one village.
type matter struct {
	story
	person model.Person
	sex    string
	area   place
}

// matter draws a story of one of the categories, or of any that is not among
// the grave ones.
func (p *planner) matter(categories ...string) matter {
	var own []story
	for _, c := range categories {
		own = append(own, p.byCat[c]...)
	}
	if len(own) == 0 {
		for _, cat := range p.o.Category {
			if cat.Class != model.Oversight && !cat.Secret && !cat.Urgent && cat.Class != model.PublicInformation {
				own = append(own, p.byCat[cat.Code]...)
			}
		}
	}
	m := matter{story: pick(p, own), area: pick(p, p.places)}
	p.dress(&m)
	fill := strings.NewReplacer("{desa}", m.area.name, "{program}", pick(p, demoPrograms()), "{bulan}", p.month(),
		"{uang}", fmt.Sprintf("Rp%d.000", 10+5*p.rng.IntN(20)), "{nama}", pick(p, demoWomen()))
	m.subject, m.text, m.wish, m.answer = fill.Replace(m.subject), fill.Replace(m.text), fill.Replace(m.wish), fill.Replace(m.answer)
	m.finding, m.lesson = fill.Replace(m.finding), fill.Replace(m.lesson)
	return m
}

// month is that before the end, for payments are complained of late.
func (p *planner) month() string {
	return demoMonths()[p.end.AddDate(0, -1, 0).Month()-1]
}

// dress makes up the complainant: a name, an address, numbers that are well
// formed and nobody's.
func (p *planner) dress(m *matter) {
	m.sex = "female"
	first, second := pick(p, demoWomen()), pick(p, demoWomen())
	if p.rng.IntN(100) < 45 {
		m.sex = "male"
		first, second = pick(p, demoMen()), pick(p, demoMen())
	}
	name := first
	if p.rng.IntN(2) == 0 && second != first && !strings.Contains(first+second, " ") {
		name = first + " " + second
	}
	born := time.Date(1948+p.rng.IntN(56), time.Month(1+p.rng.IntN(12)), 1+p.rng.IntN(28), 0, 0, 0, 0, time.UTC)
	day := born.Day()
	if m.sex == "female" {
		day += 40
	}
	district := strings.ReplaceAll(m.area.code, ".", "")
	if len(district) > 6 {
		district = district[:6]
	}
	m.person = model.Person{Name: name, Address: fmt.Sprintf("RT %d RW %d", 1+p.rng.IntN(12), 1+p.rng.IntN(6))}
	if p.rng.IntN(10) < 7 && len(district) == 6 {
		m.person.NIK = fmt.Sprintf("%s%02d%02d%02d%04d", district, day, born.Month(), born.Year()%100, 1+p.rng.IntN(60))
	}
	if p.rng.IntN(10) < 8 {
		m.person.Phone = fmt.Sprintf("0800%08d", p.rng.IntN(100_000_000))
	}
}

// channel draws a way in that this office has; present ones bring the person
// to the counter or the telephone.
func (p *planner) channel(present bool) (*model.Channel, bool) {
	var fit []model.OfficeChannel
	for _, c := range p.o.Channels {
		here := c.Name == "walk_in" || c.Name == "phone"
		if here == present && c.Name != "suggestion_box" && c.Name != "lapor" {
			fit = append(fit, c)
		}
	}
	if len(fit) == 0 {
		return &model.Channel{Name: "walk_in"}, false
	}
	c := pick(p, fit)
	return &model.Channel{Name: c.Name, Account: c.Account}, c.OwnTime
}

// register is the booking of a matter at t. What came by a channel with its
// own time may have come the evening before.
func (p *planner) register(m matter, t time.Time) *model.Register {
	present := p.rng.IntN(100) < 60
	ch, own := p.channel(present)
	person := m.person
	r := &model.Register{Channel: ch, Kind: "complaint", Complainant: &person, Sex: m.sex, Area: m.area.code,
		Subject: m.subject, Text: m.text, Wish: m.wish, Category: m.category, Vulnerable: p.rng.IntN(8) == 0,
		ComplainantStatus: pick(p, []string{"recipient", "not_recipient", "family"})}
	if ch.Name == "walk_in" {
		r.IdentityShown = "ktp"
		if person.NIK == "" {
			r.IdentityShown = "kk"
		}
	}
	if own && p.rng.IntN(3) == 0 {
		evening := time.Date(t.Year(), t.Month(), t.Day()-1, 18+p.rng.IntN(4), p.rng.IntN(60), 0, 0, t.Location())
		r.ReceivedAt, r.BackDatedReason = evening, "own_time"
	}
	switch m.category[:3] {
	case "INF":
		r.Kind = "information"
	case "ASP":
		r.Kind = "aspiration"
	}
	return r
}
