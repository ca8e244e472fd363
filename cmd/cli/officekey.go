package cli

import (
	"strconv"
	"unicode/utf8"

	"aduan/model"
	"aduan/store"

	"github.com/spf13/cobra"
)

// leastPassphrase is how many letters a passphrase has at least: it is all that
// stands between a thief and the book.
const leastPassphrase = 12

func (a *app) officeKeyCmd() *cobra.Command {
	c := &cobra.Command{Use: "office-key", Short: "Kunci kantor: diganti, dijaga sandi"}
	return a.group(c, a.rotateKeyCmd(), a.guardKeyCmd(), a.unguardKeyCmd())
}

func (a *app) rotateKeyCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "rotate",
		Short: "Mengganti kunci kantor",
		Long: `Membuat kunci kantor baru dan membungkus ulang semua kunci dengannya, misalnya sesudah komputer dicuri atau
admin berganti. Bila kunci lama dijaga sandi, kunci baru juga, dengan sandi baru (ditanyakan, atau
ADUAN_OFFICE_PASSPHRASE_NEW). Buku tidak boleh sedang dibuka. Putus listrik di tengahnya tidak merusak apa-apa.`,
		Example: "  aduan book office-key rotate",
	}
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		dir, err := a.keyHolder()
		if err != nil {
			return err
		}
		cfg, pass := a.storeConfig(), ""
		if store.OfficeKeyGuarded(dir, cfg) {
			if pass, err = a.newPassphrase(); err != nil {
				return err
			}
		}
		if err := store.RotateOfficeKey(c.Context(), dir, cfg, pass, model.StaffID(a.flags.as)); err != nil {
			return err
		}
		return a.saidOfficeKey("office_key_rotated")
	})
}

func (a *app) guardKeyCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "guard",
		Short: "Menjaga kunci kantor dengan sandi",
		Long: `Sesudah ini setiap pembukaan buku menanyakan sandi (atau membacanya dari ADUAN_OFFICE_PASSPHRASE), sehingga
pencuri komputer tidak membaca isinya. Tanpa sandi, nomor, keadaan, dan tenggat tetap terbaca.`,
		Example: "  aduan book office-key guard",
	}
	return a.leaf(c, 0, 0, func(*cobra.Command, []string) error {
		dir, err := a.keyHolder()
		if err != nil {
			return err
		}
		pass, err := a.newPassphrase()
		if err == nil {
			err = store.GuardOfficeKey(dir, a.storeConfig(), pass)
		}
		if err != nil {
			return err
		}
		return a.saidOfficeKey("office_key_guarded")
	})
}

func (a *app) unguardKeyCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "unguard",
		Short:   "Melepas sandi dari kunci kantor",
		Example: "  aduan book office-key unguard",
	}
	return a.leaf(c, 0, 0, func(*cobra.Command, []string) error {
		dir, err := a.keyHolder()
		if err == nil {
			err = store.GuardOfficeKey(dir, a.storeConfig(), "")
		}
		if err != nil {
			return err
		}
		return a.saidOfficeKey("office_key_open")
	})
}

// keyHolder is the book's folder, for whoever owns its files.
func (a *app) keyHolder() (string, error) {
	dir, err := a.bookFolder()
	if err == nil {
		err = a.ownsBook(dir)
	}
	return dir, err
}

func (a *app) saidOfficeKey(sentence string) error {
	if a.flags.json {
		return a.printJSON(map[string]bool{"done": true})
	}
	return a.println(harmless(a.language(nil).say(sentence, "file", "office.key")))
}

// newPassphrase is asked twice.
func (a *app) newPassphrase() (string, error) {
	if pass := a.Env("ADUAN_OFFICE_PASSPHRASE_NEW"); pass != "" {
		return pass, longEnough(pass)
	}
	if a.Secret == nil {
		return "", usage("passphrase_nobody")
	}
	words := a.language(nil)
	pass, err := a.Secret(words.say("ask_passphrase_new", "least", strconv.Itoa(leastPassphrase)) + " ")
	if err == nil {
		err = longEnough(pass)
	}
	if err != nil {
		return "", err
	}
	again, err := a.Secret(words.say("ask_passphrase_again") + " ")
	if err == nil && again != pass {
		err = model.Invalid("passphrase", "passphrase_differs")
	}
	return pass, err
}

func longEnough(pass string) error {
	if utf8.RuneCountInString(pass) < leastPassphrase {
		return model.Invalid("passphrase", "passphrase_short").With("least", leastPassphrase)
	}
	return nil
}
