// Package vault keeps the keys that seal people and words, and nothing else:
// what they seal are events. The file holds slots of fixed size; each key is
// wrapped by the office key, which lies in a file of its own, so that a copy of
// the book and the keys together still reads nothing.
package vault

import (
	"crypto/cipher"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"
	"sync"

	"golang.org/x/crypto/chacha20poly1305"

	"aduan/model"
)

var (
	// ErrErased: the slot's key was destroyed; what it sealed is gone.
	ErrErased = errors.New("key destroyed")
	// ErrLocked: the office key is not here. It is a *model.Error, unavailable.
	ErrLocked error = &model.Error{Code: model.CodeUnavailable, Rule: ruleNoOffice}
)

// Layout: one header, then slots from 1. A slot is nonce24 | key32 | tag16,
// sealed under the office key with its number as additional data; all zeros
// where the key was destroyed. The header is magic8 | version4 | slot size4 |
// nonce24 | index key32 | tag16 and zeros.
const (
	magic      = "aduankey"
	version    = 1
	headerSize = 128
	slotSize   = chacha20poly1305.NonceSizeX + chacha20poly1305.KeySize + chacha20poly1305.Overhead
	// pool is how many slots are reserved with one sync.
	pool = 64
	// sealVersion begins everything sealed.
	sealVersion = 1
)

// Keys is an open key file. Its methods may be called from many goroutines.
// Errors that concern the file are *model.Error of code unavailable with one
// of these rules: keys_missing, keys_damaged, keys_newer, keys_behind (older
// than the book), keys_foreign (of another office key), keys_readonly,
// keys_exist, keys_closed, office_key_missing, office_key_damaged,
// office_key_passphrase, disk_full,
// disk_error.
type Keys struct {
	mu     sync.Mutex
	f      *os.File
	random io.Reader
	office cipher.AEAD // nil: locked
	index  []byte      // key of Blind
	next   uint64      // last slot handed out
	have   uint64      // slots in the file
	cache  cache
	ro     bool
}

// Open opens a key file that Create made, for a book whose highest slot named
// is used; 0 where it names none. Keys that end before used are older than the
// book and refused. Slots after used were reserved and never named: they are
// handed out again. random is the source of keys and nonces (crypto/rand).
//
// Where there is no office key file, or a passphrase guards it and none is given,
// the Keys open locked: Seal, Open, Reserve
// answer ErrLocked and Blind nil, so that lists, numbers and clocks still
// work; Erase works too.
func Open(path string, officeKey OfficeKey, used uint64, random io.Reader) (*Keys, error) {
	k := &Keys{random: random, next: used}
	if err := k.openFile(path); err != nil {
		return nil, named(classify(err), path)
	}
	err := k.readHeader(officeKey)
	if err == nil && k.have < used {
		err = unavailable(ruleBehind, nil).With("have", k.have).With("used", used)
	}
	if err != nil {
		return nil, errors.Join(named(classify(err), path), k.f.Close())
	}
	return k, nil
}

func (k *Keys) openFile(path string) (err error) {
	k.f, err = os.OpenFile(path, os.O_RDWR, 0o600)
	if err != nil && isReadOnly(err) {
		k.ro = true
		k.f, err = os.Open(path)
	}
	return err
}

// readHeader checks what kind of file it is and opens the index key with the
// office key, which proves that the two belong together.
func (k *Keys) readHeader(officeKey OfficeKey) error {
	info, err := k.f.Stat()
	if err != nil {
		return err
	}
	head := make([]byte, headerSize)
	if info.Size() < headerSize {
		return unavailable(ruleDamaged, errors.New("the file was cut"))
	}
	if _, err := k.f.ReadAt(head, 0); err != nil {
		return err
	}
	if string(head[:8]) != magic {
		return unavailable(ruleDamaged, errors.New("not a key file"))
	}
	if v := binary.BigEndian.Uint32(head[8:]); v > version {
		return unavailable(ruleNewer, nil).With("version", v)
	}
	if binary.BigEndian.Uint32(head[12:]) != slotSize {
		return unavailable(ruleDamaged, errors.New("slot size"))
	}
	k.have = uint64(info.Size()-headerSize) / slotSize
	office, err := officeKey.read()
	if err != nil || office == nil {
		return err
	}
	if k.office, err = chacha20poly1305.NewX(office); err != nil {
		return err
	}
	k.index, err = unwrap(k.office, head[16:16+slotSize], 0)
	if err != nil {
		return unavailable(ruleForeign, err)
	}
	return nil
}

