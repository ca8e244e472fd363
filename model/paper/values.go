package paper

import (
	"fmt"
	"strings"

	"aduan/model"
	"aduan/model/words"
)

// common are the values of every paper.
func (a *About) common(v *values) {
	head := a.letterhead()
	v.block("kop", head, Rule{})
	v.set("kantor", a.Office.Name)
	v.set("kabupaten", a.Office.Regency)
	v.set("kota", a.place())
	v.set("tanggal", a.day(a.Now))
	v.set("hari", a.Words.LongDay(a.local(a.Now)))
	title, name := a.signer(a.head())
	v.set("kepala", title)
	v.set("nama kepala", name)
	v.set("no register", a.View.Register)
	v.set("nomor kantor", "")
	if a.View.RegisterPrinted != a.View.Register {
		v.set("nomor kantor", a.View.RegisterPrinted)
	}
	void := ""
	if a.View.State == model.Voided {
		void = a.Words.State(model.Voided, a.Office)
	}
	v.set("dibatalkan", void)
	for _, name := range []string{"waktu", "tempat", "kepada", "keperluan"} {
		v.set(name, a.Given[name])
	}
}

// Inputs lists what may be said for a paper that the book does not know.
func Inputs() []string { return []string{"waktu", "tempat", "kepada", "keperluan"} }

// complaint are the values of the entry itself, as far as the view shows them.
func (a *About) complaint(v *values) {
	w, c := &a.View, a.Words
	p := c.Paper()
	v.set("pengadu", a.complainants())
	v.set("perihal", oneLine(w.Subject))
	v.set("isi", w.Text)
	v.set("isi ringkas", cut(oneLine(w.Text), mostSummary))
	v.set("harapan", w.Wish)
	v.set("saluran", a.channel())
	v.set("diterima", "")
	v.set("tanggal diterima", "")
	if w.ReceivedAt != nil {
		v.set("diterima", a.moment(*w.ReceivedAt))
		v.set("tanggal diterima", a.day(*w.ReceivedAt))
	}
	v.set("dicatat", "")
	if w.RecordedAt != nil {
		v.set("dicatat", a.moment(*w.RecordedAt))
	}
	v.set("petugas", a.clerk())
	v.set("kelengkapan", a.papers())
	v.set("kode jawaban", w.ReplyCode)
	v.set("jenis", c.Word("kind", w.Kind))
	v.set("status pengadu", c.Word("complainant_status", w.ComplainantStatus))
	v.set("jenis kelamin", c.Word("sex", w.Sex))
	v.set("rentan", "")
	if w.Vulnerable {
		v.set("rentan", p.Vulnerable)
	}
	v.set("identitas ditunjukkan", c.Word("identity_shown", w.IdentityShown))
	v.set("desa", "")
	if at, ok := a.Office.Regions().Of(w.Area); ok && w.Area != "" {
		v.set("desa", at.Label)
	}
	v.set("kerugian", "")
	if w.LossRupiah != 0 {
		v.set("kerugian", c.Rupiah(w.LossRupiah))
	}
	a.occasion(v)
	a.first(v)
}

// occasion is when and where, which service, and who is complained of.
func (a *About) occasion(v *values) {
	w, c := &a.View, a.Words
	for _, n := range []string{"tanggal kejadian", "tempat kejadian", "layanan", "tanggal usulan", "terlapor", "kategori"} {
		v.set(n, "")
	}
	if i := w.Incident; i != nil {
		v.set("tanggal kejadian", a.civil(i.On))
		v.set("tempat kejadian", i.Place)
	}
	if s, ok := a.Office.ServiceOf(w.Service); ok {
		v.set("layanan", s.Name)
	}
	if s := w.ServiceApplied; s != nil {
		v.set("tanggal usulan", a.civil(s.Date))
	}
	if cat, ok := a.Office.CategoryOf(w.Category); ok {
		v.set("kategori", cat.Name)
	}
	if r := w.Respondent; r != nil {
		unit, _ := a.Office.Unit(r.Unit)
		parts := []string{r.Text, a.post(r.Post), unit.Name}
		who := strings.Join(without(parts, ""), ", ")
		if who == "" {
			who = c.Word("respondent_kind", r.Kind)
		}
		v.set("terlapor", who)
	}
}

func without(list []string, s string) (out []string) {
	for _, x := range list {
		if x != s {
			out = append(out, x)
		}
	}
	return out
}

