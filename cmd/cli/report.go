package cli

import (
	"context"
	"strconv"
	"strings"
	"time"

	"aduan/model"

	"github.com/spf13/cobra"
)

func (a *app) reportCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "report",
		Short: "Laporan: rekap, janji respon, penyelesaian, umur, beban, kepuasan, titik rawan",
		Long: `Menghitung aduan untuk laporan, sejauh yang boleh Anda ketahui. Setiap laporan dapat dibaca sebagai tabel, JSON,
CSV, lembar kerja (xlsx) atau kertas (pdf), sebagai keadaan pada saat yang lampau (--as-of), dan untuk umum (--publish).`,
	}
	return a.group(c, append([]*cobra.Command{a.recapCmd(), a.publishedCmd()}, a.reportCmds()...)...)
}

// recapFlags say what is counted, and how it is told.
type recapFlags struct {
	month, by, format, asOf, file string
	quarter, year, publish        bool
}

func recapFormats() []string { return []string{"table", "json", "csv", "xlsx", "pdf"} }

// add declares the flags that all reports have.
func (f *recapFlags) add(c *cobra.Command) {
	fs := c.Flags()
	fs.StringVar(&f.month, "month", "", "bulan, misal 2026-10; bawaan bulan ini")
	fs.BoolVar(&f.quarter, "quarter", false, "triwulan yang memuat bulan itu")
	fs.BoolVar(&f.year, "year", false, "tahun yang memuat bulan itu")
	fs.StringVar(&f.format, "format", "", "bentuk ("+strings.Join(recapFormats(), ", ")+"); bawaan table")
	fs.StringVar(&f.asOf, "as-of", "", "keadaan buku pada saat itu, misal \"31/10 16.00\" atau RFC 3339, menurut profil dan kalender waktu itu")
	fs.BoolVar(&f.publish, "publish", false, "untuk umum, dicatat: tanpa aduan satu per satu dan nama; angka di bawah 5 disamarkan; satu saat tiap masa, masanya tidak beririsan")
	fs.StringVarP(&f.file, "output", "o", "", "berkas yang ditulis; yang sudah ada tidak ditimpa")
}

func (a *app) recapCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "recap",
		Short: "Rekap aduan yang diterima dalam satu masa",
		Long: `Menghitung aduan menurut tanggal diterima, tanpa yang dibatalkan, sejauh yang boleh Anda ketahui: masuk, selesai,
terbuka, diteruskan, dicabut, tepat dan lewat batas penyelesaian; respon 2x24 jam; median dan persentil 90 hari kerja
sampai tuntas; umur semua yang kini terbuka; masa sebelumnya. Lewat berarti batasnya habis, juga yang belum selesai.
Tanpa --month: bulan ini. --json sama dengan --format json.`,
		Example: "  aduan report recap --month 2026-10\n  aduan report recap --month 2026-10 --quarter --by category\n  aduan report recap --month 2026-10 --format csv > rekap.csv",
	}
	f := &recapFlags{}
	f.add(c)
	c.Flags().StringVar(&f.by, "by", "", "rincian ("+strings.Join(stringsOf(model.Breakdowns()), ", ")+"); bawaan channel, untuk JSON dan CSV semua")
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error { return a.recap(c, f) })
}

func stringsOf[S ~string](list []S) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}

func (f *recapFlags) check(json bool) error {
	if err := amongFlags("by", f.by, stringsOf(model.Breakdowns())); err != nil {
		return err
	}
	if err := amongFlags("format", f.format, recapFormats()); err != nil {
		return err
	}
	if f.quarter && f.year {
		return usage("recap_one_span")
	}
	switch {
	case json && f.format != "" && f.format != "json":
		return usage("flag_choice").With("flag", "--format").With("value", f.format).With("values", "json")
	case json:
		f.format = "json"
	case f.format == "":
		f.format = "table"
	}
	return nil
}

// lastYear is the last one whose end can be written as JSON.
const lastYear = 9998

// amongFlags refuses a value that is none of a flag's.
func amongFlags(flag, value string, all []string) error {
	if oneOf(flag, value, all) == nil {
		return nil
	}
	return usage("flag_choice").With("flag", "--"+flag).With("value", value).With("values", strings.Join(all, ", "))
}

// period is what the flags name; without a month this one.
func (f *recapFlags) period(now time.Time, command string) (model.Period, error) {
	span := model.SpanMonth
	switch {
	case f.quarter:
		span = model.SpanQuarter
	case f.year:
		span = model.SpanYear
	}
	at := now
	if f.month != "" {
		var err error
		if at, err = time.ParseInLocation("2006-01", f.month, now.Location()); err != nil || at.Year() < 1 || at.Year() > lastYear {
			return model.Period{}, usage("flag_value").With("flag", "--month").With("value", f.month).With("command", command)
		}
	}
	return model.PeriodOf(at, span), nil
}

func (a *app) recap(c *cobra.Command, f *recapFlags) error {
	ctx := c.Context()
	if err := f.check(a.flags.json); err != nil {
		return err
	}
	s, err := a.session(ctx)
	if err != nil {
		return err
	}
	p, err := f.period(s.me.Now, c.CommandPath())
	if err != nil {
		return err
	}
	if f.by != "" { // by reason only where the profile has any
		if err := amongFlags("by", f.by, stringsOf(s.me.Office.Breakdowns())); err != nil {
			return err
		}
	}
	if f.publish || f.format == "xlsx" || f.format == "pdf" {
		return s.report(ctx, model.ReportRecap, f, p)
	}
	ask, err := f.ask(model.ReportRecap, p, s)
	if err != nil {
		return err
	}
	r, err := s.recapOf(ctx, ask)
	if err != nil {
		return err
	}
	if !r.Settled {
		s.note(s.words.say("unsettled"))
	}
	if f.by != "" {
		r.Tables = []model.RecapTable{r.Table(model.Breakdown(f.by))}
	}
	return s.outReport(f, func(s *session) error {
		switch f.format {
		case "json":
			return s.printJSON(r)
		case "csv":
			return s.printCSV(s.recapCells(r))
		}
		return s.showRecap(r)
	})
}

// recapOf is the recap of today, or of a moment in the past.
func (s *session) recapOf(ctx context.Context, ask model.ReportAsk) (model.Recap, error) {
	if ask.AsOf.IsZero() {
		return s.desk.Recap(ctx, ask.Period, s.recapProgress())
	}
	made, err := s.desk.Report(ctx, ask, s.recapProgress())
	if err != nil {
		return model.Recap{}, err
	}
	return *made.Recap, nil
}

// recapProgress says how far a long report is, on stderr.
func (a *app) recapProgress() func(done, total int) {
	begun, said := a.Now(), 0
	return func(done, total int) {
		percent := done * 100 / max(1, total) / percentStep * percentStep
		if a.Now().Sub(begun) < quietFor || percent <= said {
			return
		}
		said = percent
		a.note(a.language(nil).say("work_recap", "percent", strconv.Itoa(percent)))
	}
}
