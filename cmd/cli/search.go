package cli

import (
	"strings"

	"aduan/model"

	"github.com/spf13/cobra"
)

// foundMost is how many hits are printed unless told otherwise: who needs more
// than a page narrows.
const foundMost = 50

func (a *app) searchCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "search KATA...",
		Short: "Mencari di seluruh buku: kata, nama, nomor",
		Long: `Mencari aduan di seluruh buku, semua tahun, terbaru dulu: kata (juga bentuk lainnya: bantuan menemukan
dibantu), nama, nomor register, nomor rujukan, NIK atau KK (16 angka), nomor telepon. Semua kata harus ada; kata
terakhir boleh baru awalnya. Yang tidak boleh Anda baca tidak ditemukan. Kolom
terakhir menyebut bagian yang memuat kata itu (perihal, catatan, nama ...) tanpa mengutipnya; dengan --json satu
objek per baris, bagian itu dalam daftar where.`,
		Example: "  aduan search sembako kosong\n  aduan search Sumarni --since 01/01 --json\n  aduan search 412",
	}
	f := &listFlags{where: true}
	fs := c.Flags()
	fs.StringArrayVar(&f.states, "state", nil, "keadaan ("+strings.Join(stateNames(), ", ")+"); boleh berulang")
	fs.StringVar(&f.class, "class", "", "klasifikasi ("+strings.Join(model.Enum("class"), ", ")+")")
	fs.StringVar(&f.channel, "channel", "", "kanal ("+strings.Join(model.Enum("channel"), ", ")+")")
	fs.StringVar(&f.bidang, "bidang", "", "kode bidang yang memegang")
	fs.StringVar(&f.since, "since", "", "diterima sejak tanggal")
	fs.StringVar(&f.until, "until", "", "diterima sampai tanggal, termasuk hari itu")
	fs.IntVar(&f.limit, "limit", foundMost, "paling banyak sekian baris (0: semua)")
	const manyWords = 20
	return a.leaf(c, 1, manyWords, func(c *cobra.Command, args []string) error {
		f.text = strings.Join(args, " ")
		return a.list(c.Context(), f, "all")
	})
}
