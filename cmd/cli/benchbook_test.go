package cli

import (
	"context"
	"fmt"
	mathrand "math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"aduan/model"
)

// benchReaders asks an open book for what screens read besides lists and cases:
// whose a number is, what a search found where, the teams, the page of a day of
// the register, and a recap.
func benchReaders(b *testing.B, desk model.Desk, who model.StaffID, rng *mathrand.Rand) {
	ctx := context.Background()
	me, err := desk.Me(ctx)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("known/"+string(who), each(func() error {
		_, err := desk.Known(ctx, []string{"3508045403680021", "3508045403680039", "081234567890", fmt.Sprintf("0852%08d", rng.IntN(1e8))}[rng.IntN(4)])
		return err
	}))
	texts := []string{"sembako ", "kartu kosong ", "sumarni "}
	found := map[string][]model.CaseID{}
	for _, text := range texts {
		p, err := desk.List(ctx, model.Query{Place: "all", Text: text})
		if err != nil {
			b.Fatal(err)
		}
		for _, r := range p.Rows {
			found[text] = append(found[text], r.ID)
		}
	}
	b.Run("where/"+string(who), each(func() error { // the 50 cases of a page
		text := texts[rng.IntN(len(texts))]
		_, err := desk.Where(ctx, text, found[text])
		return err
	}))
	b.Run("teams/"+string(who), func(b *testing.B) {
		n := 0
		each(func() error {
			p, err := desk.Teams(ctx, model.TeamQuery{})
			n = len(p.Teams)
			return err
		})(b)
		b.ReportMetric(float64(n), "teams")
	})
	b.Run("registerday/"+string(who), func(b *testing.B) {
		n := 0
		each(func() error {
			d, err := desk.RegisterDay(ctx, me.Now.AddDate(0, 0, -7*(1+rng.IntN(20))).Format("2006-01-02"))
			n = max(n, len(d.Entries))
			return err
		})(b)
		b.ReportMetric(float64(n), "most-entries")
	})
	for _, span := range model.Spans() {
		p := model.PeriodOf(me.Now, span).Add(-1)
		b.Run("recap/"+string(span)+"/"+string(who), each(func() error { _, err := desk.Recap(ctx, p, nil); return err }))
	}
}

// filling is what it took to make a book.
type filling struct{ took, cpu time.Duration }

func (f *filling) report(b *testing.B, dir string, cases int) {
	b.ReportMetric(0, "ns/op") // it is made: only its figures
	b.ReportMetric(f.took.Seconds(), "s")
	b.ReportMetric(f.cpu.Seconds(), "s-cpu")
	b.ReportMetric(float64(sizeOf(b, dir))/float64(cases), "B/case")
}

// benchFilled makes a book, or finds the one that an earlier run has made below
// ADUAN_BENCH_BOOKS: a large one takes minutes.
func benchFilled(b *testing.B, program string, cases int) (dir string, f *filling) {
	b.Helper()
	keep := os.Getenv("ADUAN_BENCH_BOOKS")
	if keep == "" {
		keep = b.TempDir()
	}
	dir = filepath.Join(keep, strconv.Itoa(cases))
	if _, err := os.Stat(dir); err == nil {
		return dir, nil
	}
	begun := time.Now()
	c := exec.Command(program, "demo", "--no-console", "--book", dir, "--cases", strconv.Itoa(cases))
	if out, err := c.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return dir, &filling{time.Since(begun), c.ProcessState.UserTime() + c.ProcessState.SystemTime()}
}