// Locked is true where the office key is not here.
func (k *Keys) Locked() bool { return k.office == nil }

// Reserve hands out a slot whose key is already on the disk: one sync every 64
// slots. A slot whose deed is never written is handed out again after the next
// Open.
func (k *Keys) Reserve() (model.KeyID, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.office == nil {
		return 0, ErrLocked
	}
	if k.ro {
		return 0, unavailable(ruleReadOnly, nil)
	}
	slot := k.next + 1
	if slot > k.have || !k.sound(slot) {
		if err := k.fill(slot); err != nil {
			return 0, classify(err)
		}
	}
	k.next = slot
	return model.KeyID(slot), nil
}

// sound is true where the slot holds a key. One that a power cut tore, or left
// as zeros, was never handed out, and is made anew.
func (k *Keys) sound(slot uint64) bool {
	_, err := k.load(slot)
	return err == nil
}

// fill writes a pool of new keys from slot on, and syncs.
func (k *Keys) fill(slot uint64) error {
	buf := make([]byte, 0, pool*slotSize)
	key := make([]byte, chacha20poly1305.KeySize)
	for i := range uint64(pool) {
		if _, err := io.ReadFull(k.random, key); err != nil {
			return err
		}
		wrapped, err := wrap(k.office, key, slot+i, k.random)
		if err != nil {
			return err
		}
		buf = append(buf, wrapped...)
	}
	if _, err := k.f.WriteAt(buf, offset(slot)); err != nil {
		return err
	}
	if err := k.f.Sync(); err != nil {
		return err
	}
	k.have = max(k.have, slot+pool-1)
	for i := range uint64(pool) {
		k.cache.drop(slot + i)
	}
	return nil
}

// Erase destroys the key of a slot and syncs. The event that says so is
// durable before; every opening of the book erases again whom it calls erased.
func (k *Keys) Erase(slot model.KeyID) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.ro {
		return unavailable(ruleReadOnly, nil)
	}
	if slot == 0 || uint64(slot) > k.have {
		return unavailable(ruleBehind, nil).With("have", k.have).With("used", slot)
	}
	k.cache.drop(uint64(slot))
	if _, err := k.f.WriteAt(make([]byte, slotSize), offset(uint64(slot))); err != nil {
		return classify(err)
	}
	return classify(k.f.Sync())
}

// Erased tells that a slot's key is destroyed. It needs no office key.
func (k *Keys) Erased(slot model.KeyID) bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	b := make([]byte, slotSize)
	if slot == 0 || uint64(slot) > k.have {
		return false
	}
	_, err := k.f.ReadAt(b, offset(uint64(slot)))
	return err == nil && erased(b)
}

// Copy writes the key file as it is, of one instant: for a backup. It reads
// nothing without the office key.
func (k *Keys) Copy(w io.Writer) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	_, err := io.Copy(w, io.NewSectionReader(k.f, 0, offset(k.have+1)))
	return classify(err)
}

// Close lets the file go; once more does nothing.
func (k *Keys) Close() error {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.cache = cache{}
	if err := k.f.Close(); !errors.Is(err, os.ErrClosed) {
		return classify(err)
	}
	return nil
}

func offset(slot uint64) int64 { return headerSize + int64(slot-1)*slotSize }

func named(err error, path string) error {
	if e := (*model.Error)(nil); errors.As(err, &e) {
		return e.With("file", filepath.Base(path))
	}
	return err
}
