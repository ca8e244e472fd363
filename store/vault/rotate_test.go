package vault_test

import (
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"aduan/model"
	"aduan/store/vault"
)

// people seals so many names, one a slot, and destroys the last key.
func people(t *testing.T, keys, office string, n int) (sealed [][]byte) {
	t.Helper()
	k := open(t, keys, office, 0)
	for i := range n {
		id, err := k.Reserve()
		if err != nil {
			t.Fatal(err)
		}
		sealed = append(sealed, seal(t, k, id, "Sumarni"))
		if i == n-1 {
			if err := k.Erase(id); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	return sealed
}

func TestRotatedKeyOpensEverythingAndTheOldOneNothing(t *testing.T) {
	dir := t.TempDir()
	keys, office := filepath.Join(dir, "keys"), filepath.Join(dir, "office.key")
	if err := vault.Create(keys, vault.OfficeKey{Path: office}, rand.Reader); err != nil {
		t.Fatal(err)
	}
	sealed := people(t, keys, office, 70)
	before, err := os.ReadFile(office)
	if err != nil {
		t.Fatal(err)
	}
	blind := func(key vault.OfficeKey) string {
		k, err := vault.Open(keys, key, 70, rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		defer k.Close()
		return string(k.Blind("nik", "3508"))
	}
	was := blind(vault.OfficeKey{Path: office})
	if err := vault.Rotate(keys, vault.OfficeKey{Path: office}, "sandi kantor", rand.Reader); err != nil {
		t.Fatal(err)
	}
	key := vault.OfficeKey{Path: office, Passphrase: func() (string, error) { return "sandi kantor", nil }}
	if blind(key) != was {
		t.Error("blind indexes are lost")
	}
	k, err := vault.Open(keys, key, 70, rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	for i, s := range sealed {
		_, err := k.Open(model.KeyID(i+1), s, []byte("person/1"))
		if gone := i == len(sealed)-1; gone != errors.Is(err, vault.ErrErased) || !gone && err != nil {
			t.Fatalf("slot %d: %v", i+1, err)
		}
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	old := filepath.Join(dir, "lama.key")
	if err := os.WriteFile(old, before, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = vault.Open(keys, vault.OfficeKey{Path: old}, 70, rand.Reader)
	wantRule(t, err, "keys_foreign")
}

func TestPassphraseGuardsTheOfficeKey(t *testing.T) {
	dir := t.TempDir()
	keys, office := filepath.Join(dir, "keys"), filepath.Join(dir, "office.key")
	if err := vault.Create(keys, vault.OfficeKey{Path: office}, rand.Reader); err != nil {
		t.Fatal(err)
	}
	sealed := people(t, keys, office, 2)[0]
	if err := (vault.OfficeKey{Path: office}).Guard("sandi", rand.Reader); err != nil {
		t.Fatal(err)
	}
	say := func(pass string) vault.OfficeKey {
		return vault.OfficeKey{Path: office, Passphrase: func() (string, error) { return pass, nil }}
	}
	if !say("").Guarded() {
		t.Error("not guarded")
	}
	_, err := vault.Open(keys, say("Sandi"), 2, rand.Reader)
	wantRule(t, err, "office_key_passphrase")
	for _, key := range []vault.OfficeKey{{Path: office}, say("")} {
		k, err := vault.Open(keys, key, 2, rand.Reader)
		if err != nil || !k.Locked() {
			t.Errorf("without a passphrase: %v", err)
		}
		if err := k.Close(); err != nil {
			t.Fatal(err)
		}
	}
	k, err := vault.Open(keys, say("sandi"), 2, rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	if plain, err := k.Open(1, sealed, []byte("person/1")); err != nil || string(plain) != "Sumarni" {
		t.Errorf("%q %v", plain, err)
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	if err := say("sandi").Guard("", rand.Reader); err != nil {
		t.Fatal(err)
	}
	k = open(t, keys, office, 2)
	if k.Locked() {
		t.Error("still guarded")
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
}

// A power cut at any rename of a rotation leaves a pair that opens everything.
func TestRotationCutAnywhereLeavesAPairThatOpens(t *testing.T) {
	dir := t.TempDir()
	keys, office := filepath.Join(dir, "keys"), filepath.Join(dir, "office.key")
	if err := vault.Create(keys, vault.OfficeKey{Path: office}, rand.Reader); err != nil {
		t.Fatal(err)
	}
	sealed := people(t, keys, office, 3)[0]
	oldKeys, oldOffice := read(t, keys), read(t, office)
	if err := vault.Rotate(keys, vault.OfficeKey{Path: office}, "", rand.Reader); err != nil {
		t.Fatal(err)
	}
	newKeys, newOffice := read(t, keys), read(t, office)
	type files map[string][]byte
	for what, there := range map[string]files{
		"keys half written":           {"keys": oldKeys, "office.key": oldOffice, "keys.next": newKeys[:200]},
		"keys written":                {"keys": oldKeys, "office.key": oldOffice, "keys.next": newKeys},
		"both written":                {"keys": oldKeys, "office.key": oldOffice, "keys.next": newKeys, "office.key.next": newOffice},
		"keys renamed":                {"keys": newKeys, "office.key": oldOffice, "office.key.next": newOffice},
		"all renamed":                 {"keys": newKeys, "office.key": newOffice},
		"before anything was written": {"keys": oldKeys, "office.key": oldOffice},
	} {
		dir := t.TempDir()
		for name, b := range there {
			if err := os.WriteFile(filepath.Join(dir, name), b, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		keys, office := filepath.Join(dir, "keys"), filepath.Join(dir, "office.key")
		if err := vault.Settle(keys, office); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		k := open(t, keys, office, 3)
		if plain, err := k.Open(1, sealed, []byte("person/1")); err != nil || string(plain) != "Sumarni" {
			t.Errorf("%s: %q %v", what, plain, err)
		}
		if err := k.Close(); err != nil {
			t.Fatal(err)
		}
		if left, err := filepath.Glob(filepath.Join(dir, "*.next")); err != nil || len(left) > 0 {
			t.Errorf("%s: left %v", what, left)
		}
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
