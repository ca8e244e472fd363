package cli

import (
	"encoding/csv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// printCSV writes rows for a spreadsheet. No cell of it starts a formula: what
// would begin one gets an apostrophe before it, as a person types text there.
func (a *app) printCSV(rows [][]string) error {
	w := csv.NewWriter(a.Out)
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = plainCell(cell)
		}
		if err := w.Write(cells); err != nil {
			return a.written(err)
		}
	}
	w.Flush()
	return a.written(w.Error())
}

// plainCell is text that a spreadsheet takes for text.
func plainCell(cell string) string {
	cell = harmless(cell)
	begins := strings.TrimLeftFunc(cell, func(r rune) bool { return unicode.IsSpace(r) || !unicode.IsPrint(r) })
	if r, _ := utf8.DecodeRuneInString(begins); begins != "" && strings.ContainsRune("=+-@|%＝＋－＠", r) {
		return "'" + cell
	}
	return cell
}
