package vault_test

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"aduan/model"
	"aduan/store/vault"
)

const (
	header = 128
	slot   = 72
)

// made is a folder with fresh keys and their office key.
func made(t testing.TB) (keys, office string) {
	t.Helper()
	dir := t.TempDir()
	keys, office = filepath.Join(dir, "keys"), filepath.Join(dir, "office.key")
	if err := vault.Create(keys, vault.OfficeKey{Path: office}, rand.Reader); err != nil {
		t.Fatal(err)
	}
	return keys, office
}

func open(t testing.TB, keys, office string, used uint64) *vault.Keys {
	t.Helper()
	k, err := vault.Open(keys, vault.OfficeKey{Path: office}, used, rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = k.Close() }) // some tests close it themselves
	return k
}

func reserve(t testing.TB, k *vault.Keys) model.KeyID {
	t.Helper()
	id, err := k.Reserve()
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func seal(t testing.TB, k *vault.Keys, id model.KeyID, plain string) []byte {
	t.Helper()
	b, err := k.Seal(id, []byte(plain), []byte("person/1"))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func wantRule(t testing.TB, err error, rule string) {
	t.Helper()
	e := (*model.Error)(nil)
	if !errors.As(err, &e) || e.Code != model.CodeUnavailable || e.Rule != rule {
		t.Errorf("%v, want %s", err, rule)
	}
}

func TestSealedTextOpensWithItsSlotAndPlaceAlone(t *testing.T) {
	keys, office := made(t)
	k := open(t, keys, office, 0)
	a, b := reserve(t, k), reserve(t, k)
	if a != 1 || b != 2 {
		t.Errorf("slots %d %d", a, b)
	}
	sealed := seal(t, k, a, "Sumarni")
	if bytes.Contains(sealed, []byte("Sumarni")) || bytes.Equal(sealed, seal(t, k, a, "Sumarni")) {
		t.Error("readable, or the same twice")
	}
	plain, err := k.Open(a, sealed, []byte("person/1"))
	if err != nil || string(plain) != "Sumarni" {
		t.Errorf("%s %v", plain, err)
	}
	_, err = k.Open(a, sealed, []byte("person/2"))
	wantRule(t, err, "keys_damaged")
	_, err = k.Open(b, sealed, []byte("person/1"))
	wantRule(t, err, "keys_damaged")
	for i := range sealed {
		bad := bytes.Clone(sealed)
		bad[i] ^= 1
		if _, err := k.Open(a, bad, []byte("person/1")); err == nil {
			t.Errorf("byte %d changed and not noticed", i)
		}
		if _, err := k.Open(a, sealed[:i], []byte("person/1")); err == nil {
			t.Errorf("cut to %d and not noticed", i)
		}
	}
	if plain, err := k.Open(a, seal(t, k, a, ""), []byte("person/1")); err != nil || len(plain) != 0 {
		t.Errorf("nothing sealed: %q %v", plain, err)
	}
	_, err = k.Open(0, sealed, nil)
	wantRule(t, err, "keys_behind")
	_, err = k.Seal(1000, nil, nil)
	wantRule(t, err, "keys_behind")
}

func TestKeysSurviveReopeningAndUnnamedSlotsAreGivenAgain(t *testing.T) {
	keys, office := made(t)
	k := open(t, keys, office, 0)
	var sealed [][]byte
	for i := range 70 { // two pools
		id := reserve(t, k)
		if id != model.KeyID(i+1) {
			t.Fatalf("slot %d", id)
		}
		sealed = append(sealed, seal(t, k, id, fmt.Sprint("p", i)))
	}
	if info, err := os.Stat(keys); err != nil || info.Size() != header+128*slot || info.Mode().Perm() != 0o600 {
		t.Errorf("%d bytes, %v", info.Size(), info.Mode())
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	k = open(t, keys, office, 68) // the last two deeds were never written
	for i, b := range sealed {
		if plain, err := k.Open(model.KeyID(i+1), b, []byte("person/1")); err != nil || string(plain) != fmt.Sprint("p", i) {
			t.Errorf("slot %d: %s %v", i+1, plain, err)
		}
	}
	if id := reserve(t, k); id != 69 {
		t.Errorf("slot %d", id)
	}
}

func TestWithoutTheOfficeKeyKeysOpenLocked(t *testing.T) {
	keys, office := made(t)
	k := open(t, keys, office, 0)
	a := reserve(t, k)
	b := reserve(t, k)
	sealed := seal(t, k, a, "Sumarni")
	_ = k.Close()
	away := office + ".away"
	if err := os.Rename(office, away); err != nil {
		t.Fatal(err)
	}
	k = open(t, keys, office, 2)
	if !k.Locked() {
		t.Error("not locked")
	}
	if _, err := k.Open(a, sealed, []byte("person/1")); !errors.Is(err, vault.ErrLocked) {
		t.Errorf("open: %v", err)
	}
	if _, err := k.Seal(a, nil, nil); !errors.Is(err, vault.ErrLocked) {
		t.Errorf("seal: %v", err)
	}
	if _, err := k.Reserve(); !errors.Is(err, vault.ErrLocked) {
		t.Errorf("reserve: %v", err)
	}
	if _, _, err := k.Check(2); !errors.Is(err, vault.ErrLocked) {
		t.Errorf("check: %v", err)
	}
	wantRule(t, vault.ErrLocked, "office_key_missing")
	if k.Blind("nik", "1") != nil {
		t.Error("a blind index without its key")
	}
	if err := k.Erase(b); err != nil { // a person's right waits for no key
		t.Error(err)
	}
	_ = k.Close()
	if err := os.Rename(away, office); err != nil {
		t.Fatal(err)
	}
	k = open(t, keys, office, 2)
	if plain, err := k.Open(a, sealed, []byte("person/1")); err != nil || string(plain) != "Sumarni" {
		t.Errorf("%s %v", plain, err)
	}
	if erased, broken, err := k.Check(2); err != nil || len(broken) > 0 || len(erased) != 1 || erased[0] != b {
		t.Errorf("erased %v, broken %v, %v", erased, broken, err)
	}
}

func TestErasedPersonIsGoneForGood(t *testing.T) {
	keys, office := made(t)
	k := open(t, keys, office, 0)
	a, b := reserve(t, k), reserve(t, k)
	sealed, other := seal(t, k, a, "Sumarni"), seal(t, k, b, "Ani")
	for range 2 { // done again at every opening of the book
		if err := k.Erase(a); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 {
		if _, err := k.Open(a, sealed, []byte("person/1")); !errors.Is(err, vault.ErrErased) {
			t.Errorf("open: %v", err)
		}
		if _, err := k.Seal(a, nil, nil); !errors.Is(err, vault.ErrErased) {
			t.Errorf("seal: %v", err)
		}
		if plain, err := k.Open(b, other, []byte("person/1")); err != nil || string(plain) != "Ani" {
			t.Errorf("the neighbour: %s %v", plain, err)
		}
		_ = k.Close()
		k = open(t, keys, office, 2)
	}
	raw, err := os.ReadFile(keys)
	if err != nil || len(bytes.Trim(raw[header:header+slot], "\x00")) != 0 {
		t.Errorf("something of the key is left: %v", err)
	}
	wantRule(t, k.Erase(0), "keys_behind")
	wantRule(t, k.Erase(1000), "keys_behind")
}

func TestBlindValuesTellLabelsApart(t *testing.T) {
	keys, office := made(t)
	k := open(t, keys, office, 0)
	nik := k.Blind("nik", "7471000000000001")
	if len(nik) != 32 || !bytes.Equal(nik, k.Blind("nik", "7471000000000001")) {
		t.Error("not the same twice")
	}
	if bytes.Equal(nik, k.Blind("kk", "7471000000000001")) || bytes.Equal(k.Blind("ab", "c"), k.Blind("a", "bc")) {
		t.Error("labels run together")
	}
	_ = k.Close()
	if !bytes.Equal(nik, open(t, keys, office, 0).Blind("nik", "7471000000000001")) {
		t.Error("another value after reopening")
	}
	otherKeys, otherOffice := made(t)
	if bytes.Equal(nik, open(t, otherKeys, otherOffice, 0).Blind("nik", "7471000000000001")) {
		t.Error("the same value in another office")
	}
}

func TestKeysServeManyAtOnceAndForgetTheErased(t *testing.T) {
	keys, office := made(t)
	k := open(t, keys, office, 0)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 400 { // more slots than the cache keeps young
				id, err := k.Reserve()
				if err != nil {
					t.Error(err)
					return
				}
				sealed, err := k.Seal(id, []byte("x"), nil)
				if err != nil {
					t.Error(err)
				}
				if _, err := k.Open(id, sealed, nil); err != nil {
					t.Error(err)
				}
				if id%50 == 0 {
					if err := k.Erase(id); err != nil {
						t.Error(err)
					}
					if _, err := k.Open(id, sealed, nil); !errors.Is(err, vault.ErrErased) {
						t.Errorf("slot %d: %v", id, err)
					}
				}
			}
		})
	}
	wg.Wait()
	erased, broken, err := k.Check(3200)
	if err != nil || len(broken) > 0 || len(erased) != 64 {
		t.Errorf("%d erased, broken %v, %v", len(erased), broken, err)
	}
}

func BenchmarkSeal(b *testing.B) {
	keys, office := made(b)
	k := open(b, keys, office, 0)
	id := reserve(b, k)
	plain := bytes.Repeat([]byte("kata "), 60)
	for b.Loop() {
		if _, err := k.Seal(id, plain, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReserve(b *testing.B) {
	keys, office := made(b)
	k := open(b, keys, office, 0)
	for b.Loop() {
		reserve(b, k)
	}
}
