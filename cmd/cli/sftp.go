package cli

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path"
	"strings"
	"time"

	"aduan/model"
	"aduan/sshserver"
	"aduan/store"

	"github.com/pkg/sftp"
)

// transfer is one file transfer: a tree of the cases that somebody may read, and
// in each its attachments. There is no other file in it.
type transfer struct {
	ctx   context.Context
	desk  model.Desk
	files store.Files
	newID func() string
	// id is of the transfer: a file that is read again in it, by a client that
	// goes on where it was cut off, is written down once.
	id  string
	log *slog.Logger
	at  time.Time
	// busy bounds what uploads of all sessions keep in memory.
	busy chan struct{}
}

// uploads are how many files may arrive at once; each may be as long as an
// attachment may.
const uploads = 8

// transfers makes the trees of a server.
func (d *doorway) transfers(log *slog.Logger) func(context.Context, sshserver.Session) (sftp.Handlers, error) {
	busy := make(chan struct{}, uploads)
	return func(ctx context.Context, s sshserver.Session) (sftp.Handlers, error) {
		desk, err := newApp(d.visitor(s, nil)).openDesk(ctx)
		if err != nil {
			return sftp.Handlers{}, err
		}
		files, ok := desk.(store.Files)
		if !ok {
			return sftp.Handlers{}, errors.New("desk without files")
		}
		go d.leaves(ctx, d.enters(s))
		t := &transfer{ctx: ctx, desk: desk, files: files, newID: d.a.NewID, id: d.a.NewID(), log: log.With("session", s.ID, "who", s.Who.Staff), at: d.a.Now(), busy: busy}
		return sftp.Handlers{FileGet: t, FilePut: t, FileCmd: t, FileList: t}, nil
	}
}

// inTree is what a path of the tree names: the top, a case, or a file of one. It
// is false for what cannot be in the tree.
func inTree(name string) (dir, file string, ok bool) {
	parts := strings.Split(strings.Trim(path.Clean("/"+name), "/"), "/")
	switch {
	case len(parts) == 1:
		return parts[0], "", true
	case len(parts) == 2:
		return parts[0], parts[1], true
	}
	return "", "", false
}

// folderOf is a register number as a folder is called: 0412-2026.
func folderOf(register string) string { return strings.ReplaceAll(register, "/", "-") }

// caseOf finds the case of a folder. What one may not read is not there.
func (t *transfer) caseOf(dir string) (model.CaseView, error) {
	number, year, ok := strings.Cut(dir, "-")
	if !ok {
		return model.CaseView{}, fs.ErrNotExist
	}
	v, err := t.desk.Case(t.ctx, number+"/"+year)
	if err != nil {
		return v, t.fault(err)
	}
	if v.Sight < model.SeeDesk || folderOf(v.Register) != dir {
		return v, fs.ErrNotExist
	}
	return v, nil
}

// attachmentOf finds a file of a case by its name in the tree.
func (t *transfer) attachmentOf(dir, file string) (model.CaseView, model.Attachment, error) {
	v, err := t.caseOf(dir)
	if err != nil {
		return v, model.Attachment{}, err
	}
	for i, name := range treeNames(v.Attachments) {
		if name == file {
			return v, v.Attachments[i], nil
		}
	}
	return v, model.Attachment{}, fs.ErrNotExist
}

// fault makes of the book's error one of a file system, whose client shows no
// sentence of ours.
func (t *transfer) fault(err error) error {
	switch model.CodeOf(err) {
	case model.CodeNotFound:
		return fs.ErrNotExist
	case model.CodeDenied, model.CodeInvalid, model.CodeNotNow, model.CodeConflict:
		return sftp.ErrSSHFxPermissionDenied
	}
	t.log.Error("transfer", "error", string(model.CodeOf(err)))
	return sftp.ErrSSHFxFailure
}

// Fileread opens an attachment to be read, which is an entry in the access log.
func (t *transfer) Fileread(r *sftp.Request) (io.ReaderAt, error) {
	dir, file, ok := inTree(r.Filepath)
	if !ok || file == "" {
		return nil, fs.ErrNotExist
	}
	v, a, err := t.attachmentOf(dir, file)
	if err != nil {
		return nil, err
	}
	_, content, err := t.files.OpenAttachment(t.ctx, model.DeedID(t.id+"/"+a.Sealed), string(v.ID), a.Sealed)
	if err != nil {
		return nil, t.fault(err)
	}
	at, ok := content.(io.ReaderAt)
	if !ok {
		return nil, sftp.ErrSSHFxFailure
	}
	t.log.Info("read", "case", v.ID, "file", a.Sealed, "size", a.Size)
	return at, nil
}

// Filelist lists a folder, or says what a name is.
func (t *transfer) Filelist(r *sftp.Request) (sftp.ListerAt, error) {
	dir, file, ok := inTree(r.Filepath)
	if !ok {
		return nil, fs.ErrNotExist
	}
	if r.Method == "Stat" || r.Method == "Lstat" {
		info, err := t.stat(dir, file)
		if err != nil {
			return nil, err
		}
		return entries{info}, nil
	}
	switch {
	case r.Method != "List" || file != "":
		return nil, sftp.ErrSSHFxOpUnsupported
	case dir == "":
		return &allCases{t: t}, nil
	}
	v, err := t.caseOf(dir)
	if err != nil {
		return nil, err
	}
	var out entries
	for i, name := range treeNames(v.Attachments) {
		out = append(out, fileEntry(name, v.Attachments[i]))
	}
	return out, nil
}

func (t *transfer) stat(dir, file string) (os.FileInfo, error) {
	if dir == "" {
		return entry{name: "/", at: t.at}, nil
	}
	if file == "" {
		v, err := t.caseOf(dir)
		if v.ReceivedAt == nil {
			v.ReceivedAt = &t.at
		}
		return entry{name: dir, at: *v.ReceivedAt}, err
	}
	_, a, err := t.attachmentOf(dir, file)
	return fileEntry(file, a), err
}

// Filecmd refuses what would change the tree: the book forgets nothing. Times and
// modes that a client sets after an upload are let pass, and mean nothing.
func (t *transfer) Filecmd(r *sftp.Request) error {
	dir, file, ok := inTree(r.Filepath)
	if !ok || r.Method != "Setstat" {
		return sftp.ErrSSHFxPermissionDenied
	}
	_, err := t.stat(dir, file)
	return err
}
