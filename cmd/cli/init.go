package cli

import (
	"strings"

	"aduan/model"
	"aduan/model/office"
	"aduan/model/office/profile"
	"aduan/store"

	"github.com/spf13/cobra"
)

func (a *app) initCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "init --office NAMA|BERKAS",
		Short: "Membuat buku baru untuk sebuah kantor",
		Long: `Membuat buku baru; buku yang sudah ada tidak disentuh. NAMA adalah profil bawaan (aduan office list)
atau berkas profil sendiri. Yang menjalankannya menjadi admin dan pengelola pertama, ditautkan dengan
pengguna komputer ini. Di mana buku dibuat: --book, ADUAN_BOOK, atau folder data pengguna.`,
		Example: "  aduan init --office lumajang --name \"Hendra Saputra\"",
	}
	var officeName, username, name string
	fs := c.Flags()
	fs.StringVar(&officeName, "office", "", "profil kantor: nama atau berkas (wajib)")
	fs.StringVar(&username, "username", "", "nama pengguna Anda di buku (bawaan: pengguna komputer ini)")
	fs.StringVar(&name, "name", "", "nama lengkap Anda")
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		if officeName == "" {
			return usage("flag_needs_value").With("flag", "--office").With("command", c.CommandPath())
		}
		text, o, err := a.profileText(officeName)
		if err != nil {
			return err
		}
		first := a.founder(username, name)
		dir, err := a.bookFolder()
		if err != nil {
			return err
		}
		book, err := store.Create(dir, a.storeConfig(), text, first)
		if err != nil {
			return err
		}
		if err := book.Close(); err != nil {
			return err
		}
		if a.flags.json {
			return a.printJSON(initLine{dir, o.Code, string(first.Username)})
		}
		return a.println(harmless(a.language(o).say("init_done", "office", o.Name, "folder", dir, "username", string(first.Username))))
	})
}

// initLine is what init prints with --json.
type initLine struct {
	Book     string `json:"book"`
	Office   string `json:"office"`
	Username string `json:"username"`
}

// profileText is a profile by its name, or of a file.
func (a *app) profileText(name string) ([]byte, *model.Office, error) {
	text, ok := office.Text(name)
	if !ok {
		if !strings.ContainsAny(name, `./\`) {
			return nil, nil, unknownOffice(name)
		}
		var err error
		if text, err = a.readFile(name, profile.MaxSize); err != nil {
			return nil, nil, err
		}
	}
	o, faults := profile.Parse(text)
	if len(faults) > 0 {
		return nil, nil, a.profileFaults(name, faults)
	}
	return text, o, nil
}

// founder is the first member of staff: whoever runs init.
func (a *app) founder(username, name string) store.First {
	if username == "" {
		username = strings.Map(func(r rune) rune {
			switch {
			case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '.', r == '-', r == '_':
				return r
			case r >= 'A' && r <= 'Z':
				return r + 'a' - 'A'
			}
			return -1
		}, a.User)
	}
	if username == "" {
		username = "admin"
	}
	if name == "" {
		name = username
	}
	return store.First{Username: model.StaffID(username), Name: name, OSUser: a.User}
}
