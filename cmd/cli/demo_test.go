package cli

import (
	"bytes"
	"context"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/model/office"
)

// BenchmarkDemo fills a made-up book of 2,000 cases.
func BenchmarkDemo(b *testing.B) {
	for b.Loop() {
		makeDemo(b, filepath.Join(b.TempDir(), strconv.Itoa(b.N)), "lumajang", 2000, 1)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/2000, "µs/case")
}

// makeDemo makes a made-up book as `aduan demo --no-console` does.
func makeDemo(tb testing.TB, dir, office string, cases int, seed uint64) {
	tb.Helper()
	w := &world{now: time.Date(2026, 11, 20, 2, 41, 0, 0, time.UTC)}
	var out, fault bytes.Buffer
	code := Run(context.Background(), IO{
		Args: []string{"demo", "--no-console", "--book", dir, "--office", office, "--cases", strconv.Itoa(cases), "--seed", strconv.FormatUint(seed, 10)},
		Out:  &out, Err: &fault, Env: func(string) string { return "" },
		Now: func() time.Time { return w.now }, NewID: w.newID, User: "orang",
	})
	if code != 0 {
		tb.Fatalf("exit %d: %s", code, fault.String())
	}
}

// listOf is `case list --json` of a book, as its pengelola sees it.
func listOf(tb testing.TB, dir string) string {
	tb.Helper()
	w := &world{now: time.Date(2026, 11, 20, 2, 41, 0, 0, time.UTC)}
	var out, fault bytes.Buffer
	code := Run(context.Background(), IO{Args: []string{"--book", dir, "--as", "pengelola", "case", "list", "--json"},
		Out: &out, Err: &fault, Env: func(string) string { return "" },
		Now: func() time.Time { return w.now }, NewID: w.newID, User: "orang"})
	if code != 0 {
		tb.Fatalf("exit %d: %s", code, fault.String())
	}
	return out.String()
}

// TestSameSeedMakesTheSameCases: a demonstration can be shown again, and a
// fault in it be found again.
func TestSameSeedMakesTheSameCases(t *testing.T) {
	one, two, other := filepath.Join(t.TempDir(), "1"), filepath.Join(t.TempDir(), "2"), filepath.Join(t.TempDir(), "3")
	makeDemo(t, one, "banjarnegara", 30, 5)
	makeDemo(t, two, "banjarnegara", 30, 5)
	makeDemo(t, other, "banjarnegara", 30, 6)
	if a, b := listOf(t, one), listOf(t, two); a != b {
		t.Errorf("seed 5 made\n%s\nand then\n%s", a, b)
	}
	if listOf(t, one) == listOf(t, other) {
		t.Error("seed 6 makes the same cases as seed 5")
	}
}

// TestDemoShowsEveryState: of each office, with the number of cases that a
// newcomer gets, and all of them there.
func TestDemoShowsEveryState(t *testing.T) {
	for _, name := range office.Names() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(t.TempDir(), "book")
			makeDemo(t, dir, name, 60, 1)
			list := listOf(t, dir)
			if n := strings.Count(list, "\n"); n != 60 {
				t.Errorf("%d cases, want 60", n)
			}
			for _, state := range model.States() {
				if state != model.Merged && !strings.Contains(list, `"state":"`+string(state)+`"`) {
					t.Errorf("no case is %s", state)
				}
			}
			if !strings.Contains(list, `"waiting":true`) || !strings.Contains(list, `"state":"overdue"`) || !strings.Contains(list, `"secret":true`) {
				t.Error("nothing waits, nothing is overdue, or nothing is secret")
			}
		})
	}
}

// TestDemoIsInTheMiddleOfADay: of each office there is something to see in every
// place, for a newcomer to learn on.
func TestDemoIsInTheMiddleOfADay(t *testing.T) {
	for _, name := range office.Names() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := demoBookOf(t, name, 60)
			ctx := t.Context()
			as := func(who model.StaffID) model.Desk {
				desk, err := d.desk(ctx, who)
				if err != nil {
					t.Fatal(err)
				}
				return desk
			}
			for _, who := range []model.StaffID{"petugas", "pengelola", "kepala", demoUser(d.plan.post(model.Kabid))} {
				if p, err := as(who).Teams(ctx, model.TeamQuery{}); err != nil || len(p.Teams) == 0 {
					t.Errorf("%s sees %d teams (%v)", who, len(p.Teams), err)
				}
			}
			if p, err := as("pengelola").Teams(ctx, model.TeamQuery{}); err != nil || len(p.Teams) < 2 || p.Teams[0].Newest == nil {
				t.Errorf("the teams have written nothing: %+v (%v)", p.Teams, err)
			}
			closed, late := 0, 0
			for n := 1; n <= closedDays; n++ {
				day, err := as("pengelola").RegisterDay(ctx, d.plan.closing(n).Format("2006-01-02"))
				if err != nil {
					t.Fatal(err)
				}
				closed += len(day.Closings)
				for _, c := range day.Closings {
					late += len(day.Entries) - c.Count
				}
			}
			if closed != closedDays || late == 0 {
				t.Errorf("%d days are closed, %d entries came after that", closed, late)
			}
			views, err := as("petugas").Views().List(ctx)
			if err != nil || len(views) == 0 {
				t.Errorf("no filter is kept (%v)", err)
			}
			waiting, err := as("petugas").Waiting().List(ctx)
			if err != nil || (len(waiting) > 0) != (d.o.Rules.Special != "") {
				t.Errorf("%d wait for the special room %q (%v)", len(waiting), d.o.Rules.Special, err)
			}
			again := 0
			for _, m := range d.plan.met {
				known, err := as("petugas").Known(ctx, m.person.NIK)
				if err != nil {
					t.Fatal(err)
				}
				if len(known.Cases) > 1 {
					again++

				}
			}
			if again == 0 {
				t.Errorf("nobody of %d has been here twice", len(d.plan.met))
			}
		})
	}
}
