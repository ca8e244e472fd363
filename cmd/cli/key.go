package cli

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"

	"aduan/model"

	"github.com/spf13/cobra"
)

func (a *app) staffKeyCmd() *cobra.Command {
	c := &cobra.Command{Use: "key", Short: "Kunci SSH pegawai"}
	return a.group(c, a.keyAddCmd(), a.keyRemoveCmd(), a.keyPendingCmd())
}

// maxKeyFile is far more than any public key; a private key file that is named
// by mistake is refused for what it is.
const maxKeyFile = 16 << 10

func (a *app) keyAddCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "add USERNAME BERKAS",
		Short: "Menambah kunci publik pegawai",
		Long: `Menambah kunci publik SSH dari BERKAS (misalnya id_ed25519.pub; "-" berarti masukan), satu baris
seperti di authorized_keys.`,
		Example: "  aduan staff key add lilik id_ed25519.pub",
	}
	return a.leaf(c, 2, 2, func(c *cobra.Command, args []string) error {
		text, err := a.fileOrInput(args[1], maxKeyFile)
		if err != nil {
			return err
		}
		key, err := publicKey(string(text))
		if err != nil {
			return err
		}
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		return s.bookDeed(c.Context(), "key_add", map[string]any{"username": args[0], "key": key}, s.words.say("key_added", "username", args[0], "print", fingerprint(key)))
	})
}

func (a *app) keyRemoveCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "remove USERNAME SIDIK",
		Short:   "Mencabut kunci publik pegawai",
		Long:    "Mencabut kunci dengan sidik jari SIDIK, seperti ditulis ssh-keygen -lf (SHA256:...); awalannya cukup bila tidak rancu.",
		Example: "  aduan staff key remove lilik SHA256:9Wd2",
	}
	return a.leaf(c, 2, 2, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		who, ok := s.staff[model.StaffID(args[0])]
		if !ok {
			return model.Invalid("username", "unknown_staff").With("value", args[0])
		}
		key, err := keyOf(who, args[1])
		if err != nil {
			return err
		}
		return s.bookDeed(c.Context(), "key_remove", map[string]any{"username": args[0], "key": key}, s.words.say("key_removed", "username", args[0], "print", fingerprint(key)))
	})
}

// keyOf finds the one key of who whose fingerprint begins so.
func keyOf(who model.Staff, print string) (string, error) {
	want := strings.TrimPrefix(print, "SHA256:")
	var fit []string
	for _, k := range who.Keys {
		if want != "" && strings.HasPrefix(strings.TrimPrefix(fingerprint(k), "SHA256:"), want) {
			fit = append(fit, k)
		}
	}
	switch len(fit) {
	case 1:
		return fit[0], nil
	case 0:
		return "", model.Invalid("fingerprint", "unknown_key").With("value", print)
	}
	return "", model.Invalid("fingerprint", "ambiguous_key").With("value", print)
}

// publicKey takes the one line of a public key file, and refuses what is none:
// above all a private key, which must not come to rest in a book.
func publicKey(text string) (string, error) {
	if strings.Contains(text, "PRIVATE KEY") {
		return "", model.Invalid("key", "private_key")
	}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Fields(line)
		if len(fields) < 2 || !(strings.HasPrefix(fields[0], "ssh-") || strings.HasPrefix(fields[0], "ecdsa-") || strings.HasPrefix(fields[0], "sk-")) {
			break
		}
		if _, err := base64.StdEncoding.DecodeString(fields[1]); err != nil {
			break
		}
		return line, nil
	}
	return "", model.Invalid("key", "not_a_key")
}

// fingerprint is the key's as ssh-keygen prints it; empty for what is no key.
func fingerprint(key string) string {
	fields := strings.Fields(key)
	if len(fields) < 2 {
		return ""
	}
	raw, err := base64.StdEncoding.DecodeString(fields[1])
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(raw)
	return "SHA256:" + base64.RawStdEncoding.EncodeToString(sum[:])
}

func (a *app) keyPendingCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "pending",
		Short: "Kunci tak dikenal yang pernah mengetuk",
		Long: `Mendaftar kunci tak dikenal yang mencoba masuk lewat SSH, supaya admin bisa menerimanya. Selama
server SSH belum dijalankan tidak ada yang bisa mengetuk.`,
		Example: "  aduan staff key pending",
	}
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		s.note(s.words.say("no_pending"))
		return nil
	})
}
