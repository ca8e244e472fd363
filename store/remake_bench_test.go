//go:build unix

package store

import (
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"

	"aduan/store/archive"
)

// BenchmarkRemake makes the rows and the words of a kept book anew, aside and in the
// book itself, and copies it with its proof. ADUAN_BENCH_BOOKS is the folder of kept
// books, as for BenchmarkBook of cmd/cli; its rows are touched, so give it a copy.
// Events a second of CPU are what a loaded machine can be asked.
func BenchmarkRemake(b *testing.B) {
	dir := os.Getenv("ADUAN_BENCH_BOOKS")
	if dir == "" {
		b.Skip("no kept books")
	}
	dir = filepath.Join(dir, strconv.Itoa(benchCases(b)))
	ids := 0
	book, err := Open(dir, Config{Now: time.Now, Random: rand.Reader, NewID: func() string { ids++; return fmt.Sprint("r", ids) }})
	if err != nil {
		b.Fatal(err)
	}
	defer func() {
		if err := book.Close(); err != nil {
			b.Error(err)
		}
	}()
	if err := book.index(b.Context(), book.log, nil); err != nil { // what opening it left to be followed
		b.Fatal(err)
	}
	_, to, err := archive.Once()
	if err != nil {
		b.Fatal(err)
	}
	for _, part := range []struct {
		name string
		do   func() error
	}{
		{"rows-and-words", func() error { return book.Remake(b.Context()) }},
		{"rows-in-the-book", func() error { return book.Rebuild(b.Context()) }},
		{"words-in-the-book", func() error { return book.index(b.Context(), book.log, nil) }},
		{"copy", func() error {
			_, err := book.Backup(b.Context(), CopyPlan{Path: filepath.Join(b.TempDir(), "copy.age"), To: []archive.Recipient{to}}, nil)
			return err
		}},
	} {
		b.Run(part.name, func(b *testing.B) {
			begun, cpu := time.Now(), cpuOf()
			if err := part.do(); err != nil {
				b.Fatal(err)
			}
			took, worked, events := time.Since(begun), cpuOf()-cpu, float64(book.log.Seq())
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(took.Seconds(), "s")
			b.ReportMetric(worked.Seconds(), "s-cpu")
			b.ReportMetric(events/took.Seconds(), "events/s")
			b.ReportMetric(events/worked.Seconds(), "events/s-cpu")
		})
	}
}

// cpuOf is what this process has worked.
func cpuOf() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(syscall.TimevalToNsec(u.Utime) + syscall.TimevalToNsec(u.Stime))
}
