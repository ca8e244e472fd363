package cli

import (
	"context"
	"errors"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"aduan/model"
)

// What a console is held to (docs/performance.md), and from when on a disk is slow: a
// deed waits for it twice.
const (
	manyCases   = 100_000
	listBudget  = 5 * time.Millisecond
	findBudget  = 5 * time.Millisecond
	syncBudget  = 50 * time.Millisecond
	ownMemory   = 40 << 20
	speedRounds = 50
)

// speeds measures on this machine and this book what a console is held to. It takes a
// moment, and says other things on a machine that has much to do, so it is asked for.
func (d *doctor) speeds(ctx context.Context, desk model.Desk, dir string, cases uint64) {
	list, find := listBudget, findBudget
	if cases > manyCases { // of a million
		list, find = 2*listBudget, 4*findBudget
	}
	page, err := desk.List(ctx, model.Query{Place: "queue"})
	if err != nil {
		d.add("speed", "warn")
		return
	}
	d.took("list", list, func() error { _, err := desk.List(ctx, model.Query{Place: "queue"}); return err })
	if word := wordOf(page.Rows); word != "" {
		d.took("find", find, func() error { _, err := desk.List(ctx, model.Query{Place: "all", Text: word}); return err })
	}
	d.took("sync", syncBudget, func() error { return syncOnce(dir) })
	if d.visit == nil { // else it is that of a program with visitors
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		level := "ok"
		if m.Sys-m.HeapReleased > ownMemory {
			level = "warn"
		}
		d.add("memory", level, "size", d.words.Bytes(int64(m.Sys-m.HeapReleased)), "most", d.words.Bytes(ownMemory))
	}
}

// took adds how long all but the slowest of some rounds took at most.
func (d *doctor) took(what string, most time.Duration, do func() error) {
	var all []time.Duration
	for range speedRounds {
		at := d.Now()
		if err := do(); err != nil {
			d.found = append(d.found, finding{what, "bad", d.words.fault(asError(err))})
			return
		}
		all = append(all, d.Now().Sub(at))
	}
	slices.Sort(all)
	took, level := all[len(all)*95/100], "ok"
	if took > most {
		level = "warn"
	}
	d.add(what, level, "took", d.milliseconds(took), "most", d.milliseconds(most))
}

func (d *doctor) milliseconds(t time.Duration) string {
	return d.words.Decimal(float64(t.Microseconds())/1000, 1) + " ms"
}

// wordOf is a word that some row holds, to be searched for.
func wordOf(rows []model.Row) string {
	for _, r := range rows {
		for _, word := range strings.Fields(r.Subject) {
			if len(word) >= 4 {
				return word
			}
		}
	}
	return ""
}

// syncOnce writes a page where the book is, as durably as a deed.
func syncOnce(dir string) error {
	f, err := os.CreateTemp(dir, ".speed-*")
	if err != nil {
		return unwritable(dir, err)
	}
	_, err = f.Write(make([]byte, 4096))
	if err = errors.Join(err, f.Sync(), f.Close(), os.Remove(f.Name())); err != nil {
		return unwritable(dir, err)
	}
	return nil
}
