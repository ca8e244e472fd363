package cli

import (
	"bufio"
	"context"

	"github.com/spf13/cobra"
)

func (a *app) recordsCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "records",
		Short: "Isi jurnal apa adanya, satu peristiwa tiap baris",
		Long: `Menulis setiap peristiwa persis seperti tersimpan, satu tiap baris dan menurut urutannya: teks dan nama tetap
tersegel. Untuk pemeriksa yang menghitung sendiri rantai dan jumlah berjalannya (docs/pemeriksa.md).`,
		Example: "  aduan book records > jurnal.jsonl",
	}
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error { return a.records(c.Context()) })
}

func (a *app) records(ctx context.Context) error {
	book, err := a.openToLook(ctx)
	if err != nil {
		return err
	}
	if err := a.mayKeep(ctx, book); err != nil {
		return err
	}
	out := bufio.NewWriter(a.Out)
	err = book.Records(ctx, func(b []byte) error {
		if _, err := out.Write(b); err != nil {
			return err
		}
		return out.WriteByte('\n')
	})
	if err != nil {
		return err
	}
	return a.written(out.Flush())
}
