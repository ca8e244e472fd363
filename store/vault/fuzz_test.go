package vault_test

import (
	"bytes"
	"crypto/rand"
	"errors"
	"os"
	"testing"

	"aduan/model"
	"aduan/store/vault"
)

// FuzzKeyFile: whatever stands in the key file, it is refused with a rule and left as
// it is, or opens; what was not sealed with its keys opens with none of them.
func FuzzKeyFile(f *testing.F) {
	keys, office := made(f)
	k := open(f, keys, office, 0)
	sealed := seal(f, k, reserve(f, k), "rahasia")
	if err := k.Close(); err != nil {
		f.Fatal(err)
	}
	whole, err := os.ReadFile(keys)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole)
	f.Add(whole[:header])
	f.Add(bytes.Repeat([]byte{0}, header+2*slot))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > 1<<20 {
			t.Skip()
		}
		if err := os.WriteFile(keys, b, 0o600); err != nil {
			t.Fatal(err)
		}
		k, err := vault.Open(keys, vault.OfficeKey{Path: office}, 0, rand.Reader)
		if err != nil {
			e := (*model.Error)(nil)
			if !errors.As(err, &e) || e.Code != model.CodeUnavailable || e.Rule == "" {
				t.Errorf("%v", err)
			}
			if after, _ := os.ReadFile(keys); !bytes.Equal(after, b) {
				t.Error("a refused file was changed")
			}
			return
		}
		if plain, err := k.Open(1, sealed, []byte("person/1")); err == nil && string(plain) != "rahasia" {
			t.Errorf("it opened as %q", plain)
		}
		if err := k.Close(); err != nil {
			t.Error(err)
		}
	})
}
