package sshserver

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pkg/sftp"
)

// brittle is a tree in memory with one file that panics.
type brittle struct{ sftp.Handlers }

func (b brittle) Fileread(r *sftp.Request) (io.ReaderAt, error) {
	if r.Filepath == "/ledak" {
		panic("nama Siti")
	}
	return b.FileGet.Fileread(r)
}

func filesOffice(t *testing.T) *office {
	return openOffice(t, func(c *Config) {
		trees := map[string]sftp.Handlers{}
		c.Files = func(_ context.Context, s Session) (sftp.Handlers, error) {
			who := string(s.Who.Staff)
			if _, ok := trees[who]; !ok {
				trees[who] = sftp.InMemHandler()
			}
			h := trees[who]
			return sftp.Handlers{FileGet: brittle{h}, FilePut: h.FilePut, FileList: h.FileList}, nil
		}
	})
}

func TestOpenSSHTransfersFilesOfTheCallersTree(t *testing.T) {
	o := filesOffice(t)
	c := newOpenSSH(t, o)
	key := c.key("rina", o.hire("rina"))
	up := c.write("foto.jpg", bytes.Repeat([]byte("\x00\xffJPEG\r\n"), 100_000))
	down := filepath.Join(c.dir, "kembali.jpg")
	batch := c.write("batch", []byte("put "+up+" /foto.jpg\nls -l /\nget /foto.jpg "+down+"\n"))
	args := append(c.options(), "-q", "-i", key, "-P", c.port, "-b", batch, "127.0.0.1")
	out, errs, code := c.run("sftp", nil, args...)
	if code != 0 || !strings.Contains(out, "foto.jpg") {
		t.Fatalf("exit %d\n%s%s", code, out, errs)
	}
	a, _ := os.ReadFile(up)
	b, err := os.ReadFile(down)
	if err != nil || !bytes.Equal(a, b) {
		t.Errorf("%d bytes of %d came back: %v", len(b), len(a), err)
	}
	eventually(t, "it is in the log", func() bool { return strings.Contains(o.log.String(), "kind=files") })
	if strings.Contains(o.log.String(), "foto") {
		t.Error("the log holds a name of a file")
	}
}

// TestPanicInATransferEndsOneRequest: the library runs handlers on goroutines of
// its own, where a panic would take the server with it.
func TestPanicInATransferEndsOneRequest(t *testing.T) {
	o := filesOffice(t)
	c, err := sftp.NewClient(o.enter(o.hire("rina")))
	if err != nil {
		t.Fatal(err)
	}
	f, err := c.Create("/surat.pdf")
	if err != nil {
		t.Fatal(err)
	}
	_, _ = f.Write([]byte("isi"))
	_ = f.Close()
	if g, err := c.Open("/ledak"); err == nil {
		_, err = io.ReadAll(g)
		if err == nil {
			t.Error("the panic is read as a file")
		}
	}
	if list, err := c.ReadDir("/"); err != nil || len(list) != 1 {
		t.Errorf("after it: %v %v", list, err)
	}
	if err := c.Remove("/surat.pdf"); err == nil {
		t.Error("a deed that nobody serves was done")
	}
	if !strings.Contains(o.log.String(), "where=files") || strings.Contains(o.log.String(), "Siti") {
		t.Errorf("the log:\n%s", o.log.String())
	}
}

// TestATransferHasSoManyFilesOpen: each of them holds something of the server's.
func TestATransferHasSoManyFilesOpen(t *testing.T) {
	o := filesOffice(t)
	c, err := sftp.NewClient(o.enter(o.hire("rina")))
	if err != nil {
		t.Fatal(err)
	}
	var open []*sftp.File
	for i := range 2 * mostOpen {
		f, err := c.Create(fmt.Sprintf("/surat%d.pdf", i))
		if err != nil {
			break
		}
		open = append(open, f)
	}
	if len(open) != mostOpen {
		t.Errorf("%d are open", len(open))
	}
	for _, f := range open {
		_ = f.Close()
	}
	for range 2 * mostOpen { // what was closed counts no more, nor what was but looked at
		if _, err := c.Stat("/surat0.pdf"); err != nil {
			t.Fatal(err)
		}
		if list, err := c.ReadDir("/"); err != nil || len(list) != mostOpen {
			t.Fatalf("%d files: %v", len(list), err)
		}
	}
}

func TestATransferEndsWithItsVisitor(t *testing.T) {
	o := filesOffice(t)
	c, err := sftp.NewClient(o.enter(o.hire("rina")))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.ReadDir("/"); err != nil {
		t.Fatal(err)
	}
	o.srv.End("rina")
	if err := c.Wait(); err == nil {
		t.Error("the transfer is still open")
	}
	eventually(t, "nobody is inside", func() bool { return o.srv.Sessions() == 0 })
}

func TestNoFilesWhereNoneAreServed(t *testing.T) {
	o := openOffice(t, nil)
	if _, err := sftp.NewClient(o.enter(o.hire("rina"))); err == nil {
		t.Error("files are served that nobody gave")
	}
}
