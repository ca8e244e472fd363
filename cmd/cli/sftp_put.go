package cli

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"path"
	"slices"
	"strings"
	"sync"
	"time"

	"aduan/model"
	"aduan/store"

	"github.com/pkg/sftp"
)

// attachable are the kinds of files that may be sent: what a desk receives as
// evidence, and nothing that runs.
func attachable() []string {
	return []string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".bmp", ".tif", ".tiff", ".pdf", ".txt", ".csv",
		".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".mp3", ".m4a", ".aac", ".ogg", ".opus", ".amr", ".wav",
		".mp4", ".3gp", ".mov", ".webm", ".eml", ".zip"}
}

// runs tells whether a content is a program or a page, whatever it is called.
func runs(head []byte) bool {
	for _, magic := range []string{"MZ", "\x7fELF", "#!", "\xca\xfe\xba\xbe", "\xcf\xfa\xed\xfe"} {
		if bytes.HasPrefix(head, []byte(magic)) {
			return true
		}
	}
	return strings.HasPrefix(http.DetectContentType(head), "text/html")
}

// upload is a file on its way in; it becomes an attachment once it is whole.
type upload struct {
	t    *transfer
	v    model.CaseView
	name string

	mu     sync.Mutex
	got    []byte
	broken bool
	once   sync.Once
	err    error // what it came to
	late   *time.Timer
}

// uploadTime is how long one file may take: whoever sends none to its end keeps
// nobody else from sending.
const uploadTime = 10 * time.Minute

// Filewrite takes a file for a case that one may add to.
func (t *transfer) Filewrite(r *sftp.Request) (io.WriterAt, error) {
	dir, file, ok := inTree(r.Filepath)
	flags := r.Pflags()
	if !ok || file == "" || !flags.Write || flags.Append {
		return nil, sftp.ErrSSHFxPermissionDenied
	}
	v, err := t.caseOf(dir)
	if err != nil {
		return nil, err
	}
	if !slices.Contains(v.Actions, "attach") || safeName(file) != file || !slices.Contains(attachable(), strings.ToLower(path.Ext(file))) {
		return nil, sftp.ErrSSHFxPermissionDenied
	}
	select {
	case t.busy <- struct{}{}:
	default:
		return nil, sftp.ErrSSHFxFailure
	}
	u := &upload{t: t, v: v, name: file}
	u.late = time.AfterFunc(uploadTime, u.drop)
	return u, nil
}

// WriteAt keeps a piece. Pieces may come out of order, and never past the end of
// what an attachment may be.
func (u *upload) WriteAt(p []byte, at int64) (int, error) {
	u.mu.Lock()
	defer u.mu.Unlock()
	end := at + int64(len(p))
	if u.broken || at < 0 || end > store.MaxAttachment {
		u.broken = true
		return 0, sftp.ErrSSHFxPermissionDenied
	}
	if end > int64(len(u.got)) {
		u.got = append(u.got, make([]byte, end-int64(len(u.got)))...)
	}
	return copy(u.got[at:], p), nil
}

// TransferError is told where the file did not come whole.
func (u *upload) TransferError(error) { u.mu.Lock(); defer u.mu.Unlock(); u.broken = true }

// drop gives a file up that takes too long.
func (u *upload) drop() {
	u.TransferError(nil)
	_ = u.Close() // it is broken: nothing is kept
}

// Close makes the attachment. One of that name and content is there already
// where a client sends again what it heard no answer to.
func (u *upload) Close() error {
	u.once.Do(func() {
		u.late.Stop()
		defer func() { <-u.t.busy }()
		u.mu.Lock()
		defer u.mu.Unlock()
		defer func() { u.got = nil }()
		if u.broken || runs(u.got) {
			u.err = sftp.ErrSSHFxPermissionDenied
			return
		}
		u.err = u.keep()
	})
	return u.err
}

func (u *upload) keep() error {
	t := u.t
	_, old, err := t.attachmentOf(folderOf(u.v.Register), u.name)
	sum := sha256.Sum256(u.got)
	switch {
	case err == nil && old.Plain == hex.EncodeToString(sum[:]):
		return nil
	case err == nil:
		return fs.ErrExist
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	kept, err := t.files.SaveAttachment(t.ctx, string(u.v.ID), u.name, bytes.NewReader(u.got))
	if err != nil {
		return t.fault(err)
	}
	deed := model.Deed{ID: model.DeedID(t.newID()), Case: u.v.ID,
		Action: &model.Attach{File: kept.Name, Size: kept.Size, Plain: kept.Plain, Sealed: kept.Sealed}}
	if _, err := t.desk.Act(t.ctx, deed); err != nil {
		return t.fault(err)
	}
	t.log.Info("added", "case", u.v.ID, "file", kept.Sealed, "size", kept.Size)
	return nil
}
