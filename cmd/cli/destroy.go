package cli

import (
	"context"
	"strings"

	"aduan/model"
	"aduan/model/paper"

	"github.com/spf13/cobra"
)

func (a *app) caseDestroyCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "destroy REG --basis NOMOR --consent NOMOR",
		Short: "Memusnahkan sebuah aduan sesudah masa simpannya, dan mencetak berita acaranya",
		Long: `Menghancurkan kunci isi aduan REG dan aduan yang digabung ke dalamnya, menghapus berkas lampirannya, dan
memusnahkan data orang yang tidak disebut aduan lain; tidak ada cara mengembalikannya. Nomor register,
klasifikasi, tanggal, rantai peristiwa, dan angka rekap tetap ada. Diputuskan kepala, atau dicatat atas
namanya, dengan nomor berita acara (--basis) dan nomor persetujuan lembaga kearsipan (--consent). Ditolak
selama aduannya berjalan, ditahan, masih disimpan, atau disimpan permanen. Menanyakan dulu; --yes
menjawabnya. Mencetak berita acara, dengan salinan lama yang masih menyimpan kuncinya.`,
		Example: "  aduan case destroy 412 --basis 045/BA/2032 --consent 000.5/12/2032",
	}
	ask := &model.CaseDestroyed{}
	var yes bool
	c.Flags().StringVar(&ask.Basis, "basis", "", "nomor berita acara pemusnahan; wajib")
	c.Flags().StringVar(&ask.Consent, "consent", "", "nomor persetujuan lembaga kearsipan; wajib")
	c.Flags().BoolVar(&yes, "yes", false, "tanpa bertanya")
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		ask.Case = args[0]
		return s.destroyCase(c.Context(), ask, yes)
	})
}

func (s *session) destroyCase(ctx context.Context, ask *model.CaseDestroyed, yes bool) error {
	v, err := s.desk.Case(ctx, ask.Case)
	if err != nil {
		return err
	}
	registers := strings.Join(append([]string{v.Register}, v.Merged...), ", ")
	if !yes {
		if yes, err = s.yes(ctx, s.words.say("destroy_sure", "registers", registers)); err != nil || !yes {
			s.note(s.words.say("erase_not"))
			return err
		}
	}
	copies, err := s.destroy(ctx, ask)
	if err != nil || s.flags.json {
		return err
	}
	say := s.words.say
	rule, assumed := s.me.Office.RetentionOf(v.Class)
	facts := []paper.Pair{{Label: say("minutes_no"), Value: harmless(ask.Basis)}, {Label: say("destroy_consent"), Value: harmless(ask.Consent)},
		{Label: say("minutes_at"), Value: s.words.LongMoment(s.me.Now)}, {Label: say("destroy_of"), Value: registers},
		{Label: say("destroy_rule"), Value: s.retentionRule(model.DueCase{Rule: rule, Assumed: assumed})}, {Label: say("minutes_law"), Value: say("destroy_law_is")}}
	_, err = s.Out.Write([]byte(paper.Text(s.minutesOf(say("destroy_minutes"), say("destroy_what"), v, copies, facts), 80)))
	return s.written(err)
}
