package sshserver

import (
	"bytes"
	"context"
	"errors"

	"golang.org/x/crypto/ssh"
)

// mostKeys is how many keys one connection may offer: an agent holds several.
const mostKeys = 10

// errWeak: an RSA key too short, or a certificate.
var errWeak = errors.New("key of a kind that is not let in")

// provenKey is where the permissions of a key carry its proof.
type provenKey struct{}

// proof is whose key it is. The library keeps it with the key that signed,
// whatever else was offered before.
type proof struct {
	who    Visitor
	caller Caller
}

// offer is a key that did not open.
type offer struct {
	key         ssh.PublicKey
	fingerprint string
}

// rules are those of one handshake: public keys and nothing else.
func (c *conn) rules() *ssh.ServerConfig {
	rules := &ssh.ServerConfig{
		Config:                    ssh.Config{KeyExchanges: keyExchanges(), Ciphers: ciphers(), MACs: macs()},
		PublicKeyAuthAlgorithms:   userKeyAlgorithms(),
		MaxAuthTries:              mostKeys,
		ServerVersion:             "SSH-2.0-Aduan",
		PublicKeyCallback:         c.offered,
		VerifiedPublicKeyCallback: c.signed,
	}
	rules.AddHostKey(c.srv.hostKeys()[0])
	return rules
}

// offered looks a key up. Whoever offers it may not hold it: nothing is written
// down here but that it was offered.
func (c *conn) offered(meta ssh.ConnMetadata, key ssh.PublicKey) (*ssh.Permissions, error) {
	if _, ok := key.(*ssh.Certificate); ok {
		return nil, errWeak // offered beside its bare key, of which there is something to say
	}
	print := ssh.FingerprintSHA256(key)
	if !strong(key) {
		return nil, c.refuse(errWeak, print)
	}
	ctx, cancel := context.WithTimeout(context.Background(), c.srv.cfg.Limits.Handshake)
	defer cancel()
	caller := Caller{Key: key, From: c.from, Local: c.local, User: bounded(meta.User())}
	v, err := c.srv.ask(ctx, caller)
	if err != nil {
		if u := (*Unknown)(nil); errors.As(err, &u) {
			c.unknown = append(c.unknown, offer{key, print})
		}
		return nil, c.refuse(err, print)
	}
	return &ssh.Permissions{ExtraData: map[any]any{provenKey{}: proof{v, caller}}}, nil
}

// ask asks the book whose key this is.
func (s *Server) ask(ctx context.Context, c Caller) (Visitor, error) {
	v, err := s.cfg.Who(ctx, c)
	v.Fingerprint, v.Local = ssh.FingerprintSHA256(c.Key), c.Local
	return v, err
}

// refuse says why a key does not open, as a banner: the one thing that every
// client shows before it is let in. A key that stands beside one that opens is
// passed over in silence from the second time on.
func (c *conn) refuse(err error, print string) error {
	if c.srv.beside.has(c.from, print) {
		return err
	}
	return &ssh.BannerError{Err: err, Message: c.srv.cfg.Say("").Refused(err, print) + "\r\n"}
}

// signed is the end of the handshake: the key has proved itself. Whose it is
// was looked up when it was offered, and stands in its own permissions.
func (c *conn) signed(_ ssh.ConnMetadata, key ssh.PublicKey, p *ssh.Permissions, _ string) (*ssh.Permissions, error) {
	if proven, ok := proofOf(p); !ok || !bytes.Equal(proven.caller.Key.Marshal(), key.Marshal()) {
		return nil, errors.New("permissions of another key")
	}
	return p, nil
}

func proofOf(p *ssh.Permissions) (proof, bool) {
	if p == nil {
		return proof{}, false
	}
	proven, ok := p.ExtraData[provenKey{}].(proof)
	return proven, ok
}

// bounded keeps a name that a client chose from being long.
func bounded(name string) string { return name[:min(len(name), 64)] }
