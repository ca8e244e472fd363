package boltlog_test

import (
	"bytes"
	"os"
	"testing"

	"aduan/store/journal/boltlog"
	"aduan/store/journal/journaltest"
)

const witnessLine = 44

func TestBookWithoutWitnessIsReadOnlyUntilVerified(t *testing.T) {
	_, path := closedBook(t, 3)
	if err := os.Remove(path + ".witness"); err != nil {
		t.Fatal(err)
	}
	l := open(t, path)
	if !l.Opened().NoWitness {
		t.Error("not noticed")
	}
	_, err := l.Append(t.Context(), journaltest.Register("x"))
	wantRule(t, err, "book_unverified")
	faults, err := l.Verify(t.Context(), nil)
	if err != nil || len(faults) != 1 || faults[0].Kind != boltlog.FaultWitness {
		t.Errorf("verify: %v %v", faults, err)
	}
	if err := l.AcceptWitness(t.Context()); err != nil {
		t.Fatal(err)
	}
	add(t, l, journaltest.Register("x"))
	sound(t, l)
	closeLog(t, l)
	l = open(t, path)
	defer closeLog(t, l)
	if o := l.Opened(); o.NoWitness || o.Behind {
		t.Errorf("opened %+v", o)
	}
}

func TestTornWitnessLinesSayNothing(t *testing.T) {
	_, path := closedBook(t, 4)
	whole, err := os.ReadFile(path + ".witness")
	if err != nil || len(whole) != 5*witnessLine {
		t.Fatalf("%d bytes %v", len(whole), err)
	}
	for name, b := range map[string][]byte{
		"torn":    whole[:len(whole)-10],
		"zeros":   append(bytes.Clone(whole[:3*witnessLine]), make([]byte, 100)...),
		"garbage": append(bytes.Clone(whole), bytes.Repeat([]byte{0xff}, witnessLine+7)...),
	} {
		copied := copyBook(t, path)
		if err := os.WriteFile(copied+".witness", b, 0o600); err != nil {
			t.Fatal(err)
		}
		l := open(t, copied)
		if o := l.Opened(); o.NoWitness || o.Behind {
			t.Errorf("%s: opened %+v", name, o)
		}
		fillBook(t, l, 4, 2)
		closeLog(t, l)
		l = open(t, copied)
		if o := l.Opened(); o.Seen != 12 {
			t.Errorf("%s: the line written after it says %d", name, o.Seen)
		}
		sound(t, l)
		closeLog(t, l)
	}
}

func TestWitnessStaysSmall(t *testing.T) {
	_, path := closedBook(t, 2)
	// A witness that has grown for years: its last line repeated.
	b, err := os.ReadFile(path + ".witness")
	if err != nil {
		t.Fatal(err)
	}
	for len(b) < 4096*witnessLine {
		b = append(b, b[len(b)-witnessLine:]...)
	}
	if err := os.WriteFile(path+".witness", b, 0o600); err != nil {
		t.Fatal(err)
	}
	l := open(t, path)
	fillBook(t, l, 2, 3)
	closeLog(t, l)
	if info, err := os.Stat(path + ".witness"); err != nil || info.Size() > 100*witnessLine {
		t.Errorf("%d bytes %v", info.Size(), err)
	}
	l = open(t, path)
	defer closeLog(t, l)
	if o := l.Opened(); o.Seen != 10 {
		t.Errorf("opened %+v", o)
	}
	sound(t, l)
}
