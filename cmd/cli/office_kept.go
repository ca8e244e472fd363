package cli

import (
	"context"
	"strconv"

	"aduan/model"
	"aduan/model/words"

	"github.com/spf13/cobra"
)

// keptShown is how many deadlines by older rules `office apply` shows; the rest
// is told by `office kept`.
const keptShown = 5

func (a *app) officeKeptCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "kept",
		Short: "Aduan terbuka yang tetap memakai aturan lama",
		Long: `Mendaftar tenggat aduan terbuka yang dihitung menurut aturan saat diterima, padahal profil yang berlaku
mengaturnya lain: yang sudah dijanjikan tidak diubah. Dengan --json satu objek per baris; "now" adalah batas
menurut profil yang berlaku, tidak ada bila tenggat itu dihapus. Aduan yang tidak boleh Anda baca hanya dihitung.`,
		Example: "  aduan office kept\n  aduan office kept --json",
	}
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		k, err := s.keptRules(c.Context())
		if err != nil {
			return err
		}
		if !s.flags.json {
			return s.showKept(k, len(k.Rules))
		}
		for _, r := range k.Rules {
			if err := s.printJSON(r); err != nil {
				return err
			}
		}
		return nil
	})
}

// keptRules asks for all parts.
func (s *session) keptRules(ctx context.Context) (all model.KeptPart, err error) {
	for {
		part, err := s.desk.KeptRules(ctx, all.Next)
		if err != nil {
			return all, err
		}
		part.Rules, part.Others = append(all.Rules, part.Rules...), part.Others+all.Others
		if all = part; all.Next == "" {
			return all, nil
		}
	}
}

// keptCases counts the cases, those too that one may not read.
func keptCases(k model.KeptPart) int {
	seen := map[model.CaseID]bool{}
	for _, r := range k.Rules {
		seen[r.ID] = true
	}
	return len(seen) + k.Others
}

// showKept writes the first so many, and beside the data how many there are.
func (s *session) showKept(k model.KeptPart, most int) error {
	t := &table{}
	for _, r := range k.Rules[:min(most, len(k.Rules))] {
		now := s.words.say("kept_gone")
		if r.Now != nil {
			now = s.words.say("kept_now", "limit", s.words.Limit(r.Now.Limit, r.Now.Unit))
		}
		t.row(r.Register, words.Head(s.words.Clock(model.Clock{Name: r.Clock, Label: r.Label})), s.words.Limit(r.Limit, r.Unit),
			s.words.say("kept_version", "version", strconv.Itoa(int(r.Version))), now)
	}
	t.write(s.Out)
	n := keptCases(k)
	key := "kept_cases"
	if n == 0 {
		key = "kept_none"
	}
	s.note(s.words.say(key, "cases", strconv.Itoa(n), "open", strconv.Itoa(k.Open)))
	if k.Others > 0 {
		s.note(s.words.say("preview_others", "count", strconv.Itoa(k.Others)))
	}
	if len(k.Rules) > most {
		s.note(s.words.say("kept_more", "count", strconv.Itoa(len(k.Rules)-most)))
	}
	return nil
}
