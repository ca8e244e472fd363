package cli

import (
	"context"
	"time"

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
Mencetak berita acara, dengan salinan lama yang masih menyimpan kuncinya.`,
		Example: "  aduan person erase 412 --basis 045/BA/2032",
	}
	var which, basis string
	var yes bool
	c.Flags().StringVar(&which, "which", "", "id orang dalam aduan itu; bawaan: pengadu pertama")
	c.Flags().StringVar(&basis, "basis", "", "nomor berita acara pemusnahan; wajib")
	c.Flags().BoolVar(&yes, "yes", false, "tanpa bertanya")
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		return s.erasePerson(c.Context(), &model.PersonErased{Case: args[0], Which: model.PersonID(which), Basis: basis}, yes)
	})
}

func (s *session) erasePerson(ctx context.Context, ask *model.PersonErased, yes bool) error {
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
	copies, err := s.destroy(ctx, ask)
	if err != nil || s.flags.json {
		return err
	}
	_, err = s.Out.Write([]byte(paper.Text(s.minutes(ask, v, copies), 80)))
	return s.written(err)
}

// destroy does what nothing undoes, and gives the copies for its minutes; with
// --json it prints what came of it.
func (s *session) destroy(ctx context.Context, ask model.Action) ([]model.Copy, error) {
	id := model.DeedID(s.NewID())
	out, err := s.desk.Act(ctx, model.Deed{ID: id, Action: ask})
	if err != nil {
		return nil, withDeed(err, id)
	}
	for _, w := range out.Warnings {
		s.note(s.words.Warning(w))
	}
	if s.flags.json {
		return nil, s.printJSON(bookOutcome{Deed: out.Deed, Action: ask.Name(), Seq: out.Seq, Replayed: out.Replayed})
	}
	return s.desk.KeptCopies(ctx)
}

// minutes is the paper that the destruction of a person's data leaves.
func (s *session) minutes(ask *model.PersonErased, v model.CaseView, copies []model.Copy) paper.Document {
	say := s.words.say
	return s.minutesOf(say("minutes"), say("minutes_what"), v, copies, []paper.Pair{{Label: say("minutes_no"), Value: harmless(ask.Basis)},
		{Label: say("minutes_at"), Value: s.words.LongMoment(s.me.Now)}, {Label: say("minutes_of"), Value: v.Register}, {Label: say("minutes_law"), Value: say("minutes_law_is")}})
}

// minutesOf is a paper that a destruction leaves. It names every copy that was
// made since the case was recorded: until they are gone, they hold the keys.
func (s *session) minutesOf(title, what string, v model.CaseView, copies []model.Copy, facts []paper.Pair) paper.Document {
	say := s.words.say
	doc := paper.Document{Title: title}
	doc.Blocks = append(doc.Blocks, paper.Letterhead{Lines: []string{s.me.Office.Name, s.me.Office.Address}}, paper.Rule{},
		paper.Heading{Text: doc.Title, Title: true}, paper.Space{}, paper.Pairs{Items: facts},
		paper.Space{}, paper.Para{Text: what}, paper.Space{})
	var with []string
	for _, c := range copies {
		if c.Keys != "" && v.RecordedAt != nil && !c.Made.Before(v.RecordedAt.Truncate(time.Second)) { // its moment is to the second
			with = append(with, say("minutes_copy", "made", s.words.LongMoment(c.Made), "name", harmless(c.Name), "keys", harmless(c.Keys)))
		}
	}
	if len(with) > 0 {
		doc.Blocks = append(doc.Blocks, paper.Para{Text: say("minutes_copies")}, paper.List{Items: with, Numbered: true})
	} else {
		doc.Blocks = append(doc.Blocks, paper.Para{Text: say("minutes_no_copies")})
	}
	return paper.Document{Title: doc.Title, Blocks: append(doc.Blocks, paper.Space{},
		paper.Signatures{Items: []paper.Signature{{As: say("minutes_sign")}, {As: say("minutes_witness")}}})}
}
