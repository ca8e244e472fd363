package paper

import (
	"strings"
	"time"

	"aduan/model"
	"aduan/model/words"
)

// Sheets is a report as it is read: its tables with their words. Every writer of
// reports, and the screen, begin with it, so that they say the same.
type Sheets struct {
	Office string
	Title  string // Respon 2x24 jam, Oktober 2026
	AsOf   string
	Notes  []string
	Tables []Sheet
}

// Sheet is one table.
type Sheet struct {
	Name  string
	Title string
	// Heads and Kinds are of the columns. The first column names the row where By
	// is set; Rows hold its name apart.
	Head    string
	By      model.Breakdown
	Heads   []string
	Columns []model.ReportColumn
	Rows    []SheetRow
	Total   *SheetRow
	Bar     int // the column that bars are drawn of; -1: none
	Split   int // where a table of many columns may be parted
}

// SheetRow is one row: its name, empty where it is a case, and its cells.
type SheetRow struct {
	Part  model.Part
	Name  string
	Cells []SheetCell
}

// SheetCell is a cell with its text.
type SheetCell struct {
	model.ReportCell
	Text string
}

// ReportBy is with which words a report is written.
type ReportBy struct {
	Words  *words.Catalogue
	Office *model.Office
	Staff  model.Directory
	// Now leaves the year out of moments of the same year; zero writes them as on
	// paper.
	Now time.Time
}

// SheetsOf writes a report.
func SheetsOf(r *model.Reported, by ReportBy) Sheets {
	out := Sheets{Title: by.Words.Report(r.Name), AsOf: by.Words.ReportAsOf(r), Notes: by.Words.ReportNotes(r)}
	if by.Office != nil {
		out.Office = by.Office.Name
	}
	if r.Name != model.ReportAgeing {
		out.Title += ", " + by.Words.Period(r.Period)
	}
	for i := range r.Tables {
		out.Tables = append(out.Tables, by.sheet(&r.Tables[i]))
	}
	return out
}

func (by ReportBy) sheet(t *model.ReportTable) Sheet {
	s := Sheet{Name: t.Name, Title: by.Words.ReportTable(t.Name), By: t.By, Columns: t.Columns, Bar: t.Column(t.Bar)}
	if len(t.Sums) > 0 {
		s.Split = len(t.Sums[0])
	}
	if t.By != "" {
		s.Head = by.Words.Breakdown(t.By)
	}
	for _, c := range t.Columns {
		s.Heads = append(s.Heads, by.Words.ReportHead(c.Name))
	}
	for _, row := range t.Rows {
		s.Rows = append(s.Rows, SheetRow{row.Part, by.part(row.Part), by.cells(t, row)})
	}
	if t.Total != nil {
		s.Total = &SheetRow{Name: by.Words.ReportPaper().Total, Cells: by.cells(t, *t.Total)}
	}
	return s
}

// part names a row.
func (by ReportBy) part(p model.Part) string {
	if p.By == "" {
		return ""
	}
	if p.By == model.ByTeam {
		if s, ok := by.Staff[model.StaffID(p.Value)]; ok && s.Name != "" {
			return s.Name
		}
	}
	return by.Words.Part(p, by.Office)
}

func (by ReportBy) cells(t *model.ReportTable, row model.ReportRow) []SheetCell {
	out := make([]SheetCell, len(row.Cells))
	for i, c := range row.Cells {
		out[i] = SheetCell{c, by.text(c, t.Columns[i])}
	}
	return out
}

// text is what stands in a cell.
func (by ReportBy) text(c model.ReportCell, col model.ReportColumn) string {
	switch {
	case c.Withheld:
		return by.Words.ReportWithheld()
	case c.None:
		return "—"
	}
	switch col.Kind {
	case model.CellCount:
		return by.Words.Number(int64(c.Number))
	case model.CellShare:
		return by.Words.Percent(c.Number)
	case model.CellNumber:
		return by.Words.Decimal(c.Number, col.Digits)
	case model.CellMoment:
		if !by.Now.IsZero() {
			return by.Words.Due(c.At, by.Now)
		}
		return by.Words.PaperDue(c.At)
	case model.CellDate:
		return by.Words.Civil(c.Text, by.Now)
	case model.CellCode:
		return by.Words.Part(model.Part{By: col.By, Value: c.Text}, by.Office)
	}
	return strings.Join(strings.Fields(c.Text), " ")
}
