package sshserver

import (
	"bytes"
	"crypto/rand"

	"golang.org/x/crypto/ssh"
)

// These names are OpenSSH's, and so is the rule: a server tells all the keys it
// has, the client asks for proof of those it did not know and writes them down.
// That way the old key can go on its day without a warning on anybody's screen.
const (
	hostKeysHere  = "hostkeys-00@openssh.com"
	hostKeysProve = "hostkeys-prove-00@openssh.com"
)

// SetHostKeys changes the keys for the connections that begin from now on.
func (s *Server) SetHostKeys(keys []ssh.Signer) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(keys) > 0 {
		s.keys = keys
	}
}

func (s *Server) hostKeys() []ssh.Signer { s.mu.Lock(); defer s.mu.Unlock(); return s.keys }

// announceKeys tells the client every key of this server.
func (c *conn) announceKeys() {
	var all []byte
	for _, k := range c.srv.hostKeys() {
		all = append(all, packed(k.PublicKey().Marshal())...)
	}
	_, _, _ = c.ssh.SendRequest(hostKeysHere, false, all) // who is gone learns nothing
}

// answer serves the requests of the connection itself: proof of host keys. All
// else, forwarding above all, is refused.
func (c *conn) answer(reqs <-chan *ssh.Request) {
	defer c.srv.contain("requests")
	for r := range reqs {
		var proof []byte
		ok := false
		if r.Type == hostKeysProve {
			proof, ok = c.prove(r.Payload)
		}
		if r.WantReply {
			_ = r.Reply(ok, proof) // the next read finds out
		}
	}
}

// prove signs for each key that the client asks about.
func (c *conn) prove(asked []byte) ([]byte, bool) {
	keys := c.srv.hostKeys()
	var out []byte
	for n := 0; len(asked) > 0; n++ {
		var one struct {
			Key  []byte
			Rest []byte `ssh:"rest"`
		}
		if ssh.Unmarshal(asked, &one) != nil || n >= len(keys) {
			return nil, false
		}
		asked = one.Rest
		signer := signerOf(keys, one.Key)
		if signer == nil {
			return nil, false
		}
		what := append(packed([]byte(hostKeysProve)), packed(c.ssh.SessionID())...)
		sig, err := signer.Sign(rand.Reader, append(what, packed(one.Key)...))
		if err != nil {
			return nil, false
		}
		out = append(out, packed(ssh.Marshal(sig))...)
	}
	return out, len(out) > 0
}

func signerOf(keys []ssh.Signer, blob []byte) ssh.Signer {
	for _, k := range keys {
		if bytes.Equal(k.PublicKey().Marshal(), blob) {
			return k
		}
	}
	return nil
}

// packed is a string of the protocol: its length, then its bytes.
func packed(b []byte) []byte { return ssh.Marshal(struct{ B []byte }{b}) }
