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
menjawabnya. Mencetak berita acara, dengan salinan lama yang masih menyimpan kuncinya; ia dapat dicetak
lagi dengan aduan print destruction REG.`,
		Example: "  aduan case destroy 412 --basis 045/BA/2032 --consent 000.5/12/2032 --pdf -o berita-acara.pdf",
	}
	ask, f := &model.CaseDestroyed{}, &printFlags{name: "destruction", way: paper.Ways()[0]}
	var yes bool
	c.Flags().StringVar(&ask.Basis, "basis", "", "nomor berita acara pemusnahan; wajib")
	c.Flags().StringVar(&ask.Consent, "consent", "", "nomor persetujuan lembaga kearsipan; wajib")
	f.written(c.Flags())
	c.Flags().BoolVar(&yes, "yes", false, "tanpa bertanya")
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		if err := f.ready(a); err != nil {
			return err
		}
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		ask.Case = args[0]
		return s.destroyCase(c.Context(), ask, f, yes)
	})
}

func (s *session) destroyCase(ctx context.Context, ask *model.CaseDestroyed, f *printFlags, yes bool) error {
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
	return s.destroy(ctx, ask, f, v.Register)
}
