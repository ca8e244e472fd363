package cli

import (
	"context"
	"slices"
	"strings"

	"aduan/model"
	"aduan/model/paper"
	"aduan/model/paper/pdf"
	"aduan/model/words"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// formats are how a paper is written.
func formats() []string { return []string{"text", "ascii", "pdf"} }

// printFlags say how a paper is written, and what stands on it that the book does
// not know.
type printFlags struct {
	format, size, file       string
	width, note, count, whom int
	date, way, unit          string
	when, place, to, purpose string
	identities, pdf          bool
	reason                   string
	name                     string // of the paper
}

func (a *app) printCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "print KERTAS [REG...]",
		Short: "Mencetak kertas: tanda terima, disposisi, surat jawaban, berkas",
		Long: `Mencetak kertas sebuah aduan ke keluaran atau ke berkas -o, dan mencatat bahwa ia dicetak; cetakan
berikutnya menyebut cetakan ke berapa, dan RALAT bila aduan diperbaiki sejak cetakan pertama. Isinya
tidak lebih dari yang boleh Anda baca. KERTAS:
` + paperList() + `
handover boleh memuat beberapa REG, atau --bidang. blankform menomori --count formulir kosong; bookpage mencetak buku
satu hari, --date. Susunan kata tiap kertas: aduan office wording.
Bentuk: text (pencetak dot-matrix), ascii (pencetak yang hanya kenal ASCII), pdf.`,
		Example: "  aduan print receipt 412\n  aduan print receipt 412 --format pdf --size a5 -o tanda-terima.pdf\n" +
			"  aduan print invitation 412 --to 'Sdr. Paidi' --when 'Senin, 23 November 2026 pukul 09.00' --place 'Ruang rapat'\n" +
			"  aduan print message 412 --for whatsapp\n  aduan print blankform --count 10 --format pdf -o formulir.pdf",
	}
	f := &printFlags{}
	fs := c.Flags()
	f.written(fs)
	fs.StringVar(&f.size, "size", "", "ukuran kertas pdf: a4, a5 atau 80mm (tanda terima); bawaan menurut kertasnya")
	fs.IntVar(&f.width, "width", 0, "lebar kertas teks, huruf per baris (0: menurut kertasnya)")
	fs.IntVar(&f.note, "note", 0, "nomor catatan untuk berita acara (0: yang terbaru)")
	fs.IntVar(&f.count, "count", 1, "banyaknya formulir kosong")
	fs.IntVar(&f.whom, "complainant", 0, "pengadu ke berapa yang disurati (0: yang pertama, dengan jumlah yang lain)")
	fs.StringVar(&f.unit, "bidang", "", "serah terima: semua aduan terbuka yang dipegang bidang ini")
	fs.StringVar(&f.date, "date", "", "tanggal halaman buku (bawaan: hari ini)")
	fs.StringVar(&f.way, "for", "whatsapp", "jawaban pendek untuk: "+strings.Join(paper.Ways(), ", "))
	fs.StringVar(&f.when, "when", "", "undangan: hari, tanggal dan jam")
	fs.StringVar(&f.place, "place", "", "undangan: tempat")
	fs.StringVar(&f.to, "to", "", "undangan atau serah terima: kepada siapa")
	fs.StringVar(&f.purpose, "purpose", "", "undangan: keperluan")
	fs.BoolVar(&f.identities, "identities", false, "buka identitas pada kertas ini; perlu --reason, dan dicatat")
	fs.StringVar(&f.reason, "reason", "", "alasan identitas dibuka")
	return a.leaf(c, 1, -1, func(c *cobra.Command, args []string) error {
		if f.name = args[0]; !slices.Contains(paper.All(), f.name) {
			return usage("unknown_paper").With("value", f.name).With("values", strings.Join(paper.All(), ", "))
		}
		if err := countArgs(c, args, 1+f.least(), 1+f.most()); err != nil {
			return err
		}
		if err := f.check(a); err != nil {
			return err
		}
		if err := a.mayWrite(f.file); err != nil {
			return err
		}
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		return s.print(c.Context(), f, args[1:])
	})
}

