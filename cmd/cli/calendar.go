package cli

import (
	"fmt"
	"strconv"

	"aduan/model/calendar"

	"github.com/spf13/cobra"
)

func (a *app) calendarCmd() *cobra.Command {
	c := &cobra.Command{Use: "calendar", Short: "Hari libur dan hari tutup kantor"}
	return a.group(c, a.calendarAddCmd(), a.calendarRemoveCmd(), a.calendarListCmd(), a.calendarImportCmd(), a.calendarPreviewCmd())
}

func (a *app) calendarAddCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "add TANGGAL NAMA",
		Short:   "Menambah hari libur kantor",
		Long:    "Menambah hari libur setempat. Tenggat aduan terbuka dihitung ulang; yang sudah berhenti tetap.",
		Example: "  aduan calendar add 2026-12-15 \"Hari jadi Lumajang\" --basis \"Perbup 12/2020\"",
	}
	var basis string
	c.Flags().StringVar(&basis, "basis", "", "dasar: nomor keputusan")
	return a.leaf(c, 2, 2, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		date, err := s.moments().date("date", args[0])
		if err != nil {
			return err
		}
		input := map[string]any{"date": date, "name": args[1]}
		if basis != "" {
			input["basis"] = basis
		}
		return s.bookDeed(c.Context(), "closure_add", input, s.words.say("closure_added", "date", date, "name", args[1]))
	})
}

func (a *app) calendarRemoveCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "remove TANGGAL",
		Short:   "Mencabut hari libur kantor yang pernah ditambahkan",
		Example: "  aduan calendar remove 2026-12-15",
	}
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		date, err := s.moments().date("date", args[0])
		if err != nil {
			return err
		}
		return s.bookDeed(c.Context(), "closure_remove", map[string]any{"date": date}, s.words.say("closure_gone", "date", date))
	})
}

func (a *app) calendarListCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "list",
		Short:   "Hari libur setahun, dengan dasarnya",
		Long:    "Mendaftar hari libur nasional, cuti bersama dan libur setempat sebuah tahun. Tahun tanpa SKB disebut.",
		Example: "  aduan calendar list --year 2027",
	}
	var year int
	c.Flags().IntVar(&year, "year", 0, "tahun (bawaan: tahun ini)")
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		if year == 0 {
			year = s.me.Now.Year()
		}
		calendars, err := s.desk.Book().Calendar(c.Context())
		if err != nil {
			return err
		}
		return s.showCalendar(calendars(s.me.Now), year)
	})
}

func (s *session) showCalendar(cal *calendar.Calendar, year int) error {
	t := &table{}
	for _, closure := range cal.Closures() {
		if closure.Date.Year() != year {
			continue
		}
		if s.flags.json {
			if err := s.printJSON(closure); err != nil {
				return err
			}
			continue
		}
		day := closure.Date.In(s.me.Now.Location())
		t.row(s.words.Day(day, s.me.Now), s.words.say("closure."+string(closure.Kind)), closure.Name, closure.Source)
	}
	t.write(s.Out)
	if !cal.Decreed(year) {
		s.note(s.words.say("no_decree", "year", strconv.Itoa(year)))
	}
	return nil
}

// note says something beside the data, on stderr, so that no script reads it
// as a row.
func (a *app) note(sentence string) {
	if !a.flags.json {
		_, _ = fmt.Fprintln(a.Err, harmless(sentence)) // a note that cannot be read is no fault
	}
}
