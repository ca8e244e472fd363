package cli

import (
	"github.com/spf13/cobra"
)

func (a *app) caseSimilarCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "similar REG",
		Short: "Aduan lain yang mungkin dari orang yang sama atau tentang perkara yang sama",
		Long: `Mendaftar aduan lain yang mungkin dari orang yang sama atau tentang perkara yang sama, yang paling kuat
alasannya lebih dulu, dengan alasannya: NIK atau telepon sama; nama yang terdengar sama di desa yang sama (Muh. dan
Muhammad, Siti dan St., Soekardi dan Sukardi); kategori dan desa sama dalam 30 hari. Hanya dari aduan biasa yang
namanya boleh Anda baca. Menautkan: aduan case do REG link; menggabungkan: aduan case do REG merge. Dengan --json:
satu objek per baris, alasannya dalam daftar by.`,
		Example: "  aduan case similar 412\n  aduan case similar 412 --json",
	}
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		all, err := s.desk.Similar(c.Context(), args[0])
		if err != nil {
			return err
		}
		rows := &rowTable{session: s}
		t := &table{}
		for _, x := range all {
			if s.flags.json {
				if err := s.printJSON(x); err != nil {
					return err
				}
				continue
			}
			t.row(x.Register, s.words.ListMoment(x.ReceivedAt, s.me.Now), s.words.Similarity(x, s.me.Office), cut(rows.subject(x.Row), subjectWidth), rows.state(x.Row))
		}
		t.write(s.Out)
		if len(all) == 0 {
			s.note(s.words.say("no_similar"))
		}
		return nil
	})
}
