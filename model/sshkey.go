package model

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"strings"
	"time"
)

// SSHKey is a public key with which somebody comes in, as the book knows it.
type SSHKey struct {
	Text        string    `json:"key"` // as in authorized_keys: kind, key, remark
	Fingerprint string    `json:"fingerprint"`
	AddedAt     time.Time `json:"added_at,omitzero"`
	Until       time.Time `json:"until,omitzero"` // exclusive; zero: until it is removed
}

// NewSSHKey is a key without its moments.
func NewSSHKey(text string) SSHKey { return SSHKey{Text: text, Fingerprint: Fingerprint(text)} }

// Kind is ed25519, sk-ed25519 (on a token), ecdsa, sk-ecdsa or rsa.
func (k SSHKey) Kind() string {
	kind, _, _ := strings.Cut(k.Text, " ")
	kind, _, _ = strings.Cut(kind, "@")
	kind, _, _ = strings.Cut(strings.Replace(kind, "ssh-", "", 1), "-sha2")
	return kind
}

// Expired tells whether the key opens nothing any more.
func (k SSHKey) Expired(at time.Time) bool { return !k.Until.IsZero() && !at.Before(k.Until) }

// KeyKinds are the kinds of keys that let somebody in.
func KeyKinds() []string {
	return []string{"ssh-ed25519", "sk-ssh-ed25519@openssh.com", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521",
		"sk-ecdsa-sha2-nistp256@openssh.com", "ssh-rsa"}
}

// shortestRSA is the size of the blob of an RSA key of 2,048 bits.
const shortestRSA = 4 + len("ssh-rsa") + 4 + 3 + 4 + 257

// ParseKey takes the first key of a public key file, in one line. What is none
// is refused, above all a private key, which must not come to rest in a book.
func ParseKey(text string) (string, error) {
	if strings.Contains(text, "PRIVATE KEY") {
		return "", Invalid("key", "private_key")
	}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		line, err := CleanLine(line, maxKey)
		if err != nil {
			return "", Invalid("key", "not_a_key")
		}
		return line, checkKey(line)
	}
	return "", Invalid("key", "not_a_key")
}

// maxKey bounds a key's line: an RSA key of 16,384 bits and a remark.
const maxKey = 4096

// checkKey refuses what is no key of a kind that lets in.
func checkKey(line string) error {
	blob := keyBlob(line)
	kind, _, _ := strings.Cut(line, " ")
	if blob == nil || len(blob) < 4+len(kind)+4 || int(binary.BigEndian.Uint32(blob)) != len(kind) || string(blob[4:4+len(kind)]) != kind {
		return Invalid("key", "not_a_key")
	}
	for _, good := range KeyKinds() {
		if kind == good {
			if kind == "ssh-rsa" && len(blob) < shortestRSA {
				return Invalid("key", "weak_key")
			}
			return nil
		}
	}
	return Invalid("key", "weak_key")
}

// keyBlob is the key itself, nil where there is none.
func keyBlob(line string) []byte {
	fields := strings.Fields(line)
	if len(fields) < 2 {
		return nil
	}
	blob, err := base64.StdEncoding.DecodeString(fields[1])
	if err != nil {
		return nil
	}
	return blob
}

// Fingerprint is a key's as ssh-keygen prints it; empty for what is no key.
func Fingerprint(line string) string {
	blob := keyBlob(line)
	if blob == nil {
		return ""
	}
	sum := sha256.Sum256(blob)
	return "SHA256:" + base64.RawStdEncoding.EncodeToString(sum[:])
}

// FitsPrint tells whether a fingerprint begins with what somebody wrote of it,
// with or without SHA256: before it.
func FitsPrint(fingerprint, begins string) bool {
	begins = strings.TrimPrefix(begins, "SHA256:")
	return begins != "" && strings.HasPrefix(strings.TrimPrefix(fingerprint, "SHA256:"), begins)
}

// KeyOwner is who comes in with the key of a fingerprint at a moment: somebody
// who still works here, with a key that has not expired.
func (d Directory) KeyOwner(fingerprint string, at time.Time) (Staff, bool) {
	for _, s := range d {
		for _, k := range s.Keys {
			if k.Fingerprint == fingerprint && !s.Disabled && !k.Expired(at) {
				return s, true
			}
		}
	}
	return Staff{}, false
}

// holdsKey is who has a key, expired or not, in whatever remark.
func (d Directory) holdsKey(fingerprint string) (StaffID, bool) {
	for _, s := range d {
		for _, k := range s.Keys {
			if k.Fingerprint == fingerprint {
				return s.ID, true
			}
		}
	}
	return "", false
}
