package boltlog_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"

	"aduan/model"
	"aduan/store/journal/boltlog"
	"aduan/store/journal/journaltest"
)

// child is what the other process does; its exit code.
func child(task, path string) int {
	l, err := boltlog.Open(path, rows, boltlog.Options{Timeout: 1, ReadOnly: task == "read"})
	if err != nil {
		e := (*model.Error)(nil)
		errors.As(err, &e)
		fmt.Println(e.Rule)
		return 0
	}
	switch task {
	case "open", "read":
		fmt.Println(task, l.Seq())
	case "write":
		return writeForEver(l)
	case "full":
		return fillDisk(l)
	}
	return 0
}

// writeForEver acknowledges each deed on its standard output, from several
// writers, so that one kill meets commits at every stage.
func writeForEver(l *boltlog.Log) int {
	var mu sync.Mutex
	start := l.Seq()
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			for i := 0; ; i++ {
				id := fmt.Sprintf("r%d.%d.%d", start, w, i)
				c := journaltest.Register(id)
				c.Claims = []string{id}
				c.Drafts = append(c.Drafts, model.Draft{Stream: "log", Kind: "note"}, model.Draft{Stream: "case/" + id, Kind: "note"})
				if _, err := l.Append(context.Background(), c); err != nil {
					fmt.Fprintln(os.Stderr, err)
					os.Exit(1)
				}
				mu.Lock()
				fmt.Println(id)
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	return 0
}

func TestKilledWriterLosesNothingItAcknowledged(t *testing.T) {
	_, path := closedBook(t, 1)
	rounds, acked := 20, 0
	for range rounds {
		ids := killed(t, path, 1+rand.IntN(60))
		acked += len(ids)
		l := open(t, path)
		for _, id := range ids {
			if _, ok, err := l.Lookup(t.Context(), id); !ok || err != nil {
				t.Errorf("%s was acknowledged and is gone: %v", id, err)
			}
		}
		if faults, err := l.Verify(t.Context(), nil); err != nil || len(faults) > 0 {
			t.Errorf("verify: %v %v", faults, err)
		}
		checkPages(t, l)
		closeLog(t, l)
	}
	l := open(t, path)
	defer closeLog(t, l)
	journaltest.Check(t, l)
	sound(t, l)
	t.Logf("%d deeds acknowledged before %d kills", acked, rounds)
}

// killed runs a writer, kills it once it acknowledged about n deeds, and gives
// all it had acknowledged.
func killed(t *testing.T, path string, n int) []string {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-child.task=write", "-child.book="+path)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	in := bufio.NewReader(out)
	for {
		id, err := in.ReadString('\n')
		if errors.Is(err, io.EOF) {
			break // a last line without its end was not acknowledged
		}
		if err != nil {
			t.Fatal(err)
		}
		if ids = append(ids, strings.TrimSpace(id)); len(ids) == n {
			if err := cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	_ = cmd.Wait() // it was killed
	if stderr.Len() > 0 || len(ids) < n {
		t.Fatalf("the writer ended by itself after %d deeds: %s", len(ids), stderr.String())
	}
	return ids
}
