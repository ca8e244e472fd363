package cli

import (
	"context"

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
	_, err = s.Out.Write([]byte(paper.Text(paper.OwnFile(file, s.about(model.CaseView{})), 80)))
	return s.written(err)
}
