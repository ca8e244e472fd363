package paper

import (
	"fmt"
	"strings"
	"time"

	"aduan/model"
	"aduan/model/words"
)

// Ended tells whether a case, or the data of somebody of it, was destroyed, so that
// there are minutes of that; they name the copies that are older (About.Copies).
func Ended(v model.CaseView) bool { return v.Destroyed != nil || len(erasedOf(v)) > 0 }

// erased is somebody whose data were destroyed, and as whom the case named them.
type erased struct {
	as string // in Paper.PersonAs
	by model.Destruction
}

// erasedOf are the people of a case whose data were destroyed while the case
// stayed.
func erasedOf(v model.CaseView) (out []erased) {
	add := func(as string, p *model.PersonView) {
		if p != nil && p.ErasedBy != nil {
			out = append(out, erased{as, *p.ErasedBy})
		}
	}
	for i := range v.Complainants {
		add("complainant", &v.Complainants[i])
	}
	add("represented", v.Represented)
	add("beneficiary", v.Beneficiary)
	return out
}

// hasDestruction: a case that went into another is in that one's minutes.
func hasDestruction(a *About) bool {
	return a.View.Destroyed != nil && a.View.State != model.Merged && a.Copies != nil
}

func hasErasure(a *About) bool { return len(erasedOf(a.View)) > 0 && a.Copies != nil }

// destructionValues are those of the minutes of a whole case.
func (a *About) destructionValues(v *values) {
	v.set("cetakan", a.mark("destruction"))
	d := model.Destruction{}
	if a.View.Destroyed != nil {
		d = *a.View.Destroyed
	}
	a.destroyed(v, d)
	v.set("nomor persetujuan", oneLine(d.Consent))
	v.set("daftar register", strings.Join(append([]string{a.View.Register}, a.View.Merged...), ", "))
	v.set("klasifikasi", words.Head(a.Words.Class(a.View.Class)))
	rule, assumed := a.Office.RetentionOf(a.View.Class)
	kept := a.Words.Paper().Kept
	if assumed {
		kept = a.Words.Paper().KeptAssumed
	}
	v.set("masa simpan", fmt.Sprintf(kept, rule.Active, rule.Inactive))
}

// erasureValues are those of the minutes of somebody's data.
func (a *About) erasureValues(v *values) {
	v.set("cetakan", a.mark("erasure"))
	var newest model.Destruction
	var rows []Row
	for i, e := range erasedOf(a.View) {
		if e.by.At.After(newest.At) {
			newest = e.by
		}
		rows = append(rows, Row{Cells: []string{fmt.Sprint(i + 1), a.Words.Paper().PersonAs[e.as], oneLine(e.by.Basis), a.Words.PaperMoment(a.local(e.by.At))}})
	}
	a.destroyed(v, newest)
	v.table("orang musnah", []float64{1, 4, 5, 6}, rows)
}

// destroyed are the values of both: by whose decision, when, and which copies were
// made before, since the case was recorded. Until they are gone they hold the key.
func (a *About) destroyed(v *values, d model.Destruction) {
	v.set("nomor berita acara", oneLine(d.Basis))
	v.set("saat pemusnahan", a.moment(d.At))
	v.set("pemutus", "")
	if d.By.Person != "" {
		v.set("pemutus", strings.Join(without([]string{a.staff(d.By.Person), a.post(d.By.Post)}, ""), ", "))
	}
	var rows []Row
	for _, c := range a.Copies {
		since := a.View.RecordedAt != nil && !c.Made.Before(a.View.RecordedAt.Truncate(time.Second)) // its moment is to the second
		if c.Keys != "" && since && !c.Made.After(d.At) {
			rows = append(rows, Row{Cells: []string{fmt.Sprint(len(rows) + 1), a.Words.PaperMoment(a.local(c.Made)), oneLine(c.Name) + "\n" + oneLine(c.Keys)}})
		}
	}
	v.table("salinan", []float64{1, 5, 9}, rows)
}
