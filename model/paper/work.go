package paper

import (
	"fmt"
	"slices"
	"strings"

	"aduan/model"
	"aduan/model/words"
)

func hasDisposition(a *About) bool {
	return len(a.View.Dispositions) > 0 || a.View.Proposal != nil || a.View.State == model.Verified
}

// dispositionValues are those of the disposition sheet: the newest disposition of
// the first hop as ticks, and the whole chain. Before there is one, the boxes are
// empty, for the head to tick by hand.
func (a *About) dispositionValues(v *values) {
	a.complaint(v)
	v.set("cetakan", a.mark("disposition"))
	a.incoming(v)
	d := model.Disposition{Grade: ""}
	for _, x := range a.View.Dispositions {
		if x.Parent == 0 {
			d = x
		}
	}
	grades := Ticks{Across: 2}
	for _, g := range []string{"sangat_segera", "segera", "rahasia", "biasa"} {
		grades.Items = append(grades.Items, Tick{words.Head(a.Words.Word("grade", g)), string(d.Grade) == g})
	}
	v.block("kotak sifat", grades)
	to := Ticks{Across: 1}
	for _, p := range a.Office.Posts {
		if p.Letter != "" || slices.Contains(d.To, p.Code) {
			to.Items = append(to.Items, Tick{p.Title, slices.Contains(d.To, p.Code)})
		}
	}
	v.block("kotak tujuan", to)
	phrases := Ticks{Across: 1}
	for _, c := range a.Office.Phrases {
		phrases.Items = append(phrases.Items, Tick{c.Name, slices.Contains(d.Instructions, c.Code)})
	}
	v.block("kotak instruksi", phrases)
	v.set("catatan disposisi", d.Note)
	v.set("batas disposisi", "")
	if !d.DueAt.IsZero() {
		v.set("batas disposisi", a.Words.PaperDue(a.local(d.DueAt)))
	}
	v.set("usulan", "")
	if p := a.View.Proposal; p != nil && d.No == 0 {
		v.set("usulan", strings.TrimSpace(a.post(p.Lead)+": "+a.Words.List(a.phrases(p.Instructions))))
	}
	v.table("rantai", []float64{1.3, 4, 5, 6, 4, 4}, a.chain())
}

// incoming are the values of a letter that came in.
func (a *About) incoming(v *values) {
	l := a.View.Letter
	if l == nil {
		l = &model.Letter{}
	}
	v.set("surat dari", first(l.From, a.complainants()))
	v.set("nomor surat masuk", l.Number)
	v.set("tanggal surat masuk", "")
	if l.Date != "" {
		v.set("tanggal surat masuk", a.civil(l.Date))
	}
	v.set("nomor agenda", "")
	if l.AgendaNo > 0 && a.View.RecordedAt != nil {
		v.set("nomor agenda", model.Number(a.Office.Numbers.Agenda, l.AgendaNo, *a.View.RecordedAt, a.Office))
	}
}

func (a *About) phrases(codes []string) (out []string) {
	for _, code := range codes {
		out = append(out, model.NameIn(a.Office.Phrases, code))
	}
	return out
}

// chain is every disposition of the case, who sent it to whom, and what became of
// it.
func (a *About) chain() (rows []Row) {
	for _, d := range a.View.Dispositions {
		var to []string
		for _, p := range d.To {
			s := a.post(p)
			if p == d.Lead && len(d.To) > 1 {
				s += " *"
			}
			to = append(to, s)
		}
		from := a.post(d.From)
		if d.FromPerson != "" {
			from += " (" + a.staff(d.FromPerson) + ")"
		}
		due := ""
		if !d.DueAt.IsZero() {
			due = a.Words.PaperDue(a.local(d.DueAt))
		}
		what := strings.Join(without(append(a.phrases(d.Instructions), d.Note), ""), "; ")
		rows = append(rows, Row{Cells: []string{fmt.Sprint(d.No), from, strings.Join(to, "\n"), what,
			a.Words.PaperMoment(a.local(d.At)), strings.TrimSpace(due + "\n" + a.Words.Word("disposition_state", string(d.State)))},
			Struck: d.State == model.DispRecalled})
	}
	return rows
}

// assignmentValues are those of the team's letter of assignment. It names no
// complainant: the team knows the case, whoever is shown the letter need not.
func (a *About) assignmentValues(v *values) {
	v.set("cetakan", a.mark("assignment"))
	v.set("perihal", oneLine(a.View.Subject))
	v.set("tanggal diterima", "")
	if a.View.ReceivedAt != nil {
		v.set("tanggal diterima", a.day(*a.View.ReceivedAt))
	}
	t := a.View.Team
	if t == nil {
		t = &model.Team{}
	}
	v.set("tugas tim", t.Task)
	v.set("nomor surat", first(t.LetterNo, a.letterNo("assignment")))
	v.set("tanggal tugas", "")
	if !t.At.IsZero() {
		v.set("tanggal tugas", a.day(t.At))
	}
	v.table("tim", []float64{1, 6, 7}, a.team())
}

