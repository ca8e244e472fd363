// Package xlsx writes reports as spreadsheets: numbers as numbers, moments as
// dates, a heading that stays in sight, and no formula whatever a text says. It
// must not decide what a report counts, nor how it is worded.
//
// A file is a handful of small XML parts in a zip. They are written here, with
// the standard library: the kept library for it makes the program almost twice
// as large and writes its parts in another order each time, while the same report
// must be the same bytes. Tests read what is written with that library.
package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"aduan/model"
	"aduan/model/paper"
)

// Write writes a report: what it is and what it leaves out on the first sheet,
// which cover names, and a sheet for each table.
func Write(w io.Writer, r *paper.Sheets, cover string) error {
	b := &book{names: map[string]bool{}}
	b.cover(r, cover)
	for i := range r.Tables {
		b.table(&r.Tables[i])
	}
	z := zip.NewWriter(w)
	for _, p := range b.parts() {
		to, err := z.Create(p.name)
		if err == nil {
			_, err = io.WriteString(to, xml.Header+p.text)
		}
		if err != nil {
			return fmt.Errorf("spreadsheet, %s: %w", p.name, err)
		}
	}
	return z.Close()
}

// book is a file in the making.
type book struct {
	sheets []sheet
	names  map[string]bool
}

type sheet struct{ name, text string }

// mostName is how long the name of a sheet may be.
const mostName = 31

// name is a title as the name of a sheet, each once.
func (b *book) name(title string) string {
	clean := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\'`, r) {
			return ' '
		}
		return r
	}, paper.SafeCell(title))
	base := []rune(strings.Join(strings.Fields(clean), " "))
	for n := 1; ; n++ {
		end := ""
		if n > 1 {
			end = fmt.Sprintf(" %d", n)
		}
		out := strings.TrimSpace(string(base[:min(len(base), mostName-len(end))])) + end
		if key := strings.ToLower(out); out != "" && !b.names[key] {
			b.names[key] = true
			return out
		}
	}
}

// writer writes one sheet.
type writer struct {
	bytes.Buffer
	row, column int
}

func (w *writer) begin() {
	w.row, w.column = w.row+1, 0
	fmt.Fprintf(w, `<row r="%d">`, w.row)
}

func (w *writer) end() { w.WriteString(`</row>`) }

// text puts a text into the next cell of the row.
func (w *writer) text(style int, s string) {
	w.column++
	fmt.Fprintf(w, `<c r="%s%d" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, letters(w.column), w.row, style, escaped(s))
}

// number puts a number into the next cell.
func (w *writer) number(style int, n float64) {
	w.column++
	fmt.Fprintf(w, `<c r="%s%d" s="%d"><v>%s</v></c>`, letters(w.column), w.row, style, strconv.FormatFloat(n, 'f', -1, 64))
}

// letters names a column: A, B, ... Z, AA.
func letters(column int) string {
	out := ""
	for ; column > 0; column = (column - 1) / 26 {
		out = string(rune('A'+(column-1)%26)) + out
	}
	return out
}

func escaped(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(paper.SafeCell(s))) // a Builder takes everything
	return b.String()
}

func (b *book) add(name string, frozen string, widths []int, body *writer) {
	var t strings.Builder
	t.WriteString(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">` +
		frozen + `</sheetView></sheetViews><cols>`)
	for i, w := range widths {
		fmt.Fprintf(&t, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, w)
	}
	t.WriteString(`</cols><sheetData>` + body.String() + `</sheetData></worksheet>`)
	b.sheets = append(b.sheets, sheet{b.name(name), t.String()})
}

func (b *book) cover(r *paper.Sheets, name string) {
	w := &writer{}
	for i, line := range append([]string{r.Office, r.Title, r.AsOf, ""}, r.Notes...) {
		style := styleText
		if i < 2 {
			style = styleBold
		}
		w.begin()
		w.text(style, line)
		w.end()
	}
	b.add(name, "", []int{100}, w)
}

// table writes one table on a sheet of its own.
func (b *book) table(t *paper.Sheet) {
	w := &writer{}
	var widths []int
	w.begin()
	if t.By != "" {
		w.text(styleBold, t.Head)
		widths = append(widths, 36)
	}
	for i, head := range t.Heads {
		w.text(styleBold, head)
		widths = append(widths, width(t, i))
	}
	w.end()
	for _, row := range t.Rows {
		w.values(t, row, 0)
	}
	if t.Total != nil {
		w.values(t, *t.Total, bold)
	}
	frozen := `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`
	if t.By != "" {
		frozen = `<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>`
	}
	b.add(t.Title, frozen, widths, w)
}

// width is how wide a column is, in letters.
func width(t *paper.Sheet, i int) int {
	n := len([]rune(t.Heads[i])) + 2
	switch t.Columns[i].Kind {
	case model.CellText:
		return 60
	case model.CellMoment:
		return max(n, 18)
	case model.CellDate:
		return max(n, 12)
	case model.CellCode:
		return max(n, 20)
	}
	return max(n, 10)
}

// values is a row of cells, the name of its part first.
func (w *writer) values(t *paper.Sheet, row paper.SheetRow, look int) {
	w.begin()
	if t.By != "" {
		w.text(styleText+look, row.Name)
	}
	for i, c := range row.Cells {
		w.value(c, t.Columns[i], look)
	}
	w.end()
}

// value is one cell: empty where there is no value.
func (w *writer) value(c paper.SheetCell, col model.ReportColumn, look int) {
	switch {
	case c.Withheld:
		w.text(styleText+look, c.Text)
		return
	case c.None:
		w.column++
		return
	}
	switch col.Kind {
	case model.CellCount:
		w.number(styleCount+look, c.Number)
	case model.CellShare:
		w.number(styleShare+look, c.Number)
	case model.CellNumber:
		w.number(styleDigits+col.Digits+look, c.Number)
	case model.CellMoment:
		w.number(styleMoment+look, serial(c.At))
	case model.CellDate:
		day, err := time.Parse(time.DateOnly, c.ReportCell.Text)
		if err != nil { // as somebody wrote it
			w.text(styleText+look, c.Text)
			return
		}
		w.number(styleDate+look, serial(day))
	default:
		w.text(styleText+look, c.Text)
	}
}

// serial is a moment as spreadsheets count: days since 30 December 1899. They know
// no zones: it is the date and time of the office, as it is read.
func serial(t time.Time) float64 {
	y, m, d := t.Date()
	there := time.Date(y, m, d, t.Hour(), t.Minute(), 0, 0, time.UTC)
	return there.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24
}
