package cli

import (
	"strconv"
	"strings"

	"aduan/model"
	"aduan/model/office/profile"
	"aduan/model/paper"

	"github.com/spf13/cobra"
)

func (a *app) wordingCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "wording KERTAS",
		Short: "Susunan kata sebuah kertas; mencoba yang diubah",
		Long: `Mencetak susunan kata KERTAS yang berlaku, untuk disalin dan diubah. --names mendaftar isian yang boleh
dipakai. --preview BERKAS memeriksa susunan kata dalam berkas itu, menyebut setiap kesalahan dengan
barisnya, dan mencetak kertasnya dengan contoh rekaan, atau dengan aduan --reg. Yang sudah benar
ditaruh di bagian papers profil kantor. Tanda-tandanya: docs/kertas.md.`,
		Example: "  aduan office wording receipt > tanda-terima.txt\n  aduan office wording receipt --preview tanda-terima.txt\n  aduan office wording answer --names",
	}
	var names bool
	var file, reg string
	fs := c.Flags()
	fs.BoolVar(&names, "names", false, "isian yang boleh dipakai kertas ini")
	fs.StringVar(&file, "preview", "", "berkas susunan kata yang dicoba")
	fs.StringVar(&reg, "reg", "", "aduan untuk mencoba; tanpa ini contoh rekaan")
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		if err := choice("unknown_paper", args[0], paper.All()); err != nil {
			return err
		}
		if names {
			return a.println(strings.Join(paper.Names(args[0]), "\n"))
		}
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		if file == "" {
			return a.println(strings.TrimRight(paper.Wording(args[0], s.me.Office), "\n"))
		}
		about := paper.Example(s.me.Office, s.me.Now)
		if reg != "" {
			v, err := s.desk.Case(c.Context(), reg)
			if err != nil {
				return err
			}
			about = s.about(v)
		}
		return s.previewWording(args[0], file, about)
	})
}

// previewWording checks a wording and prints the paper it makes.
func (s *session) previewWording(name, file string, about paper.About) error {
	text, err := s.fileOrInput(file, profile.MaxSize)
	if err != nil {
		return err
	}
	d, faults := paper.Preview(name, string(text), about)
	for _, f := range faults {
		said := s.words.say(strings.Replace(f.Code, "template_", "wording.", 1), "value", f.Value, "count", strconv.Itoa(f.Columns))
		if f.Near != "" {
			said += " " + s.words.say("near", "near", f.Near)
		}
		if s.flags.json {
			if err := s.printJSON(checkLine{file, f.Line, "", f.Code, said}); err != nil {
				return err
			}
			continue
		}
		if err := s.println(harmless(file + ":" + strconv.Itoa(f.Line) + ": " + said)); err != nil {
			return err
		}
	}
	if len(faults) > 0 {
		return model.Invalid("", "wording_faults").With("count", len(faults)).With("file", file)
	}
	_, err = s.Out.Write([]byte(paper.Text(d, min(paper.Width(name), 132))))
	return s.written(err)
}
