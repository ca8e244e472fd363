package cli

import (
	"context"
	"strings"

	"aduan/model"

	"github.com/spf13/cobra"
)

func (a *app) staffKeyCmd() *cobra.Command {
	c := &cobra.Command{Use: "key", Short: "Kunci SSH pegawai"}
	return a.group(c, a.keyAddCmd(), a.keyRemoveCmd(), a.keyListCmd(), a.keyPendingCmd())
}

// maxKeyFile is far more than any public key; a private key file that is named
// by mistake is refused for what it is.
const maxKeyFile = 16 << 10

func (a *app) keyAddCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "add USERNAME [BERKAS]",
		Short: "Menambah kunci publik pegawai",
		Long: `Menambah kunci publik SSH dari BERKAS (misalnya id_ed25519.pub; "-" berarti masukan), satu baris
seperti di authorized_keys. Lewat telepon lebih mudah: pemiliknya mencoba masuk sekali, membacakan sidik
kuncinya, dan --pending menerima kunci yang mengetuk itu (aduan staff key pending); awal sidiknya cukup
bila tidak rancu. Satu kunci hanya untuk satu orang.`,
		Example: "  aduan staff key add lilik id_ed25519.pub\n  aduan staff key add rina --pending SHA256:9Wd2 --until 31/12",
	}
	var pending, until string
	c.Flags().StringVar(&pending, "pending", "", "sidik (atau awalnya) dari kunci yang mengetuk")
	c.Flags().StringVar(&until, "until", "", "berlaku sampai tanggal ini, termasuk harinya")
	return a.leaf(c, 1, 2, func(c *cobra.Command, args []string) error {
		if (len(args) == 2) == (pending != "") {
			return usage("key_from").With("command", c.CommandPath())
		}
		key := ""
		if pending == "" {
			text, err := a.fileOrInput(args[1], maxKeyFile)
			if err != nil {
				return err
			}
			if key, err = model.ParseKey(string(text)); err != nil {
				return err
			}
		}
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		if pending != "" {
			if key, err = s.pendingKey(c.Context(), pending); err != nil {
				return err
			}
		}
		input := map[string]any{"username": args[0], "key": key}
		if err := s.span(input, "", until); err != nil {
			return err
		}
		return s.bookDeed(c.Context(), "key_add", input, s.words.say("key_added", "username", args[0], "print", model.Fingerprint(key)))
	})
}

// pendingKey finds the one key that knocked whose fingerprint begins so.
func (s *session) pendingKey(ctx context.Context, print string) (string, error) {
	all, err := s.desk.PendingKeys(ctx)
	if err != nil {
		return "", err
	}
	keys := make([]model.SSHKey, len(all))
	for i, k := range all {
		keys[i] = model.NewSSHKey(k.Key)
	}
	return oneKey(keys, print, "unknown_pending")
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
		key, err := oneKey(who.Keys, args[1], "unknown_key")
		if err != nil {
			return err
		}
		return s.bookDeed(c.Context(), "key_remove", map[string]any{"username": args[0], "key": key}, s.words.say("key_removed", "username", args[0], "print", model.Fingerprint(key)))
	})
}

// oneKey finds the one key whose fingerprint begins so.
func oneKey(keys []model.SSHKey, print, none string) (string, error) {
	var fit []string
	for _, k := range keys {
		if model.FitsPrint(k.Fingerprint, print) {
			fit = append(fit, k.Text)
		}
	}
	switch len(fit) {
	case 1:
		return fit[0], nil
	case 0:
		return "", model.Invalid("fingerprint", none).With("value", print)
	}
	return "", model.Invalid("fingerprint", "ambiguous_key").With("value", print)
}

// keyLine is one row of `staff key list --json`.
type keyLine struct {
	Username model.StaffID `json:"username"`
	Kind     string        `json:"kind"`
	model.SSHKey
	LastSeen string `json:"last_seen,omitempty"`
}

func (a *app) keyListCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "list [USERNAME]",
		Short:   "Kunci yang bisa masuk: sidik, jenis, sejak, sampai, terakhir dipakai",
		Long:    "Mendaftar kunci publik pegawai. Terakhir dipakai tercatat di samping buku dan bukan bukti; selain admin hanya melihatnya pada kunci sendiri.",
		Example: "  aduan staff key list\n  aduan staff key list rina --json",
	}
	return a.leaf(c, 0, 1, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		if len(args) == 1 {
			if _, ok := s.staff[model.StaffID(args[0])]; !ok {
				return model.Invalid("username", "unknown_staff").With("value", args[0])
			}
		}
		return s.showKeys(c.Context(), strings.Join(args, ""))
	})
}

func (a *app) keyPendingCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "pending",
		Short: "Kunci tak dikenal yang mengetuk",
		Long: `Mendaftar kunci tak dikenal yang mencoba masuk lewat SSH, yang terbaru dulu, supaya admin bisa
menerimanya: aduan staff key add USERNAME --pending SIDIK. Cocokkan sidiknya dengan yang dibacakan
pemiliknya. Yang diingat paling banyak seratus.`,
		Example: "  aduan staff key pending\n  aduan staff key add rina --pending SHA256:9Wd2",
	}
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		return s.showPending(c.Context())
	})
}
