package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/journal"
	"aduan/store/journal/boltlog"
)

// TestUpgradeThatFailsSaysHowToGoBack: what is said is that the book is as it was
// and that the earlier program opens it; what was the matter stands in the log.
func TestUpgradeThatFailsSaysHowToGoBack(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "book")
	makeDemo(t, dir, "lumajang", 3, 1)
	path := filepath.Join(dir, "book.db")
	log, err := boltlog.Open(path, nil, boltlog.Options{})
	if err != nil {
		t.Fatal(err)
	}
	// An event of which no row can be made, in a book whose rows are of another program.
	_, err = log.Append(t.Context(), journal.Cmd{ID: "strange", At: time.Date(2026, 11, 20, 2, 0, 0, 0, time.UTC),
		Drafts: []model.Draft{{Stream: "case/strange", Kind: "attach", Data: map[string]string{"sealed_sha256": strings.Repeat("ab", 20_000)}}}})
	if err := errors.Join(err, log.Close()); err != nil {
		t.Fatal(err)
	}
	db, err := bolt.Open(path, 0o600, &bolt.Options{Timeout: time.Second})
	if err == nil {
		err = errors.Join(db.Update(func(tx *bolt.Tx) error { return tx.Bucket([]byte("p.meta")).Put([]byte("version"), []byte{0, 0, 0, 1}) }), db.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
	code, _, fault := petugasRuns(t, dir, brokenReader{}, "queue")
	if code != 7 || !strings.Contains(fault, "Bukunya belum disentuh") || !strings.Contains(fault, "versi sebelumnya") {
		t.Errorf("exit %d: %s", code, fault)
	}
	said, err := os.ReadFile(filepath.Join(dir, "aduan.log"))
	if err != nil || !strings.Contains(string(said), "upgrade_failed") || strings.Count(string(said), "\n") != 1 {
		t.Errorf("the log: %s %v", said, err)
	}
}
