package store

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"aduan/model"
)

// benchCases is how many cases the benchmarks' book holds; ADUAN_BENCH_CASES
// sets another number.
func benchCases(b *testing.B) int {
	if s := os.Getenv("ADUAN_BENCH_CASES"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			b.Fatal(err)
		}
		return n
	}
	return 100_000
}

// benchBook is made once for all benchmarks of a run: cases over three years,
// one in twenty still open.
var benchBook = sync.OnceValue(func() *atomic.Pointer[world] { return &atomic.Pointer[world]{} })

func filled(b *testing.B) *world {
	if w := benchBook().Load(); w != nil {
		w.t = b
		return w
	}
	n := benchCases(b)
	dir, err := os.MkdirTemp("", "aduan-bench-*")
	if err != nil {
		b.Fatal(err)
	}
	at := friday().AddDate(-3, 0, 0)
	fresh := newWorldAt(b, dir, at)
	started := time.Now()
	deeds := 0
	err = fresh.b.Fill(context.Background(), func(f *Filler) error {
		for i := range n {
			d, err := fillCase(fresh, f, i, n)
			if deeds += d; err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	took := time.Since(started)
	b.Logf("%d cases, %d deeds in %v: %.0f deeds a second", n, deeds, took.Round(time.Second), float64(deeds)/took.Seconds())
	benchBook().Store(fresh)
	return fresh
}

// fillCase books a case and works on it: the last twentieth stay open.
func fillCase(w *world, f *Filler, i, n int) (deeds int, err error) {
	w.move(time.Duration(int64(1000*24*time.Hour) / int64(n)))
	in := fmt.Sprintf(`{"complainant":{"name":"Sumarni %d","phone":"0852%08d"},"subject":"Sembako belum cair %d","text":"Sudah dua bulan belum cair, tetangga sudah semua menerima bantuan.","category":%q,"area":"35.08.04.20%02d"}`,
		i, i, i, []string{"KKS-2", "DAT-2", "PBI-1", "SAS-1"}[i%4], 1+i%11)
	id, err := f.Act(w.ctx(), "petugas", model.Deed{ID: model.DeedID(w.id()), Action: w.action("register", in)})
	if err != nil {
		return 0, err
	}
	steps := life()
	if i > n-n/20 {
		steps = steps[:i%5]
	} else if i%2 == 0 {
		if _, err := f.Act(w.ctx(), "sekretaris", model.Deed{ID: model.DeedID(w.id()), Case: id, Action: w.action("answer", `{"text":"Sudah dijelaskan","how":"phone","category":"PBI-1"}`)}); err != nil {
			return 1, err
		}
		steps = life()[len(life())-1:]
		deeds++
	}
	for _, s := range steps {
		if _, err := f.Act(w.ctx(), s.who, model.Deed{ID: model.DeedID(w.id()), Case: id, Action: w.action(s.do, s.input)}); err != nil {
			return deeds, fmt.Errorf("%s: %w", s.do, err)
		}
		deeds++
	}
	return deeds + 1, nil
}

var benchDeed atomic.Uint64

func BenchmarkQueueFirstPage100k(b *testing.B) {
	w := filled(b)
	d := w.desk("pengelola")
	for b.Loop() {
		if p, err := d.List(w.ctx(), model.Query{}); err != nil || len(p.Rows) == 0 {
			b.Fatal(len(p.Rows), err)
		}
	}
}

// BenchmarkQueueFirstPageCold100k is the first frame: no table, no words kept.
func BenchmarkQueueFirstPageCold100k(b *testing.B) {
	w := filled(b)
	d, ok := w.desk("pengelola").(*desk)
	if !ok {
		b.Fatal("no desk")
	}
	for b.Loop() {
		err := d.view(func(s *scene) error {
			s.b.words = recent[wordKey, words]{most: wordsKept}
			q, err := s.query(model.Query{})
			if err != nil {
				return err
			}
			var p model.Page
			return s.fromIndex(&lister{s: s, q: q, p: &p})
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkQueueFiltered100k(b *testing.B) {
	w := filled(b)
	d := w.desk("pengelola")
	for b.Loop() {
		if _, err := d.List(w.ctx(), model.Query{Text: "sumarni kks", Channel: "walk_in"}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFacetedPage100k(b *testing.B) {
	w := filled(b)
	for _, who := range []model.StaffID{"pengelola", "petugas", "kabid-linjamsos"} {
		d := w.desk(who)
		q := model.Query{Place: "all", States: []model.State{model.Closed}, Channel: "walk_in", Since: time.Date(2025, 1, 1, 0, 0, 0, 0, wib), Until: time.Date(2026, 1, 1, 0, 0, 0, 0, wib)}
		if who != "petugas" {
			q.Category, q.Area = "KKS-2", "35.08.04"
		}
		b.Run(string(who), func(b *testing.B) {
			for b.Loop() {
				if _, err := d.List(w.ctx(), q); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkHome100k(b *testing.B) {
	w := filled(b)
	for _, who := range []model.StaffID{"petugas", "kepala"} {
		d := w.desk(who)
		b.Run(string(who), func(b *testing.B) {
			for b.Loop() {
				if _, err := d.Home(w.ctx()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkCaseByNumber100k(b *testing.B) {
	w := filled(b)
	d := w.desk("pengelola")
	i := 0
	for b.Loop() {
		i++
		if _, err := d.Case(w.ctx(), strconv.Itoa(1+i%20000)+"/2025"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRegistration(b *testing.B) {
	w := filled(b)
	w.confirm()
	d, a := w.desk("petugas"), w.entry("Sembako")
	for b.Loop() {
		if _, err := d.Act(w.ctx(), model.Deed{ID: model.DeedID(fmt.Sprint("b", benchDeed.Add(1))), Action: a}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOneDeed(b *testing.B) {
	w := filled(b)
	w.confirm()
	d, a := w.desk("petugas"), w.action("contact", `{"direction":"in","purpose":"other","text":"bertanya"}`)
	var id model.CaseID
	n := 0
	for b.Loop() {
		if n++; n%10 == 1 {
			id = w.register("petugas", "Ani", "Sembako").Case.ID
		}
		if _, err := d.Act(w.ctx(), model.Deed{ID: model.DeedID(fmt.Sprint("b", benchDeed.Add(1))), Case: id, Action: a}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWriters100 is registrations by a hundred writers at once.
func BenchmarkWriters100(b *testing.B) {
	w := filled(b)
	w.confirm()
	d, a := w.desk("petugas"), w.entry("Sembako")
	b.SetParallelism(100)
	b.ResetTimer()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if _, err := d.Act(w.ctx(), model.Deed{ID: model.DeedID(fmt.Sprint("b", benchDeed.Add(1))), Action: a}); err != nil {
				b.Error(err)
				return
			}
		}
	})
}

// confirm says that the clock of the filled book is right.
func (w *world) confirm() {
	w.t.Helper()
	w.do("pengelola", "", "confirm_date", `{"date":"`+w.now().Format(time.DateOnly)+`"}`)
}

// BenchmarkFilledCase is a case with all its deeds, made by Fill.
func BenchmarkFilledCase(b *testing.B) {
	w := newWorldAt(b, b.TempDir(), friday())
	defer w.close()
	i := 0
	err := w.b.Fill(w.ctx(), func(f *Filler) error {
		for b.Loop() {
			i++
			if _, err := fillCase(w, f, i, 100000); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
}

func BenchmarkRecap100k(b *testing.B) {
	w := filled(b)
	for _, who := range []model.StaffID{"pengelola", "petugas"} {
		d := w.desk(who)
		for _, span := range model.Spans() {
			p := model.PeriodOf(w.now(), span).Add(-1)
			b.Run(string(who)+"/"+string(span), func(b *testing.B) {
				for b.Loop() {
					if r, err := d.Recap(w.ctx(), p, nil); err != nil || r.Total.Entered == 0 {
						b.Fatal(r.Total, err)
					}
				}
			})
		}
	}
}

// BenchmarkReport100k makes each report over a year, today and as of a moment in
// the past, and the one for the public.
func BenchmarkReport100k(b *testing.B) {
	w := filled(b)
	d := w.desk("pengelola")
	p := model.PeriodOf(w.now(), model.SpanYear).Add(-1)
	for _, name := range model.ReportNames() {
		for kind, ask := range map[string]model.ReportAsk{"today": {}, "past": {AsOf: w.now().AddDate(0, -1, 0)}, "public": {Publish: true}} {
			if ask.Name, ask.Period = name, p; ask.Publish {
				w.must("pengelola", "", 0, &model.PublishReport{Report: string(name), Period: p.String()})
			}
			b.Run(string(name)+"/"+kind, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if _, err := d.Report(w.ctx(), ask, nil); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// BenchmarkRecapFigure100k is the list behind a figure.
func BenchmarkRecapFigure100k(b *testing.B) {
	w := filled(b)
	d := w.desk("pengelola")
	r, err := d.Recap(w.ctx(), model.PeriodOf(w.now(), model.SpanYear).Add(-1), nil)
	if err != nil {
		b.Fatal(err)
	}
	for name, q := range map[string]model.Query{"late": r.Query(model.FigLate, r.Table(model.ByCategory).Rows[0].Part), "done": r.Query(model.FigDone, r.Table(model.ByUnit).Rows[0].Part)} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := d.List(w.ctx(), q); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkTeams100k reads a full page of teams with their notes.
func BenchmarkTeams100k(b *testing.B) {
	w := filled(b)
	for i := range model.TeamLimit {
		id := w.teamed(fmt.Sprintf("Potongan %d", i))
		for range 4 {
			w.do("kabid-rehsos", id, "note", `{"kind":"field_visit","place":"E-warong","present":"tim","seen":"tidak ada daftar harga","evidence":"foto"}`)
		}
	}
	for _, who := range []model.StaffID{"kabid-rehsos", "pengelola"} {
		d := w.desk(who)
		b.Run(string(who), func(b *testing.B) {
			for b.Loop() {
				if p, err := d.Teams(w.ctx(), model.TeamQuery{}); err != nil || len(p.Teams) != model.TeamLimit {
					b.Fatal(len(p.Teams), err)
				}
			}
		})
	}
}

// BenchmarkKnown asks whose a telephone is, at the counter.
func BenchmarkKnown(b *testing.B) {
	w := filled(b)
	w.indexNow()
	d := w.desk("pengelola")
	n := 0
	for b.Loop() {
		if a, err := d.Known(w.ctx(), fmt.Sprintf("0852%08d", n*7919%benchCases(b))); err != nil || a.Person.Name == "" {
			b.Fatal(a, err)
		}
		n++
	}
}
