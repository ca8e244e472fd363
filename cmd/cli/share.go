package cli

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/json"
	"errors"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"golang.org/x/crypto/ssh"
)

// Whoever opens the book first shares it: it listens in the book's folder, and a
// later program there is an SSH client of it. Who can read the key in that folder
// owns the book's files, and could open the book itself.
const (
	shareFile = "share.json"
	shareSock = "share.sock"
	// longestSock is how long the path of a socket may be everywhere.
	longestSock = 100
)

// share is what stands in the book's folder for those who come later.
type share struct {
	Network string `json:"network"`
	Address string `json:"address"`
	Host    string `json:"host_key"` // of who listens
	Seed    []byte `json:"key"`      // of the key that opens
}

// newShare listens for others of this machine, in the folder of a book that is
// held. It gives the listener, the host key, and the key that opens.
func newShare(dir string) (net.Listener, ssh.Signer, ssh.PublicKey, error) {
	host, _, err := freshKey()
	if err != nil {
		return nil, nil, nil, err
	}
	opens, seed, err := freshKey()
	if err != nil {
		return nil, nil, nil, err
	}
	l, err := listenShare(dir)
	if err != nil {
		return nil, nil, nil, err
	}
	s := share{l.Addr().Network(), l.Addr().String(), string(ssh.MarshalAuthorizedKey(host.PublicKey())), seed}
	if err := s.write(dir); err != nil {
		return nil, nil, nil, errors.Join(err, l.Close())
	}
	return l, host, opens.PublicKey(), nil
}

func freshKey() (ssh.Signer, []byte, error) {
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return nil, nil, err
	}
	s, err := ssh.NewSignerFromKey(private)
	return s, private.Seed(), err
}

// listenShare listens on a socket; on the loopback where a socket cannot be: on
// Windows, and where its path is too long.
func listenShare(dir string) (net.Listener, error) {
	sock := filepath.Join(dir, shareSock)
	if runtime.GOOS == "windows" || len(sock) > longestSock {
		return net.Listen("tcp", "127.0.0.1:0")
	}
	// Whoever left it there holds the book no more.
	if err := os.Remove(sock); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	l, err := net.Listen("unix", sock)
	if err != nil {
		return nil, err
	}
	if err := os.Chmod(sock, 0o600); err != nil {
		return nil, errors.Join(err, l.Close())
	}
	return l, nil
}

// write puts the share where others find it, whole or not at all.
func (s share) write(dir string) error {
	text, err := json.Marshal(s)
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, ".share-*") // for its owner alone
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	if err := errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return os.Rename(f.Name(), filepath.Join(dir, shareFile))
}

// dialShare connects to the program that has a book open.
func dialShare(ctx context.Context, dir, user string) (*ssh.Client, error) {
	text, err := os.ReadFile(filepath.Join(dir, shareFile))
	if err != nil {
		return nil, err
	}
	var s share
	if err := json.Unmarshal(text, &s); err != nil {
		return nil, err
	}
	if len(s.Seed) != ed25519.SeedSize {
		return nil, errors.New("share without a key")
	}
	opens, err := ssh.NewSignerFromKey(ed25519.NewKeyFromSeed(s.Seed))
	if err != nil {
		return nil, err
	}
	host, _, _, _, err := ssh.ParseAuthorizedKey([]byte(s.Host))
	if err != nil {
		return nil, err
	}
	if s.Network == "unix" {
		s.Address = filepath.Join(dir, shareSock) // the folder may be called otherwise here
	}
	dialer := net.Dialer{Timeout: dialTimeout}
	conn, err := dialer.DialContext(ctx, s.Network, s.Address)
	if err != nil {
		return nil, err
	}
	// Whoever is there answers at once, or is stopped and answers nobody.
	if err := conn.SetDeadline(time.Now().Add(dialTimeout)); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	c, chans, reqs, err := ssh.NewClientConn(conn, s.Address, &ssh.ClientConfig{
		User: user, Auth: []ssh.AuthMethod{ssh.PublicKeys(opens)}, HostKeyCallback: ssh.FixedHostKey(host), Timeout: dialTimeout,
	})
	if err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	if err := conn.SetDeadline(time.Time{}); err != nil {
		return nil, errors.Join(err, c.Close())
	}
	return ssh.NewClient(c, chans, reqs), nil
}
