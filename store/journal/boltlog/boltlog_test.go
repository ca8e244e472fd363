package boltlog_test

import (
	"path/filepath"
	"testing"

	"os"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal"
	"aduan/store/journal/boltlog"
	"aduan/store/journal/journaltest"
)

func TestBoltLogKeepsTheContract(t *testing.T) {
	journaltest.Run(t, func(t *testing.T, dir string) journal.Log {
		path := filepath.Join(dir, "book")
		if _, err := os.Stat(path); err != nil {
			if err := boltlog.Create(path); err != nil {
				t.Fatal(err)
			}
		}
		l, err := boltlog.Open(path, rows, boltlog.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return l
	})
}

// rows is a small projection: of each stream how many events its history
// holds, and the kinds of them; and every event's stream by its place.
func rows(tx *bolt.Tx, history func(string) []model.Event, fresh []boltlog.Fresh) error {
	b, err := tx.CreateBucketIfNotExists([]byte("rows"))
	if err != nil {
		return err
	}
	for _, f := range fresh {
		if f.Event.Kind == "panic" {
			panic("a defect in the projection")
		}
		var kinds []byte
		for _, e := range history(f.Event.Stream) {
			kinds = append(append(kinds, e.Kind...), ' ')
		}
		if err := b.Put([]byte(f.Event.Stream), kinds); err != nil {
			return err
		}
	}
	return nil
}
