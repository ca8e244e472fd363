package vault

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"aduan/store/durable"

	"golang.org/x/crypto/chacha20poly1305"
	"golang.org/x/crypto/scrypt"
)

// OfficeKey is where the office key lies and how it is opened. Its file is one
// line that can be written down: 64 hex digits, or, where a passphrase guards it,
//
//	aduan-key-1 LOGN SALT SEALED     salt and sealed key in base64
//
// sealed by XChaCha20-Poly1305 under scrypt(passphrase, salt, 2^LOGN, 8, 1).
type OfficeKey struct {
	Path string
	// Passphrase is asked for where the file needs one; nil, or an empty answer,
	// leaves the keys locked.
	Passphrase func() (string, error)
}

const (
	guarded = "aduan-key-1"
	// scryptLog makes one guess cost 32 MiB and a tenth of a second on an old PC.
	scryptLog    = 15
	maxScryptLog = 20
	saltSize     = 16
)

func newOffice(random io.Reader) ([]byte, error) {
	key := make([]byte, chacha20poly1305.KeySize)
	_, err := io.ReadFull(random, key)
	return key, err
}

func plainText(key []byte) []byte { return append([]byte(hex.EncodeToString(key)), '\n') }

// read gives the office key; nil where it is not here, or stays closed.
func (o OfficeKey) read() ([]byte, error) {
	b, err := os.ReadFile(o.Path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if text := string(bytes.TrimSpace(b)); strings.HasPrefix(text, guarded+" ") {
		return o.unguard(text)
	}
	key, err := hex.DecodeString(string(bytes.TrimSpace(b)))
	if err != nil || len(key) != chacha20poly1305.KeySize {
		return nil, unavailable(ruleOfficeDamaged, errors.New("not 64 hex digits"))
	}
	return key, nil
}

// Guarded tells whether a passphrase guards the key.
func (o OfficeKey) Guarded() bool {
	b, err := os.ReadFile(o.Path)
	return err == nil && bytes.HasPrefix(b, []byte(guarded+" "))
}

func (o OfficeKey) unguard(text string) ([]byte, error) {
	var logN int
	var salt64, sealed64 string
	n, _ := fmt.Sscanf(text, guarded+" %d %s %s", &logN, &salt64, &sealed64)
	salt, err := base64.RawStdEncoding.DecodeString(salt64)
	sealed, serr := base64.RawStdEncoding.DecodeString(sealed64)
	if n != 3 || err != nil || serr != nil || logN < 1 || logN > maxScryptLog || len(sealed) < chacha20poly1305.NonceSizeX {
		return nil, unavailable(ruleOfficeDamaged, errors.New("not a guarded key"))
	}
	if o.Passphrase == nil {
		return nil, nil
	}
	pass, err := o.Passphrase()
	if err != nil || pass == "" {
		return nil, err
	}
	guard, err := guardOf(pass, salt, logN)
	if err != nil {
		return nil, err
	}
	return openGuarded(guard, sealed)
}

func guardOf(pass string, salt []byte, logN int) ([]byte, error) {
	return scrypt.Key([]byte(pass), salt, 1<<logN, 8, 1, chacha20poly1305.KeySize)
}

func openGuarded(guard, sealed []byte) ([]byte, error) {
	a, err := chacha20poly1305.NewX(guard)
	if err != nil {
		return nil, err
	}
	key, err := a.Open(nil, sealed[:a.NonceSize()], sealed[a.NonceSize():], []byte(guarded))
	if err != nil || len(key) != chacha20poly1305.KeySize {
		return nil, unavailable(rulePassphrase, errSealed)
	}
	return key, nil
}

// guardedText is the file of a key behind a passphrase.
func guardedText(key []byte, pass string, random io.Reader) ([]byte, error) {
	salt := make([]byte, saltSize)
	if _, err := io.ReadFull(random, salt); err != nil {
		return nil, err
	}
	guard, err := guardOf(pass, salt, scryptLog)
	if err != nil {
		return nil, err
	}
	a, err := chacha20poly1305.NewX(guard)
	if err != nil {
		return nil, err
	}
	nonce := make([]byte, a.NonceSize(), a.NonceSize()+len(key)+a.Overhead())
	if _, err := io.ReadFull(random, nonce); err != nil {
		return nil, err
	}
	sealed := a.Seal(nonce, nonce, key, []byte(guarded))
	enc := base64.RawStdEncoding.EncodeToString
	return fmt.Appendf(nil, "%s %d %s %s\n", guarded, scryptLog, enc(salt), enc(sealed)), nil
}

// Guard puts the office key behind a passphrase, or, with an empty one, in the
// clear again. The old file is replaced when the new one is durable.
func (o OfficeKey) Guard(pass string, random io.Reader) error {
	key, err := o.read()
	if err == nil && key == nil {
		err = ErrLocked
	}
	text := plainText(key)
	if err == nil && pass != "" {
		text, err = guardedText(key, pass, random)
	}
	if err != nil {
		return named(classify(err), o.Path)
	}
	return named(classify(durable.Replace(o.Path, text)), o.Path)
}
