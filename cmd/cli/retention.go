package cli

import (
	"context"
	"strconv"
	"time"

	"aduan/model"

	"github.com/spf13/cobra"
)

func (a *app) retentionCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "retention",
		Short: "Aduan yang masa simpannya lewat: usul, tidak pernah memusnahkan",
		Long: `Mendaftar aduan yang masa simpannya menurut profil sudah lewat, dan yang ditahan karena perkara hukum.
Tidak ada yang dimusnahkan. Dengan --json satu aduan per baris.`,
		Example: "  aduan book retention\n  aduan book retention --json",
	}
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		return s.showRetention(c.Context())
	})
}

func (s *session) showRetention(ctx context.Context) error {
	t, found := &table{}, false
	t.row(s.words.say("col_no"), s.words.say("class"), s.words.say("col_ended"), s.words.say("col_kept"), s.words.say("col_rule"), s.words.say("col_note"))
	for after, more := "", true; more; {
		part, err := s.desk.Retention(ctx, after)
		if err != nil {
			return err
		}
		for _, d := range part.Due {
			found = true
			if s.flags.json {
				if err := s.printJSON(d); err != nil {
					return err
				}
				continue
			}
			t.row(d.Register, s.words.Word("class", string(d.Class)), s.dayOrNone(d.Ended), s.dayOrNone(d.Until), s.retentionRule(d), s.retentionNote(d))
		}
		after, more = part.Next, part.Next != ""
	}
	switch {
	case !found:
		s.note(s.words.say("no_retention"))
	case !s.flags.json:
		t.write(s.Out)
		s.note(s.words.say("retention_how"))
	}
	return nil
}

// dayOrNone is a day; a case that goes on has none yet.
func (s *session) dayOrNone(t time.Time) string {
	if t.IsZero() {
		return "—"
	}
	return s.day(t)
}

func (s *session) retentionRule(d model.DueCase) string {
	key := "retention_rule"
	if d.Assumed {
		key = "retention_assumed"
	}
	return s.words.say(key, "active", strconv.Itoa(d.Rule.Active), "inactive", strconv.Itoa(d.Rule.Inactive))
}

func (s *session) retentionNote(d model.DueCase) string {
	switch {
	case d.Held:
		return s.words.say("retention_held")
	case d.Rule.Then != "" && d.Rule.Then != model.ThenDestroy:
		return s.words.Word("then", d.Rule.Then)
	case d.Erased:
		return s.words.say("retention_erased")
	}
	return "—"
}

func (a *app) caseHoldCmd() *cobra.Command {
	return a.holdCmd("hold", "held", &cobra.Command{
		Use:     "hold REG",
		Short:   "Menahan aduan dari pemusnahan, karena perkara hukum",
		Long:    "Menahan aduan dari pemusnahan selama ada perkara hukum; untuk pengelola dan kepala, dengan alasan.",
		Example: "  aduan case hold 412 --reason 'diminta Inspektorat, surat 700/12'",
	})
}

func (a *app) caseReleaseCmd() *cobra.Command {
	return a.holdCmd("release", "released", &cobra.Command{
		Use:     "release REG",
		Short:   "Melepas aduan dari penahanan pemusnahan",
		Long:    "Melepas penahanan yang dibuat dengan aduan case hold; untuk pengelola dan kepala, dengan alasan.",
		Example: "  aduan case release 412 --reason 'perkaranya selesai'",
	})
}

func (a *app) holdCmd(name model.ActionName, said string, c *cobra.Command) *cobra.Command {
	var reason string
	c.Flags().StringVar(&reason, "reason", "", "alasan; wajib")
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		return s.bookDeed(c.Context(), name, map[string]any{"about": args[0], "reason": reason}, s.words.say(said, "register", args[0]))
	})
}
