package cli

import (
	"bytes"
	"context"
	"strings"

	"aduan/model"
	"aduan/model/paper"
	"aduan/model/paper/pdf"
	"aduan/model/paper/xlsx"

	"github.com/spf13/cobra"
)

// reportCmds are the reports besides the recap: one shape for all.
func (a *app) reportCmds() []*cobra.Command {
	return []*cobra.Command{
		a.reportOf(model.ReportResponse, cobra.Command{Short: "Janji respon 2x24 jam, aduan satu per satu",
			Long:    "Menghitung dan mendaftar aduan yang diterima dalam satu masa menurut janji respon pertama.",
			Example: "  aduan report response --month 2026-10"}),
		a.reportOf(model.ReportSettlement, cobra.Command{Short: "Penyelesaian menurut klasifikasi",
			Long:    "Menghitung tepat dan lewat batas penyelesaian, dan hari kerja sampai tuntas: rata-rata, median, persentil 90.",
			Example: "  aduan report settlement --year"}),
		a.reportOf(model.ReportAgeing, cobra.Command{Short: "Umur aduan yang terbuka",
			Long:    "Menghitung semua aduan yang terbuka menurut umurnya dalam hari: 0-5, 6-14, 15-30, 31-60, di atas 60.",
			Example: "  aduan report ageing --as-of 2026-11-01T00:00:00+07:00"}),
		a.reportOf(model.ReportCauses, cobra.Command{Short: "Penyebab dan pelajaran",
			Long:    "Menghitung aduan selesai menurut penyebab, dan mendaftar pelajaran yang dicatat saat ditutup.",
			Example: "  aduan report causes --month 2026-10 --quarter"}),
		a.reportOf(model.ReportLoad, cobra.Command{Short: "Beban bidang, jabatan dan tim",
			Long:    "Menghitung yang terbuka, yang lewat dan yang tuntas menurut pemegangnya.",
			Example: "  aduan report load --format csv -o beban.csv"}),
		a.reportOf(model.ReportSatisfaction, cobra.Command{Short: "Penilaian pengadu",
			Long:    "Menghitung bintang yang diberikan pengadu: jumlah penilai, bagiannya, dan rata-ratanya.",
			Example: "  aduan report satisfaction --year --publish"}),
		a.reportOf(model.ReportHotspots, cobra.Command{Short: "Titik rawan: desa, terlapor, agen",
			Long:    "Mengumpulkan aduan menurut desa dan menurut siapa yang diadukan, bila lebih dari satu aduan menyebutnya.",
			Example: "  aduan report hotspots --month 2026-10 --quarter"}),
		a.reportOf(model.ReportImprovements, cobra.Command{Short: "Perbaikan layanan yang dikumpulkan atau masih terbuka",
			Long:    "Mendaftar perbaikan layanan dengan keadaan, batas, bukti, dan janji layanan di sampingnya.",
			Example: "  aduan report improvements --year"}),
	}
}

// reportOf is the command of one report; c says what it is.
func (a *app) reportOf(name model.ReportName, c cobra.Command) *cobra.Command {
	f := &recapFlags{}
	c.Use = string(name)
	f.add(&c)
	return a.leaf(&c, 0, 0, func(c *cobra.Command, _ []string) error {
		if err := f.check(a.flags.json); err != nil {
			return err
		}
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		p, err := f.period(s.me.Now, c.CommandPath())
		if err != nil {
			return err
		}
		return s.report(c.Context(), name, f, p)
	})
}

// ask is what the flags want.
func (f *recapFlags) ask(name model.ReportName, p model.Period, s *session) (model.ReportAsk, error) {
	ask := model.ReportAsk{Name: name, Period: p, Publish: f.publish}
	if f.asOf != "" {
		at, err := s.moments().read("as_of", f.asOf)
		if err != nil {
			return ask, err
		}
		ask.AsOf = at
	}
	return ask, nil
}

// report makes a report and writes it in the form that is wanted.
func (s *session) report(ctx context.Context, name model.ReportName, f *recapFlags, p model.Period) error {
	ask, err := f.ask(name, p, s)
	if err != nil {
		return err
	}
	if f.publish {
		if err := s.publish(ctx, ask); err != nil {
			return err
		}
	}
	r, err := s.desk.Report(ctx, ask, s.recapProgress())
	if err != nil {
		return err
	}
	if !r.Settled {
		s.note(s.words.say("unsettled"))
	}
	if f.publish {
		s.note(s.words.say("publish_once", "period", s.words.Period(p), "at", s.words.Moment(r.AsOf, s.me.Now)))
	}
	if f.by != "" {
		t, _ := r.Table("recap_by_" + f.by)
		r.Tables = []model.ReportTable{t}
	}
	by := paper.ReportBy{Words: s.words.Catalogue, Office: s.me.Office, Staff: s.staff}
	sheets := paper.SheetsOf(&r, by)
	return s.outReport(f, func(s *session) error {
		switch f.format {
		case "json":
			return s.printJSON(r)
		case "csv":
			_, err := s.Out.Write(sheets.CSV())
			return s.written(err)
		case "xlsx":
			return s.written(xlsx.Write(s.Out, &sheets, s.words.say("report_cover")))
		case "pdf":
			out, err := pdf.Write(paper.ReportDocument(&r, by), pdf.A4())
			if err != nil {
				return err
			}
			_, err = s.Out.Write(out)
			return s.written(err)
		}
		return s.showSheets(&sheets)
	})
}

// outReport writes to the output, or to the file that is named.
func (s *session) outReport(f *recapFlags, write func(*session) error) error {
	if f.file == "" {
		return write(s)
	}
	var b bytes.Buffer
	own, to := *s.app, *s
	own.Out = &b
	to.app = &own
	if err := write(&to); err != nil {
		return err
	}
	if err := s.writeNew(f.file, &b); err != nil {
		return err
	}
	s.note(s.words.say("report_written", "file", f.file))
	return nil
}

// showSheets prints the tables of a report one below the other.
func (s *session) showSheets(r *paper.Sheets) error {
	if err := s.println(r.Title + "\n" + r.AsOf); err != nil {
		return err
	}
	for i := range r.Tables {
		t := &r.Tables[i]
		if err := s.println("\n" + harmless(t.Title)); err != nil {
			return err
		}
		if len(t.Rows) == 0 {
			if err := s.println(s.words.ReportEmpty()); err != nil {
				return err
			}
			continue
		}
		out := table{right: map[int]bool{}}
		for _, row := range sheetRows(t) {
			cells := make([]string, len(row))
			for j, c := range row {
				cells[j] = harmless(c)
			}
			out.row(cells...)
		}
		for j, c := range t.Columns {
			at := j
			if t.By != "" {
				at++
			}
			out.right[at] = c.Kind == model.CellCount || c.Kind == model.CellNumber || c.Kind == model.CellShare
		}
		out.write(s.Out)
	}
	return s.println("\n" + strings.Join(r.Notes, "\n"))
}

// sheetRows are the head, the rows and the sum of a table as they are read.
func sheetRows(t *paper.Sheet) [][]string {
	line := func(name string, cells []paper.SheetCell) []string {
		var out []string
		if t.By != "" {
			out = append(out, name)
		}
		for _, c := range cells {
			out = append(out, c.Text)
		}
		return out
	}
	head := t.Heads
	if t.By != "" {
		head = append([]string{t.Head}, head...)
	}
	out := [][]string{head}
	for _, r := range t.Rows {
		out = append(out, line(r.Name, r.Cells))
	}
	if t.Total != nil {
		out = append(out, line(t.Total.Name, t.Total.Cells))
	}
	return out
}
