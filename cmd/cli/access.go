package cli

import (
	"context"
	"strconv"
	"strings"

	"aduan/model"

	"github.com/spf13/cobra"
)

func (a *app) accessCmd() *cobra.Command {
	c := &cobra.Command{Use: "access", Short: "Log akses: siapa membuka identitas siapa"}
	return a.group(c, a.accessListCmd())
}

func (a *app) accessListCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "list",
		Short: "Siapa membuka identitas siapa, kapan, dan mengapa",
		Long: `Mendaftar pembukaan identitas, lampiran dan salinan data pribadi, yang terbaru dulu, untuk auditor dan
kepala. Lampiran disebut dengan awal SHA256-nya, seperti di aduan case show REG --json.
Aduan yang hanya Anda kenal nomornya tidak disebut. Tanpa --limit paling banyak 500, dan disebut bila masih
ada yang lebih lama. Dengan --json satu entri per baris.`,
		Example: "  aduan access list --since 1/11 --until 30/11\n  aduan access list --person 412 --json\n  aduan access list --by siti --limit 0",
	}
	var person, since, until string
	q := model.AccessQuery{}
	c.Flags().StringVar(&person, "person", "", "hanya orang-orang dari aduan ini (nomor register)")
	c.Flags().StringVar((*string)(&q.By), "by", "", "hanya yang dibuka oleh ini (username)")
	c.Flags().StringVar(&since, "since", "", "sejak tanggal ini")
	c.Flags().StringVar(&until, "until", "", "sampai tanggal ini, termasuk harinya")
	c.Flags().IntVar(&q.Limit, "limit", model.MostAccesses, "paling banyak sekian entri; 0: semua")
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		if q.Limit < 0 {
			return usage("flag_value").With("flag", "--limit").With("value", strconv.Itoa(q.Limit))
		}
		q.Case = person
		if since != "" {
			if q.Since, err = s.moments().day("since", since); err != nil {
				return err
			}
		}
		if until != "" {
			if q.Until, err = s.moments().day("until", until); err != nil {
				return err
			}
			q.Until = q.Until.AddDate(0, 0, 1)
		}
		return s.showAccesses(c.Context(), q)
	})
}

// accesses reads as many pages of the log as are asked for; more tells that there are
// older ones.
func (s *session) accesses(ctx context.Context, q model.AccessQuery) (all []model.Access, more bool, err error) {
	most := q.Limit
	for {
		q.Limit = model.MostAccesses
		if most > 0 {
			q.Limit = min(q.Limit, most-len(all))
		}
		page, err := s.desk.Accesses(ctx, q)
		if err != nil {
			return nil, false, err
		}
		all, q.After = append(all, page.Rows...), page.Next
		if q.After == "" || most > 0 && len(all) >= most {
			return all, q.After != "", nil
		}
	}
}

func (s *session) showAccesses(ctx context.Context, q model.AccessQuery) error {
	all, more, err := s.accesses(ctx, q)
	if err != nil {
		return err
	}
	t := &table{}
	t.row(s.words.say("col_when"), s.words.say("col_who"), s.words.say("col_what"), s.words.say("col_no"), s.words.say("col_person"), s.words.say("col_why"))
	for _, x := range all {
		if s.flags.json {
			if err := s.printJSON(x); err != nil {
				return err
			}
			continue
		}
		person := string(x.Person)
		if person == "" {
			person = "—"
		}
		t.row(s.words.ListMoment(x.At, s.me.Now), string(x.RecordedBy), s.words.action(model.ActionName(x.Kind)), x.Case, person, harmless(why(x)))
	}
	switch {
	case len(all) == 0:
		s.note(s.words.say("no_accesses"))
	case !s.flags.json:
		t.write(s.Out)
	}
	if more { // a list that is cut must not look whole
		s.note(s.words.say("more_accesses", "count", s.words.Number(int64(len(all)))))
	}
	return nil
}

// why is the reason of a look at an identity.
func why(x model.Access) string {
	switch {
	case x.Reason != nil:
		return strings.TrimSpace(x.Reason.Code + " " + x.Reason.Text)
	case x.Basis != "":
		return x.Basis
	case len(x.File) >= shownSum:
		return x.File[:shownSum]
	}
	return "—"
}

// shownSum is how much of a file's hash is shown: enough to find it in its case.
const shownSum = 12
