// Package checkpoint is the signed statement of where a book stands, in the text
// form of C2SP (c2sp.org/tlog-checkpoint, c2sp.org/signed-note): origin, size and
// head, an empty line, and a line with an Ed25519 signature. It can be printed,
// scanned, sent and checked on another machine, by this program or by any other
// that knows the form. The head is the book's running sum, a chain of SHA-256
// over its events, where the form speaks of the root of a tree.
package checkpoint

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

// Errors of Open.
var (
	// ErrForm: no checkpoint.
	ErrForm = errors.New("not a checkpoint")
	// ErrForged: signed by nobody whom the key names, or changed since.
	ErrForged = errors.New("checkpoint not signed by this key")
)

// Checkpoint says that the book called Origin held, up to its event Size, what
// sums up to Head.
type Checkpoint struct {
	Origin string
	Size   uint64 // place of the last event
	Head   string // running sum there, hex
}

func (c Checkpoint) text() (string, error) {
	raw, err := hex.DecodeString(c.Head)
	if err != nil || c.Origin == "" || strings.ContainsAny(c.Origin, "\n+ ") {
		return "", ErrForm
	}
	return fmt.Sprintf("%s\n%d\n%s\n", c.Origin, c.Size, base64.StdEncoding.EncodeToString(raw)), nil
}

// algEd25519 is the signature's kind in the form's keys.
const algEd25519 = 1

// Signer signs for one book. seed is 32 bytes that nobody else has.
type Signer struct {
	signer note.Signer
	key    string
}

// NewSigner makes the key pair of a seed; name is the book's origin.
func NewSigner(name string, seed []byte) (*Signer, error) {
	private := ed25519.NewKeyFromSeed(seed)
	key, err := note.NewEd25519VerifierKey(name, private.Public().(ed25519.PublicKey))
	if err != nil {
		return nil, err
	}
	parts := strings.Split(key, "+") // name+hash+data
	data := base64.StdEncoding.EncodeToString(append([]byte{algEd25519}, seed...))
	signer, err := note.NewSigner("PRIVATE+KEY+" + parts[0] + "+" + parts[1] + "+" + data)
	if err != nil {
		return nil, err
	}
	return &Signer{signer, key}, nil
}

// Key is the public key as text (name+hash+base64): what a verifier needs beside a
// checkpoint.
func (s *Signer) Key() string { return s.key }

// Sign gives the text of a checkpoint.
func (s *Signer) Sign(c Checkpoint) (string, error) {
	text, err := c.text()
	if err != nil {
		return "", err
	}
	b, err := note.Sign(&note.Note{Text: text}, s.signer)
	return string(b), err
}

// Open reads a checkpoint and holds its signature against a public key.
func Open(text, key string) (Checkpoint, error) {
	v, err := note.NewVerifier(strings.TrimSpace(key))
	if err != nil {
		return Checkpoint{}, ErrForged
	}
	n, err := note.Open([]byte(text), note.VerifierList(v))
	if unsigned := (*note.UnverifiedNoteError)(nil); errors.As(err, &unsigned) || errors.As(err, new(*note.InvalidSignatureError)) {
		return Checkpoint{}, ErrForged
	}
	if err != nil {
		return Checkpoint{}, ErrForm
	}
	lines := strings.Split(n.Text, "\n")
	if len(lines) < 4 {
		return Checkpoint{}, ErrForm
	}
	size, err := strconv.ParseUint(lines[1], 10, 64)
	head, herr := base64.StdEncoding.DecodeString(lines[2])
	c := Checkpoint{Origin: lines[0], Size: size, Head: hex.EncodeToString(head)}
	if again, terr := c.text(); err != nil || herr != nil || terr != nil || again != n.Text {
		return Checkpoint{}, ErrForm // one text a checkpoint: no second way to write it
	}
	return c, nil
}
