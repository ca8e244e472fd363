package vault

import (
	"crypto/cipher"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"io"

	"golang.org/x/crypto/chacha20poly1305"

	"aduan/model"
)

var errSealed = errors.New("not what this key sealed")

// Seal encrypts plain under a slot's key. aad is bound to it and must be given
// to Open again: the stream it stands in, so that nobody moves a sealed text
// to another case. The result is version1 | nonce24 | text | tag16.
func (k *Keys) Seal(slot model.KeyID, plain, aad []byte) ([]byte, error) {
	key, err := k.key(slot)
	if err != nil {
		return nil, err
	}
	out := make([]byte, 1+chacha20poly1305.NonceSizeX, 1+chacha20poly1305.NonceSizeX+len(plain)+chacha20poly1305.Overhead)
	out[0] = sealVersion
	if err := k.nonce(out[1:]); err != nil {
		return nil, err
	}
	return key.Seal(out, out[1:], plain, bind(uint64(slot), aad)), nil
}

// Open decrypts what Seal made. ErrErased where the key is destroyed,
// ErrLocked where the office key is not here.
func (k *Keys) Open(slot model.KeyID, sealed, aad []byte) ([]byte, error) {
	key, err := k.key(slot)
	if err != nil {
		return nil, err
	}
	const head = 1 + chacha20poly1305.NonceSizeX
	if len(sealed) < head+chacha20poly1305.Overhead || sealed[0] != sealVersion {
		return nil, unavailable(ruleDamaged, errSealed).With("slot", slot)
	}
	plain, err := key.Open(nil, sealed[1:head], sealed[head:], bind(uint64(slot), aad))
	if err != nil {
		return nil, unavailable(ruleDamaged, errSealed).With("slot", slot)
	}
	return plain, nil
}

// Fits tells whether a slot's key opens what was sealed; known is false where there
// is no such key to ask.
func (k *Keys) Fits(slot model.KeyID, sealed, aad []byte) (fits, known bool) {
	if _, err := k.key(slot); err != nil {
		return false, false
	}
	_, err := k.Open(slot, sealed, aad)
	return err == nil, true
}

// Blind is the HMAC-SHA256 of value under the index key, 32 bytes: equal values
// of one label are found without being readable. nil where the Keys are locked.
func (k *Keys) Blind(label, value string) []byte {
	if k.index == nil {
		return nil
	}
	h := hmac.New(sha256.New, k.index)
	h.Write(binary.BigEndian.AppendUint32(nil, uint32(len(label))))
	h.Write([]byte(label))
	h.Write([]byte(value))
	return h.Sum(nil)
}

// Check looks at every slot up to used and tells which keys are destroyed and
// which cannot be read.
func (k *Keys) Check(used uint64) (erased, broken []model.KeyID, err error) {
	if k.office == nil {
		return nil, nil, ErrLocked
	}
	for slot := uint64(1); slot <= used; slot++ {
		k.mu.Lock()
		_, err := k.load(slot)
		k.mu.Unlock()
		switch {
		case errors.Is(err, ErrErased):
			erased = append(erased, model.KeyID(slot))
		case err != nil:
			broken = append(broken, model.KeyID(slot))
		}
	}
	return erased, broken, nil
}

// key is the cipher of a slot. It is read under the lock, so that a key being
// erased cannot come back into the cache.
func (k *Keys) key(slot model.KeyID) (cipher.AEAD, error) {
	if k.office == nil {
		return nil, ErrLocked
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if a, ok := k.cache.get(uint64(slot)); ok {
		return a, nil
	}
	key, err := k.load(uint64(slot))
	if err != nil {
		return nil, err
	}
	a, err := chacha20poly1305.NewX(key)
	if err != nil {
		return nil, classify(err)
	}
	k.cache.put(uint64(slot), a)
	return a, nil
}

func (k *Keys) load(slot uint64) ([]byte, error) {
	if slot == 0 || slot > k.have {
		return nil, unavailable(ruleBehind, nil).With("have", k.have).With("used", slot)
	}
	b := make([]byte, slotSize)
	if _, err := k.f.ReadAt(b, offset(slot)); err != nil {
		return nil, classify(err)
	}
	if erased(b) {
		return nil, ErrErased
	}
	key, err := unwrap(k.office, b, slot)
	if err != nil {
		return nil, unavailable(ruleDamaged, err).With("slot", slot)
	}
	return key, nil
}

func erased(slot []byte) bool {
	for _, b := range slot {
		if b != 0 {
			return false
		}
	}
	return true
}

// nonce reads under the lock: a source of randomness need not be safe for many
// goroutines.
func (k *Keys) nonce(b []byte) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	_, err := io.ReadFull(k.random, b)
	return classify(err)
}

func wrap(office cipher.AEAD, key []byte, slot uint64, random io.Reader) ([]byte, error) {
	b := make([]byte, office.NonceSize(), slotSize)
	if _, err := io.ReadFull(random, b); err != nil {
		return nil, err
	}
	return office.Seal(b, b, key, bind(slot, []byte("key"))), nil
}

func unwrap(office cipher.AEAD, b []byte, slot uint64) ([]byte, error) {
	key, err := office.Open(nil, b[:office.NonceSize()], b[office.NonceSize():], bind(slot, []byte("key")))
	if err != nil {
		return nil, errSealed
	}
	return key, nil
}

func bind(slot uint64, aad []byte) []byte {
	return append(binary.BigEndian.AppendUint64(make([]byte, 0, 8+len(aad)), slot), aad...)
}
