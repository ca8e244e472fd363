package paper

import (
	"fmt"
	"slices"
	"strings"

	"aduan/model"
)

// casefileValues are those of the file as it goes to the Ombudsman or to the
// Inspektorat: the complaint, its deadlines, what was told, the course of it, and
// the sums of its attachments.
func (a *About) casefileValues(v *values) {
	a.answer(v)
	a.file(v, "casefile")
	v.table("riwayat", []float64{4, 12}, columns(a.course(), 0, 1))
	v.table("lampiran", []float64{1, 3, 4, 10}, columns(a.sums(), 0, 2, 3, 4))
}

// columns are some cells of rows: who did what, and what a file is called, stay
// inside.
func columns(rows []Row, keep ...int) []Row {
	for i, r := range rows {
		cells := make([]string, len(keep))
		for k, n := range keep {
			cells[k] = r.Cells[n]
		}
		rows[i].Cells = cells
	}
	return rows
}

// internalFileValues are those of the whole file, with what stays inside.
func (a *About) internalFileValues(v *values) {
	a.answer(v)
	a.file(v, "casefile_internal")
	v.table("riwayat", []float64{4, 5, 6, 4}, a.course())
	v.table("lampiran", []float64{1, 5, 3, 4, 9}, a.sums())
	a.results(v, a.result())
	v.table("rantai", []float64{1.3, 4, 5, 6, 4, 4}, a.chain())
	v.table("tim", []float64{1, 6, 7}, a.team())
	t := a.View.Team
	if t == nil {
		t = &model.Team{}
	}
	v.set("tugas tim", t.Task)
	v.block("catatan", a.notes()...)
	v.table("pemeriksaan data", []float64{4, 4, 6, 3}, a.checks())
	v.table("kontak kantor", []float64{4, 3, 7, 3}, a.contacts())
	v.set("pelajaran", a.View.Lesson)
	v.set("evaluasi", "")
	if e := a.View.Evaluation; e != nil {
		v.set("evaluasi", e.Text)
	}
	v.set("sebab", model.NameIn(a.Office.Causes, a.View.Cause))
	v.set("hasil akhir", a.Words.Word("outcome", a.View.Outcome))
	v.block("hasil pemeriksaan", a.examinations()...)
}

// file are the values of both files.
func (a *About) file(v *values, name string) {
	v.set("cetakan", a.mark(name))
	v.set("keadaan", a.Words.StateOf(&a.View, a.Office))
	v.block("isi berkas", Contents{})
	v.table("daftar pengadu", []float64{1, 5, 5, 4, 4}, a.people())
	v.table("tenggat", []float64{5, 4, 4, 4, 4}, a.clocks())
	v.table("jawaban disampaikan", []float64{4, 3, 4, 10}, a.told())
}

func (a *About) people() (rows []Row) {
	for i, p := range a.View.Complainants {
		x := a.person(p)
		var ways []string
		for _, c := range x.Contacts {
			ways = append(ways, c.Value)
		}
		told := ""
		if p.ToldAt != nil {
			told = a.Words.PaperMoment(a.local(*p.ToldAt))
		}
		rows = append(rows, Row{Cells: []string{fmt.Sprint(i + 1), strings.TrimSpace(a.name(p) + "\n" + x.NIK), x.Address, strings.Join(ways, "\n"), told}})
	}
	return rows
}

// clocks are the deadlines and how each was kept.
func (a *About) clocks() (rows []Row) {
	for _, k := range a.View.Clocks {
		stopped := ""
		if !k.StoppedAt.IsZero() {
			stopped = a.Words.PaperMoment(a.local(k.StoppedAt))
		}
		rows = append(rows, Row{Cells: []string{a.Words.Clock(k), a.Words.PaperMoment(a.local(k.StartedAt)), a.Words.PaperDue(a.local(k.DueAt)), stopped,
			a.Words.Word("clock_state", string(k.State))}})
	}
	return rows
}

// told is what was said to the complainant, when and how.
func (a *About) told() (rows []Row) {
	for _, x := range a.View.Answers {
		text := x.Text
		if x.NextStep != "" {
			text += "\n" + x.NextStep
		}
		rows = append(rows, Row{Cells: []string{a.Words.PaperMoment(a.local(x.At)), a.Words.Word("how", x.How), a.post(x.Official), text}})
	}
	return rows
}

