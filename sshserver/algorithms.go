package sshserver

import (
	"crypto/rsa"

	"golang.org/x/crypto/ssh"
)

// The lists are named one by one, so that a new version of the library brings
// nothing in by itself. Nothing here rests on SHA-1, CBC, DSA or a classic
// Diffie-Hellman group.

func keyExchanges() []string {
	return []string{
		ssh.KeyExchangeMLKEM768X25519,
		ssh.KeyExchangeCurve25519, // with its older name, curve25519-sha256@libssh.org
		ssh.KeyExchangeECDHP256,   // telephones
		ssh.KeyExchangeECDHP384,
	}
}

func ciphers() []string {
	return []string{
		ssh.CipherChaCha20Poly1305, // first: the office's old PC has no AES instructions
		ssh.CipherAES256GCM,
		ssh.CipherAES128GCM,
		ssh.CipherAES256CTR, // telephones
		ssh.CipherAES128CTR,
	}
}

// macs are for the CTR ciphers; the others need none.
func macs() []string {
	return []string{ssh.HMACSHA256ETM, ssh.HMACSHA512ETM, ssh.HMACSHA256, ssh.HMACSHA512}
}

func userKeyAlgorithms() []string {
	return []string{
		ssh.KeyAlgoED25519,
		ssh.KeyAlgoSKED25519, ssh.KeyAlgoSKECDSA256, // a key that has to be touched
		ssh.KeyAlgoECDSA256, ssh.KeyAlgoECDSA384, ssh.KeyAlgoECDSA521,
		ssh.KeyAlgoRSASHA256, ssh.KeyAlgoRSASHA512,
	}
}

// leastRSA is the shortest RSA key that is let in, in bits.
const leastRSA = 2048

// strong tells whether a key may be used here at all. Certificates may not:
// the book names keys, and knows no authority that could vouch for others.
func strong(key ssh.PublicKey) bool {
	if _, ok := key.(*ssh.Certificate); ok {
		return false
	}
	known, ok := key.(ssh.CryptoPublicKey)
	if !ok {
		return true // a key on a token: its kind was checked by its name
	}
	r, ok := known.CryptoPublicKey().(*rsa.PublicKey)
	return !ok || r.N.BitLen() >= leastRSA
}
