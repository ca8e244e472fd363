package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
	"aduan/store/durable"
)

// Files is what a desk besides model.Desk can do: keep and give the files of a
// case. Every desk that Book.As returns implements it.
type Files interface {
	// SaveAttachment seals a file under the case's key and makes it durable.
	// What it returns goes into an attach deed; without one the file is swept
	// after a day. At most MaxAttachment bytes; rule attachment_too_large.
	SaveAttachment(ctx context.Context, ref, name string, r io.Reader) (model.Attachment, error)
	// OpenAttachment gives an attachment of a case by either of its hashes, after
	// it has written who was given it into the access log. The deed is the
	// caller's: with the same one the file is given again, and written down once.
	OpenAttachment(ctx context.Context, deed model.DeedID, ref, hash string) (model.Attachment, io.Reader, error)
}

var _ Files = (*desk)(nil)

const (
	// MaxAttachment bounds one file, in bytes.
	MaxAttachment = 20 << 20
	// orphanAge is how long a file without its event is kept.
	orphanAge = 24 * time.Hour
)

// attachmentAAD binds a sealed file to its case.
func attachmentAAD(id model.CaseID) []byte { return []byte("att/" + string(id)) }

// SaveAttachment seals and keeps a file; see Files.
func (d *desk) SaveAttachment(ctx context.Context, ref, name string, r io.Reader) (model.Attachment, error) {
	var a model.Attachment
	if err := ctx.Err(); err != nil {
		return a, toError(err)
	}
	id, key, _, err := d.attachable(ref)
	if err != nil {
		return a, err
	}
	name, err = fileName(name)
	if err != nil {
		return a, toError(err)
	}
	plain, err := io.ReadAll(io.LimitReader(r, MaxAttachment+1))
	if err != nil {
		return a, toError(err)
	}
	if len(plain) > MaxAttachment {
		return a, model.Invalid("file", "attachment_too_large").With("max", MaxAttachment).With("file", name)
	}
	sealed, err := d.b.keys.Seal(key, plain, attachmentAAD(id))
	if err != nil {
		return a, toError(err)
	}
	a = model.Attachment{Name: name, Size: int64(len(plain)), Plain: hexSum(plain), Sealed: hexSum(sealed)}
	if err := d.b.at.keep(a.Sealed, sealed); err != nil {
		return model.Attachment{}, toError(diskFault(err))
	}
	return a, nil
}

// attachable is a case whose file the desk's person may read, with the slot
// that seals it.
func (d *desk) attachable(ref string) (id model.CaseID, key model.KeyID, list []model.Attachment, err error) {
	err = d.view(func(s *scene) error {
		var ok bool
		if id, ok = s.resolve(ref); !ok {
			return model.NotFound()
		}
		r := &reader{s: s}
		c := model.Fold(id, r.events(id))
		sight := model.See(c.Facts(s.office), s.viewer, s.office)
		switch {
		case sight.Level <= model.SeeNumber:
			return model.NotFound()
		case sight.Level < model.SeeDesk:
			return model.Denied("sight")
		}
		key, list = c.Key, c.FilesFor(sight)
		return r.err
	})
	return id, key, list, err
}

// fileName is the last part of a path, made harmless: it names nothing outside
// the folder it is saved to.
func fileName(name string) (string, error) {
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	name, err := model.CleanLine(name, 200)
	if err != nil {
		return "", err
	}
	if strings.Trim(name, ". ") == "" {
		return "", model.Invalid("file_name", "required")
	}
	return name, nil
}

// OpenAttachment opens a file; see Files.
func (d *desk) OpenAttachment(ctx context.Context, deed model.DeedID, ref, hash string) (model.Attachment, io.Reader, error) {
	if err := ctx.Err(); err != nil {
		return model.Attachment{}, nil, toError(err)
	}
	id, key, list, err := d.attachable(ref)
	if err != nil {
		return model.Attachment{}, nil, err
	}
	for _, a := range list {
		if a.Sealed != hash && a.Plain != hash {
			continue
		}
		plain, err := d.b.attachment(id, key, a)
		if err == nil {
			_, err = d.Act(ctx, model.Deed{ID: deed, Action: &model.OpenFile{Case: string(id), File: a.Sealed}})
		}
		if err != nil {
			return a, nil, toError(err)
		}
		return a, bytes.NewReader(plain), nil
	}
	return model.Attachment{}, nil, model.Invalid("file", "unknown_attachment")
}

func (b *Book) attachment(id model.CaseID, key model.KeyID, a model.Attachment) ([]byte, error) {
	sealed, err := os.ReadFile(b.at.attachment(a.Sealed))
	if err != nil {
		return nil, unavailable("attachment_missing", err)
	}
	plain, err := b.keys.Open(key, sealed, attachmentAAD(id))
	if err != nil {
		return nil, unavailable("attachment_damaged", err)
	}
	if hexSum(plain) != a.Plain {
		return nil, unavailable("attachment_damaged", nil)
	}
	return plain, nil
}

func hexSum(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

// attachment is where a sealed file lies.
func (f files) attachment(sealed string) string { return filepath.Join(f.att(), sealed) }

// keep makes a file durable before any event names it.
func (f files) keep(sum string, sealed []byte) error {
	tmp, err := os.CreateTemp(f.att(), ".new-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name()) // gone already where all went well
	_, err = tmp.Write(sealed)
	if err == nil {
		err = tmp.Sync()
	}
	if err := errors.Join(err, tmp.Close()); err != nil {
		return err
	}
	if err := os.Rename(tmp.Name(), f.attachment(sum)); err != nil {
		return err
	}
	return durable.Names(f.att())
}

// holds refuses a deed that names a file which is not kept with its case: an
// attachment, or the scan that proves what an official did. A file of another
// case is sealed under another key.
func (b *Book) holds(action model.Action, c *model.Case) error {
	field, sum := "scan", model.ScanOf(action)
	if at, ok := action.(*model.Attach); ok {
		field, sum = "sealed_sha256", at.Sealed
	}
	if sum == "" {
		return nil
	}
	sealed, err := os.ReadFile(b.at.attachment(sum))
	if err == nil {
		_, err = b.keys.Open(c.Key, sealed, attachmentAAD(c.ID))
	}
	if err != nil {
		return &model.Error{Code: model.CodeInvalid, Field: field, Rule: "unknown_attachment", Err: err}
	}
	return nil
}

// sweep removes files that no event names, a day after they were made.
func (b *Book) sweep(ctx context.Context) error {
	list, err := os.ReadDir(b.at.att())
	if err != nil {
		return err
	}
	for _, f := range list {
		info, err := f.Info()
		if ctx.Err() != nil || err != nil || b.cfg.Now().Sub(info.ModTime()) < orphanAge {
			continue
		}
		named := false
		err = b.log.View(func(tx *bolt.Tx) error {
			att := tx.Bucket(bAtt)
			named = att == nil || att.Get([]byte(f.Name())) != nil
			return nil
		})
		if err != nil || named {
			continue
		}
		if err := os.Remove(filepath.Join(b.at.att(), f.Name())); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