// first are the values of the first complainant, of whom they speak for, and of
// the family that it concerns.
func (a *About) first(v *values) {
	for _, n := range []string{"alamat", "alamat lengkap", "nik", "kk", "kontak", "yang diwakili", "keluarga", "alamat keluarga"} {
		v.set(n, "")
	}
	if len(a.View.Complainants) > 0 {
		x := a.person(a.View.Complainants[0])
		v.set("alamat", x.Address)
		if !x.Hidden && !x.Erased {
			v.set("alamat lengkap", strings.Join(without([]string{x.Address, v.text["desa"]}, ""), ", "))
		}
		v.set("nik", x.NIK)
		v.set("kk", x.KK)
		var ways []string
		for _, k := range x.Contacts {
			ways = append(ways, k.Value)
		}
		v.set("kontak", strings.Join(ways, ", "))
	}
	if p := a.View.Represented; p != nil {
		v.set("yang diwakili", a.name(*p))
	}
	if p := a.View.Beneficiary; p != nil {
		v.set("keluarga", a.name(*p))
		if !p.Hidden {
			v.set("alamat keluarga", a.person(*p).Address)
		}
	}
}

// person is somebody as they may stand on this paper: masked, unless their
// identity was opened for it.
func (a *About) person(p model.PersonView) model.PersonView {
	if p.Hidden || p.Erased {
		return model.PersonView{ID: p.ID, Hidden: p.Hidden, Erased: p.Erased}
	}
	whole, ok := a.Opened[p.ID]
	if !ok {
		return p
	}
	p.NIK, p.KK, p.Contacts = whole.NIK, whole.KK, whole.Contacts
	return p
}

func (a *About) name(p model.PersonView) string {
	switch {
	case p.Hidden || p.Erased:
		return a.Words.Paper().Withheld
	case p.Name == "":
		return a.Words.Paper().Unknown
	}
	return oneLine(p.Name)
}

// oneLine is text as one line: a name that brings lines of its own must not look
// like more of the letter.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// complainants is the first complainant, as far as the view shows them, and how
// many besides.
func (a *About) complainants() string {
	v := &a.View
	if len(v.Complainants) == 0 {
		return a.Words.Paper().Unknown
	}
	name := a.name(v.Complainants[0])
	if more := len(v.Complainants) - 1; more > 0 && v.Complainants[0].Name != "" {
		return fmt.Sprintf(a.Words.Paper().Others, name, a.Words.Number(int64(more)))
	}
	return name
}

// channel is how it came, with the office's label of the account.
func (a *About) channel() string {
	ch := a.View.Channel
	if ch == nil {
		return ""
	}
	s := a.Words.Channel(ch.Name)
	for _, oc := range a.Office.Channels {
		if oc.Name == ch.Name && ch.Account != "" && oc.Account == ch.Account && oc.Label != "" {
			s = oc.Label
		}
	}
	if ch.Reference != "" {
		s += ", " + ch.Reference
	}
	return s
}

// papers says whether the file is complete, or what is missing.
func (a *About) papers() string {
	p, v := a.Words.Paper(), &a.View
	switch {
	case v.Waiting != nil:
		var missing []string
		for _, code := range v.Waiting.Papers {
			missing = append(missing, words.PaperName(code, a.Office))
		}
		return strings.TrimSpace(p.Missing + " " + a.Words.List(missing))
	case v.CompleteAt != nil:
		return p.Complete
	}
	return ""
}

// limits are the two moments that the office promises. Until the review the
// limit of settlement is an estimate, and says so.
func (a *About) limits() []Pair {
	p, c := a.Words.Paper(), a.Words
	var out []Pair
	for _, l := range []struct{ clock, label string }{{"response", p.Respond}, {"settlement", p.Settle}, {"public_information", p.Settle}} {
		k, ok := words.RunningClock(a.View.Clocks, l.clock)
		if !ok {
			continue
		}
		value := c.PaperDue(k.DueAt) + " (" + c.Limit(k.Limit, k.Unit)
		if k.Provisional || k.Uncertain {
			value += ", " + p.Estimate
		}
		out = append(out, Pair{Label: l.label, Value: value + ")", Strong: true})
	}
	return out
}

// mostWays is how many numbers to ask at stand on a receipt.
const mostWays = 3

// asking says how to ask how the complaint stands: at the desk, or by a number
// of the office that people can reach.
func (a *About) asking() string {
	p := a.Words.Paper()
	var ways []string
	for _, kind := range []string{"whatsapp", "phone", "mobile"} {
		for _, c := range a.Office.Contacts {
			if c.Kind == kind && len(ways) < mostWays {
				ways = append(ways, strings.TrimSpace(c.Label+" "+c.Value))
			}
		}
	}
	if len(ways) == 0 {
		return p.AskDesk
	}
	return fmt.Sprintf(p.AskHow, strings.Join(ways, ", "))
}

func (a *About) clerk() string {
	if a.View.RecordedBy == "" {
		return ""
	}
	return a.staff(a.View.RecordedBy)
}
