package paper

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"time"

	"aduan/model"
)

// CSV is the tables of a report for a spreadsheet: numbers as numbers with a
// point, moments as RFC 3339, an empty cell where there is no value. Each table
// has its heading row, and an empty line before it.
func (s *Sheets) CSV() []byte {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	for i := range s.Tables {
		t := &s.Tables[i]
		if i > 0 {
			w.Flush()
			out.WriteByte('\n')
		}
		head := []string{t.Title}
		if t.By != "" {
			head = append(head, t.Head)
		}
		put(w, append(head, t.Heads...))
		rows := t.Rows
		if t.Total != nil {
			rows = append(rows[:len(rows):len(rows)], *t.Total)
		}
		for _, row := range rows {
			put(w, t.csv(row))
		}
	}
	w.Flush()
	return out.Bytes()
}

// put writes a row; what it goes to takes everything.
func put(w *csv.Writer, cells []string) {
	for i, c := range cells {
		cells[i] = SafeCell(c)
	}
	_ = w.Write(cells) // a Buffer takes it
}

func (t *Sheet) csv(row SheetRow) []string {
	out := []string{""}
	if t.By != "" {
		out = []string{code(row.Part), row.Name}
	}
	for i, c := range row.Cells {
		out = append(out, bare(c, t.Columns[i].Kind))
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
func bare(c SheetCell, k model.CellKind) string {
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
		return c.At.Format(time.RFC3339)
	case model.CellDate:
		return c.ReportCell.Text
	}
	return c.Text
}

// SafeCell is a text as a cell of a spreadsheet holds it: without what steers a
// terminal or turns letters around, and without what would begin a formula, also
// once somebody edits the cell.
func SafeCell(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 || r == 0xFFFE || r == 0xFFFF || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	if begins := []rune(strings.TrimLeft(s, " \uFFFD\u00a0")); len(begins) > 0 && strings.ContainsRune("=+-@|%＝＋－＠", begins[0]) {
		return "'" + s
	}
	return s
}
