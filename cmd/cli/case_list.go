package cli

import (
	"context"
	"slices"
	"strings"

	"aduan/model"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// listFlags narrow a list.
type listFlags struct {
	states                              []string
	class, bidang, channel              string
	category, place, since, until       string
	overdue, near, waiting, mine, asked bool
	text                                string
	limit                               int
	where                               bool // each row says where the words were found
}

// pageSize is how many rows are read at a time: enough that a long list is few
// pages, few enough that the first line comes at once.
const pageSize = 200

func (a *app) caseListCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "list",
		Short: "Daftar aduan, terbaru dulu",
		Long: `Mendaftar aduan yang boleh Anda lihat, terbaru dulu; semua saringan berlaku bersama. Dengan --json
satu objek per baris. --until termasuk hari itu.`,
		Example: "  aduan case list --state received --overdue\n  aduan case list --since 01/11 --until 30/11 --channel whatsapp --json",
	}
	f := &listFlags{}
	fs := c.Flags()
	fs.StringArrayVar(&f.states, "state", nil, "keadaan ("+strings.Join(stateNames(), ", ")+"); boleh berulang")
	fs.StringVar(&f.class, "class", "", "klasifikasi ("+strings.Join(model.Enum("class"), ", ")+")")
	fs.StringVar(&f.since, "since", "", "diterima sejak tanggal")
	fs.StringVar(&f.until, "until", "", "diterima sampai tanggal, termasuk hari itu")
	f.shared(fs)
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		return a.list(c.Context(), f, "all")
	})
}

func (a *app) queueCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "queue",
		Short: "Aduan terbuka, tenggat terdekat dulu",
		Long: `Mendaftar aduan terbuka menurut tenggat yang paling dekat; yang lewat lebih dulu. Dengan --json satu
objek per baris. --place memilih wilayah: kode Kemendagri atau nama desa atau kecamatan.`,
		Example: "  aduan queue\n  aduan queue --bidang linjamsos --overdue --json\n  aduan queue --place Klakah",
	}
	f := &listFlags{}
	f.shared(c.Flags())
	c.Flags().BoolVar(&f.asked, "asked", false, "hanya yang sekarang diminta dari Anda")
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		if f.asked {
			return a.list(c.Context(), f, "inbox")
		}
		return a.list(c.Context(), f, "queue")
	})
}

func (f *listFlags) shared(fs *pflag.FlagSet) {
	fs.StringVar(&f.bidang, "bidang", "", "kode bidang yang memegang")
	fs.StringVar(&f.channel, "channel", "", "kanal ("+strings.Join(model.Enum("channel"), ", ")+")")
	fs.StringVar(&f.category, "category", "", "kode kategori")
	fs.StringVar(&f.place, "place", "", "wilayah: kode Kemendagri atau nama")
	fs.BoolVar(&f.overdue, "overdue", false, "hanya yang lewat tenggat")
	fs.BoolVar(&f.near, "near", false, "hanya yang tenggatnya terpakai 75 % atau lebih")
	fs.BoolVar(&f.waiting, "waiting", false, "hanya yang menunggu kelengkapan")
	fs.BoolVar(&f.mine, "mine", false, "hanya yang Anda tangani atau catat")
	fs.StringVar(&f.text, "text", "", "kata-kata yang harus ada di barisnya")
	fs.IntVar(&f.limit, "limit", 0, "paling banyak sekian baris (0: semua)")
}

