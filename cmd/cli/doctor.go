package cli

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/model/words"
	"aduan/store"

	"github.com/spf13/cobra"
)

// finding is one thing that doctor looked at.
type finding struct {
	Check   string `json:"check"`
	Level   string `json:"level"` // ok, warn, bad
	Message string `json:"message"`
}

func (a *app) doctorCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "doctor",
		Short: "Apa yang tidak beres, dan apa yang harus dilakukan",
		Long: `Memeriksa buku, kunci, jam, profil, jabatan dan kalender, lalu menyebut apa yang tidak beres dan apa
yang harus dilakukan. Keluar 7 bila ada yang rusak; peringatan tidak mengubah kode keluar. Isi buku
seluruhnya diperiksa oleh: aduan book verify. Dengan --speed juga diukur: daftar, pencarian, diska, dan
memori, di komputer ini dengan buku ini.`,
		Example: "  aduan doctor\n  aduan doctor --json\n  aduan doctor --speed",
	}
	var speed bool
	c.Flags().BoolVar(&speed, "speed", false, "ukur juga kecepatan dan memorinya")
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		dir, err := a.bookFolder()
		if err != nil {
			return err
		}
		d := &doctor{app: a, words: a.language(nil), speed: speed}
		d.look(c.Context(), dir)
		return d.tell()
	})
}

// doctor gathers findings; it stops at nothing, for the second fault may be
// the one that matters.
type doctor struct {
	*app
	words *language
	found []finding
	speed bool // is measured too
}

func (d *doctor) add(check, level string, kv ...string) {
	d.found = append(d.found, finding{check, level, d.words.say("doctor."+check+"."+level, kv...)})
}

func (d *doctor) look(ctx context.Context, dir string) {
	book, err := d.openBook(ctx)
	if err != nil {
		e := asError(err)
		d.found = append(d.found, finding{"book", "bad", d.words.fault(e)})
		return
	}
	d.add("book", "ok", "folder", dir)
	d.witness(book)
	if book.Locked() {
		d.add("key", "warn")
	} else {
		d.add("key", "ok")
	}
	d.log0(dir)
	st, err := book.Stats()
	if err != nil {
		d.found = append(d.found, finding{"stats", "bad", d.words.fault(asError(err))})
		return
	}
	d.size(st)
	d.verified(st)
	d.clock(book)
	d.copies(st)
	d.safe(dir)
	who, err := d.principal(book)
	if err != nil {
		d.found = append(d.found, finding{"user", "warn", d.words.fault(asError(err))})
		return
	}
	desk, err := book.As(ctx, who)
	if err != nil {
		d.found = append(d.found, finding{"user", "warn", d.words.fault(asError(err))})
		return
	}
	d.office(ctx, desk)
	if d.speed {
		d.speeds(ctx, desk, dir, st.Cases)
	}
}

func (d *doctor) witness(book *store.Book) {
	if o := book.Opened(); o.NoWitness || o.Behind {
		d.add("witness", "bad")
		return
	}
	if book.Unclean() {
		d.add("unclean", "warn")
	}
	d.add("witness", "ok")
}

// log0 tells of faults that were logged and perhaps never reported.
func (d *doctor) log0(dir string) {
	if info, err := os.Stat(filepath.Join(dir, "aduan.log")); err == nil && info.Size() > 0 {
		d.add("log", "warn", "file", filepath.Join(dir, "aduan.log"))
	}
}

// Sizes of a book on a 32-bit machine (store.md 12).
const (
	bookFull = 1 << 30
	bookNear = 768 << 20
)

func (d *doctor) size(st model.Stats) {
	level := "ok"
	if strconv.IntSize == 32 && st.Bytes > bookNear {
		level = "warn"
	}
	d.add("size", level, "size", d.words.Bytes(st.Bytes), "cases", d.words.Number(int64(st.Cases)), "max", d.words.Bytes(bookFull))
}

// clock holds the machine's clock against the book: where it is in doubt, nothing
// is registered until somebody confirms the date. The machine's zone moves no
// deadline, but a clock that was set by the wrong one is wrong.
func (d *doctor) clock(book *store.Book) {
	m, err := book.MachineClock()
	switch {
	case err != nil:
		d.found = append(d.found, finding{"clock", "bad", d.words.fault(asError(err))})
		return
	case m.Doubt != "":
		d.found = append(d.found, finding{"clock", "bad", d.words.say("doctor.clock."+string(m.Doubt),
			"now", d.words.LongMoment(m.Now), "newest", d.words.LongMoment(m.Newest))})
	default:
		d.add("clock", "ok")
	}
	_, here := d.Now().Zone()
	if _, office := m.Now.Zone(); here != office {
		d.add("zone", "warn", "here", "UTC"+d.Now().Format("-07:00"), "office", words.ZoneTag(m.Now)+" (UTC"+m.Now.Format("-07:00")+")")
	}
}

// office looks at the profile: posts that nobody holds, years without a decree.
func (d *doctor) office(ctx context.Context, desk model.Desk) {
	me, err := desk.Me(ctx)
	if err != nil {
		d.found = append(d.found, finding{"office", "bad", d.words.fault(asError(err))})
		return
	}
	staff, err := desk.Book().Staff(ctx)
	if err != nil {
		d.found = append(d.found, finding{"staff", "bad", d.words.fault(asError(err))})
		return
	}
	for _, r := range []model.Role{model.Petugas, model.Pengelola, model.Kepala, model.PPID, model.Admin} {
		held := false
		for _, p := range me.Office.PostsOf(r) {
			held = held || len(staff.Holders(p.Code, me.Now)) > 0
		}
		if !held {
			d.add("post", "warn", "role", d.words.Role(r))
		}
	}
	var vacant []string
	for _, p := range me.Office.Posts {
		if p.Letter != "" && len(staff.Holders(p.Code, me.Now)) == 0 {
			vacant = append(vacant, p.Short)
		}
	}
	if len(vacant) > 0 {
		d.add("vacant", "warn", "posts", strings.Join(vacant, ", "))
	}
	if n := len(me.Office.Assumed); n > 0 {
		d.add("profile", "warn", "count", strconv.Itoa(n))
	}
	calendars, err := desk.Book().Calendar(ctx)
	if err != nil {
		d.found = append(d.found, finding{"calendar", "bad", d.words.fault(asError(err))})
		return
	}
	d.years(calendars(me.Now), me.Now.Year())
}

func (d *doctor) years(cal *calendar.Calendar, year int) {
	for _, y := range []int{year, year + 1} {
		if cal == nil || !cal.Decreed(y) {
			d.add("calendar", "warn", "year", strconv.Itoa(y))
			return
		}
	}
	d.add("calendar", "ok")
}

func (d *doctor) tell() error {
	bad := 0
	t := &table{}
	for _, f := range d.found {
		if f.Level == "bad" {
			bad++
		}
		if d.flags.json {
			if err := d.printJSON(f); err != nil {
				return err
			}
			continue
		}
		t.row(d.words.say("level."+f.Level), harmless(f.Message))
	}
	t.write(d.Out)
	if bad > 0 {
		return (&model.Error{Code: model.CodeUnavailable, Rule: "doctor_bad"}).With("count", bad)
	}
	return nil
}