// course is what happened, when, who did it, and who wrote it down.
func (a *About) course() (rows []Row) {
	for _, e := range a.View.Events {
		if e.Kind == "print" || e.Kind == "read" || e.Kind == "reveal" {
			continue
		}
		by, noted := "", ""
		if e.By.Person != "" {
			by = a.staff(e.By.Person)
			if e.By.Post != "" {
				by += ", " + strings.TrimSpace(a.Words.Capacity(e.By.Capacity)+" "+a.post(e.By.Post))
			}
		}
		if e.RecordedBy != e.By.Person && e.RecordedBy != "" {
			noted = a.staff(e.RecordedBy)
		}
		rows = append(rows, Row{Cells: []string{a.Words.PaperMoment(a.local(e.At)), a.Words.Action(model.ActionName(e.Kind)).Name, by, noted}, Struck: e.Undone})
	}
	return rows
}

// sums are the attachments with the sums of their bytes, so that whoever gets the
// files can tell that they are these.
func (a *About) sums() (rows []Row) {
	for i, f := range a.View.Attachments {
		rows = append(rows, Row{Cells: []string{fmt.Sprint(i + 1), f.Name, a.Words.Bytes(f.Size), a.Words.PaperMoment(a.local(f.At)), f.Plain}})
	}
	return rows
}

func (a *About) notes() (out []Block) {
	for _, n := range a.View.Notes {
		head := fmt.Sprintf("%d. %s, %s", n.No, a.Words.Word("note_kind", n.Kind), a.Words.PaperMoment(a.local(n.At)))
		out = append(out, Heading{Text: head + ", " + a.staff(n.By)})
		var more []Pair
		for _, f := range []struct{ field, value string }{{"place", n.Place}, {"present", n.Present}, {"person", n.Person}, {"document", n.Document},
			{"seen", n.Seen}, {"decided", n.Decided}, {"evidence", n.Evidence}} {
			if f.value != "" {
				more = append(more, Pair{Label: a.Words.Field(f.field).Name, Value: f.value})
			}
		}
		if len(more) > 0 {
			out = append(out, Pairs{more})
		}
		if n.Text != "" {
			out = append(out, Para{n.Text})
		}
	}
	return out
}

func (a *About) checks() (rows []Row) {
	for _, c := range a.View.Checks {
		p := a.Words.Paper()
		said := []string{map[bool]string{true: p.Found, false: p.NotFound}[c.Found], strings.Join(c.Programmes, ", "), c.Remark}
		if c.Decile > 0 {
			said = slices.Insert(said, 1, fmt.Sprintf(p.Decile, c.Decile))
		}
		rows = append(rows, Row{Cells: []string{a.Words.PaperMoment(a.local(c.At)), a.Words.Word("system", c.System), strings.Join(without(said, ""), "; "), a.staff(c.By)}})
	}
	return rows
}

func (a *About) contacts() (rows []Row) {
	for _, c := range a.View.ContactLog {
		what := strings.Join(without([]string{a.Words.Word("direction", c.Direction), a.Words.Word("contact_purpose", c.Purpose)}, ""), ", ")
		rows = append(rows, Row{Cells: []string{a.Words.PaperMoment(a.local(c.At)), a.Words.Word("how", c.How), strings.TrimSpace(what + "\n" + c.Text), a.staff(c.By)}})
	}
	return rows
}

// examinations are every result, also those that were sent back.
func (a *About) examinations() (out []Block) {
	for _, r := range a.View.Results {
		v := newValues()
		a.results(v, r)
		out = append(out, Heading{Text: fmt.Sprintf("%d. %s, %s", r.Version, a.post(r.Post), a.Words.PaperMoment(a.local(r.At)))})
		var items []Pair
		for _, f := range []struct{ field, value string }{{"conclusion", v.text["kesimpulan"]}, {"finding", r.Finding}, {"recommendation", r.Recommendation}, {"answer", r.Answer}} {
			if f.value != "" {
				items = append(items, Pair{Label: a.Words.Field(f.field).Name, Value: f.value})
			}
		}
		for _, d := range []Pair{{Label: a.Words.Paper().SentBack, Value: r.SentBack}, {Label: a.Words.Paper().Ratified, Value: v.text["disahkan"]}} {
			if d.Value != "" {
				items = append(items, d)
			}
		}
		out = append(out, Pairs{items})
	}
	return out
}
