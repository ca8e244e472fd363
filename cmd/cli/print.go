package cli

import (
	"context"
	"strings"

	"aduan/model"
	"aduan/model/paper"
	"aduan/model/words"

	"github.com/spf13/cobra"
)

// papers are those that this program prints, and formats how.
func papers() []string  { return []string{"receipt"} }
func formats() []string { return []string{"text", "ascii"} }

func (a *app) printCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "print KERTAS REG",
		Short: "Mencetak kertas sebuah aduan: tanda terima",
		Long: `Mencetak kertas sebuah aduan ke keluaran atau ke berkas -o, dan mencatat bahwa ia dicetak.
KERTAS: receipt (tanda terima). Bentuk: text, atau ascii untuk pencetak yang hanya kenal ASCII.`,
		Example: "  aduan print receipt 412\n  aduan print receipt 412 --width 40 | lp",
	}
	var format, file string
	var width int
	fs := c.Flags()
	fs.StringVar(&format, "format", "text", "bentuk: "+strings.Join(formats(), ", "))
	fs.StringVarP(&file, "output", "o", "", "berkas yang ditulis; yang sudah ada tidak ditimpa")
	fs.IntVar(&width, "width", 80, "lebar kertas, huruf per baris")
	return a.leaf(c, 2, 2, func(c *cobra.Command, args []string) error {
		if err := choice("unknown_paper", args[0], papers()); err != nil {
			return err
		}
		if err := choice("unknown_format", format, formats()); err != nil {
			return err
		}
		if err := a.mayWrite(file); err != nil {
			return err
		}
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		return s.print(c.Context(), args[0], args[1], format, width, file)
	})
}

func choice(rule, value string, all []string) error {
	for _, v := range all {
		if v == value {
			return nil
		}
	}
	return usage(rule).With("value", value).With("values", strings.Join(all, ", "))
}

func (s *session) print(ctx context.Context, name, reg, format string, width int, file string) error {
	v, err := s.desk.Case(ctx, reg)
	if err != nil {
		return err
	}
	doc := paper.Receipt(paper.About{View: v, Office: s.me.Office, Words: s.words.Catalogue,
		Names: words.NamesOf(s.me.Office, s.staff), Now: s.me.Now})
	text := paper.Text(doc, width)
	if format == "ascii" {
		text = paper.ASCII(doc, width)
	}
	// Recorded first: a paper that nobody can account for is worse than one
	// that is recorded and has to be printed again.
	if _, err := s.desk.Act(ctx, model.Deed{ID: model.DeedID(s.NewID()), Case: v.ID, Action: &model.Print{Paper: name}}); err != nil {
		return err
	}
	if file == "" {
		_, err := s.Out.Write([]byte(text))
		return s.written(err)
	}
	if err := s.writeNew(file, strings.NewReader(text)); err != nil {
		return err
	}
	s.note(s.words.say("printed", "file", file))
	return nil
}
