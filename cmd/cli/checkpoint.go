package cli

import (
	"context"
	"io"
	"strings"

	"aduan/model"

	"github.com/spf13/cobra"
)

// maxCheckpoint bounds the text of one, in bytes, with that of its page.
const maxCheckpoint = 1 << 20

func (a *app) checkpointCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "checkpoint",
		Short: "Titik periksa bertanda tangan: membuat, atau membandingkan dengan kertas",
		Long: `Menandatangani keadaan buku saat ini (asal, banyaknya peristiwa, jumlah berjalan; Ed25519, bentuk C2SP) dan
mencatatnya. Teksnya bisa dicetak, difoto, dan disimpan di luar kantor.

Dengan --check, titik periksa dari berkas (atau - untuk masukan) dibandingkan dengan buku ini, juga di komputer
lain dan tanpa kunci kantor. Boleh diketik dari halaman buku yang dicetak, dengan atau tanpa judul barisnya dan
spasi di antara hurufnya, atau dipindai dari kodenya. Jawabannya: apakah sampai peristiwa itu bukunya masih sama. Periksa juga bukunya sendiri dengan
aduan book verify.`,
		Example: "  aduan book checkpoint > titik.txt\n  aduan --book SALINAN book checkpoint --check titik.txt --key aduan/lumajang/1f...+...",
	}
	var check, key string
	fs := c.Flags()
	fs.StringVar(&check, "check", "", "berkas titik periksa; - untuk masukan")
	fs.StringVar(&key, "key", "", "kunci publik yang tercetak bersamanya; bawaan: yang ada di buku")
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		if check != "" {
			return a.checkAgainst(c.Context(), check, key)
		}
		return a.makeCheckpoint(c.Context())
	})
}

func (a *app) makeCheckpoint(ctx context.Context) error {
	book, err := a.openBook(ctx)
	if err != nil {
		return err
	}
	if err := a.mayVerify(ctx, book); err != nil {
		return err
	}
	who, err := a.principal(book)
	if err != nil {
		return err
	}
	made, err := book.Checkpoint(ctx, who.Staff)
	if err != nil {
		return err
	}
	if a.flags.json {
		return a.printJSON(made)
	}
	a.note(a.language(nil).say("checkpoint_key", "key", made.Key))
	return a.println(strings.TrimRight(made.Text, "\n"))
}

func (a *app) checkAgainst(ctx context.Context, file, key string) error {
	var text []byte
	var err error
	if file == "-" {
		text, err = io.ReadAll(io.LimitReader(a.In, maxCheckpoint))
	} else {
		text, err = a.readFile(file, maxCheckpoint)
	}
	if err != nil {
		return err
	}
	book, err := a.openToLook(ctx)
	if err != nil {
		return err
	}
	got, err := book.Against(strings.TrimRight(string(text), "\r\n")+"\n", key)
	if err != nil {
		return err
	}
	if a.flags.json {
		return a.printJSON(struct {
			OK bool `json:"ok"`
			model.Checkpoint
		}{true, got})
	}
	words := a.language(nil)
	return a.println(harmless(words.say("checkpoint_same", "size", words.Number(int64(got.Size)))))
}
