package sshserver

import (
	"bytes"
	"encoding/pem"
	"errors"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/knownhosts"
)

// openSSH is the client that people have, with a folder of its own.
type openSSH struct {
	t    *testing.T
	dir  string
	port string
}

func newOpenSSH(t *testing.T, o *office) *openSSH {
	t.Helper()
	if _, err := exec.LookPath("ssh"); err != nil {
		t.Skip("OpenSSH is not here")
	}
	_, port, err := net.SplitHostPort(o.addr)
	if err != nil {
		t.Fatal(err)
	}
	c := &openSSH{t: t, dir: t.TempDir(), port: port}
	c.write("known", []byte(knownhosts.Line([]string{"[127.0.0.1]:" + port}, o.cfg.HostKeys[0].PublicKey())+"\n"))
	return c
}

func (c *openSSH) write(name string, text []byte) string {
	c.t.Helper()
	path := filepath.Join(c.dir, name)
	if err := os.WriteFile(path, text, 0o600); err != nil {
		c.t.Fatal(err)
	}
	return path
}

func (c *openSSH) public(name string, s ssh.Signer) string {
	return c.write(name+".pub", ssh.MarshalAuthorizedKey(s.PublicKey()))
}

func (c *openSSH) key(name string, s ssh.Signer) string {
	c.t.Helper()
	block, err := ssh.MarshalPrivateKey(privateOf(c.t, s), "")
	if err != nil {
		c.t.Fatal(err)
	}
	return c.write(name, pem.EncodeToMemory(block))
}

func (c *openSSH) options() []string {
	return []string{"-F", "none", "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o", "IdentityAgent=none", "-o", "StrictHostKeyChecking=yes",
		"-o", "UserKnownHostsFile=" + filepath.Join(c.dir, "known"), "-o", "GlobalKnownHostsFile=none"}
}

// ssh runs one command over the client.
func (c *openSSH) ssh(options []string, words ...string) (out, errs string, code int) {
	c.t.Helper()
	args := append(append(append(c.options(), "-p", c.port), options...), "127.0.0.1")
	return c.run("ssh", nil, append(args, words...)...)
}

func (c *openSSH) run(program string, in []byte, args ...string) (out, errs string, code int) {
	c.t.Helper()
	cmd := exec.Command(program, args...)
	var a, b bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(in), &a, &b
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		c.t.Fatal(err)
	}
	return a.String(), b.String(), cmd.ProcessState.ExitCode()
}
