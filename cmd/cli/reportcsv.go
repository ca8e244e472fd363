package cli

import (
	"strconv"

	"aduan/model"
	"aduan/model/paper"
)

// sheetCells are the tables of a report for a spreadsheet: numbers as numbers
// with a point, moments as RFC 3339, an empty cell where there is no value. Each
// table has its heading row, and an empty line before it.
func sheetCells(r *paper.Sheets) (out [][]string) {
	for i := range r.Tables {
		t := &r.Tables[i]
		if i > 0 {
			out = append(out, []string{""})
		}
		head := append([]string{t.Title}, t.Heads...)
		if t.By != "" {
			head = append([]string{t.Title, t.Head}, t.Heads...)
		}
		out = append(out, head)
		rows := t.Rows
		if t.Total != nil {
			rows = append(rows[:len(rows):len(rows)], *t.Total)
		}
		for _, row := range rows {
			var cells []string
			if t.By != "" {
				cells = append(cells, code(row.Part), row.Name)
			} else {
				cells = append(cells, "")
			}
			for j, c := range row.Cells {
				cells = append(cells, bare(c, t.Columns[j].Kind))
			}
			out = append(out, cells)
		}
	}
	return out
}

// code is the code of a row, empty where it is no value of the case.
func code(p model.Part) string {
	switch p.Value {
	case model.PartNone, model.PartHidden, model.PartSeldom, model.PartOthers:
		return ""
	}
	return p.Value
}

// bare is a cell as machines read it.
func bare(c paper.SheetCell, k model.CellKind) string {
	switch {
	case c.Withheld:
		return c.Text
	case c.None:
		return ""
	}
	switch k {
	case model.CellCount:
		return strconv.Itoa(int(c.Number))
	case model.CellShare:
		return strconv.FormatFloat(c.Number, 'f', 4, 64)
	case model.CellNumber:
		return strconv.FormatFloat(c.Number, 'f', 2, 64)
	case model.CellMoment:
		return c.At.Format("2006-01-02T15:04:05Z07:00")
	}
	return c.Text
}
