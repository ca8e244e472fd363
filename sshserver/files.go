package sshserver

import (
	"context"
	"errors"
	"io"
	"os"
	"sync"

	"github.com/pkg/sftp"
)

// files serves one file transfer. The tree is the caller's; nothing of the
// server's disk is reached from here.
func (x *session) files() int {
	if x.srv.cfg.Files == nil {
		return x.refuse(codeUsage, x.say().NoFiles)
	}
	h, err := x.srv.cfg.Files(x.ctx, x.info)
	if err != nil {
		return x.broken("files", err)
	}
	g := &guardedFiles{x: x, h: h}
	server := sftp.NewRequestServer(struct {
		io.Reader
		io.Writer
		io.Closer
	}{x.ch, x.writer(x.ch), x.ch}, sftp.Handlers{FileGet: g, FilePut: g, FileCmd: g, FileList: g})
	x.ending(func() { x.cancel(); _ = server.Close() })
	if err := server.Serve(); err != nil && !errors.Is(err, io.EOF) && x.reason() == unended {
		return codeFault
	}
	return 0
}

// guardedFiles keeps a panic of the handlers, which the library runs on
// goroutines of its own, within the request that met it.
type guardedFiles struct {
	x *session
	h sftp.Handlers

	mu   sync.Mutex
	open int
}

// mostOpen is how many files and folders one transfer may have open: what each
// of them holds is the handlers' affair, and a client could open any number.
const mostOpen = 32

// take counts one more that is open, until its request ends.
func (g *guardedFiles) take(r *sftp.Request) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.open >= mostOpen {
		return false
	}
	g.open++
	context.AfterFunc(r.Context(), func() {
		g.mu.Lock()
		defer g.mu.Unlock()
		g.open--
	})
	return true
}

// caught turns a panic into a failure of the request.
func (g *guardedFiles) caught(err *error) {
	if r := recover(); r != nil {
		g.x.failed(g.x.srv.fault("files", r))
		*err = sftp.ErrSSHFxFailure
	}
}

func (g *guardedFiles) Fileread(r *sftp.Request) (at io.ReaderAt, err error) {
	defer g.caught(&err)
	if g.h.FileGet == nil || !g.take(r) {
		return nil, os.ErrPermission
	}
	at, err = g.h.FileGet.Fileread(r)
	if err != nil {
		return nil, err
	}
	return &guardedAt{g: g, read: at}, nil
}

func (g *guardedFiles) Filewrite(r *sftp.Request) (at io.WriterAt, err error) {
	defer g.caught(&err)
	if g.h.FilePut == nil || !g.take(r) {
		return nil, os.ErrPermission
	}
	at, err = g.h.FilePut.Filewrite(r)
	if err != nil {
		return nil, err
	}
	return &guardedAt{g: g, write: at}, nil
}

func (g *guardedFiles) Filecmd(r *sftp.Request) (err error) {
	defer g.caught(&err)
	if g.h.FileCmd == nil {
		return os.ErrPermission
	}
	return g.h.FileCmd.Filecmd(r)
}

func (g *guardedFiles) Filelist(r *sftp.Request) (at sftp.ListerAt, err error) {
	defer g.caught(&err)
	if g.h.FileList == nil || !g.take(r) {
		return nil, os.ErrPermission
	}
	at, err = g.h.FileList.Filelist(r)
	if err != nil {
		return nil, err
	}
	return &guardedAt{g: g, list: at}, nil
}

// guardedAt is what the library reads, writes or lists through.
type guardedAt struct {
	g     *guardedFiles
	read  io.ReaderAt
	write io.WriterAt
	list  sftp.ListerAt
}

func (a *guardedAt) ReadAt(p []byte, off int64) (n int, err error) {
	defer a.g.caught(&err)
	return a.read.ReadAt(p, off)
}

func (a *guardedAt) WriteAt(p []byte, off int64) (n int, err error) {
	defer a.g.caught(&err)
	return a.write.WriteAt(p, off)
}

func (a *guardedAt) ListAt(list []os.FileInfo, off int64) (n int, err error) {
	defer a.g.caught(&err)
	return a.list.ListAt(list, off)
}

// Close ends a file, with what the handler says to it: an upload is whole only
// then.
func (a *guardedAt) Close() (err error) {
	defer a.g.caught(&err)
	for _, of := range []any{a.read, a.write, a.list} {
		if c, ok := of.(io.Closer); ok {
			err = errors.Join(err, c.Close())
		}
	}
	return err
}

// TransferError tells a handler that a transfer broke off, if it wants to know.
func (a *guardedAt) TransferError(cause error) {
	var err error
	defer a.g.caught(&err)
	for _, of := range []any{a.read, a.write} {
		if t, ok := of.(sftp.TransferError); ok {
			t.TransferError(cause)
		}
	}
}
