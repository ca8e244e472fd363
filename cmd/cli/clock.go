package cli

import (
	"fmt"
	"strings"

	"aduan/model"
	"aduan/model/calendar"

	"github.com/spf13/cobra"
)

func (a *app) clockCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "clock REG",
		Short: "Tenggat sebuah aduan dengan uraian hitungannya",
		Long: `Menampilkan setiap tenggat aduan: batas, dasar, sisa, dan uraian jarak waktu yang dihitung dan tidak,
dengan sebabnya. Dengan --json satu objek per baris; "ledger" berisi [{from,to,counted,amount,why}].`,
		Example: "  aduan clock 412\n  aduan clock 412 --name settlement --json",
	}
	var name string
	c.Flags().StringVar(&name, "name", "", "hanya tenggat dengan nama ini")
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
			if err := s.showClock(k); err != nil {
				return err
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
	t := &table{}
	t.row("  "+s.words.say("limit"), s.words.Limit(k.Limit, k.Unit))
	t.row("  "+s.words.say("started"), s.words.Moment(k.StartedAt, s.me.Now))
	t.row("  "+s.words.say("due"), s.words.Due(k.DueAt, s.me.Now))
	if !k.StoppedAt.IsZero() {
		t.row("  "+s.words.say("stopped"), s.words.Moment(k.StoppedAt, s.me.Now))
	}
	if k.Basis != "" {
		t.row("  "+s.words.say("basis"), k.Basis)
	}
	t.write(&b)
	s.ledger(&b, k)
	if k.Uncertain {
		b.WriteString("  " + s.words.say("uncertain") + "\n")
	}
	return s.println(b.String())
}

// ledger writes how a deadline was counted; neighbours of a kind are one row.
func (s *session) ledger(b *strings.Builder, k model.Clock) {
	t := &table{right: map[int]bool{2: true}}
	for _, r := range calendar.Fold(k.Ledger) {
		counted := "—"
		if r.Counted {
			counted = "+" + fmt.Sprintf("%.4g", r.Amount)
		}
		var why []string
		for _, step := range r.Reasons() {
			why = append(why, join(" ", s.words.Why(step.Why), step.Name))
		}
		t.row("  "+s.words.Moment(r.From, s.me.Now), s.words.Moment(r.To, s.me.Now), counted, strings.Join(why, ", "))
	}
	t.write(b)
}
