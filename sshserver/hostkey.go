package sshserver

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"golang.org/x/crypto/ssh"
)

// EnsureHostKeys reads the server's own key, and makes it at the first start.
// Beside it may lie the next one, path+".from-2027-01-31": it is told to
// clients until that day, and takes the place of the old one on it. The first
// key is the one to serve.
func EnsureHostKeys(path string, now time.Time) ([]ssh.Signer, error) {
	next, day, err := nextHostKey(path)
	if err != nil {
		return nil, err
	}
	if next != "" && !now.Before(day) {
		if err := os.Rename(next, path); err != nil {
			return nil, fmt.Errorf("put the new host key in place: %w", err)
		}
		next = ""
	}
	signer, err := readHostKey(path)
	if errors.Is(err, fs.ErrNotExist) {
		signer, err = makeHostKey(path)
	}
	if err != nil || next == "" {
		return []ssh.Signer{signer}, err
	}
	after, err := readHostKey(next)
	return []ssh.Signer{signer, after}, err
}

// RotateHostKey makes the key that takes the place of the one at path on a day,
// and returns it for the office's wall.
func RotateHostKey(path string, from time.Time) (ssh.Signer, error) {
	old, _, err := nextHostKey(path)
	if err != nil {
		return nil, err
	}
	if old != "" {
		return nil, fmt.Errorf("%s waits for its day already", filepath.Base(old))
	}
	return makeHostKey(path + fromDay + from.Format(time.DateOnly))
}

const fromDay = ".from-"

// nextHostKey finds the key that is to come; empty where none is.
func nextHostKey(path string) (string, time.Time, error) {
	found, err := filepath.Glob(escapeGlob(path) + fromDay + "*")
	if err != nil || len(found) == 0 {
		return "", time.Time{}, err
	}
	next := slices.Min(found)
	day, err := time.ParseInLocation(time.DateOnly, strings.TrimPrefix(next, path+fromDay), time.Local)
	if err != nil {
		return "", time.Time{}, fmt.Errorf("name of host key %s: %w", filepath.Base(next), err)
	}
	return next, day, nil
}

func escapeGlob(path string) string {
	return strings.NewReplacer(`*`, `[*]`, `?`, `[?]`, `[`, `[[]`).Replace(path)
}

func readHostKey(path string) (ssh.Signer, error) {
	if err := checkPrivate(path); err != nil {
		return nil, err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	signer, err := ssh.ParsePrivateKey(text)
	if err != nil {
		return nil, fmt.Errorf("host key %s: %w", filepath.Base(path), err)
	}
	if t := signer.PublicKey().Type(); t != ssh.KeyAlgoED25519 {
		return nil, fmt.Errorf("host key %s is %s, not %s", filepath.Base(path), t, ssh.KeyAlgoED25519)
	}
	return signer, nil
}

// makeHostKey writes a new key beside its place and moves it there whole, so
// that a power cut leaves no half of one.
func makeHostKey(path string) (ssh.Signer, error) {
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return nil, err
	}
	block, err := ssh.MarshalPrivateKey(private, "aduan")
	if err != nil {
		return nil, err
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".hostkey-*") // made with 0600
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.Remove(file.Name()) }() // gone already where all went well
	err = errors.Join(pem.Encode(file, block), file.Sync(), file.Close())
	if err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		return nil, fmt.Errorf("write host key: %w", err)
	}
	return ssh.NewSignerFromKey(private)
}
