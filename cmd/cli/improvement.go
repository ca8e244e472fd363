package cli

import (
	"strconv"
	"strings"

	"aduan/model"

	"github.com/spf13/cobra"
)

func (a *app) improvementCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "improvement",
		Short: "Perbaikan layanan: dikumpulkan, diputuskan, selesai",
		Long: `Perbaikan layanan dikumpulkan pengelola dari pelajaran aduan, diputuskan kepala, dan dicatat selesai dengan
buktinya. Yang belum selesai ikut dalam report causes, di samping janji layanannya.`,
	}
	return a.group(c, a.improvementListCmd(), a.improvementAddCmd(), a.improvementDecideCmd(), a.improvementDoneCmd())
}

func (a *app) improvementListCmd() *cobra.Command {
	c := &cobra.Command{Use: "list", Short: "Semua perbaikan layanan dan keadaannya", Example: "  aduan improvement list --open"}
	var open bool
	c.Flags().BoolVar(&open, "open", false, "hanya yang belum selesai")
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		all, err := s.desk.Improvements(c.Context())
		if err != nil {
			return err
		}
		shown := []model.Improvement{}
		for _, i := range all {
			if i.Open() || !open {
				shown = append(shown, i)
			}
		}
		if s.flags.json {
			return s.printJSON(shown)
		}
		return s.showImprovements(shown)
	})
}

func (s *session) showImprovements(all []model.Improvement) error {
	w := s.words
	if len(all) == 0 {
		return s.println(w.say("improvement_none"))
	}
	t := table{right: map[int]bool{0: true}}
	t.row(w.Field("number").Name, w.Field("improving").Name, w.say("improvement_state"), w.Field("due_on").Name, w.Field("cases").Name)
	for _, i := range all {
		due := i.DueOn
		if i.DoneOn != "" {
			due = i.DoneOn
		}
		if due != "" {
			due = w.Civil(due, s.me.Now)
		}
		t.row(strconv.Itoa(i.No), harmless(i.Title), w.Improvement(i.State()), due, strings.Join(i.Cases, " "))
	}
	t.write(s.Out)
	return nil
}

func (a *app) improvementAddCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "add PERBAIKAN",
		Short:   "Mengumpulkan sebuah perbaikan layanan",
		Long:    "Mencatat apa yang perlu diperbaiki, tanpa nama warga: siapa pun yang membaca laporan membacanya.",
		Example: "  aduan improvement add \"Syarat reaktivasi ditempel di loket\" --cause prosedur --cases 412,415",
	}
	var plan, service, cause, cases string
	fs := c.Flags()
	fs.StringVar(&plan, "plan", "", "uraian: apa yang diubah")
	fs.StringVar(&service, "service", "", "kode layanan yang diperbaiki")
	fs.StringVar(&cause, "cause", "", "kode penyebab")
	fs.StringVar(&cases, "cases", "", "nomor aduan yang memberi pelajaran, dipisah koma")
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		input := map[string]any{"improving": args[0]}
		for name, v := range map[string]string{"plan": plan, "service": service, "cause": cause} {
			if v != "" {
				input[name] = v
			}
		}
		if refs := strings.FieldsFunc(cases, func(r rune) bool { return r == ',' || r == ' ' }); len(refs) > 0 {
			input["cases"] = refs
		}
		return s.bookDeed(c.Context(), "improvement_add", input, s.words.say("improvement_added"))
	})
}

func (a *app) improvementDecideCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "decide NOMOR KEPUTUSAN",
		Short: "Keputusan kepala atas sebuah perbaikan",
		Long: `KEPUTUSAN: agreed (disetujui) atau declined (tidak disetujui). Sekretaris dan pengelola mencatatnya atas nama kepala
dengan --basis.`,
		Example: "  aduan improvement decide 3 agreed --due 31/12",
	}
	var due, basis string
	c.Flags().StringVar(&due, "due", "", "paling lambat selesai, tanggal")
	c.Flags().StringVar(&basis, "basis", "", "dasar: nomor surat atau \"lisan\"")
	return a.leaf(c, 2, 2, func(c *cobra.Command, args []string) error {
		return a.improve(c, "improvement_decide", args[0], due, "due_on", map[string]any{"improvement_decision": args[1], "basis": basis})
	})
}

func (a *app) improvementDoneCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "done NOMOR BUKTI",
		Short:   "Mencatat perbaikan selesai, dengan buktinya",
		Example: "  aduan improvement done 3 \"Foto papan syarat, 2 Desember\" --on 2/12",
	}
	var on string
	c.Flags().StringVar(&on, "on", "", "tanggal selesai; bawaan hari ini")
	return a.leaf(c, 2, 2, func(c *cobra.Command, args []string) error {
		if on == "" {
			on = a.Now().Format("2006-01-02")
		}
		return a.improve(c, "improvement_done", args[0], on, "done_on", map[string]any{"proof": args[1]})
	})
}

// improve does a deed on one improvement, with a date under a name where there is
// one.
func (a *app) improve(c *cobra.Command, name model.ActionName, number, date, field string, input map[string]any) error {
	s, err := a.session(c.Context())
	if err != nil {
		return err
	}
	no, err := strconv.Atoi(number)
	if err != nil || no < 1 {
		return model.NotFound()
	}
	input["improvement"] = no
	if input["basis"] == "" {
		delete(input, "basis")
	}
	if date != "" {
		if input[field], err = s.moments().date(field, date); err != nil {
			return err
		}
	}
	return s.bookDeed(c.Context(), name, input, s.words.say(string(name), "n", number))
}
