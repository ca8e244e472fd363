package paper

import (
	"fmt"
	"slices"
	"strings"

	"aduan/model"
)

// What a page of a report has room for.
const (
	reportColumns = 10 // figures beside each other
	reportBars    = 15
)

// ReportDocument is a report as a paper on its side: tables, bars, what is not in
// them, and, unless it is for the public, a place for the head's signature.
func ReportDocument(r *model.Reported, by ReportBy) Document {
	s, w := SheetsOf(r, by), by.Words.ReportPaper()
	d := Document{Title: s.Title, At: r.AsOf, Wide: true, Foot: s.Title + " · " + s.AsOf, PageOf: w.PageOf}
	d.add((&About{Office: by.Office, Words: by.Words}).letterhead(), Rule{}, Heading{Text: s.Title, Title: true}, Small{Text: s.AsOf}, Space{})
	for i := range s.Tables {
		d.add(Heading{Text: s.Tables[i].Title})
		if len(s.Tables[i].Rows) == 0 {
			d.add(Para{by.Words.ReportEmpty()}, Space{})
			continue
		}
		for _, part := range s.Tables[i].narrow() {
			d.add(part.paper(), Space{})
		}
		if bars := s.Tables[i].bars(); len(bars.Items) > 1 {
			d.add(Small{Text: s.Tables[i].Heads[s.Tables[i].Bar] + ":"}, bars, Space{})
		}
	}
	for _, note := range s.Notes {
		d.add(Small{Text: note})
	}
	if !r.Published {
		d.add(by.signed(r)...)
	}
	return d
}

// signed is the place for the head's signature, of whoever was the head when the
// report was made, or as of when it is.
func (by ReportBy) signed(r *model.Reported) []Block {
	a, w := &About{Office: by.Office, Words: by.Words, Staff: by.Staff, Now: r.AsOf}, by.Words.ReportPaper()
	as, name := w.Head, ""
	if head := a.head(); head != "" {
		as, name = a.signer(head)
	}
	date := strings.TrimPrefix(a.place()+", "+a.day(r.AsOf), ", ")
	return []Block{Space{}, Small{Text: date, Right: true}, Signatures{[]Signature{{As: fmt.Sprintf(w.Signed, as), Name: name}}}}
}

// narrow parts a table of many columns after those of its first sum.
func (t *Sheet) narrow() []Sheet {
	if len(t.Columns) <= reportColumns {
		return []Sheet{*t}
	}
	at := reportColumns
	if t.Split > 0 {
		at = t.Split
	}
	cut := func(from, to int) Sheet {
		out := *t
		out.Heads, out.Columns, out.Rows = t.Heads[from:to], t.Columns[from:to], nil
		for _, r := range t.Rows {
			out.Rows = append(out.Rows, SheetRow{r.Part, r.Name, r.Cells[from:to]})
		}
		if t.Total != nil {
			out.Total = &SheetRow{Name: t.Total.Name, Cells: t.Total.Cells[from:to]}
		}
		return out
	}
	return []Sheet{cut(0, at), cut(at, len(t.Columns))}
}

// paper is the table as a block.
func (t *Sheet) paper() Table {
	out := Table{}
	if t.By != "" {
		out.Columns = append(out.Columns, Column{Title: t.Head, Share: 3})
	}
	for i, c := range t.Columns {
		col := Column{Title: t.Heads[i], Share: 1, Right: c.Kind == model.CellCount || c.Kind == model.CellNumber || c.Kind == model.CellShare}
		switch c.Kind {
		case model.CellText:
			col.Share = 6
		case model.CellMoment, model.CellDate, model.CellCode:
			col.Share = 2
		}
		out.Columns = append(out.Columns, col)
	}
	line := func(r SheetRow, strong bool) {
		var cells []string
		if t.By != "" {
			cells = append(cells, r.Name)
		}
		for _, c := range r.Cells {
			cells = append(cells, c.Text)
		}
		out.Rows = append(out.Rows, Row{Cells: cells, Strong: strong})
	}
	for _, r := range t.Rows {
		line(r, false)
	}
	if t.Total != nil {
		line(*t.Total, true)
	}
	return out
}

// bars are the largest figures of the table's first column.
func (t *Sheet) bars() (out Bars) {
	if t.Bar < 0 {
		return out
	}
	for _, r := range t.Rows {
		if c := r.Cells[t.Bar]; !c.Withheld && !c.None {
			out.Items = append(out.Items, Bar{Label: r.Name, Text: c.Text, Value: c.Number})
		}
	}
	slices.SortStableFunc(out.Items, func(a, b Bar) int { return int(b.Value) - int(a.Value) })
	return Bars{out.Items[:min(len(out.Items), reportBars)]}
}
