package xlsx

import (
	"bytes"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"aduan/model"
	"aduan/model/paper"
	"aduan/model/words"
)

// sheets are a report of a made-up office.
func sheets(t *testing.T, name model.ReportName) paper.Sheets {
	t.Helper()
	return sheetsOf(made(name, false))
}

// publicSheets are one that is published.
func publicSheets(t *testing.T, name model.ReportName) paper.Sheets {
	t.Helper()
	return sheetsOf(made(name, true).Publish())
}

func sheetsOf(r model.Reported) paper.Sheets {
	return paper.SheetsOf(&r, paper.ReportBy{Words: words.Indonesian(), Office: &model.Office{Name: "Dinsos"}})
}

func made(name model.ReportName, public bool) model.Reported {
	loc := time.FixedZone("WIB", 7*3600)
	now := time.Date(2026, 11, 20, 10, 30, 0, 0, loc)
	c := model.NewReporting(model.ReportAsk{Name: name, Period: model.PeriodOf(now, model.SpanMonth), Publish: public}, now, &model.Office{Name: "Dinsos"})
	for i := range uint32(30) {
		k := model.ReportCase{Place: i, Register: "0" + strconv.Itoa(400+int(i)) + "/2026", Cause: "=1+1", Lesson: "=HYPERLINK(\"http://x\")\x07\u202e"}
		k.State, k.ReceivedAt, k.Read, k.Channel = model.Closed, now.Add(-time.Duration(i)*time.Hour), true, []string{"walk_in", "letter"}[i%2]
		k.Class, k.Settlement, k.Response, k.Settled, k.Days = model.Ordinary, model.Kept, model.Broken, true, int(i)
		k.ReplyDue, k.ReplyAt = k.ReceivedAt.Add(48*time.Hour), k.ReceivedAt.Add(50*time.Hour)
		k.Category, k.Outcome = []string{"KKS-2", "DAT-1", "DAT-1", "KKS-2", "KKS-2", "DAT-1", "DAT-1", "DAT-1", "KKS-1"}[i%9], []string{"fulfilled", "explained", "explained", "explained"}[i%4]
		if i%5 == 4 {
			k.State, k.Settlement, k.Settled, k.Outcome = model.InProgress, model.Broken, false, ""
		}
		c.Add(k)
	}
	c.Improve([]model.Improvement{
		{No: 1, Title: "Syarat ditempel di loket", At: now.Add(-48 * time.Hour), Decision: model.ImprovementAgreed, DueOn: "2026-12-31"},
		{No: 2, Title: "-1 antrean", At: now.Add(-time.Hour), Decision: model.ImprovementAgreed, DueOn: "2026-11-10", DoneOn: "2026-11-19", Proof: "@foto"}})
	r := c.Report()
	r.OfficeN = 2
	return r
}

func written(t *testing.T, s paper.Sheets) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, &s, "Laporan"); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func opened(t *testing.T, b []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// TestSpreadsheetHoldsTheFiguresAsNumbers: opened again, every column of counts
// sums up to what its last row says.
func TestSpreadsheetHoldsTheFiguresAsNumbers(t *testing.T) {
	for _, name := range model.ReportNames() {
		s := sheets(t, name)
		f := opened(t, written(t, s))
		if got, want := len(f.GetSheetList()), len(s.Tables)+1; got != want {
			t.Fatalf("%s: %d sheets, want %d", name, got, want)
		}
		for i, table := range s.Tables {
			sheet := f.GetSheetList()[i+1]
			rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
			if err != nil {
				t.Fatal(err)
			}
			if table.Total == nil {
				continue
			}
			for x, col := range table.Columns {
				if col.Kind != model.CellCount {
					continue
				}
				sum := 0
				for _, row := range rows[1 : len(rows)-1] {
					n, err := strconv.Atoi(row[x+1])
					if err != nil {
						t.Fatalf("%s: %q is no number", sheet, row[x+1])
					}
					sum += n
				}
				if last := rows[len(rows)-1][x+1]; last != strconv.Itoa(sum) || sum != int(table.Total.Cells[x].Number) {
					t.Errorf("%s, %s: rows sum up to %d, the sum says %s, the report %v", sheet, col.Name, sum, last, table.Total.Cells[x].Number)
				}
			}
		}
	}
}

// TestSpreadsheetHasDatesAndAFrozenHeading.
func TestSpreadsheetHasDatesAndAFrozenHeading(t *testing.T) {
	f := opened(t, written(t, sheets(t, model.ReportResponse)))
	sheet := "Satu per satu"
	raw, _ := f.GetCellValue(sheet, "C31", excelize.Options{RawCellValue: true})
	shown, _ := f.GetCellValue(sheet, "C31")
	if n, err := strconv.ParseFloat(raw, 64); err != nil || n < 46000 || shown != "20/11/2026 10:30" {
		t.Errorf("received at %q, shown as %q", raw, shown)
	}
	improvements := opened(t, written(t, sheets(t, model.ReportImprovements)))
	raw, _ = improvements.GetCellValue("Dikumpulkan atau masih terbuka", "D2", excelize.Options{RawCellValue: true})
	shown, _ = improvements.GetCellValue("Dikumpulkan atau masih terbuka", "D2")
	if raw != "46387" || shown != "31/12/2026" {
		t.Errorf("due on %q, shown as %q", raw, shown)
	}
	panes, err := f.GetPanes(sheet)
	if err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("%+v (%v)", panes, err)
	}
}

// TestNoCellOfASpreadsheetIsAFormula, nor begins one once it is edited, whatever
// somebody wrote.
func TestNoCellOfASpreadsheetIsAFormula(t *testing.T) {
	f := opened(t, written(t, sheets(t, model.ReportCauses)))
	quoted := 0
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for y, row := range rows {
			for x, cell := range row {
				if formula, err := f.GetCellFormula(sheet, letters(x+1)+strconv.Itoa(y+1)); err != nil || formula != "" {
					t.Fatalf("%s %s: %q (%v)", sheet, letters(x+1)+strconv.Itoa(y+1), formula, err)
				}
				if strings.HasPrefix(cell, "=") || strings.ContainsAny(cell, "\x07\u202e") {
					t.Errorf("%s: %q", sheet, cell)
				}
				if strings.HasPrefix(cell, "'=") {
					quoted++
				}
			}
		}
	}
	if quoted == 0 {
		t.Error("nothing that looks like a formula was written")
	}
}

// TestSpreadsheetIsTheSameToTheByte however often it is written.
func TestSpreadsheetIsTheSameToTheByte(t *testing.T) {
	for _, name := range model.ReportNames() {
		s := sheets(t, name)
		first := written(t, s)
		for range 5 {
			if !bytes.Equal(first, written(t, s)) {
				t.Fatalf("%s differs from itself", name)
			}
		}
	}
}
