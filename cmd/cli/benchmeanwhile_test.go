package cli

import (
	"context"
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"aduan/model"
	"aduan/store"
	"aduan/store/archive"
)

// benchMeanwhile does deeds while the whole of a book is verified and while it is
// copied, in a copy of it: how long a deed takes alone, and how long meanwhile.
func benchMeanwhile(b *testing.B, from string) {
	dir := filepath.Join(b.TempDir(), "book")
	if err := os.CopyFS(dir, os.DirFS(from)); err != nil {
		b.Fatal(err)
	}
	ids := 0
	id := func() string { ids++; return fmt.Sprint("m", ids) }
	book, err := store.Open(dir, store.Config{Now: time.Now, NewID: id, Random: rand.Reader})
	if err != nil {
		b.Fatal(err)
	}
	defer func() {
		if err := book.Close(); err != nil {
			b.Error(err)
		}
	}()
	desk, err := book.As(context.Background(), model.Principal{Staff: "pengelola", Via: "as:bench"})
	if err != nil {
		b.Fatal(err)
	}
	page, err := desk.List(context.Background(), model.Query{})
	if err != nil || len(page.Rows) == 0 {
		b.Fatal(err, "no open cases")
	}
	done := 0
	deed := func() float64 {
		a, err := model.DecodeAction("note", []byte(`{"text":"lewat telepon"}`))
		if err != nil {
			b.Fatal(err)
		}
		begun := time.Now()
		if _, err := desk.Act(context.Background(), model.Deed{ID: model.DeedID(id()), Case: page.Rows[done%len(page.Rows)].ID, Action: a}); err != nil {
			b.Fatal(err)
		}
		done++
		return ms(time.Since(begun))
	}
	_, to, err := archive.Once()
	if err != nil {
		b.Fatal(err)
	}
	for name, work := range map[string]func() error{
		"alone": func() error { time.Sleep(10 * time.Second); return nil },
		"verify": func() error {
			faults, err := book.Verify(context.Background(), nil)
			if len(faults) > 0 {
				return fmt.Errorf("faults: %v", faults)
			}
			return err
		},
		"backup": func() error {
			_, err := book.Backup(context.Background(), store.CopyPlan{Path: filepath.Join(b.TempDir(), "copy.age"), To: []archive.Recipient{to}}, nil)
			return err
		},
	} {
		b.Run(name, func(b *testing.B) {
			events, err := book.Stats()
			if err != nil {
				b.Fatal(err)
			}
			ended := make(chan error, 1)
			begun := time.Now()
			go func() { ended <- work() }()
			var all []float64
			for going := true; going; {
				select {
				case err := <-ended:
					if err != nil {
						b.Error(err)
					}
					going = false
				case <-time.After(50 * time.Millisecond):
					all = append(all, deed())
				}
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(rank(all, 50), "ms-p50")
			b.ReportMetric(rank(all, 99), "ms-p99")
			b.ReportMetric(rank(all, 100), "ms-most")
			b.ReportMetric(float64(len(all)), "deeds")
			b.ReportMetric(float64(events.Events)/time.Since(begun).Seconds(), "events/s")
		})
	}
}
