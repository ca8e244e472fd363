package store

import (
	"slices"
	"testing"
	"time"

	"aduan/model"
)

// BenchmarkNameWhileTyping100k asks as the counter does after each pause: of a name
// that everybody has, of one that nobody has, by who reads all and by who reads
// few. All people of this book are called alike, which no village is.
func BenchmarkNameWhileTyping100k(b *testing.B) {
	w := filled(b)
	w.indexNow()
	for _, who := range []model.StaffID{"pengelola", "petugas"} {
		for name, typed := range map[string]string{"common": "Hj. Soemarni", "nobody": "Warsito"} {
			d := w.desk(who)
			b.Run(string(who)+"/"+name, func(b *testing.B) {
				var took []time.Duration
				for i := 0; b.Loop(); i++ {
					start := time.Now()
					if _, err := d.Alike(w.ctx(), typed, []string{"35.08.04.2001", "35.08.04.2007"}[i%2]); err != nil {
						b.Fatal(err)
					}
					took = append(took, time.Since(start))
				}
				slices.Sort(took)
				b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-us")
			})
		}
	}
}

// BenchmarkCandidatesOfACase100k is the page of candidates on a case.
func BenchmarkCandidatesOfACase100k(b *testing.B) {
	w := filled(b)
	w.indexNow()
	d := w.desk("pengelola")
	p, err := d.List(w.ctx(), model.Query{})
	if err != nil || len(p.Rows) == 0 {
		b.Fatal(len(p.Rows), err)
	}
	for i := 0; b.Loop(); i++ {
		if _, err := d.Similar(w.ctx(), string(p.Rows[i%len(p.Rows)].ID)); err != nil {
			b.Fatal(err)
		}
	}
}
