package cli

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"aduan/model"
	"aduan/store"

	"github.com/spf13/cobra"
)

func (a *app) bookCmd() *cobra.Command {
	c := &cobra.Command{Use: "book", Short: "Kesehatan buku: periksa, cadangan, pemulihan, ukuran, tutup hari"}
	return a.group(c, a.verifyCmd(), a.backupCmd(), a.restoreCmd(), a.rehearseCmd(), a.acceptLossCmd(), a.rebuildCmd(), a.recipientCmd(), a.checkpointCmd(), a.recordsCmd(), a.officeKeyCmd(), a.statsCmd(), a.closeDayCmd(), a.confirmDateCmd(), a.startSeriesCmd(), a.retentionCmd(), a.breachCmd())
}

// verifyReport is what `book verify --json` prints.
type verifyReport struct {
	OK     bool          `json:"ok"`
	Locked bool          `json:"locked,omitempty"` // without the office key: rows and words were not checked
	Events uint64        `json:"events"`
	Faults []verifyFault `json:"faults"`
}

type verifyFault struct {
	Kind    string `json:"kind"`
	Where   string `json:"where"`
	Message string `json:"message"`
}

func (a *app) verifyCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "verify",
		Short: "Memeriksa seluruh buku: rantai, nomor, versi, turunan",
		Long: `Membaca seluruh buku dan memeriksa rantai peristiwanya, nomor yang diberikan, versi, dan daftar
turunannya. Menyebut setiap kesalahan dan tempatnya; keluar 7 bila ada. Dengan --json:
{"ok","events","faults":[{"kind","where","message"}]}.`,
		Example: "  aduan book verify\n  aduan book verify --json",
	}
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		book, err := a.openToLook(c.Context())
		if err != nil {
			return err
		}
		if err := a.mayVerify(c.Context(), book); err != nil {
			return err
		}
		report, err := a.verify(c.Context(), book)
		if err != nil {
			return err
		}
		return a.showReport(report)
	})
}

// verifiers may have the whole book checked (procedure.md 3), and the admin, who
// keeps it running: faults name places, no case's words.
func verifiers() []model.Role {
	return []model.Role{model.Pengelola, model.Sekretaris, model.Kepala, model.Auditor, model.PPID, model.Admin}
}

// mayVerify refuses who may not verify, and names who may. A book that is too
// damaged to say who works here is checked for whoever owns its files.
func (a *app) mayVerify(ctx context.Context, book *store.Book) error {
	who, err := a.principal(book)
	var desk model.Desk
	if err == nil {
		desk, err = book.As(ctx, who)
	}
	if err == nil {
		var could []model.Could
		if could, err = couldVerify(ctx, desk); err == nil {
			if slices.ContainsFunc(could, func(c model.Could) bool { return c.Person == who.Staff }) {
				return nil
			}
			return model.Denied("verify_role", could...)
		}
	}
	if dir, ferr := a.bookFolder(); model.CodeOf(err) != model.CodeDenied && ferr == nil && ownsFolder(dir) {
		return nil
	}
	return err
}

func couldVerify(ctx context.Context, desk model.Desk) ([]model.Could, error) {
	me, err := desk.Me(ctx)
	if err != nil {
		return nil, err
	}
	staff, err := desk.Book().Staff(ctx)
	var out []model.Could
	for _, p := range me.Office.Posts {
		for _, h := range staff.Holders(p.Code, me.Now) {
			if slices.Contains(verifiers(), p.Role) {
				out = append(out, model.Could{Post: p.Code, Person: h.ID})
			}
		}
	}
	return out, err
}

func (a *app) verify(ctx context.Context, book *store.Book) (verifyReport, error) {
	faults, err := book.Verify(ctx, a.progress())
	if err != nil {
		return verifyReport{}, err
	}
	st, err := book.Stats()
	r := verifyReport{OK: len(faults) == 0 && err == nil, Locked: book.Locked(), Events: st.Events, Faults: []verifyFault{}}
	words := a.language(nil)
	for _, f := range faults {
		r.Faults = append(r.Faults, verifyFault{f.Kind, f.Where, words.say("verify."+f.Kind, argsOf(f)...)})
	}
	if err != nil {
		r.Faults = append(r.Faults, verifyFault{"stats", "", words.fault(asError(err))})
	}
	return r, nil
}

func (a *app) statsCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "stats",
		Short:   "Ukuran buku: peristiwa, aduan, nomor terakhir",
		Example: "  aduan book stats --json",
	}
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		st, err := s.desk.Book().Stats(c.Context())
		if err != nil {
			return err
		}
		if a.flags.json {
			return a.printJSON(st)
		}
		return s.showStats(st)
	})
}

func (a *app) closeDayCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "close-day TANGGAL",
		Short: "Menutup hari: mencatat jumlah dan titik periksa",
		Long: `Mencatat berapa aduan yang dicatat hari itu dan titik periksa buku. Tidak melarang apa pun: yang
dicatat sesudahnya disebut menyusul.`,
		Example: "  aduan book close-day hari ini\n  aduan book close-day 2026-11-20",
	}
	return a.leaf(c, 1, 2, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		date, err := s.moments().date("date", strings.Join(args, " "))
		if err != nil {
			return err
		}
		return s.closeDay(c.Context(), date)
	})
}

func (a *app) confirmDateCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "confirm-date [TANGGAL]",
		Short: "Memastikan tanggal komputer benar, setelah jamnya melompat",
		Long: `Setelah jam komputer melompat, pencatatan berhenti sampai pengelola memastikan tanggalnya. TANGGAL
harus hari ini; tanpa TANGGAL berarti hari ini menurut komputer.`,
		Example: "  aduan book confirm-date",
	}
	return a.leaf(c, 0, 1, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		date := s.me.Now.Format(time.DateOnly)
		if len(args) == 1 {
			if date, err = s.moments().date("date", args[0]); err != nil {
				return err
			}
		}
		return s.bookDeed(c.Context(), "confirm_date", map[string]any{"date": date}, s.words.say("date_confirmed", "date", date))
	})
}

func (a *app) startSeriesCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "start-series SERI NOMOR",
		Short: "Nomor pertama sebuah seri, bila buku ini meneruskan buku kertas",
		Long: `Menetapkan nomor pertama sebuah seri yang meneruskan buku kertas, sebelum nomor pertamanya terpakai.
Seri: register/2026, agenda/2026, letter/400.9/2026, form/2026.`,
		Example: "  aduan book start-series register/2026 413",
	}
	return a.leaf(c, 2, 2, func(c *cobra.Command, args []string) error {
		first, err := strconv.ParseUint(args[1], 10, 32)
		if err != nil {
			return usage("flag_value").With("flag", "NOMOR").With("value", args[1]).With("command", c.CommandPath())
		}
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		return s.bookDeed(c.Context(), "series_started", map[string]any{"series": args[0], "first": first},
			s.words.say("series_started", "series", args[0], "first", args[1]))
	})
}
