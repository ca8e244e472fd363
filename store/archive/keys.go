package archive

import (
	"io"
	"strings"

	"filippo.io/age"
)

// NewIdentity makes a key pair. The identity is one line of text that belongs on
// paper and on a stick, not on the machine; the recipient is what copies are made
// to.
func NewIdentity() (identity, recipient string, err error) {
	id, err := age.GenerateX25519Identity()
	if err != nil {
		return "", "", err
	}
	return id.String(), id.Recipient().String(), nil
}

// ParseRecipients reads recipients, one a line; # begins a comment.
func ParseRecipients(text string) ([]Recipient, error) {
	return age.ParseRecipients(strings.NewReader(text))
}

// ParseIdentities reads identities, one a line; # begins a comment.
func ParseIdentities(text string) ([]Identity, error) {
	return age.ParseIdentities(strings.NewReader(text))
}

// Once is a key pair that nobody keeps: a copy is made to it besides, so that it
// can be read back and proven on a machine which holds no identity.
func Once() (Identity, Recipient, error) {
	id, err := age.GenerateX25519Identity()
	if err != nil {
		return nil, nil, err
	}
	return id, id.Recipient(), nil
}

// Seal encrypts what is written to it onto w, until it is closed.
func Seal(w io.Writer, to []Recipient) (io.WriteCloser, error) { return age.Encrypt(w, to...) }

// Open reads what Seal wrote; ErrForeign where no identity opens it.
func Open(r io.Reader, ids ...Identity) (io.Reader, error) {
	plain, err := age.Decrypt(r, ids...)
	if err != nil {
		return nil, readFault(err, ErrForeign)
	}
	return plain, nil
}
