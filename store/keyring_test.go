package store

import (
	"context"
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"testing"
	"time"

	"aduan/model"
)

// sshKey is a public key in the form of authorized_keys, the same for the same n.
func sshKey(n uint32) string {
	seed := make([]byte, ed25519.SeedSize)
	binary.BigEndian.PutUint32(seed, n)
	pub := ed25519.NewKeyFromSeed(seed).Public().(ed25519.PublicKey)
	kind := "ssh-ed25519"
	blob := binary.BigEndian.AppendUint32(nil, uint32(len(kind)))
	blob = append(blob, kind...)
	blob = binary.BigEndian.AppendUint32(blob, uint32(len(pub)))
	return kind + " " + base64.StdEncoding.EncodeToString(append(blob, pub...))
}

func (w *world) whose(key string) model.StaffID {
	w.t.Helper()
	who, ok, err := w.b.KeyOwner(key)
	if err != nil {
		w.t.Fatal(err)
	}
	if !ok {
		return ""
	}
	return who.ID
}

func (w *world) keyDeed(a model.Action) error {
	w.t.Helper()
	desk, err := w.b.As(context.Background(), model.Principal{Staff: "hendra"})
	if err != nil {
		w.t.Fatal(err)
	}
	_, err = desk.Act(context.Background(), model.Deed{ID: model.DeedID(w.id()), Action: a})
	return err
}

func TestKeyOpensForItsOwnerUntilItEnds(t *testing.T) {
	w := newWorld(t)
	key := sshKey(1)
	if who := w.whose(key); who != "" {
		t.Fatalf("an unknown key is %s's", who)
	}
	until := w.now().Add(48 * time.Hour)
	if err := w.keyDeed(&model.KeyAdd{Username: "petugas", Key: key + " laptop", Until: until}); err != nil {
		t.Fatal(err)
	}
	if who := w.whose(key); who != "petugas" {
		t.Fatalf("the key is %q's", who)
	}
	if err := w.keyDeed(&model.KeyAdd{Username: "kepala", Key: key}); err == nil || err.(*model.Error).Rule != "key_taken" {
		t.Errorf("one key for two people: %v", err)
	}
	w.move(48 * time.Hour)
	if who := w.whose(key); who != "" {
		t.Errorf("an expired key is %s's", who)
	}
}

func TestDisabledLosesTheKey(t *testing.T) {
	w := newWorld(t)
	key := sshKey(1)
	for _, a := range []model.Action{&model.KeyAdd{Username: "petugas", Key: key}, &model.StaffDisable{Username: "petugas"}} {
		if err := w.keyDeed(a); err != nil {
			t.Fatal(err)
		}
	}
	if who := w.whose(key); who != "" {
		t.Errorf("a disabled person's key is %s's", who)
	}
	if err := w.keyDeed(&model.StaffAdd{Username: "petugas", FullName: "Siti"}); err != nil {
		t.Fatal(err)
	}
	if who := w.whose(key); who != "" {
		t.Errorf("who came back has the old key: %s", who)
	}
}

func TestKeysThatAreNoneAreRefused(t *testing.T) {
	w := newWorld(t)
	good := sshKey(1)
	for key, rule := range map[string]string{
		"halo": "not_a_key", "ssh-ed25519 AAAA": "not_a_key", "ssh-rsa " + good[len("ssh-ed25519 "):]: "not_a_key",
		"-----BEGIN OPENSSH PRIVATE KEY-----": "private_key", "ssh-dss AAAAB3NzaC1kc3MAAAAA": "weak_key",
	} {
		err := w.keyDeed(&model.KeyAdd{Username: "petugas", Key: key})
		if e, ok := err.(*model.Error); !ok || e.Rule != rule {
			t.Errorf("%q: %v, want %s", key, err, rule)
		}
	}
}

// TestPendingKeyFlood: strangers may knock as they like; what is remembered stays
// bounded, and one address cannot push out the key that the admin waits for.
func TestPendingKeyFlood(t *testing.T) {
	w := newWorld(t)
	knock := func(n uint32, from string) {
		t.Helper()
		w.move(time.Second)
		if err := w.b.Knocked(sshKey(n), from); err != nil {
			t.Fatal(err)
		}
	}
	knock(1, "10.0.0.7")
	for n := range uint32(300) {
		knock(1000+n, "203.0.113.9")
	}
	admin := w.desk("hendra")
	all, err := admin.PendingKeys(context.Background())
	if err != nil || len(all) != model.MostPendingFrom+1 {
		t.Fatalf("%d keys remembered, %v", len(all), err)
	}
	if all[len(all)-1].Fingerprint != model.Fingerprint(sshKey(1)) {
		t.Errorf("the key of 10.0.0.7 was pushed out: %v", all)
	}
	for n := range uint32(150) {
		knock(5000+n, fmt.Sprintf("10.1.0.%d", n))
	}
	if all, err = admin.PendingKeys(context.Background()); err != nil || len(all) != model.MostPending {
		t.Fatalf("%d keys remembered, %v", len(all), err)
	}
	if _, err := w.desk("kepala").PendingKeys(context.Background()); model.CodeOf(err) != model.CodeDenied {
		t.Errorf("the head reads the knocks: %v", err)
	}
	if err := w.keyDeed(&model.KeyAdd{Username: "petugas", Key: all[0].Key}); err != nil {
		t.Fatal(err)
	}
	if all, _ = admin.PendingKeys(context.Background()); len(all) != model.MostPending-1 {
		t.Errorf("an enrolled key still knocks: %d", len(all))
	}
}

func TestOwnKeysLastUse(t *testing.T) {
	w := newWorld(t)
	for n, who := range []model.StaffID{"petugas", "kepala"} {
		if err := w.keyDeed(&model.KeyAdd{Username: who, Key: sshKey(uint32(n))}); err != nil {
			t.Fatal(err)
		}
		if err := w.b.KeySeen(model.Fingerprint(sshKey(uint32(n)))); err != nil {
			t.Fatal(err)
		}
	}
	for who, want := range map[model.StaffID]int{"hendra": 2, "petugas": 1, "kepala": 1, "auditor": 0} {
		seen, err := w.desk(who).KeysSeen(context.Background())
		if err != nil || len(seen) != want {
			t.Errorf("%s sees %v, %v", who, seen, err)
		}
	}
}
