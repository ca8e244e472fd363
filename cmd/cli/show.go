package cli

import (
	"fmt"
	"strings"

	"aduan/model"
	"aduan/model/words"
)

// sheet builds the text of `case show`: headings, lines of label and value,
// and nothing for what is not there.
type sheet struct {
	*session
	names words.Names
	b     strings.Builder
	t     table
}

func (p *sheet) line(label, value string) {
	if value == "" {
		return
	}
	for i, part := range strings.Split(value, "\n") {
		if i > 0 {
			label = ""
		}
		p.t.row("  "+label, part)
	}
}

func (p *sheet) head(title string) {
	p.flush()
	p.b.WriteString("\n" + title + "\n")
}

func (p *sheet) flush() {
	p.t.write(&p.b)
	p.t = table{}
}

func (s *session) showCase(v model.CaseView) error {
	p := &sheet{session: s, names: words.NamesOf(s.me.Office, s.staff)}
	fmt.Fprintf(&p.b, "%s  %s\n", v.Register, strings.TrimSpace(v.Subject))
	p.line(s.words.say("state"), s.words.StateOf(&v, s.me.Office)+p.round(v))
	if v.RegisterPrinted != "" {
		p.line(s.words.say("register_printed"), v.RegisterPrinted)
	}
	if d := v.Destroyed; d != nil {
		p.line(s.words.say("destroyed"), s.words.say("destroyed_by", "when", s.words.LongDay(d.At), "basis", d.Basis, "consent", d.Consent))
	}
	p.line(s.words.say("merged_into"), v.MergedInto)
	p.line(s.words.say("merged_here"), strings.Join(v.Merged, " · "))
	p.intake(v)
	p.people(v)
	p.matter(v)
	p.handling(v)
	p.outcome(v)
	p.deadlines(v)
	p.history(v)
	if len(v.Actions) > 0 {
		p.head(s.words.say("h_actions"))
		for _, name := range v.Actions {
			p.t.row("  "+string(name), s.words.action(name))
		}
	}
	p.flush()
	return s.println(strings.TrimRight(p.b.String(), "\n"))
}

func (p *sheet) round(v model.CaseView) string {
	if v.Round < 2 {
		return ""
	}
	return fmt.Sprintf(" (%s %d)", p.words.say("round"), v.Round)
}

func (p *sheet) intake(v model.CaseView) {
	if ch := v.Channel; ch != nil {
		text := p.words.Channel(ch.Name)
		for _, more := range []string{ch.Account, ch.Reference, ch.URL} {
			if more != "" {
				text += " · " + more
			}
		}
		p.line(p.words.say("channel"), text)
	}
	if v.ReceivedAt != nil {
		p.line(p.words.say("received"), p.words.Moment(*v.ReceivedAt, p.me.Now))
	}
	if v.RecordedAt != nil {
		p.line(p.words.say("recorded"), p.words.Moment(*v.RecordedAt, p.me.Now)+" · "+p.staff(v.RecordedBy))
	}
	if v.Class != "" {
		p.line(p.words.say("class"), p.words.Class(v.Class))
	}
	if v.Category != "" {
		name := v.Category
		if cat, ok := p.me.Office.CategoryOf(v.Category); ok {
			name += " " + cat.Name
		}
		p.line(p.words.say("category"), name)
	}
	if v.Secrecy == model.SecrecySecret {
		p.line(p.words.say("secrecy"), p.words.Word("secrecy", string(v.Secrecy)))
	}
	if l := v.Letter; l != nil {
		p.line(p.words.say("letter"), join(" · ", l.Number, l.Date, l.From, l.Subject))
	}
}

func (p *sheet) people(v model.CaseView) {
	for _, c := range v.Complainants {
		text := p.person(c)
		if c.From != "" {
			text = join(" · ", text, p.words.say("came_with")+" "+c.From)
		}
		p.line(p.words.say("complainant"), text)
	}
	p.area(v.Area)
	if v.Represented != nil {
		p.line(p.words.say("represented"), p.person(*v.Represented))
	}
	if v.Beneficiary != nil {
		p.line(p.words.say("beneficiary"), p.person(*v.Beneficiary))
	}
	if r := v.Respondent; r != nil {
		who := r.Text
		if post, ok := p.me.Office.Post(r.Post); ok {
			who = join(", ", post.Title, r.Text)
		}
		if unit, ok := p.me.Office.Unit(r.Unit); ok {
			who = join(", ", unit.Name, r.Text)
		}
		p.line(p.words.say("respondent"), join(": ", p.words.Word("respondent_kind", r.Kind), who))
	}
}

// area is the place by its name, under the office's word for a village.
func (p *sheet) area(code string) {
	label, text := p.words.Field("area").Name, code
	if word := p.me.Office.VillageWord; word != "" {
		label = word
	}
	places := p.me.Office.Regions()
	if place, ok := places.Of(code); ok {
		text = places.Bare(place)
	}
	p.line(label, text)
}

func (p *sheet) person(v model.PersonView) string {
	if v.Hidden {
		return p.words.say("secret_name")
	}
	parts := []string{v.Name, v.NIK, v.KK, v.Address}
	for _, c := range v.Contacts {
		parts = append(parts, c.Value)
	}
	return join(" · ", parts...)
}

func (p *sheet) matter(v model.CaseView) {
	if v.Text+v.Wish == "" && v.LossRupiah == 0 {
		return
	}
	p.head(p.words.say("h_matter"))
	p.line("", "")
	p.line(p.words.say("text"), v.Text)
	p.line(p.words.say("wish"), v.Wish)
	if v.LossRupiah > 0 {
		p.line(p.words.say("loss"), p.words.Rupiah(v.LossRupiah))
	}
	if v.Incident != nil {
		p.line(p.words.say("incident"), join(", ", v.Incident.On, v.Incident.Place))
	}
}

// staff is the name of a username, as the book knows it.
func (p *sheet) staff(id model.StaffID) string { return p.names.Staff(id) }

// join puts what is not empty together.
func join(sep string, parts ...string) string {
	var out []string
	for _, s := range parts {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, sep)
}
