package cli

import (
	"strconv"

	"aduan/model"
	"aduan/model/words"

	"github.com/spf13/cobra"
)

func (a *app) calendarPreviewCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "preview TANGGAL",
		Short: "Tenggat aduan mana yang bergeser bila sebuah hari menjadi libur, atau tidak lagi",
		Long: `Menghitung tanpa mengubah apa pun: tenggat aduan terbuka mana yang bergeser bila TANGGAL ditambahkan
sebagai hari libur, atau dicabut dengan --remove; dari kapan ke kapan. Aduan yang tidak boleh Anda baca
hanya dihitung. Ctrl+C menghentikannya.`,
		Example: "  aduan calendar preview 2026-12-15\n  aduan calendar preview 2026-12-15 --remove --json",
	}
	var remove bool
	c.Flags().BoolVar(&remove, "remove", false, "bila hari libur itu dicabut")
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		date, err := s.moments().date("date", args[0])
		if err != nil {
			return err
		}
		change := model.ClosureChange{Date: date, Remove: remove}
		m, err := s.preview(func(after string) (model.ClosurePart, error) {
			return s.desk.PreviewClosure(c.Context(), change, after)
		})
		if err != nil {
			return err
		}
		return s.showPreview(closurePreview{Date: date, Remove: remove, closureMoves: m})
	})
}

// closurePreview is what a closure would do, as --json prints it.
type closurePreview struct {
	Date   string `json:"date"`
	Remove bool   `json:"remove,omitempty"`
	closureMoves
}

// closureMoves is which deadlines of open cases move.
type closureMoves struct {
	Open   int                 `json:"open"`   // open cases looked at
	Cases  int                 `json:"cases"`  // of them move
	Others int                 `json:"others"` // of those, cases that one may not read
	Moves  []model.ClosureMove `json:"moves"`
}

// preview asks for all parts; after a second it says beside the data how far it
// is.
func (s *session) preview(ask func(after string) (model.ClosurePart, error)) (closureMoves, error) {
	p := closureMoves{Moves: []model.ClosureMove{}}
	begun, said, moved := s.Now(), 0, map[model.CaseID]bool{}
	for after := ""; ; {
		part, err := ask(after)
		if err != nil {
			return p, err
		}
		p.Open, p.Others, p.Moves = part.Done, p.Others+part.Others, append(p.Moves, part.Moves...)
		for _, m := range part.Moves {
			moved[m.ID] = true
		}
		if after = part.Next; after == "" {
			p.Cases = len(moved) + p.Others
			return p, nil
		}
		if percent := part.Done * 100 / max(1, part.Open) / percentStep * percentStep; percent > said && s.Now().Sub(begun) >= quietFor {
			said = percent
			s.note(s.words.say("preview_work", "percent", strconv.Itoa(percent)))
		}
	}
}

func (s *session) showPreview(p closurePreview) error {
	if s.flags.json {
		return s.printJSON(p)
	}
	s.showMoves(p.closureMoves)
	key := "preview_moves"
	if p.Cases == 0 {
		key = "preview_none"
	}
	s.note(s.words.say(key, "date", s.words.Civil(p.Date, s.me.Now), "cases", strconv.Itoa(p.Cases), "open", strconv.Itoa(p.Open)))
	s.noteOthers(p.closureMoves)
	return nil
}

func (s *session) showMoves(p closureMoves) {
	t := &table{}
	zone := s.me.Now.Location()
	for _, m := range p.Moves {
		t.row(m.Register, words.Head(s.words.Clock(model.Clock{Name: m.Clock, Label: m.Label})), s.words.Due(m.Was.In(zone), s.me.Now), "→",
			s.words.Due(m.Will.In(zone), s.me.Now))
	}
	t.write(s.Out)
}

func (s *session) noteOthers(p closureMoves) {
	if p.Others > 0 {
		s.note(s.words.say("preview_others", "count", strconv.Itoa(p.Others)))
	}
}
