package cli

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"aduan/model"

	"github.com/pkg/sftp"
	"golang.org/x/crypto/ssh"
)

// farDoor is how one gets into another machine: with a key, and knowing it by its
// own. There is no password: one in a file of settings is everybody's.
type farDoor struct {
	key  string // file of the private key; empty: the one in the book's folder
	host string // fingerprint that the machine must have; empty: the one kept, or asked for
	ask  func(ctx context.Context, host, fingerprint string) (bool, error)
}

// Files in the book's folder: the key that copies are sent with, and the machines
// that they are sent to, each with the fingerprint it had when it was first met.
const (
	farKeyFile  = "secret/sftp.key"
	farPinsFile = "sftp_hosts"
)

// far is a folder of another machine.
type far struct {
	user, address, folder string
	pins                  string
	door                  farDoor
}

const farScheme = "sftp://"

func isFar(to string) bool { return strings.HasPrefix(to, farScheme) }

// farAt reads sftp://user@host:port/folder; /~/folder is below the home of whom one
// is there.
func farAt(to, dir string, door farDoor) (*far, error) {
	u, err := url.Parse(to)
	if err != nil || u.Hostname() == "" || u.User.Username() == "" || u.RawQuery != "" || u.Fragment != "" {
		return nil, model.Invalid("to", "far_address")
	}
	if _, has := u.User.Password(); has {
		return nil, model.Invalid("to", "far_password")
	}
	f := &far{user: u.User.Username(), address: net.JoinHostPort(u.Hostname(), orText(u.Port(), "22")), pins: filepath.Join(dir, farPinsFile), door: door}
	f.folder = strings.TrimPrefix(u.Path, "/~/")
	if f.folder == "" || f.folder == "/" || f.folder == "/~" {
		f.folder = "."
	}
	if f.door.key == "" {
		f.door.key = filepath.Join(dir, filepath.FromSlash(farKeyFile))
	}
	return f, nil
}

func orText(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// farFault is what another machine refused; its name is the admin's business and
// stands in the sentence, nothing else of it.
func (f *far) fault(rule string, err error) *model.Error {
	return (&model.Error{Code: model.CodeUnavailable, Rule: rule, Err: err}).With("host", f.address)
}

// Bounds of a visit: of the connection, and of a wait in which nothing comes.
const (
	farDial  = 20 * time.Second
	farQuiet = 2 * time.Minute
)

// farSession is one visit to another machine.
type farSession struct {
	*sftp.Client
	far *far
}

// visit goes to the folder, does what is to be done and comes back. The folder must
// be there: one that is made by a slip of the pen is found by nobody.
func (f *far) visit(ctx context.Context, do func(*farSession) error) error {
	return f.call(ctx, func(s *farSession) error {
		if info, err := s.Stat(f.folder); err != nil || !info.IsDir() {
			return f.fault("far_folder", err)
		}
		return do(s)
	})
}

// call goes to the machine, does what is to be done and comes back.
func (f *far) call(ctx context.Context, do func(*farSession) error) error {
	signer, err := f.signer()
	if err != nil {
		return err
	}
	dialer := net.Dialer{Timeout: farDial}
	conn, err := dialer.DialContext(ctx, "tcp", f.address)
	if err != nil {
		return f.ended(ctx, f.fault("far_unreachable", err))
	}
	defer context.AfterFunc(ctx, func() { _ = conn.Close() })()
	var unknown error
	met := false
	pins := f.pinned()
	cfg := &ssh.ClientConfig{User: f.user, Auth: []ssh.AuthMethod{ssh.PublicKeys(signer)}, HostKeyAlgorithms: pins.algorithms(),
		HostKeyCallback: func(_ string, _ net.Addr, key ssh.PublicKey) error {
			unknown, met = f.meet(ctx, pins, key), true
			return unknown
		}}
	c, chans, reqs, err := ssh.NewClientConn(&impatient{Conn: conn, quiet: farQuiet}, f.address, cfg)
	if err != nil {
		_ = conn.Close() // nothing was said
		if unknown != nil {
			return unknown
		}
		return f.ended(ctx, f.refusal(err, met))
	}
	client := ssh.NewClient(c, chans, reqs)
	defer func() { _ = client.Close() }() // all was acknowledged, or has failed
	files, err := sftp.NewClient(client)
	if err != nil {
		return f.ended(ctx, f.fault("far_no_sftp", err))
	}
	defer func() { _ = files.Close() }() // as above
	return f.ended(ctx, do(&farSession{files, f}))
}

// refusal tells apart a machine that was met and does not let the key in, one that
// has no key of the kind that was kept, and one that says nothing of use.
func (f *far) refusal(err error, met bool) error {
	switch other := (*ssh.AlgorithmNegotiationError)(nil); {
	case met:
		return f.fault("far_refused", err)
	case errors.As(err, &other) && len(f.pinned()) > 0:
		return f.fault("far_changed", err)
	}
	return f.fault("far_unreachable", err)
}

// ended is what a visit came to; one that was called off failed of nothing else.
func (f *far) ended(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return &model.Error{Code: model.CodeUnavailable, Rule: "cancelled", Err: ctx.Err()}
	}
	return err
}

