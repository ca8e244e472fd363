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
	seldom        string
	others        string // of what is published
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
	case p.Value == model.PartSeldom:
		return c.recap.seldom
	case p.Value == model.PartOthers:
		return c.recap.others
	case p.By == model.ByImprovement:
		return c.report.improvements[p.Value]
	case p.By == model.ByVerdict:
		return c.report.verdicts[p.Value]
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
	case model.ByVillage, model.ByService, model.ByPost, model.ByCause, model.ByRespondent:
		return c.reportPart(p, o)
	case model.ByOutcome:
		return c.outcomePart(p.Value)
	case model.ByReason:
		if k, ok := o.Criterion(p.Value); ok {
			return k.Name
		}
	}
	return p.Value
}

// reportPart names rows of the other reports.
func (c *Catalogue) reportPart(p model.Part, o *model.Office) string {
	switch p.By {
	case model.ByVillage:
		if k, ok := o.Regions().Of(p.Value); ok {
			return k.Name
		}
	case model.ByService:
		for _, s := range o.Services {
			if s.Code == p.Value {
				return s.Name
			}
		}
	case model.ByCause:
		for _, s := range o.Causes {
			if s.Code == p.Value {
				return s.Name
			}
		}
	default:
		if post, ok := o.Post(model.PostID(p.Value)); ok {
			return post.Title
		}
		if u, ok := o.Unit(model.UnitID(p.Value)); ok {
			return u.Name
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
			model.ByUnit: "Bidang", model.ByArea: "Kecamatan", model.ByOutcome: "Hasil", model.ByReason: "Alasan",
			model.ByService: "Layanan", model.ByPost: "Jabatan", model.ByTeam: "Ketua tim", model.ByCause: "Penyebab", model.ByVillage: "Desa/kelurahan",
			model.ByRespondent: "Terlapor", model.ByAgent: "Terlapor", model.ByVerdict: "Janji"},
		none: map[model.Breakdown]string{model.ByChannel: "Tanpa kanal", model.ByClass: "Belum ditelaah", model.ByCategory: "Belum berkategori",
			model.ByUnit: "Tanpa pemegang", model.ByArea: "Tanpa kecamatan", model.ByOutcome: "Tanpa hasil", model.ByReason: "Tanpa alasan",
			model.ByService: "Tanpa layanan", model.ByPost: "Tanpa pemegang", model.ByTeam: "Tanpa tim", model.ByCause: "Tanpa penyebab", model.ByVillage: "Tanpa desa"},
		hidden: "(tidak tampak)", seldom: "Satu aduan saja", others: "Lain-lain", unanswered: "Belum dijawab",
		figures: map[model.Figure]string{model.FigEntered: "Masuk", model.FigDone: "Selesai", model.FigOpen: "Terbuka", model.FigRejected: "Tidak diproses",
			model.FigForwarded: "Diteruskan", model.FigWithdrawn: "Dicabut", model.FigMerged: "Digabung", model.FigInTime: "Tepat", model.FigLate: "Lewat",
			model.FigSettled: "Tuntas", model.FigReplied: "Respon tepat", model.FigReplies: "Respon dihitung"},
		quarter: "triwulan %s %d", year: "tahun %d",
	}
}

func enRecap() recapWords {
	return recapWords{
		by: map[model.Breakdown]string{model.ByChannel: "Channel", model.ByClass: "Class", model.ByCategory: "Category",
			model.ByUnit: "Division", model.ByArea: "Sub-district", model.ByOutcome: "Outcome", model.ByReason: "Reason",
			model.ByService: "Service", model.ByPost: "Post", model.ByTeam: "Team lead", model.ByCause: "Cause", model.ByVillage: "Village",
			model.ByRespondent: "Respondent", model.ByAgent: "Respondent", model.ByVerdict: "Promise"},
		none: map[model.Breakdown]string{model.ByChannel: "No channel", model.ByClass: "Not reviewed", model.ByCategory: "No category",
			model.ByUnit: "No holder", model.ByArea: "No sub-district", model.ByOutcome: "No outcome", model.ByReason: "No reason",
			model.ByService: "No service", model.ByPost: "No holder", model.ByTeam: "No team", model.ByCause: "No cause", model.ByVillage: "No village"},
		hidden: "(not shown)", seldom: "One case only", others: "Others", unanswered: "Not answered",
		figures: map[model.Figure]string{model.FigEntered: "Entered", model.FigDone: "Closed", model.FigOpen: "Open", model.FigRejected: "Rejected",
			model.FigForwarded: "Forwarded", model.FigWithdrawn: "Withdrawn", model.FigMerged: "Merged", model.FigInTime: "In time", model.FigLate: "Late",
			model.FigSettled: "Settled", model.FigReplied: "Response kept", model.FigReplies: "Response counted"},
		quarter: "quarter %s %d", year: "year %d",
	}
}