// written are the flags of how a paper is written, and where.
func (f *printFlags) written(fs *pflag.FlagSet) {
	fs.StringVar(&f.format, "format", "text", "bentuk: "+strings.Join(formats(), ", "))
	fs.BoolVar(&f.pdf, "pdf", false, "sama dengan --format pdf")
	fs.StringVarP(&f.file, "output", "o", "", "berkas yang ditulis; yang sudah ada tidak ditimpa")
}

// paperList is the papers with their names, for the manual.
func paperList() string {
	var lines []string
	c := words.Indonesian()
	for _, name := range paper.All() {
		word := c.Word("paper", name)
		if slices.Contains(model.Enum("book_paper"), name) {
			word = c.Word("book_paper", name)
		}
		lines = append(lines, "  "+name+strings.Repeat(" ", max(1, 20-len(name)))+word)
	}
	return strings.Join(lines, "\n")
}

// check refuses flags that do not fit the paper, before anything is read.
func (f *printFlags) check(a *app) error {
	if f.pdf {
		f.format = "pdf"
	}
	if err := choice("unknown_format", f.format, formats()); err != nil {
		return err
	}
	sizes := paper.Sizes(f.name)
	if f.size == "" {
		f.size = sizes[0]
	}
	for flag, v := range map[string]struct {
		value string
		all   []string
	}{"--size": {f.size, sizes}, "--for": {f.way, paper.Ways()}} {
		if !slices.Contains(v.all, v.value) {
			return usage("flag_choice").With("flag", flag).With("value", v.value).With("values", strings.Join(v.all, ", "))
		}
	}
	if f.format == "pdf" && f.file == "" && a.Interactive {
		return usage("pdf_needs_file")
	}
	if f.identities && f.reason == "" {
		return model.Invalid("reason", "reason_required")
	}
	return nil
}

// ends tells whether the paper is minutes of a destruction.
func (f *printFlags) ends() bool { return f.name == "destruction" || f.name == "erasure" }

// mostHanded is how many files one list hands over.
const mostHanded = 200

// least and most are how many cases the paper is of.
func (f *printFlags) least() int {
	if slices.Contains(model.Enum("book_paper"), f.name) || f.name == "handover" && f.unit != "" {
		return 0
	}
	return 1
}

func (f *printFlags) most() int {
	if f.name == "handover" {
		return mostHanded
	}
	return f.least()
}

func choice(rule, value string, all []string) error {
	for _, v := range all {
		if v == value {
			return nil
		}
	}
	return usage(rule).With("value", value).With("values", strings.Join(all, ", "))
}

// print makes the paper, records it, and writes it.
func (s *session) print(ctx context.Context, f *printFlags, regs []string) error {
	var d paper.Document
	var err error
	switch f.name {
	case "blankform":
		d, err = s.blankForms(ctx, f)
	case "bookpage":
		d, err = s.bookPage(ctx, f)
	default:
		d, err = s.casePaper(ctx, f, regs)
	}
	if err != nil {
		return err
	}
	out, err := f.write(d)
	if err != nil {
		return err
	}
	if f.file == "" {
		_, err := s.Out.Write(out)
		return s.written(err)
	}
	if err := s.writeNew(f.file, strings.NewReader(string(out))); err != nil {
		return err
	}
	s.note(s.words.say("printed", "file", f.file))
	return nil
}

func (f *printFlags) write(d paper.Document) ([]byte, error) {
	width := f.width
	if width == 0 {
		width = paper.Width(f.name)
	}
	switch f.format {
	case "pdf":
		size, _ := pdf.SizeOf(f.size)
		return pdf.Write(d, size)
	case "ascii":
		return []byte(paper.ASCII(d, width)), nil
	}
	return []byte(paper.Text(d, width)), nil
}
