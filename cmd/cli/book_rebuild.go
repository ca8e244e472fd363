package cli

import (
	"github.com/spf13/cobra"
)

func (a *app) rebuildCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "rebuild",
		Short: "Menyusun ulang daftar turunan dari peristiwa buku",
		Long: `Untuk buku yang peristiwanya utuh tetapi daftar turunannya keliru (row_wrong pada aduan book verify):
menyusun semua daftar dari peristiwa di samping yang lama, menukarnya bila semua ada, dan memeriksa
seluruhnya sesudahnya. Peristiwa tidak disentuh. Perlu ruang diska setengah buku dan kunci kantor;
program lain yang membuka buku ini ditutup dulu.`,
		Example: "  aduan book rebuild",
	}
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		book, err := a.openBook(c.Context())
		if err != nil {
			return err
		}
		if err := a.mayKeep(c.Context(), book); err != nil {
			return err
		}
		if err := book.Remake(c.Context()); err != nil {
			return err
		}
		report, err := a.verify(c.Context(), book)
		if err != nil {
			return err
		}
		return a.showReport(report)
	})
}
