package cli

import (
	"bytes"
	"strconv"
	"strings"

	"aduan/model"
	"aduan/model/office"
	"aduan/model/office/profile"

	"github.com/spf13/cobra"
)

func (a *app) officeCmd() *cobra.Command {
	c := &cobra.Command{Use: "office", Short: "Profil kantor: kanal, bidang, jabatan, layanan, tenggat"}
	return a.group(c, a.officeListCmd(), a.officeShowCmd(), a.officeCheckCmd(), a.officeApplyCmd(), a.officeKeptCmd(), a.wordingCmd())
}

// officeLine is one row of `office list --json`.
type officeLine struct {
	Name     string `json:"name"`
	Office   string `json:"office"`
	Regency  string `json:"regency"`
	Zone     string `json:"zone"`
	Assumed  int    `json:"assumptions"`
	Services int    `json:"services"`
}

func (a *app) officeListCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "list",
		Short:   "Profil kantor bawaan",
		Long:    "Mendaftar profil kantor yang dibawa program ini; namanya untuk aduan init dan aduan demo.",
		Example: "  aduan office list",
	}
	return a.leaf(c, 0, 0, func(*cobra.Command, []string) error {
		t := &table{}
		for _, name := range office.Names() {
			o, err := shipped(name)
			if err != nil {
				return err
			}
			line := officeLine{name, o.Name, o.Regency, o.Zone, len(o.Assumed), len(o.Services)}
			if a.flags.json {
				if err := a.printJSON(line); err != nil {
					return err
				}
				continue
			}
			t.row(name, o.Name, o.Regency, strconv.Itoa(line.Assumed)+" anggapan")
		}
		t.write(a.Out)
		return nil
	})
}

// shipped reads a profile that comes with the program.
func shipped(name string) (*model.Office, error) {
	text, ok := office.Text(name)
	if !ok {
		return nil, unknownOffice(name)
	}
	o, faults := profile.Parse(text)
	if len(faults) > 0 {
		return nil, &model.Error{Code: model.CodeInternal, Rule: "internal", Err: faults[0]}
	}
	return o, nil
}

func unknownOffice(name string) error {
	return model.Invalid("office", "unknown_office").With("value", name).With("names", strings.Join(office.Names(), ", ")).
		With("near", strings.Join(nearest(name, office.Names(), 1), ""))
}

func (a *app) officeShowCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "show [NAMA]",
		Short: "Isi sebuah profil, seperti berkasnya",
		Long: `Mencetak berkas profil dengan catatannya: profil buku ini, atau profil bawaan NAMA. Keluarannya bisa
disunting lalu dipakai lagi dengan office check dan office apply.`,
		Example: "  aduan office show lumajang > profil.yaml\n  aduan office show",
	}
	return a.leaf(c, 0, 1, func(c *cobra.Command, args []string) error {
		if len(args) == 1 {
			text, ok := office.Text(args[0])
			if !ok {
				return unknownOffice(args[0])
			}
			return a.showProfile(text)
		}
		text, err := a.bookProfile(c.Context())
		if err != nil {
			return err
		}
		return a.showProfile(text)
	})
}

func (a *app) showProfile(text []byte) error {
	if !a.flags.json {
		_, err := a.Out.Write(text)
		return a.written(err)
	}
	return a.printJSON(profile.Read(text))
}

// checkLine is one fault of `office check --json`.
type checkLine struct {
	File    string `json:"file"`
	Line    int    `json:"line,omitempty"`
	Path    string `json:"path,omitempty"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

func (a *app) officeCheckCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "check BERKAS",
		Short: "Memeriksa berkas profil: baris dan kesalahannya",
		Long: `Memeriksa berkas profil dan menyebut kesalahannya sekaligus, satu per baris, dengan berkas dan barisnya.
Penulisan YAML yang rusak (lekukan, tanda kutip, kurung) menutupi kesalahan lain; perbaiki itu dulu. "-"
berarti masukan. Keluar 3 bila ada kesalahan.`,
		Example: "  aduan office check profil.yaml",
	}
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		text, err := a.fileOrInput(args[0], profile.MaxSize)
		if err != nil {
			return err
		}
		o, faults := profile.Parse(text)
		if len(faults) == 0 {
			return a.profileOK(args[0], o)
		}
		return a.profileFaults(args[0], faults)
	})
}

func (a *app) profileOK(file string, o *model.Office) error {
	if a.flags.json {
		return a.printJSON(officeLine{o.Code, o.Name, o.Regency, o.Zone, len(o.Assumed), len(o.Services)})
	}
	return a.println(harmless(a.language(o).say("profile_ok", "file", file, "name", o.Name, "posts", strconv.Itoa(len(o.Posts)),
		"channels", strconv.Itoa(len(o.Channels)), "categories", strconv.Itoa(len(o.Category)), "assumed", strconv.Itoa(len(o.Assumed)))))
}

// profileFaults prints every fault of a profile; the error counts them.
func (a *app) profileFaults(file string, faults []profile.Fault) error {
	for _, f := range faults {
		var err error
		if a.flags.json {
			err = a.printJSON(checkLine{file, f.Line, f.Path, f.Code, f.Message})
		} else {
			err = a.println(harmless(file + ": " + f.Message))
		}
		if err != nil {
			return err
		}
	}
	return model.Invalid("office", "profile_faults").With("file", file).With("count", len(faults)).With("line", faults[0].Line)
}

// fileOrInput reads a file, or stdin for "-".
func (a *app) fileOrInput(name string, max int64) ([]byte, error) {
	if name != "-" {
		return a.readFile(name, max)
	}
	b, err := a.readInput()
	if err != nil {
		return nil, err
	}
	if int64(len(b)) > max {
		return nil, model.Invalid("", "file_too_large").With("file", name).With("max", max)
	}
	return b, nil
}

// profileSame says that the book has this profile already.
func (s *session) profileSame() error {
	if s.flags.json {
		return s.printJSON(bookOutcome{Action: "profile_apply", Unchanged: true})
	}
	return s.println(s.words.say("profile_same"))
}

func (a *app) officeApplyCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "apply BERKAS",
		Short: "Menerapkan profil pada buku ini",
		Long: `Memeriksa berkas profil lalu menerapkannya pada buku ini. Aduan yang sudah tercatat tetap memakai aturan
saat diterimanya, dan disebut mana yang begitu (semuanya: aduan office kept). Admin boleh menerapkan profil yang
aturannya tidak berubah; yang mengubah aturan perlu kepala.`,
		Example: "  aduan office apply profil.yaml",
	}
	var basis string
	c.Flags().StringVar(&basis, "basis", "", "dasar: nomor keputusan kepala, bila dicatat untuknya")
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		text, err := a.fileOrInput(args[0], profile.MaxSize)
		if err != nil {
			return err
		}
		o, faults := profile.Parse(text)
		if len(faults) > 0 {
			return a.profileFaults(args[0], faults)
		}
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		old, err := s.desk.Book().OfficeText(c.Context())
		if err != nil {
			return err
		}
		if bytes.Equal(old, text) {
			return s.profileSame()
		}
		// Not through DecodeAction: the profile's own reader has made it harmless,
		// and a profile is longer than any text of a case.
		if err := s.bookAct(c.Context(), &model.ProfileApply{Text: string(text), Basis: basis, Parsed: o}, s.words.say("profile_set", "name", o.Name)); err != nil || s.flags.json {
			return err
		}
		kept, err := s.keptRules(c.Context())
		if err != nil || keptCases(kept) == 0 {
			return nil // it is applied, whatever can be told of it
		}
		return s.showKept(kept, keptShown)
	})
}