// team are the members, the lead first; a member without a name stands as what
// they are of.
func (a *About) team() (rows []Row) {
	t := a.View.Team
	if t == nil || t.Lead == (model.TeamMember{}) {
		return nil
	}
	for i, m := range append([]model.TeamMember{t.Lead}, t.Members...) {
		name := m.Name
		if m.Staff != "" {
			name = a.staff(m.Staff)
		}
		as := []string{m.Agency}
		if s, ok := a.Staff[m.Staff]; ok {
			for _, h := range s.HeldAt(a.Now) {
				as = append(as, a.post(h.Post))
			}
		}
		rows = append(rows, Row{Cells: []string{fmt.Sprint(i + 1), first(name, a.Words.Paper().Withheld), strings.Join(without(as, ""), ", ")}})
	}
	return rows
}

// Minutes are the numbers of the notes of which minutes can be made: of a meeting,
// an interview, a visit.
func Minutes(v model.CaseView) (out []int) {
	for _, n := range v.Notes {
		if slices.Contains([]string{"meeting", "interview", "field_visit"}, n.Kind) {
			out = append(out, n.No)
		}
	}
	return out
}

// minuted is the note that minutes are made of: the one that was asked for, else
// the newest.
func (a *About) minuted() *model.Note {
	all := Minutes(a.View)
	for _, n := range slices.Backward(a.View.Notes) {
		if slices.Contains(all, n.No) && (a.Note == 0 || n.No == a.Note) {
			return &n
		}
	}
	return nil
}

// minutesValues are those of the minutes of a meeting, an interview, or a visit.
func (a *About) minutesValues(v *values) {
	v.set("cetakan", a.mark("minutes"))
	v.set("perihal", oneLine(a.View.Subject))
	n := a.minuted()
	if n == nil {
		n = &model.Note{}
	}
	v.set("acara", a.Words.Word("note_kind", n.Kind))
	v.set("judul acara", strings.ToUpper(a.Words.Word("note_kind", n.Kind)))
	v.set("saat acara", a.moment(n.At))
	v.set("tempat acara", n.Place)
	v.set("hadir", n.Present)
	v.set("orang", n.Person)
	v.set("keterangan", n.Text)
	v.set("dilihat", n.Seen)
	v.set("diputuskan", n.Decided)
	v.set("bukti", n.Evidence)
	v.set("pencatat", "")
	if n.By != "" {
		v.set("pencatat", a.staff(n.By))
	}
	v.set("dasar", "")
	if t := a.View.Team; t != nil {
		v.set("dasar", t.LetterNo)
	}
	for _, kind := range []string{"meeting", "interview", "field_visit"} {
		v.set(map[string]string{"meeting": "rapat", "interview": "wawancara", "field_visit": "lapangan"}[kind], map[bool]string{true: kind}[n.Kind == kind])
	}
	v.table("tim", []float64{1, 6, 7}, a.team())
}

// result is the newest result, empty where there is none.
func (a *About) result() model.Result {
	if n := len(a.View.Results); n > 0 {
		return a.View.Results[n-1]
	}
	return model.Result{}
}

// resultValues are those of the report, its initials and its ratification.
func (a *About) resultValues(v *values) {
	a.complaint(v)
	v.set("cetakan", a.mark("result"))
	r := a.result()
	a.results(v, r)
	var names []string
	for _, id := range r.Authors {
		names = append(names, a.staff(id))
	}
	v.set("penyusun", a.Words.List(names))
	v.set("jabatan penyusun", a.post(r.Post))
	v.set("tanggal hasil", "")
	if !r.At.IsZero() {
		v.set("tanggal hasil", a.day(r.At))
	}
	v.set("surat tugas", "")
	if t := a.View.Team; t != nil {
		v.set("surat tugas", t.LetterNo)
	}
	v.table("tim", []float64{1, 6, 7}, a.team())
	var rows []Row
	initials := r.Initials
	if len(a.View.Chain) > 0 && r.RatifiedBy == nil {
		initials = a.View.Chain
	}
	for _, i := range initials {
		rows = append(rows, a.initialRow(i))
	}
	v.table("paraf", []float64{6, 5, 4, 3}, rows)
}

// results are what was found, and what the head made of it.
func (a *About) results(v *values, r model.Result) {
	v.set("temuan", r.Finding)
	v.set("kesimpulan", words.Head(a.Words.Word("conclusion", r.Conclusion)))
	v.set("saran", r.Recommendation)
	v.set("konsep jawaban", r.Answer)
	v.set("dikembalikan", r.SentBack)
	v.set("disahkan", "")
	v.set("pengesah", "")
	title, name := a.signer(a.head())
	if r.RatifiedBy != nil {
		title = strings.TrimSpace(a.Words.Capacity(r.RatifiedBy.Capacity) + " " + a.post(r.RatifiedBy.Post))
		name = a.staff(r.RatifiedBy.Person)
		v.set("disahkan", a.moment(r.RatifiedAt))
	}
	v.set("jabatan pengesah", title)
	v.set("pengesah", name)
}

func (a *About) initialRow(i model.Initials) Row {
	who, at, sign := "", "", ""
	switch {
	case i.Skipped != "":
		sign = fmt.Sprintf(a.Words.Paper().Skipped, a.Words.Paper().SkippedFor[i.Skipped])
	case i.Person != "":
		who = a.staff(i.Person)
		if c := a.Words.Capacity(i.Capacity); c != "" {
			who = strings.TrimSpace(who + " (" + c + ")")
		}
		at = a.Words.PaperMoment(a.local(i.At))
	}
	return Row{Cells: []string{a.post(i.Post), who, at, sign}}
}
