package cli

import "github.com/spf13/cobra"

func (a *app) caseRegisterCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "register",
		Short: "Mencatat aduan baru",
		Long: `Mencatat satu aduan dan memberinya nomor register. Isiannya satu objek JSON di masukan, atau pilihan.
Waktu terima yang lebih lama dari kelonggaran kantor perlu --back-dated-reason.
Yang langsung dijawab di loket: aduan case do new answer_on_the_spot.`,
		Example: `  aduan case register --complainant.name Sumarni --complainant.nik 3508016107540021 \
      --area 35.08.07.2003 --subject "Sembako 2 bulan belum cair" --text "Saldo nol sejak September."
  aduan case register --channel.name whatsapp --channel.account admin-3 --received-at "jum 19.40" ...
  aduan case register --json < aduan.json`,
	}
	d := addDeedFlags(c.Flags())
	af := addActionFlags(c.Flags(), "register")
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		return a.deed(c.Context(), d, "new", "register", af)
	})
}
