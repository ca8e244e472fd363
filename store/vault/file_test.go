package vault_test

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"aduan/model"
	"aduan/store/vault"
)

func TestKeysOlderThanTheBookAreRefused(t *testing.T) {
	keys, office := made(t)
	old, err := os.ReadFile(keys)
	if err != nil {
		t.Fatal(err)
	}
	k := open(t, keys, office, 0)
	for range 65 {
		reserve(t, k)
	}
	_ = k.Close()
	if err := os.WriteFile(keys, old, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = vault.Open(keys, vault.OfficeKey{Path: office}, 65, rand.Reader)
	wantRule(t, err, "keys_behind")
}

func TestKeyFilesThatAreNoneAreRefused(t *testing.T) {
	keys, office := made(t)
	k := open(t, keys, office, 0)
	reserve(t, k)
	_ = k.Close()
	whole, err := os.ReadFile(keys)
	if err != nil {
		t.Fatal(err)
	}
	newer := bytes.Clone(whole)
	newer[11] = 2
	wrongSlot := bytes.Clone(whole)
	wrongSlot[15] = 1
	for rule, b := range map[string][]byte{
		"keys_damaged empty": {}, "keys_damaged cut": whole[:header-1], "keys_damaged text": bytes.Repeat([]byte("x"), 400),
		"keys_newer": newer, "keys_behind": whole[:header+slot-1], "keys_damaged size": wrongSlot,
	} {
		if err := os.WriteFile(keys, b, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := vault.Open(keys, vault.OfficeKey{Path: office}, 1, rand.Reader)
		rule, _, _ = strings.Cut(rule, " ")
		wantRule(t, err, rule)
		if after, _ := os.ReadFile(keys); !bytes.Equal(after, b) {
			t.Errorf("%s: a refused file was changed", rule)
		}
	}
	if err := os.Remove(keys); err != nil {
		t.Fatal(err)
	}
	_, err = vault.Open(keys, vault.OfficeKey{Path: office}, 1, rand.Reader)
	wantRule(t, err, "keys_missing")
}

func TestAnotherOfficesKeyOpensNothing(t *testing.T) {
	keys, office := made(t)
	_, other := made(t)
	_, err := vault.Open(keys, vault.OfficeKey{Path: other}, 0, rand.Reader)
	wantRule(t, err, "keys_foreign")
	if err := os.WriteFile(office, []byte("not a key"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = vault.Open(keys, vault.OfficeKey{Path: office}, 0, rand.Reader)
	wantRule(t, err, "office_key_damaged")
}

func TestPoolTornByAPowerCutIsMadeAnew(t *testing.T) {
	keys, office := made(t)
	k := open(t, keys, office, 0)
	sealed := seal(t, k, reserve(t, k), "Sumarni")
	_ = k.Close()
	whole, err := os.ReadFile(keys)
	if err != nil {
		t.Fatal(err)
	}
	zeros := bytes.Clone(whole)
	clear(zeros[header+slot:])
	for name, b := range map[string][]byte{"cut in a slot": whole[:header+3*slot+9], "not written": zeros, "cut": whole[:header+slot]} {
		if err := os.WriteFile(keys, b, 0o600); err != nil {
			t.Fatal(err)
		}
		k := open(t, keys, office, 1)
		for i := range 70 {
			id := reserve(t, k)
			if id != model.KeyID(i+2) {
				t.Errorf("%s: slot %d", name, id)
			}
			seal(t, k, id, "x")
		}
		if plain, err := k.Open(1, sealed, []byte("person/1")); err != nil || string(plain) != "Sumarni" {
			t.Errorf("%s: %s %v", name, plain, err)
		}
		if erased, broken, err := k.Check(71); err != nil || len(erased)+len(broken) > 0 {
			t.Errorf("%s: %v %v %v", name, erased, broken, err)
		}
		_ = k.Close()
	}
}

func TestCreateKeepsWhatIsThere(t *testing.T) {
	keys, office := made(t)
	before, _ := os.ReadFile(keys)
	wantRule(t, vault.Create(keys, vault.OfficeKey{Path: office}, rand.Reader), "keys_exist")
	if after, _ := os.ReadFile(keys); !bytes.Equal(before, after) {
		t.Error("changed")
	}
	key, err := os.ReadFile(office)
	if raw, derr := hex.DecodeString(strings.TrimSpace(string(key))); err != nil || derr != nil || len(raw) != 32 {
		t.Errorf("office key %q", key)
	}
	if info, err := os.Stat(office); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("office key %v", info.Mode())
	}
	// A second key file for the same office key.
	second := keys + "2"
	if err := vault.Create(second, vault.OfficeKey{Path: office}, rand.Reader); err != nil {
		t.Fatal(err)
	}
	if again, _ := os.ReadFile(office); !bytes.Equal(key, again) {
		t.Error("the office key was changed")
	}
	open(t, second, office, 0)
	if names, err := os.ReadDir(filepath.Dir(keys)); err != nil || len(names) != 3 {
		t.Errorf("left behind: %v", names)
	}
	wantRule(t, vault.Create(filepath.Join(t.TempDir(), "no", "keys"), vault.OfficeKey{Path: office}, rand.Reader), "keys_missing")
	if err := vault.Create(keys+"3", vault.OfficeKey{Path: office}, bytes.NewReader(nil)); model.CodeOf(err) != model.CodeUnavailable {
		t.Errorf("no randomness: %v", err)
	}
}

func TestCopyOfTheKeysOpensTheSame(t *testing.T) {
	keys, office := made(t)
	k := open(t, keys, office, 0)
	sealed := seal(t, k, reserve(t, k), "Sumarni")
	var b bytes.Buffer
	if err := k.Copy(&b); err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), "keys")
	if err := os.WriteFile(to, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if plain, err := open(t, to, office, 1).Open(1, sealed, []byte("person/1")); err != nil || string(plain) != "Sumarni" {
		t.Errorf("%s %v", plain, err)
	}
}

func TestClosedKeysSaySo(t *testing.T) {
	keys, office := made(t)
	k := open(t, keys, office, 0)
	id := reserve(t, k)
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	_, err := k.Seal(id, nil, nil)
	wantRule(t, err, "keys_closed")
	wantRule(t, k.Erase(id), "keys_closed")
}
