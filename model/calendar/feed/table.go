package feed

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"time"

	"aduan/model/calendar"
)

// Columns of a table of holidays.
const (
	colDate = iota
	colName
	colKind
	colBasis
	cols
)

// columnOf finds a column by its head, in either language.
func columnOf(head string) (int, bool) {
	switch strings.ToLower(oneLine(head)) {
	case "date", "tanggal":
		return colDate, true
	case "name", "nama":
		return colName, true
	case "kind", "jenis":
		return colKind, true
	case "basis", "dasar":
		return colBasis, true
	}
	return 0, false
}

// table reads rows under a head line, in which the columns stand in any order.
func (r *reading) table(text string) {
	c := csv.NewReader(strings.NewReader(text))
	c.FieldsPerRecord, c.TrimLeadingSpace = -1, true
	if head, _, _ := strings.Cut(strings.TrimLeft(text, "\r\n"), "\n"); strings.Count(head, ";") > strings.Count(head, ",") {
		c.Comma = ';'
	}
	var at map[int]int // column: its place in a row
	for !r.full() && r.entries <= MaxEntries {
		row, err := c.Read()
		bad := (*csv.ParseError)(nil)
		switch {
		case errors.Is(err, io.EOF):
			if at == nil && len(r.faults) == 0 {
				r.fault(0, "empty", "")
			}
			return
		case errors.As(err, &bad):
			r.fault(bad.StartLine, "quote", "")
			if at == nil {
				return // without a head no row has a meaning
			}
			continue
		case err != nil: // nothing else comes from a string
			r.fault(0, "quote", err.Error())
			return
		}
		line, _ := c.FieldPos(0)
		if at == nil {
			if at = r.head(line, row); at == nil {
				return
			}
			continue
		}
		if strings.TrimSpace(strings.Join(row, "")) == "" {
			continue // spreadsheets write rows of separators alone
		}
		if r.entry(line) {
			r.row(line, row, at)
		}
	}
}

func (r *reading) head(line int, row []string) map[int]int {
	at, before := map[int]int{}, len(r.faults)
	for i, head := range row {
		col, known := columnOf(head)
		_, twice := at[col]
		switch {
		case oneLine(head) == "":
		case !known || twice:
			r.fault(line, "column", head)
		default:
			at[col] = i
		}
	}
	_, date := at[colDate]
	_, name := at[colName]
	if !date || !name {
		r.faults = r.faults[:before] // that the file is no table of ours says it all
		r.fault(line, "header", strings.Join(row, ","))
		return nil
	}
	if len(r.faults) > before {
		return nil
	}
	return at
}

// row takes one row; all that is wrong with it is told.
func (r *reading) row(line int, row []string, at map[int]int) {
	var cell [cols]string
	for col, i := range at {
		if i < len(row) {
			cell[col] = oneLine(row[i])
		}
	}
	before := len(r.faults)
	for i := range row {
		if oneLine(row[i]) != "" && !within(at, i) {
			r.fault(line, "columns", row[i])
			break
		}
	}
	date, ok := rowDate(cell[colDate])
	if !ok {
		r.fault(line, "date", cell[colDate])
	}
	if cell[colName] == "" {
		r.fault(line, "name", cell[colDate])
	}
	r.text(line, cell[colName])
	said := strings.ToLower(cell[colKind])
	if is([]string{said}, observedWords()) {
		if len(r.faults) == before {
			r.drop(line, date, cell[colName], WhyObservance)
		}
		return
	}
	kind, ok := rowKind(said, cell[colName])
	if !ok {
		r.fault(line, "kind", cell[colKind])
	}
	basis := cell[colBasis]
	if basis == "" {
		basis = oneLine(r.opt.Basis)
	}
	wanted := r.opt.Year == 0 || !date.IsZero() && date.Year() == r.opt.Year
	if basis == "" && wanted {
		r.fault(line, "basis", cell[colName])
	}
	r.text(line, basis)
	if len(r.faults) == before {
		r.add(line, date, cell[colName], kind, basis)
	}
}

func within(at map[int]int, i int) bool {
	for _, j := range at {
		if i == j {
			return true
		}
	}
	return false
}

// rowDate reads 2026-12-15, or 15/12/2026 as it is written here.
func rowDate(s string) (calendar.Date, bool) {
	for _, form := range []string{time.DateOnly, "2/1/2006"} {
		if t, err := time.Parse(form, s); err == nil && t.Year() >= 1 {
			return calendar.DateOf(t), true
		}
	}
	return calendar.Date{}, false
}

// rowKind is the kind that a row names; one that names none is told by its name.
func rowKind(said, name string) (calendar.Kind, bool) {
	switch {
	case said == "":
		return kindByWords(name), true
	case is([]string{said}, localWords()):
		return calendar.KindLocal, true
	case is([]string{said}, nationalWords()):
		return calendar.KindNational, true
	case said == string(calendar.KindJoint) || is([]string{said}, jointWords()):
		return calendar.KindJoint, true
	}
	return "", false
}
