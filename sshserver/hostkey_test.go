package sshserver

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"
)

func printOf(s ssh.Signer) string { return ssh.FingerprintSHA256(s.PublicKey()) }

func TestTheHostKeyIsMadeAtTheFirstStartAndKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "host_key")
	now := time.Date(2026, 11, 26, 9, 0, 0, 0, time.Local)
	first, err := EnsureHostKeys(path, now)
	if err != nil {
		t.Fatal(err)
	}
	again, err := EnsureHostKeys(path, now)
	if err != nil {
		t.Fatal(err)
	}
	if len(first) != 1 || len(again) != 1 || printOf(first[0]) != printOf(again[0]) {
		t.Error("the second start has another key")
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o600 {
		t.Errorf("the key may be read by others: %v", info.Mode())
	}
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := EnsureHostKeys(path, now); err == nil || !strings.Contains(err.Error(), "chmod 600") {
		t.Errorf("a key that others may read: %v", err)
	}
	if found, _ := os.ReadDir(filepath.Dir(path)); len(found) != 1 {
		t.Errorf("the folder holds %v", found)
	}
}

func TestTheNextHostKeyTakesOverOnItsDay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "host[key]")
	now := time.Date(2026, 11, 26, 9, 0, 0, 0, time.Local)
	old, err := EnsureHostKeys(path, now)
	if err != nil {
		t.Fatal(err)
	}
	next, err := RotateHostKey(path, now.AddDate(0, 0, 30))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := RotateHostKey(path, now.AddDate(0, 0, 40)); err == nil {
		t.Error("two keys wait for their day")
	}
	both, err := EnsureHostKeys(path, now.AddDate(0, 0, 29))
	if err != nil || len(both) != 2 || printOf(both[0]) != printOf(old[0]) || printOf(both[1]) != printOf(next) {
		t.Fatalf("the day before: %d keys, %v", len(both), err)
	}
	after, err := EnsureHostKeys(path, now.AddDate(0, 0, 30))
	if err != nil || len(after) != 1 || printOf(after[0]) != printOf(next) {
		t.Fatalf("on the day: %d keys, %v", len(after), err)
	}
}

// TestOpenSSHLearnsTheNextHostKeyAhead: the client writes the new key down while
// the old one is served, and meets it on its day without a warning.
func TestOpenSSHLearnsTheNextHostKeyAhead(t *testing.T) {
	next := newSigner(t)
	o := openOffice(t, func(c *Config) { c.HostKeys = append(c.HostKeys, next) })
	c := newOpenSSH(t, o)
	key := c.key("rina", o.hire("rina"))
	// A console, which stays: the client leaves as soon as a command is answered,
	// though the proof of the next key is still on its way.
	stay := exec.Command("ssh", append(c.options(), "-p", c.port, "-i", key, "-o", "UpdateHostKeys=yes", "-tt", "127.0.0.1")...)
	if _, err := stay.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := stay.Start(); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the next key is known", func() bool {
		known, _ := os.ReadFile(filepath.Join(c.dir, "known"))
		return bytes.Contains(known, bytes.TrimSpace(ssh.MarshalAuthorizedKey(next.PublicKey())))
	})
	_ = stay.Process.Kill()
	_ = stay.Wait()
	o.srv.SetHostKeys([]ssh.Signer{next})
	if out, errs, code := c.ssh([]string{"-i", key}, "whoami"); code != 0 || out != "rina\n" {
		t.Errorf("on its day: exit %d %s", code, errs)
	}
}

// TestNobodyGetsASignatureForAnotherKey: the proof is given for the server's own
// keys only, and only for this connection.
func TestNobodyGetsASignatureForAnotherKey(t *testing.T) {
	o := openOffice(t, nil)
	c := o.enter(o.hire("rina"))
	own, foreign := o.cfg.HostKeys[0].PublicKey().Marshal(), newSigner(t).PublicKey().Marshal()
	for name, asked := range map[string][]byte{
		"another key": packed(foreign), "nothing": nil, "garbage": []byte{0, 0, 1}, "the same twice": append(packed(own), packed(own)...),
	} {
		if ok, proof, err := c.SendRequest(hostKeysProve, true, asked); ok || len(proof) > 0 || err != nil {
			t.Errorf("%s: %v %d bytes %v", name, ok, len(proof), err)
		}
	}
	ok, proof, err := c.SendRequest(hostKeysProve, true, packed(own))
	if !ok || err != nil {
		t.Fatalf("its own key: %v %v", ok, err)
	}
	var one struct{ Sig []byte }
	sig := new(ssh.Signature)
	if ssh.Unmarshal(proof, &one) != nil || ssh.Unmarshal(one.Sig, sig) != nil {
		t.Fatal("the proof cannot be read")
	}
	what := append(packed([]byte(hostKeysProve)), packed(c.SessionID())...)
	if err := o.cfg.HostKeys[0].PublicKey().Verify(append(what, packed(own)...), sig); err != nil {
		t.Error(err)
	}
}
