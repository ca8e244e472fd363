package cli

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"aduan/store"
)

// hasty is a clock that goes on by the same step at every look.
func hasty(step time.Duration) func() time.Time {
	now := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
	return func() time.Time { now = now.Add(step); return now }
}

func TestLongWorkSaysHowFarItIsOnceASecondHasPassed(t *testing.T) {
	for _, c := range []struct {
		step time.Duration
		want int
	}{{time.Millisecond, 0}, {300 * time.Millisecond, 11}} {
		var out bytes.Buffer
		a := &app{IO: IO{Err: &out, Now: hasty(c.step), Env: func(string) string { return "" }}}
		p := a.progress()
		for i := range uint64(400) {
			p(store.WorkJournal, i+1, 400)
		}
		lines := strings.Count(out.String(), "\n")
		if lines > c.want || lines < c.want-1 || c.want > 0 && !strings.Contains(out.String(), "Memeriksa peristiwa: 50 %") {
			t.Errorf("at %v a step it said %d lines, want about %d:\n%s", c.step, lines, c.want, &out)
		}
	}
}

func TestVerifyingABookHearsOfEveryKindOfWork(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "book")
	run := func(now func() time.Time, args ...string) string {
		t.Helper()
		var out bytes.Buffer
		io := IO{Args: append([]string{"--book", dir}, args...), In: strings.NewReader(""), Out: &bytes.Buffer{}, Err: &out,
			Env: func(string) string { return "" }, Dir: t.TempDir(), Data: t.TempDir(), Now: now, NewID: time.Now().String, User: "admin"}
		if code := Run(context.Background(), io); code != 0 {
			t.Fatalf("aduan %s: exit %d\n%s", strings.Join(args, " "), code, &out)
		}
		return out.String()
	}
	run(time.Now, "demo", "--no-console", "--cases", "500")
	said := run(hasty(2*time.Second), "book", "verify")
	for _, want := range []string{"Memeriksa peristiwa: ", "Membaca ulang peristiwa untuk daftar: ", "Membuat ulang daftar aduan: "} {
		if !strings.Contains(said, want) {
			t.Errorf("verify does not say %q:\n%s", want, said)
		}
	}
}
