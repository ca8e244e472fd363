package cli

import (
	"aduan/model"

	"github.com/spf13/cobra"
)

// root builds the whole tree, anew for each call.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "aduan",
		Short: "Buku dan meja pengaduan kantor Dinas Sosial",
		Long: `Aduan mencatat pengaduan dari diterima sampai selesai: nomor register, disposisi,
tindak lanjut, pengesahan, jawaban, dan tenggat yang bisa diperiksa hitungannya.

Tanpa perintah, aduan membuka layar. Untuk mencoba tanpa mengotori buku: aduan demo.`,
		Example: `  aduan                                    buka layar
  aduan --linear                           tanya jawab tanpa layar, untuk pembaca layar
  aduan demo                               coba dengan buku contoh
  aduan init --office lumajang             buat buku sungguhan
  aduan queue                              aduan terbuka, tenggat terdekat dulu`,
		SilenceErrors: true, SilenceUsage: true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	a.globalFlags(root)
	a.linearFlag(root.Flags())
	a.leaf(root, 0, -1, func(c *cobra.Command, args []string) error {
		if len(args) > 0 {
			return unknownCommand(c, args[0])
		}
		return a.console(c.Context())
	})
	a.hold(root,
		a.demoCmd(), a.initCmd(), a.caseCmd(), a.queueCmd(), a.searchCmd(), a.clockCmd(), a.staffCmd(), a.officeCmd(),
		a.calendarCmd(), a.printCmd(), a.reportCmd(), a.improvementCmd(), a.bookCmd(), a.accessCmd(), a.personCmd(), a.serveCmd(), a.doctorCmd(), a.completionCmd(), a.docsCmd(),
	)
	root.SetHelpCommand(a.helpCmd())
	root.SetHelpFunc(a.help)
	root.SetUsageFunc(func(c *cobra.Command) error { a.help(c, nil); return nil })
	root.SetFlagErrorFunc(flagFault)
	return root
}

func (a *app) globalFlags(root *cobra.Command) {
	fs := root.PersistentFlags()
	fs.SetNormalizeFunc(normalFlag)
	fs.StringVar(&a.flags.book, "book", "", "folder buku; bawaan ADUAN_BOOK, lalu folder data pengguna")
	// Their defaults are what newApp saw among the arguments: a command that
	// reads its flags late must not forget it in between.
	fs.BoolVar(&a.flags.json, "json", a.flags.json, "keluaran dan galat sebagai JSON")
	fs.StringVar(&a.flags.as, "as", "", "bertindak sebagai pegawai ini (bawaan: pengguna komputer ini)")
	fs.StringVar(&a.flags.lang, "lang", a.flags.lang, "bahasa layar: id atau en")
	fs.BoolVar(&a.flags.noColor, "no-color", false, "tanpa warna (juga lewat NO_COLOR)")
	fs.BoolVar(&a.flags.ascii, "ascii", false, "hanya huruf ASCII di layar")
	fs.StringVar(&a.flags.theme, "theme", "", "tema layar: dark, light atau mono")
	fs.BoolP("help", "h", false, "bantuan untuk perintah ini")
}

// checkGlobals refuses values that no command could use.
func (a *app) checkGlobals() error {
	switch a.flags.lang {
	case "", "id", "en":
	default:
		return usage("flag_choice").With("flag", "--lang").With("value", a.flags.lang).With("values", "id, en")
	}
	switch a.flags.theme {
	case "", "dark", "light", "mono":
	default:
		return usage("flag_choice").With("flag", "--theme").With("value", a.flags.theme).With("values", "dark, light, mono")
	}
	return nil
}

func (a *app) english() bool { return a.flags.lang == "en" }

// bookFolder is where the book lies: --book, ADUAN_BOOK, the user's data.
func (a *app) bookFolder() (string, error) {
	switch {
	case a.visit != nil:
		return a.visit.dir, nil
	case a.flags.book != "":
		return a.path(a.flags.book), nil
	case a.Env("ADUAN_BOOK") != "":
		return a.path(a.Env("ADUAN_BOOK")), nil
	case a.Data != "":
		return joinBook(a.Data), nil
	}
	return "", &model.Error{Code: model.CodeUsage, Rule: "no_book_folder"}
}
