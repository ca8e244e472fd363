package store

import "testing"

// BenchmarkRegisterDay reads a full page, about a hundred entries with their
// whole lives, and the newest, in a book of benchCases.
func BenchmarkRegisterDay(b *testing.B) {
	w := filled(b)
	for _, page := range []struct{ name, date string }{{"full", "2025-11-19"}, {"today", ""}} {
		d := w.desk("pengelola")
		b.Run(page.name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				day, err := d.RegisterDay(w.ctx(), page.date)
				if err != nil {
					b.Fatal(err)
				}
				n = len(day.Entries)
			}
			b.ReportMetric(float64(n), "entries")
		})
	}
}
