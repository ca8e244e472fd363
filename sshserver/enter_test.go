package sshserver

import (
	"crypto/rand"
	"crypto/rsa"
	"io"
	"strings"
	"testing"

	"golang.org/x/crypto/ssh"
)

func TestWhoeverSignsGetsTheirConsole(t *testing.T) {
	o := openOffice(t, nil)
	rina := o.hire("rina")
	s := o.console(o.enter(rina))
	s.until("meja rina 80x24")
	s.press("j")
	s.until("tombol 1 j")
	s.press("q")
	if code := s.exit(); code != 0 {
		t.Errorf("exit %d", code)
	}
}

// forged is a signer that shows somebody else's public key.
type forged struct {
	claimed ssh.PublicKey
	own     ssh.Signer
}

func (f forged) PublicKey() ssh.PublicKey { return f.claimed }
func (f forged) Sign(r io.Reader, data []byte) (*ssh.Signature, error) {
	return f.own.Sign(r, data)
}

// TestOfferedKeyIsNotTheKeyThatSigned: anybody may know the head's public key,
// and offer it. Signing is another thing.
func TestOfferedKeyIsNotTheKeyThatSigned(t *testing.T) {
	o := openOffice(t, nil)
	head, clerk := o.hire("kepala"), o.hire("petugas")
	if c, err := o.dial(forged{head.PublicKey(), clerk}); err == nil {
		out, _, _ := o.runs(c, "whoami")
		t.Fatalf("the head's key opened to the clerk's signature, as %q", out)
	}
	if got := o.list(&o.signed); len(got) != 0 {
		t.Errorf("counted as having signed: %v", got)
	}
	if asked := o.list(&o.asked); len(asked) == 0 || asked[0] != ssh.FingerprintSHA256(head.PublicKey()) {
		t.Errorf("the test did not offer the head's key: %v", asked)
	}
}

// TestOpenSSHOffersOneKeyAndSignsWithAnother is the same with the client that
// people have: it offers the head's public key, of which it has no more.
func TestOpenSSHOffersOneKeyAndSignsWithAnother(t *testing.T) {
	o := openOffice(t, nil)
	head, clerk := o.hire("kepala"), o.hire("petugas")
	c := newOpenSSH(t, o)
	pub, key := c.public("kepala", head), c.key("petugas", clerk)
	out, errs, code := c.ssh([]string{"-i", pub, "-i", key, "-l", "kepala"}, "whoami")
	if out != "petugas\n" || code != 0 {
		t.Errorf("the server thinks it is %q (exit %d):\n%s", out, code, errs)
	}
	if asked := o.list(&o.asked); len(asked) < 2 || asked[0] != ssh.FingerprintSHA256(head.PublicKey()) {
		t.Errorf("the test did not offer the head's key first: %v", asked)
	}
}

