package cli

import (
	"context"
	"strings"

	"aduan/model"
	"aduan/model/paper"

	"github.com/spf13/cobra"
)

func (a *app) personCmd() *cobra.Command {
	c := &cobra.Command{Use: "person", Short: "Data pribadi: salinan untuk orangnya"}
	return a.group(c, a.personExportCmd(), a.personEraseCmd())
}

func (a *app) personExportCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "export REG",
		Short: "Salinan semua yang tersimpan tentang seseorang, untuk orangnya sendiri",
		Long: `Mencetak semua yang tersimpan tentang seorang pengadu: datanya, aduannya sejauh boleh diberitahukan
kepadanya, dan siapa yang membuka identitasnya. Salinan ini sendiri dicatat dalam log akses. Untuk
pengelola, kepala dan PPID. Orang kedua dan seterusnya dalam satu aduan disebut dengan --which ID.`,
		Example: "  aduan person export 412 --basis 045/PDP/2026\n  aduan person export 412 --json",
	}
	var which, basis string
	c.Flags().StringVar(&which, "which", "", "id orang dalam aduan itu; bawaan: pengadu pertama")
	c.Flags().StringVar(&basis, "basis", "", "nomor permintaannya")
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		return s.exportPerson(c.Context(), &model.PersonExport{Case: args[0], Which: model.PersonID(which), Basis: basis})
	})
}

func (s *session) exportPerson(ctx context.Context, ask *model.PersonExport) error {
	id := model.DeedID(s.NewID())
	file, err := s.desk.ExportPerson(ctx, model.Deed{ID: id, Action: ask})
	if err != nil {
		return withDeed(err, id)
	}
	if s.flags.json {
		return s.printJSON(file)
	}
	_, err = s.Out.Write([]byte(paper.Text(s.personPaper(file), 80)))
	return s.written(err)
}

// personPaper lays the copy out for the person who asked for it.
func (s *session) personPaper(f model.PersonFile) paper.Document {
	say := s.words.say
	doc := paper.Document{Title: say("copy_of_data")}
	doc.Blocks = append(doc.Blocks, paper.Letterhead{Lines: []string{s.me.Office.Name, s.me.Office.Address}}, paper.Rule{},
		paper.Heading{Text: doc.Title, Title: true}, paper.Space{}, s.ownData(f))
	for _, c := range f.Cases {
		doc.Blocks = append(doc.Blocks, paper.Space{}, paper.Heading{Text: say("copy_case", "register", c.Register)}, s.ownCase(c))
	}
	var looks []string
	for _, x := range f.Accesses {
		looks = append(looks, say("copy_look", "when", s.words.LongMoment(x.At), "who", harmless(s.staff[x.RecordedBy].Name), "what", s.words.action(model.ActionName(x.Kind)), "why", harmless(why(x))))
	}
	doc.Blocks = append(doc.Blocks, paper.Space{}, paper.Heading{Text: say("copy_looks")}, paper.List{Items: looks, Numbered: true})
	if len(f.AlsoIn) > 0 {
		doc.Blocks = append(doc.Blocks, paper.Space{}, paper.Para{Text: say("copy_also", "registers", strings.Join(f.AlsoIn, ", "))})
	}
	return doc
}

func (s *session) ownData(f model.PersonFile) paper.Pairs {
	var out paper.Pairs
	add := func(key, value string) {
		if value != "" {
			out.Items = append(out.Items, paper.Pair{Label: key, Value: harmless(value)})
		}
	}
	say, p := s.words.say, f.Person
	add(say("copy_made_at"), s.words.LongMoment(f.Made))
	add(say("copy_basis"), f.Basis)
	add(s.words.Field("complainant.name").Name, p.Name)
	add("NIK", p.NIK)
	add("KK", p.KK)
	add(s.words.Field("complainant.address").Name, p.Address)
	for _, c := range p.Contacts {
		add(s.words.Word("contact_kind", c.Kind), c.Value)
	}
	add(s.words.Field("complainant.head_of_family").Name, p.HeadOfFamily)
	add(s.words.Field("complainant.spouse").Name, p.Spouse)
	add(s.words.Field("complainant.members").Name, strings.Join(p.Members, ", "))
	add("DTKS", p.DTKSID)
	add("KKS", p.KKSLast4)
	add(s.words.Field("complainant.programmes").Name, strings.Join(p.Programmes, ", "))
	return out
}

func (s *session) ownCase(c model.PersonCase) paper.Pairs {
	say := s.words.say
	out := paper.Pairs{Items: []paper.Pair{{Label: say("state"), Value: s.words.StateIn(c.State, c.Class, s.me.Office)},
		{Label: say("received"), Value: s.words.LongMoment(c.ReceivedAt.In(s.me.Now.Location()))}, {Label: say("copy_as"), Value: say("copy_as_" + c.Role)}}}
	for _, x := range [][2]string{{say("col_subject"), c.Subject}, {say("text"), c.Text}, {say("wish"), c.Wish}} {
		if x[1] != "" {
			out.Items = append(out.Items, paper.Pair{Label: x[0], Value: harmless(x[1])})
		}
	}
	for _, answer := range c.Answers {
		out.Items = append(out.Items, paper.Pair{Label: say("answer"), Value: harmless(answer)})
	}
	return out
}
