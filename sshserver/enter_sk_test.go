package sshserver

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"io"
	"testing"

	"golang.org/x/crypto/ssh"
)

// token is a key that lies in a token and signs when it is touched.
type token struct {
	public  ssh.PublicKey
	private ed25519.PrivateKey
	touched bool
}

const tokenFor = "ssh:"

func newToken(t *testing.T, touched bool) token {
	t.Helper()
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	key, err := ssh.ParsePublicKey(ssh.Marshal(struct {
		Kind string
		Key  []byte
		App  string
	}{ssh.KeyAlgoSKED25519, public, tokenFor}))
	if err != nil {
		t.Fatal(err)
	}
	return token{key, private, touched}
}

func (k token) PublicKey() ssh.PublicKey { return k.public }

func (k token) Sign(_ io.Reader, data []byte) (*ssh.Signature, error) {
	app, message := sha256.Sum256([]byte(tokenFor)), sha256.Sum256(data)
	proof := make([]byte, 5) // whether it was touched, and how often it has signed
	if k.touched {
		proof[0] = 1
	}
	binary.BigEndian.PutUint32(proof[1:], 7)
	signed := append(append(app[:], proof...), message[:]...)
	return &ssh.Signature{Format: ssh.KeyAlgoSKED25519, Blob: ed25519.Sign(k.private, signed), Rest: proof}, nil
}

func TestAKeyInATokenOpensWhenItIsTouched(t *testing.T) {
	o := openOffice(t, nil)
	for _, touched := range []bool{true, false} {
		k := newToken(t, touched)
		o.people[ssh.FingerprintSHA256(k.PublicKey())] = Visitor{Staff: "kepala"}
		c, err := o.dial(k)
		if opened := err == nil; opened != touched {
			t.Errorf("touched %v: %v", touched, err)
		}
		if err == nil {
			if out, _, _ := o.runs(c, "whoami"); out != "kepala\n" {
				t.Errorf("the server thinks it is %q", out)
			}
			_ = c.Close()
		}
	}
}