// list prints every page of a list, row by row as it comes.
func (a *app) list(ctx context.Context, f *listFlags, place string) error {
	if f.limit < 0 {
		return usage("flag_value").With("flag", "--limit").With("value", f.limit)
	}
	s, err := a.session(ctx)
	if err != nil {
		return err
	}
	q, err := f.query(s, place)
	if err != nil {
		return err
	}
	rows, left := &rowTable{session: s, where: f.where}, f.limit
	for {
		q.Limit = pageSize
		if f.limit > 0 {
			q.Limit = min(left, pageSize)
		}
		page, err := s.desk.List(ctx, q)
		if err != nil {
			return err
		}
		found, err := f.found(ctx, s, page.Rows)
		if err != nil {
			return err
		}
		for _, r := range page.Rows {
			if err := rows.add(r, found[r.ID]); err != nil {
				return err
			}
		}
		left -= len(page.Rows)
		if page.Next == "" || len(page.Rows) == 0 || f.limit > 0 && left <= 0 {
			return rows.end(page)
		}
		q.After = page.Next
	}
}

// found tells where the words of a search stand in the cases of a page.
func (f *listFlags) found(ctx context.Context, s *session, rows []model.Row) (map[model.CaseID][]model.Spot, error) {
	if !f.where || len(rows) == 0 {
		return nil, nil
	}
	ids := make([]model.CaseID, len(rows))
	for i, r := range rows {
		ids[i] = r.ID
	}
	return s.desk.Where(ctx, f.text, ids)
}

func (f *listFlags) query(s *session, place string) (model.Query, error) {
	q := model.Query{Place: place, Overdue: f.overdue, Near: f.near, Waiting: f.waiting, Mine: f.mine}
	for _, state := range split(f.states) {
		if err := oneOf("state", state, stateNames()); err != nil {
			return q, err
		}
		q.States = append(q.States, model.State(state))
	}
	if err := oneOf("class", f.class, model.Enum("class")); err != nil {
		return q, err
	}
	if err := oneOf("channel", f.channel, model.Enum("channel")); err != nil {
		return q, err
	}
	q.Class, q.Channel = model.Class(f.class), f.channel
	if _, ok := s.me.Office.Unit(model.UnitID(f.bidang)); f.bidang != "" && !ok {
		return q, unknownCode("bidang", "unknown_unit", f.bidang, unitCodes(s.me.Office))
	}
	q.Unit = model.UnitID(f.bidang)
	if _, ok := s.me.Office.CategoryOf(f.category); f.category != "" && !ok {
		return q, unknownCode("category", "unknown_category", f.category, categoryCodes(s.me.Office))
	}
	q.Category = f.category
	if err := f.period(s, &q); err != nil {
		return q, err
	}
	var err error
	if q.Text, err = model.CleanText(f.text, model.MaxLine); err != nil {
		return q, at("text", err)
	}
	q.Area, err = areaCode(s.me.Office, f.place)
	return q, err
}

func (f *listFlags) period(s *session, q *model.Query) error {
	var err error
	if f.since != "" {
		if q.Since, err = s.moments().day("since", f.since); err != nil {
			return err
		}
	}
	if f.until != "" {
		if q.Until, err = s.moments().day("until", f.until); err != nil {
			return err
		}
		q.Until = q.Until.AddDate(0, 0, 1)
	}
	return nil
}

func stateNames() []string {
	var out []string
	for _, s := range model.States() {
		out = append(out, string(s))
	}
	return out
}

// oneOf refuses a value outside an enumeration; empty means not given.
func oneOf(field, value string, all []string) error {
	if value == "" || slices.Contains(all, value) {
		return nil
	}
	return model.Invalid(field, "enum").With("value", value).With("values", strings.Join(all, ", "))
}

func unknownCode(field, rule, value string, all []string) error {
	return model.Invalid(field, rule).With("value", value).With("near", strings.Join(nearest(value, all, 3), ", "))
}

func unitCodes(o *model.Office) []string {
	var out []string
	for _, u := range o.Units {
		out = append(out, string(u.Code))
	}
	return out
}

func categoryCodes(o *model.Office) []string {
	var out []string
	for _, c := range o.Category {
		out = append(out, c.Code)
	}
	return out
}

func postCodes(o *model.Office) []string {
	var out []string
	for _, p := range o.Posts {
		out = append(out, string(p.Code))
	}
	return out
}
