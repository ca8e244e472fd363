package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"strings"

	"aduan/model"
	"aduan/model/calendar/feed"

	"github.com/spf13/cobra"
)

// importFlags say what of a file of holidays is taken, and whether it is done.
type importFlags struct {
	basis string
	year  int
	apply bool
}

func (a *app) calendarImportCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "import BERKAS",
		Short: "Memasukkan hari libur setahun dari berkas .ics atau CSV, sebagai satu perbuatan",
		Long: `Membaca berkas kalender (.ics) atau tabel CSV dan memperlihatkan hari mana yang akan ditambahkan, apa yang
dilewati dan sebabnya, serta tenggat aduan terbuka mana yang bergeser. Baru dengan --apply, atau bila dijawab y di
terminal, semuanya masuk sekaligus; satu hari dicabut lagi dengan calendar remove. Dilewati: zona waktu dan perubahan
jam, hari peringatan, acara berjam, berulang, batal, lebih dari 14 hari, dan yang sudah ada. Setiap hari perlu dasar:
dari --basis, dari keterangan acaranya, atau dari kolomnya. CSV berkepala date,name,kind,basis atau
tanggal,nama,jenis,dasar, dengan koma atau titik koma; tanggalnya 2028-12-25 atau 25/12/2028. Baris yang keliru disebut
semua, dan tidak ada yang masuk. Paling besar 2 MB dan 5.000 acara. "-" berarti masukan. Ctrl+C menghentikannya.`,
		Example: "  aduan calendar import libur-2028.ics --basis \"SKB 1/2027\" --year 2028\n  aduan calendar import libur.csv --apply",
	}
	f := &importFlags{}
	fs := c.Flags()
	fs.StringVar(&f.basis, "basis", "", "dasar: nomor keputusan; untuk semua hari .ics, dan baris CSV yang tidak menyebutnya")
	fs.IntVar(&f.year, "year", 0, "hanya hari dari tahun ini")
	fs.BoolVar(&f.apply, "apply", false, "masukkan, sesudah diperlihatkan")
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		if f.year != 0 && (f.year < feed.FirstYear || f.year > feed.LastYear) {
			return usage("flag_value").With("flag", "--year").With("value", strconv.Itoa(f.year)).With("command", c.CommandPath())
		}
		return a.calendarImport(c.Context(), args[0], f)
	})
}

// closureImport is what `calendar import --json` prints.
type closureImport struct {
	File    string         `json:"file"`
	Add     []feed.Day     `json:"add"`
	Dropped []feed.Dropped `json:"dropped"`
	closureMoves
	Applied bool         `json:"applied"`
	Deed    model.DeedID `json:"deed,omitempty"`
	Seq     uint64       `json:"seq,omitempty"`
}

func (a *app) calendarImport(ctx context.Context, name string, f *importFlags) error {
	basis, err := model.CleanLine(f.basis, model.MaxLine)
	if err != nil {
		return err
	}
	text, err := a.fileOrInput(name, feed.MaxSize)
	if err != nil {
		return err
	}
	file, faults := feed.Read(text, feed.Options{Basis: basis, Year: f.year})
	if len(faults) > 0 {
		return a.feedFaults(name, faults)
	}
	s, err := a.session(ctx)
	if err != nil {
		return err
	}
	calendars, err := s.desk.Book().Calendar(ctx)
	if err != nil {
		return err
	}
	if cal := calendars(s.me.Now); cal != nil {
		file = file.Against(cal.Closures())
	}
	if n := len(file.Days); n > model.MaxClosures {
		return model.Invalid("year", "import_too_many").With("count", n).With("max", model.MaxClosures)
	}
	out := closureImport{File: name, Add: append([]feed.Day{}, file.Days...), Dropped: append([]feed.Dropped{}, file.Dropped...)}
	out.Moves = []model.ClosureMove{}
	if len(file.Days) == 0 {
		return s.showImport(out)
	}
	do, err := importOf(file.Days)
	if err != nil {
		return err
	}
	if f.apply && !s.isAdmin() {
		// The refusal names who could, before anybody waits for the preview.
		return s.bookAct(ctx, do, s.words.say("import_done", "count", strconv.Itoa(len(file.Days))))
	}
	out.closureMoves, err = s.preview(func(after string) (model.ClosurePart, error) { return s.desk.PreviewImport(ctx, do, after) })
	if err != nil {
		return err
	}
	return s.finishImport(ctx, out, do, f)
}

// importOf is the deed that adds the days, through the one door for text.
func importOf(days []feed.Day) (*model.ClosuresImport, error) {
	var a model.ClosuresImport
	for _, d := range days {
		a.Days = append(a.Days, model.ClosureDay{Date: d.Date.String(), Title: d.Name, Basis: d.Source, Kind: string(d.Kind)})
	}
	raw, err := json.Marshal(a)
	if err != nil {
		return nil, err
	}
	action, err := model.DecodeAction(a.Name(), raw)
	if err != nil {
		return nil, err
	}
	return action.(*model.ClosuresImport), nil
}

func (s *session) isAdmin() bool {
	return slices.ContainsFunc(s.me.Posts, func(p model.Post) bool { return p.Role == model.Admin })
}

// finishImport shows what would be done, and does it where that was asked for.
func (s *session) finishImport(ctx context.Context, out closureImport, do *model.ClosuresImport, f *importFlags) error {
	if !s.flags.json {
		if err := s.showImport(out); err != nil {
			return err
		}
	}
	apply := f.apply
	if !apply && s.Interactive && !s.flags.json && s.isAdmin() {
		var err error
		if apply, err = s.yes(ctx, s.words.say("import_ask", "count", strconv.Itoa(len(out.Add)))); err != nil {
			return err
		}
	}
	if apply {
		deed := model.Deed{ID: model.DeedID(s.NewID()), Action: do}
		done, err := s.desk.Act(ctx, deed)
		if err != nil {
			return withDeed(err, deed.ID)
		}
		out.Applied, out.Deed, out.Seq = true, done.Deed, done.Seq
	}
	switch {
	case s.flags.json:
		return s.printJSON(out)
	case apply:
		return s.println(s.words.say("import_done", "count", strconv.Itoa(len(out.Add))))
	}
	s.note(s.words.say("import_untouched"))
	return nil
}

// yes asks on the terminal; anything but a yes is no, and so is Ctrl+C.
func (a *app) yes(ctx context.Context, question string) (bool, error) {
	if _, err := io.WriteString(a.Out, harmless(question)+" "); err != nil {
		return false, a.written(err)
	}
	said := make(chan string, 1)
	go func() { // a terminal cannot be read with a context
		line, _ := bufio.NewReader(a.In).ReadString('\n') // what was typed before the end is the answer
		said <- line
	}()
	select {
	case <-ctx.Done():
		return false, &model.Error{Code: model.CodeUnavailable, Rule: "cancelled", Err: ctx.Err()}
	case line := <-said:
		return slices.Contains([]string{"y", "ya", "yes"}, strings.ToLower(strings.TrimSpace(line))), nil
	}
}
