package paper

import (
	"math"
	"strings"
)

// A table whose columns have less than leastMean characters on average is written
// record by record, and so is one that has no room for its words; no column is
// narrower than leastColumn.
const (
	leastMean   = 9
	leastColumn = 4
	mostWord    = 20
)

func (t *text) table(tb Table) {
	if len(tb.Columns) == 0 {
		return
	}
	widths := t.widths(tb)
	if t.width/len(tb.Columns) < leastMean || widths == nil {
		t.records(tb)
		return
	}
	rule := strings.Repeat(t.sign("─", "-"), t.width)
	titles := make([]string, len(tb.Columns))
	for i, c := range tb.Columns {
		titles[i] = c.Title
	}
	t.line(rule)
	t.row(tb, widths, Row{Cells: titles})
	t.line(rule)
	for _, r := range tb.Rows {
		t.row(tb, widths, r)
	}
	t.line(rule)
}

// widths shares the line among columns; a column that is narrower than its words
// gets what another has to spare. None where there is no room for all of them.
func (t *text) widths(tb Table) []int {
	sum, room := 0.0, t.width-(len(tb.Columns)-1)
	for _, c := range tb.Columns {
		sum += math.Max(c.Share, 0.1)
	}
	widths, used, widest := make([]int, len(tb.Columns)), 0, 0
	for i, c := range tb.Columns {
		widths[i] = max(leastColumn, int(float64(room)*math.Max(c.Share, 0.1)/sum))
		if used += widths[i]; widths[i] > widths[widest] {
			widest = i
		}
	}
	widths[widest] += room - used
	words := wordsIn(tb)
	for i := range widths {
		for widths[i] < words[i] {
			from := i
			for k := range widths {
				if widths[k]-words[k] > max(0, widths[from]-words[from]) {
					from = k
				}
			}
			if from == i {
				return nil
			}
			widths[i], widths[from] = widths[i]+1, widths[from]-1
		}
	}
	return widths
}

// wordsIn is how wide the longest word of each column is. One that is longer than
// mostWord, such as a checksum, is broken wherever the line ends.
func wordsIn(tb Table) []int {
	words := make([]int, len(tb.Columns))
	look := func(i int, s string) {
		for _, w := range Words(s) {
			if n := cells(w); n <= mostWord {
				words[i] = max(words[i], n)
			}
		}
	}
	for i, c := range tb.Columns {
		words[i] = leastColumn
		look(i, c.Title)
		for _, r := range tb.Rows {
			if i < len(r.Cells) {
				look(i, struckText(r.Cells[i], r.Struck && i < len(tb.Columns)-1))
			}
		}
	}
	return words
}

// row writes one row; plain text cannot strike a word through, so what was
// struck stands between hyphens.
func (t *text) row(tb Table, widths []int, r Row) {
	cols := make([][]string, len(widths))
	tall := 1
	for i := range widths {
		if i >= len(r.Cells) {
			continue
		}
		cols[i] = wrap(struckText(r.Cells[i], r.Struck && i < len(widths)-1), widths[i])
		tall = max(tall, len(cols[i]))
	}
	for k := range tall {
		var b strings.Builder
		for i, w := range widths {
			s := ""
			if k < len(cols[i]) {
				s = cols[i][k]
			}
			pad := strings.Repeat(" ", max(0, w-cells(s)))
			if i > 0 {
				b.WriteByte(' ')
			}
			if tb.Columns[i].Right {
				b.WriteString(pad + s)
			} else {
				b.WriteString(s + pad)
			}
		}
		t.line(b.String())
	}
}

func struckText(s string, struck bool) string {
	if struck && strings.TrimSpace(s) != "" {
		return "-" + s + "-"
	}
	return s
}
