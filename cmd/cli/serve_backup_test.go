package cli

import (
	"bytes"
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestCopyIsDueOnceAfterItsTimeOfDay: the evening's copy, and the one that was missed
// while the machine was off.
func TestCopyIsDueOnceAfterItsTimeOfDay(t *testing.T) {
	zone := time.FixedZone("WIB", 7*3600)
	at := func(day, hour, minute int) time.Time { return time.Date(2026, 11, day, hour, minute, 0, 0, zone) }
	c := copying{at: 19 * time.Hour}
	for _, x := range []struct {
		now, last time.Time
		want      bool
	}{
		{at(20, 18, 59), at(19, 19, 0), false}, {at(20, 19, 0), at(19, 19, 0), true}, {at(20, 19, 1), at(20, 19, 0), false},
		{at(23, 7, 30), at(20, 19, 0), true}, {at(20, 9, 0), time.Time{}, true}, {at(20, 9, 0), at(20, 8, 0), false},
	} {
		if got := c.due(x.now, x.last); got != x.want {
			t.Errorf("at %s after %s: %t", x.now, x.last, got)
		}
	}
	for _, bad := range []string{"", "25:00", "19", "sore"} {
		if _, err := atOf(bad); err == nil {
			t.Errorf("%q is a time of day", bad)
		}
	}
}

// TestServerMakesItsDailyCopy once, keeps as many as it is told, and says in its log
// how it went.
func TestServerMakesItsDailyCopy(t *testing.T) {
	d := demoBook(t, 3)
	to, keys := t.TempDir(), t.TempDir()
	var said bytes.Buffer
	log := slog.New(slog.NewJSONHandler(&said, nil))
	c := copying{to: to, keys: keys, at: 19 * time.Hour, keep: 1}
	d.a.flags.book = d.dir
	if err := d.a.copyIfDue(context.Background(), c, d.book, log); err == nil {
		t.Fatal("a copy without a recipient")
	}
	if !strings.Contains(said.String(), "copy_no_recipient") {
		t.Errorf("the log says %s", said.String())
	}
	if err := os.WriteFile(filepath.Join(d.dir, recipientsFile), []byte("age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := d.a.copyIfDue(context.Background(), c, d.book, log); err != nil {
			t.Fatal(err)
		}
	}
	for _, dir := range []string{to, keys} {
		if found, err := filepath.Glob(filepath.Join(dir, "*.age")); err != nil || len(found) != 1 {
			t.Errorf("%d copies: %v", len(found), err)
		}
	}
}