func (f *far) signer() (ssh.Signer, error) {
	text, err := os.ReadFile(f.door.key)
	if err == nil {
		var s ssh.Signer
		if s, err = ssh.ParsePrivateKey(text); err == nil {
			return s, nil
		}
	}
	rule := "far_key"
	if errors.Is(err, fs.ErrNotExist) {
		rule = "far_no_key"
	}
	return nil, (&model.Error{Code: model.CodeInvalid, Field: "ssh-key", Rule: rule, Err: err}).With("file", f.door.key)
}

// farPins are the fingerprints of a machine, with their kinds of keys.
type farPins map[string]string

// pinned reads those that were kept; what cannot be read keeps none.
func (f *far) pinned() farPins {
	text, _ := os.ReadFile(f.pins)
	out := farPins{}
	for line := range strings.Lines(string(text)) {
		if w := strings.Fields(line); len(w) == 3 && w[0] == f.address {
			out[w[2]] = w[1]
		}
	}
	return out
}

// algorithms are those by which the machine shows a key that was kept: with another
// kind of key, that it also has, it would look like a stranger. None: any.
func (p farPins) algorithms() (out []string) {
	for _, kind := range p {
		if kind == ssh.KeyAlgoRSA {
			out = append(out, ssh.KeyAlgoRSASHA512, ssh.KeyAlgoRSASHA256)
			continue
		}
		out = append(out, kind)
	}
	return out
}

// meet holds the machine's key against what is kept of it. A new one is asked about,
// and kept; one that has changed gets nothing, whatever the reason.
func (f *far) meet(ctx context.Context, pins farPins, key ssh.PublicKey) error {
	print := ssh.FingerprintSHA256(key)
	if _, known := pins[print]; known && (f.door.host == "" || f.door.host == print) {
		return nil
	}
	switch {
	case len(pins) > 0:
		return f.fault("far_changed", nil).With("fingerprint", print)
	case f.door.host != "":
		if f.door.host != print {
			return f.fault("far_changed", nil).With("fingerprint", print)
		}
	case f.door.ask == nil:
		return f.fault("far_unknown", nil).With("fingerprint", print)
	default:
		yes, err := f.door.ask(ctx, f.address, print)
		if err != nil {
			return err
		}
		if !yes {
			return f.fault("far_unknown", nil).With("fingerprint", print)
		}
	}
	if err := appendLine(f.pins, f.address+" "+key.Type()+" "+print); err != nil {
		return unwritable(farPinsFile, err)
	}
	return nil
}

// impatient is a connection that ends where nothing comes for a while.
type impatient struct {
	net.Conn
	quiet time.Duration
}

func (h *impatient) Read(p []byte) (int, error) {
	if err := h.SetReadDeadline(time.Now().Add(h.quiet)); err != nil {
		return 0, err
	}
	return h.Conn.Read(p)
}

func (h *impatient) Write(p []byte) (int, error) {
	if err := h.SetWriteDeadline(time.Now().Add(h.quiet)); err != nil {
		return 0, err
	}
	return h.Conn.Write(p)
}
