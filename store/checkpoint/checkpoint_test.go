package checkpoint

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

func signer(t testing.TB, b byte) *Signer {
	t.Helper()
	s, err := NewSigner("aduan/lumajang", bytes.Repeat([]byte{b}, 32))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func sample() Checkpoint {
	return Checkpoint{Origin: "aduan/lumajang", Size: 412, Head: strings.Repeat("ab", 32)}
}

func TestCheckpointIsReadBackByItsKeyAlone(t *testing.T) {
	s := signer(t, 1)
	text, err := s.Sign(sample())
	if err != nil {
		t.Fatal(err)
	}
	if got, err := Open(text, s.Key()); err != nil || got != sample() {
		t.Errorf("%+v %v", got, err)
	}
	if lines := strings.Split(text, "\n"); lines[0] != "aduan/lumajang" || lines[1] != "412" || lines[3] != "" || !strings.HasPrefix(lines[4], "— aduan/lumajang ") {
		t.Errorf("not the form of C2SP:\n%s", text)
	}
	if _, err := Open(text, signer(t, 2).Key()); !errors.Is(err, ErrForged) {
		t.Errorf("another key opens it: %v", err)
	}
	if _, err := Open(text, "rubbish"); !errors.Is(err, ErrForged) {
		t.Errorf("rubbish opens it: %v", err)
	}
}

func TestChangedCheckpointIsRefused(t *testing.T) {
	s := signer(t, 1)
	text, err := s.Sign(sample())
	if err != nil {
		t.Fatal(err)
	}
	for i := range text {
		bad := []byte(text)
		bad[i] ^= 1
		if got, err := Open(string(bad), s.Key()); err == nil {
			t.Fatalf("byte %d changed and read as %+v", i, got)
		}
	}
}

func FuzzOpen(f *testing.F) {
	s := signer(f, 1)
	text, err := s.Sign(sample())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text, s.Key())
	f.Add("", "")
	f.Add("aduan\n1\n\n", s.Key())
	f.Fuzz(func(t *testing.T, text, key string) {
		if c, err := Open(text, key); err == nil && key == s.Key() && c != sample() {
			t.Fatalf("%q was never signed", text)
		}
	})
}
