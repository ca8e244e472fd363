package cli

import (
	"context"
	"errors"
	"os"

	"aduan/model"
	"aduan/model/paper"

	"github.com/spf13/cobra"
)

func (a *app) personEraseCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "erase REG --basis NOMOR",
		Short: "Memusnahkan data seseorang, dan mencetak berita acaranya",
		Long: `Menghancurkan kunci data seorang pengadu, sesudah masa simpan semua aduannya lewat; tidak ada cara
mengembalikannya. Diputuskan kepala, atau dicatat atas namanya; NOMOR adalah nomor berita acaranya.
Ditolak selama aduannya berjalan, ditahan, atau masih disimpan. Menanyakan dulu; --yes menjawabnya.
Mencetak berita acara, dengan salinan lama yang masih menyimpan kuncinya; ia dapat dicetak lagi dengan
aduan print erasure REG.`,
		Example: "  aduan person erase 412 --basis 045/BA/2032",
	}
	var which, basis string
	var yes bool
	f := &printFlags{name: "erasure", way: paper.Ways()[0]}
	f.written(c.Flags())
	c.Flags().StringVar(&which, "which", "", "id orang dalam aduan itu; bawaan: pengadu pertama")
	c.Flags().StringVar(&basis, "basis", "", "nomor berita acara pemusnahan; wajib")
	c.Flags().BoolVar(&yes, "yes", false, "tanpa bertanya")
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		if err := f.ready(a); err != nil {
			return err
		}
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		return s.erasePerson(c.Context(), &model.PersonErased{Case: args[0], Which: model.PersonID(which), Basis: basis}, f, yes)
	})
}

func (s *session) erasePerson(ctx context.Context, ask *model.PersonErased, f *printFlags, yes bool) error {
	v, err := s.desk.Case(ctx, ask.Case)
	if err != nil {
		return err
	}
	if !yes {
		if yes, err = s.yes(ctx, s.words.say("erase_sure", "register", v.Register)); err != nil || !yes {
			s.note(s.words.say("erase_not"))
			return err
		}
	}
	return s.destroy(ctx, ask, f, v.Register)
}

// ready refuses what the minutes could not be written as, before anything is
// destroyed.
func (f *printFlags) ready(a *app) error {
	if err := f.check(a); err != nil {
		return err
	}
	if err := a.mayWrite(f.file); err != nil || f.file == "" || a.visit != nil {
		return err
	}
	made, err := a.newFile(f.file)
	if err != nil {
		return err
	}
	if err := errors.Join(made.Close(), os.Remove(a.path(f.file))); err != nil {
		return unwritable(f.file, err)
	}
	return nil
}

// destroy does what nothing undoes, and prints the minutes of it; with --json it
// prints what came of it.
func (s *session) destroy(ctx context.Context, ask model.Action, f *printFlags, register string) error {
	id := model.DeedID(s.NewID())
	out, err := s.desk.Act(ctx, model.Deed{ID: id, Action: ask})
	if err != nil {
		return withDeed(err, id)
	}
	for _, w := range out.Warnings {
		s.note(s.words.Warning(w))
	}
	if s.flags.json {
		return s.printJSON(bookOutcome{Deed: out.Deed, Action: ask.Name(), Seq: out.Seq, Replayed: out.Replayed})
	}
	s.note(s.words.say("minutes_again", "paper", f.name, "register", register))
	return s.print(ctx, f, []string{register})
}
