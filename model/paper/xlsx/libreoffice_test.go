package xlsx

import (
	"encoding/csv"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
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
// text as a text, and what stands above a sum adds up to it; what is withheld of a
// published one as no number.
func TestSpreadsheetOpensInLibreOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("no LibreOffice here")
	}
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", asCSV, "--outdir", dir}
	all := map[string]paper.Sheets{"public": publicSheets(t, model.ReportRecap)}
	for _, name := range model.ReportNames() {
		all[string(name)] = sheets(t, name)
	}
	for name := range all {
		path := filepath.Join(dir, name+".xlsx")
		if err := os.WriteFile(path, written(t, all[name]), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	if out, err := exec.CommandContext(t.Context(), office, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if public := all["public"]; !slices.ContainsFunc(public.Tables, func(s paper.Sheet) bool { return hides(&s, 0) || hides(&s, 1) }) {
		t.Error("nothing is withheld of the published recap")
	}
	for name, s := range all {
		b := &book{names: map[string]bool{"laporan": true}}
		cover(t, filepath.Join(dir, name+"-Laporan.csv"), &s)
		for i := range s.Tables {
			table := &s.Tables[i]
			read(t, filepath.Join(dir, name+"-"+b.name(table.Title)+".csv"), table)
		}
	}
}

// cover compares the first sheet: what the report is, and what it leaves out.
func cover(t *testing.T, path string, s *paper.Sheets) {
	t.Helper()
	var got []string
	for _, row := range lines(t, path) {
		got = append(got, strings.Join(row, ","))
	}
	want := []string{s.Office, s.Title, s.AsOf}
	if len(s.Notes) > 0 {
		want = append(append(want, ""), s.Notes...)
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s: LibreOffice reads\n%q\nwe wrote\n%q", path, got, want)
	}
}

// lines are the rows of a file that LibreOffice wrote, empty ones among them.
func lines(t *testing.T, path string) (out [][]string) {
	t.Helper()
	all, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(strings.TrimSuffix(string(all), "\n"), "\n\n", "\n\"\"\n") // encoding/csv leaves empty lines out
	if out, err = csv.NewReader(strings.NewReader(text)).ReadAll(); err != nil {
		t.Fatal(err)
	}
	return out
}

// read compares what LibreOffice read with the table that was written.
func read(t *testing.T, path string, table *paper.Sheet) {
	t.Helper()
	got := lines(t, path)
	rows := table.Rows
	if table.Total != nil {
		rows = append(rows[:len(rows):len(rows)], *table.Total)
	}
	if len(got) != len(rows)+1 {
		t.Fatalf("%s: %d rows, want %d", path, len(got)-1, len(rows))
	}
	first, heads := 0, table.Heads
	if table.By != "" {
		first, heads = 1, append([]string{table.Head}, heads...)
	}
	if !slices.Equal(got[0], heads) {
		t.Errorf("%s: the heading reads %q, want %q", path, got[0], heads)
	}
	sums := make([]float64, len(table.Columns))
	for y, row := range rows {
		if first > 0 && got[y+1][0] != paper.SafeCell(row.Name) {
			t.Errorf("%s, row %d is named %q, want %q", path, y+2, got[y+1][0], row.Name)
		}
		for x, cell := range row.Cells {
			text, col := got[y+1][x+first], table.Columns[x]
			if !same(t, text, cell, col.Kind) {
				t.Errorf("%s, row %d, %s: LibreOffice reads %q, we wrote %+v", path, y+2, col.Name, text, cell)
			}
			if n, err := strconv.ParseFloat(text, 64); col.Kind == model.CellCount && y < len(table.Rows) && err == nil {
				sums[x] += n
			} else if col.Kind == model.CellCount && y == len(table.Rows) && !hides(table, x) && n != sums[x] {
				t.Errorf("%s, %s: LibreOffice adds up %v and reads the sum %v", path, col.Name, sums[x], n)
			}
		}
	}
}

// hides tells whether a figure of a column is withheld.
func hides(table *paper.Sheet, x int) bool {
	return slices.ContainsFunc(table.Rows, func(r paper.SheetRow) bool { return r.Cells[x].Withheld }) || table.Total.Cells[x].Withheld
}

// same tells whether LibreOffice read a cell as what it is.
func same(t *testing.T, text string, cell paper.SheetCell, k model.CellKind) bool {
	t.Helper()
	near := func(text string, want float64) bool {
		n, err := strconv.ParseFloat(text, 64)
		return err == nil && math.Abs(n-want) < 1e-9
	}
	switch {
	case cell.Withheld:
		_, err := strconv.ParseFloat(text, 64)
		return text == cell.Text && text != "" && err != nil
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
