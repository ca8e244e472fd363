package words

import (
	"fmt"

	"aduan/model"
)

// recapWords are the words of reports.
type recapWords struct {
	by            map[model.Breakdown]string
	none          map[model.Breakdown]string
	hidden        string
	unanswered    string // by outcome: open, and not yet answered
	figures       map[model.Figure]string
	quarter, year string
}

// Breakdown names by what a report is broken down: "Kanal".
func (c *Catalogue) Breakdown(by model.Breakdown) string { return c.recap.by[by] }

// Figure heads the column of a figure: "Masuk".
func (c *Catalogue) Figure(f model.Figure) string { return c.recap.figures[f] }

// Period writes the period of a report: November 2026, triwulan IV 2026, tahun
// 2026.
func (c *Catalogue) Period(p model.Period) string {
	switch p.Span {
	case model.SpanQuarter:
		return fmt.Sprintf(c.recap.quarter, []string{"I", "II", "III", "IV"}[(p.N+3)%4], p.Year)
	case model.SpanYear:
		return fmt.Sprintf(c.recap.year, p.Year)
	}
	return fmt.Sprintf("%s %d", c.time.months[(p.N+11)%12], p.Year)
}

// Part names a row of a breakdown as a list does. Office may be nil.
func (c *Catalogue) Part(p model.Part, o *model.Office) string {
	switch {
	case p.Value == model.PartHidden:
		return c.recap.hidden
	case p.Value == model.PartNone:
		return c.recap.none[p.By]
	}
	if o == nil {
		o = &model.Office{}
	}
	switch p.By {
	case model.ByChannel:
		return Head(c.Channel(p.Value))
	case model.ByClass:
		return Head(c.Class(model.Class(p.Value)))
	case model.ByCategory:
		if k, ok := o.CategoryOf(p.Value); ok {
			return k.Code + " " + k.Name
		}
	case model.ByUnit:
		if u, ok := o.Unit(model.UnitID(p.Value)); ok && u.Short != "" {
			return u.Short
		} else if ok {
			return u.Name
		}
	case model.ByArea:
		if k, ok := o.Regions().Of(p.Value); ok {
			return k.Name
		}
	case model.ByOutcome:
		return c.outcomePart(p.Value)
	case model.ByReason:
		if k, ok := o.Criterion(p.Value); ok {
			return k.Name
		}
	}
	return p.Value
}

func (c *Catalogue) outcomePart(value string) string {
	if value == model.PartOpen {
		return c.recap.unanswered
	}
	if w, ok := c.states[model.State(value)]; ok {
		return w
	}
	return Head(c.Word("outcome", value))
}

func idRecap() recapWords {
	return recapWords{
		by: map[model.Breakdown]string{model.ByChannel: "Kanal", model.ByClass: "Klasifikasi", model.ByCategory: "Kategori",
			model.ByUnit: "Bidang", model.ByArea: "Kecamatan", model.ByOutcome: "Hasil", model.ByReason: "Alasan"},
		none: map[model.Breakdown]string{model.ByChannel: "Tanpa kanal", model.ByClass: "Belum ditelaah", model.ByCategory: "Belum berkategori",
			model.ByUnit: "Tanpa pemegang", model.ByArea: "Tanpa kecamatan", model.ByOutcome: "Tanpa hasil", model.ByReason: "Tanpa alasan"},
		hidden: "(tidak tampak)", unanswered: "Belum dijawab",
		figures: map[model.Figure]string{model.FigEntered: "Masuk", model.FigDone: "Selesai", model.FigOpen: "Terbuka", model.FigRejected: "Tidak diproses",
			model.FigForwarded: "Diteruskan", model.FigWithdrawn: "Dicabut", model.FigMerged: "Digabung", model.FigInTime: "Tepat", model.FigLate: "Lewat",
			model.FigSettled: "Tuntas", model.FigReplied: "Respon tepat", model.FigReplies: "Respon dihitung"},
		quarter: "triwulan %s %d", year: "tahun %d",
	}
}

func enRecap() recapWords {
	return recapWords{
		by: map[model.Breakdown]string{model.ByChannel: "Channel", model.ByClass: "Class", model.ByCategory: "Category",
			model.ByUnit: "Division", model.ByArea: "Sub-district", model.ByOutcome: "Outcome", model.ByReason: "Reason"},
		none: map[model.Breakdown]string{model.ByChannel: "No channel", model.ByClass: "Not reviewed", model.ByCategory: "No category",
			model.ByUnit: "No holder", model.ByArea: "No sub-district", model.ByOutcome: "No outcome", model.ByReason: "No reason"},
		hidden: "(not shown)", unanswered: "Not answered",
		figures: map[model.Figure]string{model.FigEntered: "Entered", model.FigDone: "Closed", model.FigOpen: "Open", model.FigRejected: "Rejected",
			model.FigForwarded: "Forwarded", model.FigWithdrawn: "Withdrawn", model.FigMerged: "Merged", model.FigInTime: "In time", model.FigLate: "Late",
			model.FigSettled: "Settled", model.FigReplied: "Response kept", model.FigReplies: "Response counted"},
		quarter: "quarter %s %d", year: "year %d",
	}
}