func TestTheUserNameOfSSHProvesNothing(t *testing.T) {
	o := openOffice(t, nil)
	o.hire("kepala")
	c, err := o.dialAs("kepala", nil, o.hire("petugas"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if out, _, _ := o.runs(c, "whoami"); out != "petugas\n" {
		t.Errorf("the server thinks it is %q", out)
	}
}

func TestAnUnknownKeyReadsItsFingerprintAndStaysOutside(t *testing.T) {
	o := openOffice(t, nil)
	stranger := newSigner(t)
	print := ssh.FingerprintSHA256(stranger.PublicKey())
	banner := &sheet{}
	if _, err := o.dialAs("siapa", banner, stranger); err == nil {
		t.Fatal("a stranger is inside")
	}
	if !strings.Contains(banner.String(), "Kunci "+print+" belum terdaftar.") {
		t.Errorf("the banner says %q", banner.String())
	}
	eventually(t, "the key is told as pending", func() bool {
		got := o.list(&o.knocked)
		return len(got) == 1 && got[0] == print
	})
}

func TestOpenSSHShowsTheSentenceToAnUnknownKey(t *testing.T) {
	o := openOffice(t, nil)
	stranger := newSigner(t)
	c := newOpenSSH(t, o)
	_, errs, code := c.ssh([]string{"-i", c.key("siapa", stranger)}, "whoami")
	if code != 255 || !strings.Contains(errs, "Kunci "+ssh.FingerprintSHA256(stranger.PublicKey())+" belum terdaftar.") {
		t.Errorf("exit %d, and it reads:\n%s", code, errs)
	}
	if !strings.Contains(errs, "Permission denied (publickey).") {
		t.Errorf("there is another way in than a public key:\n%s", errs)
	}
}

// TestASecondKeyThatIsUnknownIsMentionedOnce: somebody with two keys, of which
// the office knows one, is not told about the other at every login, and it
// never waits to be enrolled.
func TestASecondKeyThatIsUnknownIsMentionedOnce(t *testing.T) {
	o := openOffice(t, nil)
	other, rina := newSigner(t), o.hire("rina")
	for i, want := range []bool{true, false} {
		banner := &sheet{}
		c, err := o.dialAs("rina", banner, other, rina)
		if err != nil {
			t.Fatal(err)
		}
		_ = c.Close()
		if got := banner.String() != ""; got != want {
			t.Errorf("login %d reads %q", i+1, banner.String())
		}
	}
	if got := o.list(&o.knocked); len(got) != 0 {
		t.Errorf("pending: %v", got)
	}
}

func TestADisabledPersonReadsWhy(t *testing.T) {
	o := openOffice(t, nil)
	rina := o.hire("rina")
	o.closed["rina"] = true
	banner := &sheet{}
	if _, err := o.dialAs("rina", banner, rina); err == nil {
		t.Fatal("a disabled person is inside")
	}
	if !strings.Contains(banner.String(), "tidak berlaku: nonaktif") {
		t.Errorf("the banner says %q", banner.String())
	}
	if got := o.list(&o.knocked); len(got) != 0 {
		t.Errorf("a known key waits to be enrolled: %v", got)
	}
}

func TestNoWayInWithoutAKey(t *testing.T) {
	o := openOffice(t, nil)
	for name, way := range map[string][]ssh.AuthMethod{
		"nothing":  nil,
		"password": {ssh.Password("rahasia")},
		"questions": {ssh.KeyboardInteractive(func(_, _ string, q []string, _ []bool) ([]string, error) {
			return make([]string, len(q)), nil
		})},
	} {
		cfg := &ssh.ClientConfig{User: "root", Auth: way, HostKeyCallback: ssh.InsecureIgnoreHostKey()}
		if c, err := ssh.Dial("tcp", o.addr, cfg); err == nil {
			_ = c.Close()
			t.Errorf("%s opened the door", name)
		}
	}
}

func TestWeakKeysAndCertificatesAreRefused(t *testing.T) {
	o := openOffice(t, nil)
	short, err := rsa.GenerateKey(rand.Reader, 1024)
	if err != nil {
		t.Fatal(err)
	}
	weak, err := ssh.NewSignerFromKey(short)
	if err != nil {
		t.Fatal(err)
	}
	o.people[ssh.FingerprintSHA256(weak.PublicKey())] = Visitor{Staff: "lama"}
	if c, err := o.dial(weak); err == nil {
		_ = c.Close()
		t.Error("an RSA key of 1024 bits opened the door")
	}
	rina := o.hire("rina")
	cert := &ssh.Certificate{Key: rina.PublicKey(), CertType: ssh.UserCert, ValidBefore: ssh.CertTimeInfinity, ValidPrincipals: []string{"siapa"}}
	if err := cert.SignCert(rand.Reader, newSigner(t)); err != nil {
		t.Fatal(err)
	}
	signer, err := ssh.NewCertSigner(cert, rina)
	if err != nil {
		t.Fatal(err)
	}
	if c, err := o.dial(signer); err == nil {
		_ = c.Close()
		t.Error("a certificate of nobody's authority opened the door")
	}
}

func TestOldAlgorithmsAreRefused(t *testing.T) {
	o := openOffice(t, nil)
	rina := o.hire("rina")
	old := ssh.InsecureAlgorithms()
	try := func(name string, c ssh.Config, hostKeys ...string) {
		cfg := &ssh.ClientConfig{User: "rina", Auth: []ssh.AuthMethod{ssh.PublicKeys(rina)}, Config: c,
			HostKeyCallback: ssh.InsecureIgnoreHostKey(), HostKeyAlgorithms: hostKeys}
		if c, err := ssh.Dial("tcp", o.addr, cfg); err == nil {
			_ = c.Close()
			t.Errorf("%s opened the door", name)
		}
	}
	for _, k := range append(old.KeyExchanges, ssh.KeyExchangeDH14SHA256, ssh.KeyExchangeDHGEXSHA256) {
		try(k, ssh.Config{KeyExchanges: []string{k}})
	}
	for _, k := range old.Ciphers {
		try(k, ssh.Config{Ciphers: []string{k}})
	}
	for _, k := range append(old.MACs, ssh.HMACSHA1) {
		try(k, ssh.Config{MACs: []string{k}, Ciphers: []string{ssh.CipherAES128CTR}})
	}
	for _, k := range []string{ssh.KeyAlgoRSA, "ssh-dss", ssh.KeyAlgoECDSA256} {
		try("host key "+k, ssh.Config{}, k)
	}
	for _, k := range keyExchanges() {
		cfg := &ssh.ClientConfig{User: "rina", Auth: []ssh.AuthMethod{ssh.PublicKeys(rina)},
			Config: ssh.Config{KeyExchanges: []string{k}}, HostKeyCallback: ssh.InsecureIgnoreHostKey()}
		c, err := ssh.Dial("tcp", o.addr, cfg)
		if err != nil {
			t.Errorf("%s: %v", k, err)
			continue
		}
		_ = c.Close()
	}
}

// TestRSAKeysSignWithoutSHA1: the key may be RSA, its signature not ssh-rsa.
func TestRSAKeysSignWithoutSHA1(t *testing.T) {
	o := openOffice(t, nil)
	long, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := ssh.NewSignerFromKey(long)
	if err != nil {
		t.Fatal(err)
	}
	o.people[ssh.FingerprintSHA256(signer.PublicKey())] = Visitor{Staff: "lama"}
	c, err := o.dial(signer)
	if err != nil {
		t.Fatal(err)
	}
	_ = c.Close()
	sha1, err := ssh.NewSignerWithAlgorithms(signer.(ssh.AlgorithmSigner), []string{ssh.KeyAlgoRSA})
	if err != nil {
		t.Fatal(err)
	}
	if c, err := o.dial(sha1); err == nil {
		_ = c.Close()
		t.Error("a signature with SHA-1 opened the door")
	}
}
