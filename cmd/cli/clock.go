package cli

import (
	"strings"

	"aduan/model"

	"github.com/spf13/cobra"
)

func (a *app) clockCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "clock REG",
		Short: "Tenggat sebuah aduan dengan uraian hitungannya",
		Long: `Menampilkan setiap tenggat aduan: batas, dasar, sisa, dan uraian jarak waktu yang dihitung dan tidak,
dengan sebab dan sumbernya, peristiwa yang memulainya, jumlahnya, dan apa yang mengubahnya. Dengan --json satu objek per baris; "ledger" berisi [{from,to,counted,amount,why}].`,
		Example: "  aduan clock 412\n  aduan clock 412 --name settlement --json\n  aduan clock 412 --name settlement --aloud",
	}
	var name string
	var aloud bool
	c.Flags().StringVar(&name, "name", "", "hanya tenggat dengan nama ini")
	c.Flags().BoolVar(&aloud, "aloud", false, "satu alinea untuk dibacakan, bukan tabel")
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		v, err := s.desk.Case(c.Context(), args[0])
		if err != nil {
			return err
		}
		var names []string
		for _, k := range v.Clocks {
			names = append(names, k.Name)
			if name != "" && k.Name != name {
				continue
			}
			if aloud && !a.flags.json {
				if err := s.println(s.words.Recount(k, v.Register, s.me.Now) + "\n"); err != nil {
					return err
				}
				continue
			}
			if err := s.showClock(k); err != nil {
				return err
			}
		}
		if name == "" && !a.flags.json {
			for _, k := range v.Coming { // those that have not begun
				if err := s.println(join(" · ", s.words.Rule(k), s.words.Starts(k))); err != nil {
					return err
				}
			}
		}
		return oneOf("name", name, names)
	})
}

func (s *session) showClock(k model.Clock) error {
	if s.flags.json {
		return s.printJSON(k)
	}
	var b strings.Builder
	state := s.words.Countdown(k, s.me.Now)
	if !k.Running() {
		state = s.words.Stopped(k)
	}
	head := s.words.Clock(k) + " · " + state
	if k.Provisional {
		head += " · " + s.words.say("provisional")
	}
	b.WriteString(head + "\n")
	l := s.words.ReckonLabels()
	t := &table{}
	t.row("  "+s.words.say("limit"), s.words.Bound(k))
	t.row("  "+l.Basis, s.words.Basis(k))
	t.row("  "+l.Started, s.words.Moment(k.StartedAt, s.me.Now)+", "+s.words.Cause(k.StartedBy))
	t.row("  "+l.Due, s.words.Due(k.DueAt, s.me.Now))
	t.write(&b)
	s.ledger(&b, k)
	if sum := s.words.Sum(k); sum != "" {
		b.WriteString("  " + sum + "\n")
	}
	for _, text := range s.words.Changes(k, s.me.Now) {
		b.WriteString("  " + text + "\n")
	}
	return s.println(b.String())
}

// ledger writes how a deadline was counted: every interval, what it adds, what
// that comes to, and why. Neighbours of a kind are one row.
func (s *session) ledger(b *strings.Builder, k model.Clock) {
	t := &table{right: map[int]bool{1: true, 2: true}}
	for _, r := range s.words.Reckoned(k, s.me.Now, false) {
		added := "—"
		switch {
		case r.Counted:
			added = "+" + s.words.Amount(r.Amount)
		case r.Start:
			added = "0"
		}
		var why []string
		for _, one := range r.Reasons {
			why = append(why, one.String())
		}
		t.row("  "+s.words.Interval(k, r, s.me.Now), added, s.words.Amount(r.Total), strings.Join(why, ", "))
	}
	t.write(b)
}
