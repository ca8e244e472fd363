package cli

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

//go:generate sh -c "go run aduan/cmd/aduan docs > ../../docs/cli.md"

// docsCmd prints docs/cli.md, so that the page can never say what the tree
// does not.
func (a *app) docsCmd() *cobra.Command {
	c := &cobra.Command{Use: "docs", Short: "Mencetak docs/cli.md", Hidden: true}
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		_, err := a.Out.Write(a.docs(c.Root()))
		return a.written(err)
	})
}

func (a *app) docs(root *cobra.Command) []byte {
	var b bytes.Buffer
	b.WriteString(docsHead)
	a.docsOf(&b, root)
	b.WriteString("\n## Isian tiap tindakan\n\nUntuk `aduan case do REG TINDAKAN`. Tanda * berarti wajib. Isian bersama semua tindakan:\n")
	b.WriteString("`at`, `back_dated_reason`, `on_behalf_of`, `oral`, `scan`, `by_post`, `reason`.\n")
	a.docsActions(&b)
	return b.Bytes()
}

const docsHead = `<!-- dibuat oleh: go generate ./cmd/cli; jangan disunting -->
# Perintah aduan

Setiap perintah punya ` + "`--help`" + `. Data keluar lewat stdout, selebihnya lewat stderr.

| keluar | artinya |
|---|---|
| 0 | selesai |
| 1 | kesalahan tak terduga; rujukannya ada di aduan.log dalam folder buku |
| 2 | cara menulis perintahnya salah |
| 3 | tidak ada yang bisa melakukannya sekarang, atau isiannya salah |
| 4 | tidak ada (juga yang tidak boleh Anda ketahui) |
| 5 | sudah diubah orang lain |
| 6 | orang lain bisa melakukannya |
| 7 | buku tidak tersedia atau rusak, atau hasilnya tidak diketahui |

Dengan ` + "`--json`" + ` galat adalah satu objek di stderr: ` + "`" + `{"error":{"code","field","message"}}` + "`" + `.

## Tanpa layar

` + "`aduan --linear`" + ` mengerjakan yang sama dengan layar, sebagai tanya jawab baris demi baris: untuk pembaca layar, TERM=dumb dan
pipa. Setiap jawaban satu baris: angka pilihan, awal katanya, kodenya, atau teks; Enter memakai bawaannya. ` + "`?`" + ` menjelaskan, ` + "`<`" + ` mundur
satu, ` + "`-`" + ` mengosongkan, ` + "`+`" + ` membacakan pilihan berikutnya, ` + "`!`" + ` keluar dan menyimpan konsep, ` + "`.`" + ` sendirian mengakhiri teks, ` + "`q`" + ` di menu
utama keluar. Bila jawabannya datang dari pipa, keluarnya menurut tabel di atas, untuk yang pertama diminta dan tidak terlaksana:

| keluar | artinya dengan masukan dari pipa |
|---|---|
| 0 | semua yang diminta terlaksana, atau ditinggalkan dengan sengaja tanpa pernah ditolak |
| 3 | ditolak karena isiannya atau keadaannya; masukan habis di tengah isian (disimpan sebagai konsep); atau dua belas jawaban berturut-turut tidak cocok |
| 4, 5, 6, 7 | aduannya tidak ada; sudah diubah orang lain; orang lain bisa; buku tidak tersedia |

Jawaban yang ditolak di satu isian lalu dibetulkan bukan kegagalan. Yang diketik orang di terminal selalu keluar 0. Sebuah skrip lebih
baik memakai kode (` + "`verify`" + `, ` + "`KKS-2`" + `, ` + "`kabid-linjamsos`" + `) daripada nomor pilihan, karena nomornya berbeda menurut jabatan dan keadaan;
untuk pekerjaan tetap, ` + "`aduan case do`" + ` lebih pendek.

`

// docsOf writes a command and all below it, as help prints them.
func (a *app) docsOf(b *bytes.Buffer, c *cobra.Command) {
	if !c.IsAvailableCommand() && c.HasParent() {
		return
	}
	fmt.Fprintf(b, "## %s\n\n```text\n", c.CommandPath())
	out := &bytes.Buffer{}
	c.SetOut(out)
	a.help(c, nil)
	text := out.String()
	if c.HasParent() {
		text, _, _ = strings.Cut(text, "\nPilihan umum\n") // once, at the top
	}
	b.WriteString(strings.TrimSpace(text) + "\n```\n\n")
	for _, sub := range a.order[c] {
		a.docsOf(b, sub)
	}
}
