package cli

import (
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"aduan/model"
)

// entry is a name of the tree: a case's folder, or a file.
type entry struct {
	name string
	size int64
	at   time.Time
	file bool
}

func fileEntry(name string, a model.Attachment) entry { return entry{name, a.Size, a.At, true} }

// Name, Size, Mode, ModTime, IsDir and Sys are those of a file that is nobody's
// on this machine.
func (e entry) Name() string       { return e.name }
func (e entry) Size() int64        { return e.size }
func (e entry) ModTime() time.Time { return e.at }
func (e entry) IsDir() bool        { return !e.file }
func (e entry) Sys() any           { return nil }
func (e entry) Mode() fs.FileMode {
	if e.file {
		return 0o400
	}
	return fs.ModeDir | 0o700
}

// entries are a folder that is known whole.
type entries []os.FileInfo

// ListAt gives those from a place on.
func (e entries) ListAt(out []os.FileInfo, from int64) (int, error) {
	if from >= int64(len(e)) {
		return 0, io.EOF
	}
	n := copy(out, e[from:])
	if n < len(out) {
		return n, io.EOF
	}
	return n, nil
}

// mostListed is how many cases the top of the tree lists, the newest: any other
// opens by its number.
const mostListed = 2000

// allCases lists the cases that one may read, page by page as it is asked for.
type allCases struct {
	t    *transfer
	have entries
	next string
	done bool
}

// ListAt reads on where it has not read yet. A client asks in order.
func (l *allCases) ListAt(out []os.FileInfo, from int64) (int, error) {
	for !l.done && int64(len(l.have)) < from+int64(len(out)) {
		p, err := l.t.desk.List(l.t.ctx, model.Query{Place: "all", After: l.next, Limit: 200})
		if err != nil {
			return 0, l.t.fault(err)
		}
		for _, r := range p.Rows {
			if r.Sight >= model.SeeDesk && len(l.have) < mostListed {
				l.have = append(l.have, entry{name: folderOf(r.Register), at: r.ReceivedAt})
			}
		}
		l.next, l.done = p.Next, p.Next == "" || len(l.have) >= mostListed
	}
	return l.have.ListAt(out, from)
}

// treeNames are the names of attachments as files: safe on every system, and
// each once.
func treeNames(list []model.Attachment) []string {
	out, seen := make([]string, len(list)), map[string]bool{}
	for i, a := range list {
		name := safeName(a.Name)
		base, ext := name, ""
		if dot := strings.LastIndexByte(name, '.'); dot > 0 {
			base, ext = name[:dot], name[dot:]
		}
		for n := 2; seen[strings.ToLower(name)]; n++ {
			name = base + " (" + strconv.Itoa(n) + ")" + ext
		}
		seen[strings.ToLower(name)] = true
		out[i] = name
	}
	return out
}

// mostName is how long a name may be, in bytes, on the file systems that we know.
const mostName = 200

// safeName keeps a name that came from outside within its folder, and from being
// anything but a name: no path, no control, nothing that Windows takes for a
// device or a command line for a flag.
func safeName(name string) string {
	name, err := model.CleanLine(name, model.MaxLine)
	if err != nil {
		name = ""
	}
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' || r == utf8.RuneError {
			return '_'
		}
		return r
	}, name)
	name = strings.TrimRight(strings.TrimLeft(name, "-. "), ". ")
	for len(name) > mostName {
		_, n := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-n]
	}
	base, _, _ := strings.Cut(strings.ToUpper(name), ".")
	switch {
	case name == "":
		return "lampiran"
	case base == "CON" || base == "PRN" || base == "AUX" || base == "NUL",
		len(base) == 4 && (strings.HasPrefix(base, "COM") || strings.HasPrefix(base, "LPT")) && base[3] >= '0' && base[3] <= '9':
		return "_" + name
	}
	return name
}
