package cli

import (
	"context"

	"aduan/model"

	"github.com/spf13/cobra"
)

func (a *app) publishedCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "published",
		Short: "Laporan yang sudah terbit, dan keadaan pada saat mana",
		Long: `Mendaftar terbitan untuk umum: laporan dan masanya, saat yang dikatakannya, siapa menerbitkan. Masa yang memuat hari
yang sama dengan salah satunya tidak terbit lagi, sebab selisih keduanya membuka angka yang disamarkan.`,
		Example: "  aduan report published",
	}
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		all, err := s.desk.Publications(c.Context())
		if err != nil {
			return err
		}
		if s.flags.json {
			return s.printJSON(append([]model.Publication{}, all...))
		}
		return s.showPublished(all)
	})
}

func (s *session) showPublished(all []model.Publication) error {
	w := s.words
	if len(all) == 0 {
		return s.println(w.say("published_none"))
	}
	t := table{}
	t.row(w.Field("period").Name, w.Field("report").Name, w.Field("as_of").Name, w.say("published_at"), w.say("published_by"))
	for _, p := range all {
		t.row(w.Period(p.Period), w.Report(p.Report), w.Moment(p.AsOf, s.me.Now), w.Moment(p.At, s.me.Now), harmless(s.staff[p.By.Person].Name))
	}
	t.write(s.Out)
	return nil
}

// publish records that a report is published, before it is made.
func (s *session) publish(ctx context.Context, ask model.ReportAsk) error {
	deed := model.Deed{ID: model.DeedID(s.NewID()), Action: &model.PublishReport{Report: string(ask.Name), Period: ask.Period.String(), AsOf: ask.AsOf}}
	_, err := s.desk.Act(ctx, deed)
	return withDeed(err, deed.ID)
}
