package cli

import (
	"context"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"aduan/model"

	"github.com/spf13/cobra"
)

func (a *app) caseCmd() *cobra.Command {
	c := &cobra.Command{Use: "case", Short: "Aduan: catat, cari, baca, tindak lanjuti"}
	return a.group(c, a.caseRegisterCmd(), a.caseListCmd(), a.caseShowCmd(), a.caseDoCmd(), a.caseActionsCmd(), a.caseSimilarCmd(), a.caseFileCmd(), a.caseHoldCmd(), a.caseReleaseCmd(), a.caseDestroyCmd())
}

func (a *app) caseShowCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "show REG",
		Short: "Satu aduan: isi, riwayat, tenggat",
		Long: `Menampilkan satu aduan sejauh Anda boleh membacanya: isi, orangnya (disamarkan), disposisi,
catatan, hasil, jawaban, tenggat dan riwayatnya. REG boleh 412, 0412, 0412/2026, nomor cetak kantor,
atau id aduan.`,
		Example: "  aduan case show 412\n  aduan case show 0412/2026 --json",
	}
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		v, err := s.desk.Look(c.Context(), args[0])
		if err != nil {
			return err
		}
		if a.flags.json {
			return a.printJSON(v)
		}
		return s.showCase(v)
	})
}

func (a *app) caseActionsCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "actions REG",
		Short: "Tindakan yang bisa Anda lakukan pada aduan ini sekarang",
		Long: `Mendaftar tindakan yang boleh Anda lakukan pada aduan ini sekarang, yang paling mungkin lebih dulu,
dengan isian tiap tindakan dan jenisnya. Dengan --json: satu objek per baris {"name","fields"}.
Untuk tindakan yang membuat aduan: aduan case actions new.`,
		Example: "  aduan case actions 412\n  aduan case actions 412 --json",
	}
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		names := newCaseActions()
		if !isNew(args[0]) {
			v, err := s.desk.Case(c.Context(), args[0])
			if err != nil {
				return err
			}
			names = v.Actions
		}
		return s.showActions(names)
	})
}

// newCaseActions are the actions that make a case, so that none is named.
func newCaseActions() []model.ActionName { return []model.ActionName{"register", "answer_on_the_spot"} }

// isNew tells the word that stands where a register number would, for an
// action that makes the case.
func isNew(reg string) bool { return reg == "new" || reg == "baru" }

func (s *session) showActions(names []model.ActionName) error {
	if s.flags.json {
		for _, name := range names {
			if err := s.printJSON(model.ActionInfo{Name: name, Fields: model.FieldsOf(name)}); err != nil {
				return err
			}
		}
		return nil
	}
	t := &table{}
	for _, name := range names {
		var fields []string
		for _, f := range model.FieldsOf(name) {
			if f.Required {
				fields = append(fields, dashed(f.Name)+"*")
			} else if !slices.Contains(commonFields(), f.Name) {
				fields = append(fields, dashed(f.Name))
			}
		}
		t.row(string(name), s.words.action(name), strings.Join(fields, " "))
	}
	if len(names) == 0 {
		return s.println(s.words.say("nothing_to_do"))
	}
	t.write(s.Out)
	return nil
}

// commonFields are those that every action takes; listing them on every line
// would hide what matters.
func commonFields() []string {
	return []string{"at", "back_dated_reason", "on_behalf_of", "oral", "scan", "by_post", "reason"}
}

// printJSON writes one value on one line, so that a reader can go line by line.
func (a *app) printJSON(v any) error {
	enc := json.NewEncoder(a.Out)
	enc.SetEscapeHTML(false)
	return a.written(enc.Encode(v))
}

func (a *app) println(s string) error {
	_, err := io.WriteString(a.Out, s+"\n")
	return a.written(err)
}

// written tells what a failed write of the answer means: the reader is gone,
// which is no fault of the book.
func (a *app) written(err error) error {
	if err == nil {
		return nil
	}
	return &model.Error{Code: model.CodeInternal, Rule: "output", Err: err}
}

// session is one person's open door for the length of a call.
type session struct {
	*app
	desk  model.Desk
	me    model.Me
	words *language
}

// session opens the book as whoever calls.
func (a *app) session(ctx context.Context) (*session, error) {
	desk, err := a.openDesk(ctx)
	if err != nil {
		return nil, err
	}
	me, err := desk.Me(ctx)
	if err != nil {
		return nil, err
	}
	// Refusals name posts and people as everybody calls them.
	a.office = me.Office
	if a.staff, err = desk.Book().Staff(ctx); err != nil {
		return nil, err
	}
	return &session{app: a, desk: desk, me: me, words: a.language(me.Office)}, nil
}

func (s *session) moments() moments { return moments{now: s.me.Now} }
