package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"aduan/model"
)

// brokenReader stands for any fault of ours, with somebody's number in it.
type brokenReader struct{ panics bool }

func (r brokenReader) Read([]byte) (int, error) {
	if r.panics {
		none := []string{}
		_ = none[len("3508016107540021")]
	}
	return 0, errors.New("gone")
}

// petugasRuns is one call on the book in dir, as its petugas.
func petugasRuns(tb testing.TB, dir string, in brokenReader, args ...string) (code int, out, fault string) {
	tb.Helper()
	w := &world{now: time.Date(2026, 11, 20, 2, 41, 0, 0, time.UTC)}
	var o, f bytes.Buffer
	code = Run(context.Background(), IO{Args: append([]string{"--book", dir, "--as", "petugas"}, args...), In: in, Out: &o, Err: &f,
		Env: func(string) string { return "" }, Now: func() time.Time { return w.now }, NewID: w.newID, User: "orang"})
	return code, o.String(), f.String()
}

// TestOwnFaultsSayAReferenceAndNoTrace: whoever sees it can name it to the
// admin, the log has the cause, and neither has a trace or the input.
func TestOwnFaultsSayAReferenceAndNoTrace(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "book")
	makeDemo(t, dir, "lumajang", 20, 1)
	code, out, fault := petugasRuns(t, dir, brokenReader{panics: true}, "case", "register")
	if code != 1 || out != "" {
		t.Errorf("exit %d, stdout %q", code, out)
	}
	if !strings.Contains(fault, "Rujukan G-20261120-") || strings.Contains(fault, "goroutine") || strings.Contains(fault, "3508016107540021") {
		t.Errorf("said: %s", fault)
	}
	log, err := os.ReadFile(filepath.Join(dir, "aduan.log"))
	if err != nil {
		t.Fatal(err)
	}
	ref := fault[strings.Index(fault, "G-2026"):]
	ref = ref[:strings.IndexAny(ref, " )")]
	if !strings.Contains(string(log), ref) || !strings.Contains(string(log), "aduan case register") || strings.Contains(string(log), "goroutine") {
		t.Errorf("%s is not in the log:\n%s", ref, log)
	}
	if n := strings.Count(string(log), "\n"); n != 1 {
		t.Errorf("%d lines in the log, want 1", n)
	}
	// Doctor tells of it.
	if _, out, _ := petugasRuns(t, dir, brokenReader{}, "doctor"); !strings.Contains(out, "aduan.log") {
		t.Errorf("doctor says: %s", out)
	}
}

func TestUnreadableInputIsNoFaultOfTheBook(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "book")
	makeDemo(t, dir, "lumajang", 1, 1)
	code, _, fault := petugasRuns(t, dir, brokenReader{}, "--json", "case", "register")
	var got faultJSON
	if err := json.Unmarshal([]byte(fault), &got); err != nil {
		t.Fatal(err)
	}
	if code != 3 || got.Error.Rule != "unreadable_input" {
		t.Errorf("exit %d, %+v", code, got)
	}
}

// TestExitCodesAreTheContract: scripts rely on them (design.md 7).
func TestExitCodesAreTheContract(t *testing.T) {
	for code, want := range map[model.Code]int{"": 0, model.CodeInternal: 1, model.CodeUsage: 2, model.CodeInvalid: 3, model.CodeNotNow: 3,
		model.CodeNotFound: 4, model.CodeConflict: 5, model.CodeDenied: 6, model.CodeUnavailable: 7, model.CodeUnknown: 7} {
		if got := exitCode(code); got != want {
			t.Errorf("%s: %d, want %d", code, got, want)
		}
	}
}

// TestUnknownOutcomeNamesTheDeedToSendAgain: with it a retry is harmless.
func TestUnknownOutcomeNamesTheDeedToSendAgain(t *testing.T) {
	err := withDeed(&model.Error{Code: model.CodeUnknown, Rule: "unknown_outcome"}, "perbuatan-7")
	var out bytes.Buffer
	a := newApp(IO{Err: &out, Args: []string{"--json"}})
	if code := a.fail(err); code != 7 {
		t.Errorf("exit %d", code)
	}
	if !strings.Contains(out.String(), `"code":"unknown_outcome"`) || !strings.Contains(out.String(), "--deed perbuatan-7") {
		t.Errorf("said: %s", out.String())
	}
}
