package cli

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"os"
	"strconv"
	"strings"
	"time"

	"aduan/model"
	"aduan/model/office"
	"aduan/store"

	"github.com/spf13/cobra"
)

// mostDemo is how many made-up cases a demonstration may have: what the book
// is measured with, and what 32-bit machines can still hold ten times over.
const mostDemo = 1_000_000

// demoFlags say what book of made-up cases to make.
type demoFlags struct {
	office    string
	cases     int
	seed      uint64
	noConsole bool
}

func (a *app) demoCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "demo",
		Short: "Mencoba aduan dengan buku contoh",
		Long: `Membuat buku contoh sebuah kantor, berisi aduan rekaan dalam segala keadaan, lalu membuka layar di
atasnya sebagai petugas. Buku itu hilang setelah layar ditutup, kecuali tempatnya disebut dengan --book.
Setiap jabatan punya pemegang rekaan dengan nama pengguna sama dengan kode jabatannya: --as kepala, atau
: peran di layar, mengganti siapa Anda.`,
		Example: `  aduan demo
  aduan demo --office penajam-paser-utara
  aduan demo --no-console --book ./contoh --cases 1000`,
	}
	f := &demoFlags{}
	fs := c.Flags()
	fs.StringVar(&f.office, "office", "lumajang", "kantor: "+strings.Join(office.Names(), ", "))
	fs.IntVar(&f.cases, "cases", 60, "banyaknya aduan rekaan")
	fs.Uint64Var(&f.seed, "seed", 1, "benih: yang sama membuat aduan yang sama")
	a.linearFlag(fs)
	fs.BoolVar(&f.noConsole, "no-console", false, "hanya membuat bukunya, di --book")
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error { return a.demo(c.Context(), f) })
}

func (a *app) demo(ctx context.Context, f *demoFlags) error {
	if f.cases < 1 || f.cases > mostDemo {
		return usage("demo_count").With("max", mostDemo)
	}
	if f.noConsole && a.flags.book == "" {
		return usage("demo_needs_book")
	}
	if err := a.checkGlobals(); err != nil {
		return err
	}
	if !f.noConsole {
		if err := a.checkScreen(); err != nil {
			return err
		}
	}
	o, err := shipped(f.office)
	if err != nil {
		return err
	}
	dir, err := a.demoFolder()
	if err != nil {
		return err
	}
	d := newDemo(a, o, f, dir)
	if err := d.make(ctx); err != nil {
		return err
	}
	a.onClose(func() {
		if err := d.book.Close(); err != nil {
			a.log(a.reference(), err)
		}
	})
	if f.noConsole {
		return a.println(harmless(a.language(o).say("demo_made", "office", o.Short, "count", strconv.Itoa(f.cases), "folder", a.flags.book, "as", "petugas")))
	}
	who := model.StaffID(a.flags.as)
	if who == "" {
		who = demoUser(d.plan.post(model.Petugas))
	}
	desk, err := d.desk(ctx, who)
	if err != nil {
		return err
	}
	actAs := func(name string) (model.Desk, error) { return d.desk(ctx, model.StaffID(name)) }
	if a.flags.linear {
		return a.talk(ctx, desk, actAs)
	}
	return a.screen(ctx, desk, actAs)
}

// demoFolder is --book, or a folder that goes away with this call.
func (a *app) demoFolder() (string, error) {
	if a.flags.book != "" {
		return a.path(a.flags.book), nil
	}
	dir, err := os.MkdirTemp("", "aduan-demo-")
	if err != nil {
		return "", err
	}
	a.onClose(func() { _ = os.RemoveAll(dir) }) // made-up cases: what is left behind is nobody's
	return dir, nil
}

// demoUser is the username of a post's made-up holder.
func demoUser(post model.PostID) model.StaffID { return model.StaffID(strings.ToLower(string(post))) }

// demo fills a book by doing every deed of the plans through the real door,
// with a clock that stands where each deed happened.
type demo struct {
	a     *app
	flags *demoFlags
	o     *model.Office
	dir   string
	plan  *planner
	book  *store.Book
	clock time.Time
	ids   uint64
	made  int           // cases so far
	fill  *store.Filler // while the book is made
	live  bool          // the clock is the real one again
}

func newDemo(a *app, o *model.Office, f *demoFlags, dir string) *demo {
	zone, err := time.LoadLocation(o.Zone)
	if err != nil {
		zone = time.UTC // a profile that ships names a zone that ships
	}
	end := a.Now().In(zone).Truncate(time.Minute)
	var places []place
	for _, p := range o.Regions().Below(o.Area) {
		if p.Village() {
			places = append(places, place{p.Code, p.Label})
		}
	}
	if len(places) == 0 {
		places = []place{{"", o.Regency}} // a regency is no area of a case
	}
	return &demo{a: a, flags: f, o: o, dir: dir, plan: newPlanner(o, f.seed, end, places)}
}

func (d *demo) config() store.Config {
	return store.Config{Now: d.now, NewID: d.newID, Random: rand.Reader, Version: version}
}

func (d *demo) now() time.Time {
	if d.live {
		return d.a.Now()
	}
	return d.clock
}

// newID is the same for the same seed, so that two demonstrations can be
// compared; nobody's secret hangs on it.
func (d *demo) newID() string {
	if d.live {
		return d.a.NewID()
	}
	d.ids++
	var in [16]byte
	binary.BigEndian.PutUint64(in[:8], d.flags.seed)
	binary.BigEndian.PutUint64(in[8:], d.ids)
	sum := sha256.Sum256(in[:])
	return strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(sum[:16]))
}

func (d *demo) desk(ctx context.Context, who model.StaffID) (model.Desk, error) {
	return d.book.As(ctx, model.Principal{Staff: who, Via: "as:demo"})
}
