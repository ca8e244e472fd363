package cli

import (
	"context"
	"strconv"
	"strings"

	"aduan/model"

	"github.com/spf13/cobra"
)

func (a *app) breachCmd() *cobra.Command {
	c := &cobra.Command{Use: "breach", Short: "Kebocoran data pribadi, dengan tenggat 3x24 jam"}
	return a.group(c, a.breachListCmd(), a.breachAddCmd(), a.breachToldCmd())
}

func (a *app) breachListCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "list",
		Short:   "Kebocoran yang tercatat, dan sisa waktunya",
		Long:    "Mendaftar kebocoran, yang terbaru dulu. Terbuka sampai orangnya dan lembaganya diberi tahu (UU 27/2022 pasal 46).",
		Example: "  aduan book breach list\n  aduan book breach list --json",
	}
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		return s.showBreaches(c.Context())
	})
}

func (a *app) breachAddCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "add",
		Short: "Mencatat kebocoran data pribadi",
		Long: `Mencatat apa yang bocor, kapan ditemukan, data siapa, dan apa yang sudah dilakukan. Isinya disegel. Sejak
ditemukan kantor punya 3x24 jam untuk memberi tahu orangnya dan lembaga pelindungan data.`,
		Example: "  aduan book breach add --what 'laptop pelayanan hilang' --whose '12 pengadu KKS' --found 'kam 14.00'",
	}
	var what, whose, done, found string
	fs := c.Flags()
	fs.StringVar(&what, "what", "", "apa yang terjadi; wajib")
	fs.StringVar(&whose, "whose", "", "data siapa; wajib")
	fs.StringVar(&done, "measures", "", "apa yang sudah dilakukan")
	fs.StringVar(&found, "found", "", "kapan ditemukan; bawaan: sekarang")
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		input := map[string]any{"what": what, "whose": whose, "measures": done}
		if found != "" {
			if input["found_at"], err = s.moments().read("found_at", found); err != nil {
				return err
			}
		}
		return s.bookDeed(c.Context(), "breach_add", input, s.words.say("breach_added"))
	})
}

func (a *app) breachToldCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "told NO",
		Short:   "Mencatat siapa yang sudah diberi tahu",
		Long:    "Mencatat bahwa orangnya (subject) atau lembaganya (institution) sudah diberi tahu tentang kebocoran nomor NO.",
		Example: "  aduan book breach told 1 --to subject --text 'surat 045/12'\n  aduan book breach told 1 --to institution",
	}
	var to, text, when string
	fs := c.Flags()
	fs.StringVar(&to, "to", "", "siapa ("+strings.Join(model.Enum("breach_told"), ", ")+"); wajib")
	fs.StringVar(&text, "text", "", "bagaimana, dengan nomor surat apa")
	fs.StringVar(&when, "at", "", "kapan; bawaan: sekarang")
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		no, err := strconv.Atoi(args[0])
		if err != nil {
			return usage("flag_value").With("flag", "NO").With("value", args[0]).With("command", c.CommandPath())
		}
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		input := map[string]any{"no": no, "to": to, "text": text}
		if when != "" {
			if input["at"], err = s.moments().read("at", when); err != nil {
				return err
			}
		}
		return s.bookDeed(c.Context(), "breach_told", input, s.words.say("breach_told", "no", args[0]))
	})
}

func (s *session) showBreaches(ctx context.Context) error {
	all, err := s.desk.Breaches(ctx)
	if err != nil {
		return err
	}
	t := &table{}
	t.row(s.words.say("col_no"), s.words.say("col_found"), s.words.say("col_due"), s.words.say("col_told"), s.words.say("col_whose"), s.words.say("col_what"))
	for _, b := range all {
		if s.flags.json {
			if err := s.printJSON(b); err != nil {
				return err
			}
			continue
		}
		var told []string
		for _, x := range b.Told {
			told = append(told, s.words.Word("breach_told", x.To)+" "+s.words.ListMoment(x.At, s.me.Now))
		}
		due := s.words.say("breach_closed")
		if b.Open() {
			due = s.words.LongMoment(b.DueAt)
			if s.me.Now.After(b.DueAt) {
				due = s.words.say("breach_late", "due", due)
			}
		}
		t.row(strconv.Itoa(b.No), s.words.ListMoment(b.FoundAt, s.me.Now), due, join(", ", told...), cut(harmless(b.Whose), subjectWidth), cut(harmless(b.What), subjectWidth))
	}
	switch {
	case len(all) == 0:
		s.note(s.words.say("no_breaches"))
	case !s.flags.json:
		t.write(s.Out)
	}
	return nil
}
