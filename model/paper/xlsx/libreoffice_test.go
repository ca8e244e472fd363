package xlsx

import (
	"encoding/csv"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/model/paper"
)

// asCSV makes LibreOffice write every sheet of a file into a file of its own:
// commas, UTF-8, texts alone in quotes, numbers as they are held, in the forms of
// the United States (1033), so that a date which is one comes as month/day/year.
const asCSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false,false,false,-1"

// TestSpreadsheetOpensInLibreOffice, where there is one: in every report it reads
// every figure as the number that we counted, every moment and day as a date, every
// text as a text, and what stands above a sum adds up to it.
func TestSpreadsheetOpensInLibreOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("no LibreOffice here")
	}
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", asCSV, "--outdir", dir}
	all := map[model.ReportName]paper.Sheets{}
	for _, name := range model.ReportNames() {
		all[name] = sheets(t, name)
		path := filepath.Join(dir, string(name)+".xlsx")
		if err := os.WriteFile(path, written(t, all[name]), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	if out, err := exec.CommandContext(t.Context(), office, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for name, s := range all {
		b := &book{names: map[string]bool{"laporan": true}}
		for i := range s.Tables {
			table := &s.Tables[i]
			read(t, filepath.Join(dir, string(name)+"-"+b.name(table.Title)+".csv"), table)
		}
	}
}

// read compares what LibreOffice read with the table that was written.
func read(t *testing.T, path string, table *paper.Sheet) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	got, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows := table.Rows
	if table.Total != nil {
		rows = append(rows[:len(rows):len(rows)], *table.Total)
	}
	if len(got) != len(rows)+1 {
		t.Fatalf("%s: %d rows, want %d", path, len(got)-1, len(rows))
	}
	first := 0
	if table.By != "" {
		first = 1
	}
	sums := make([]float64, len(table.Columns))
	for y, row := range rows {
		for x, cell := range row.Cells {
			text, col := got[y+1][x+first], table.Columns[x]
			if !same(t, text, cell, col.Kind) {
				t.Errorf("%s, row %d, %s: LibreOffice reads %q, we wrote %+v", path, y+2, col.Name, text, cell)
			}
			if n, err := strconv.ParseFloat(text, 64); col.Kind == model.CellCount && y < len(table.Rows) && err == nil {
				sums[x] += n
			} else if col.Kind == model.CellCount && table.Total != nil && y == len(table.Rows) && n != sums[x] {
				t.Errorf("%s, %s: LibreOffice adds up %v and reads the sum %v", path, col.Name, sums[x], n)
			}
		}
	}
}

// same tells whether LibreOffice read a cell as what it is.
func same(t *testing.T, text string, cell paper.SheetCell, k model.CellKind) bool {
	t.Helper()
	near := func(text string, want float64) bool {
		n, err := strconv.ParseFloat(text, 64)
		return err == nil && math.Abs(n-want) < 1e-9
	}
	switch {
	case cell.None:
		return text == ""
	case k == model.CellCount || k == model.CellNumber:
		return near(text, cell.Number)
	case k == model.CellShare:
		percent, is := strings.CutSuffix(text, "%")
		return is && near(percent, 100*cell.Number)
	case k == model.CellMoment:
		return text == cell.At.Format("01/02/2006 15:04:05")
	case k == model.CellDate:
		day, err := time.Parse(time.DateOnly, cell.ReportCell.Text)
		return err == nil && text == day.Format("01/02/2006")
	}
	return text == paper.SafeCell(cell.Text)
}
