package cli

import (
	"context"
	"strings"

	"aduan/model"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func (a *app) caseDoCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "do REG TINDAKAN [--deed ID] [--if-version N]",
		Short: "Melakukan satu tindakan pada aduan",
		Long: `Melakukan satu tindakan pada aduan dan mencetak aduan sesudahnya. Isian tindakan ditulis sebagai
pilihan (aduan case do 412 verify --category KKS-1) atau sebagai satu objek JSON di masukan. Nama
pilihan adalah nama isian; boleh dengan - atau _; isian berulang ditulis berulang; bagian sebuah objek
dengan titik (--respondent.kind). REG dan TINDAKAN ditulis sebelum pilihannya.

REG "new" untuk tindakan yang membuat aduan: aduan case do new answer_on_the_spot.
Isian tiap tindakan: aduan case do 412 TINDAKAN --help, atau aduan case actions 412.

--deed memberi nama pada perbuatan ini: dengan nama yang sama ia hanya terjadi sekali, jadi bila
hasilnya tidak diketahui (keluar 7, unknown_outcome) aman dikirim lagi dengan nama itu.
--if-version menolak (keluar 5) bila aduan sudah berubah sejak versi yang Anda lihat; yang hanya menambah
(catatan, kontak, tanggapan, lampiran, nomor surat, tautan, pengingat) tetap dicatat.`,
		Example: `  aduan case do 412 verify --class ordinary --category KKS-1 --complete
  aduan case do 412 dispose --to kabid-linjamsos --instructions konsep-jawaban
  echo '{"text":"Sudah masuk hari ini"}' | aduan case do 412 answer --json
  aduan case do new answer_on_the_spot < aduan.json`,
		// The flags depend on the action, which stands among the arguments.
		DisableFlagParsing: true,
	}
	c.ValidArgsFunction = completeDo
	c.RunE = func(c *cobra.Command, args []string) error {
		a.command = c.CommandPath()
		return a.runDo(c, args)
	}
	return c
}

func (a *app) runDo(c *cobra.Command, args []string) error {
	c.DisableFlagParsing = false
	d := addDeedFlags(c.Flags())
	reg, name, help := a.lookAhead(c, args)
	if name == "" {
		if help {
			return c.Help()
		}
		if err := c.ParseFlags(args); err != nil {
			return flagFault(c, err)
		}
		return countArgs(c, c.Flags().Args(), 2, 2)
	}
	action, err := knownAction(name)
	if err != nil {
		return err
	}
	af := addActionFlags(c.Flags(), action)
	addFileFlag(c.Flags(), action, d)
	if help {
		return a.actionHelp(c, action)
	}
	if err := c.ParseFlags(args); err != nil {
		return flagFault(c, err)
	}
	if err := countArgs(c, c.Flags().Args(), 2, 2); err != nil {
		return err
	}
	return a.somewhere(c, c.Flags().Args(), func() error { return a.deed(c.Context(), d, reg, action, af) })
}

// lookAhead finds REG and TINDAKAN before the flags of the action are known:
// they stand before the first flag that is not one of every command's.
func (a *app) lookAhead(c *cobra.Command, args []string) (reg, name string, help bool) {
	var found []string
	c.InheritedFlags() // merges the global ones into Flags
	for i := 0; i < len(args); i++ {
		arg := args[i]
		switch {
		case arg == "--help" || arg == "-h":
			help = true
		case len(found) >= 2:
		case !strings.HasPrefix(arg, "-") || arg == "-":
			found = append(found, arg)
		default:
			f := c.Flags().Lookup(strings.TrimLeft(strings.SplitN(arg, "=", 2)[0], "-"))
			if f != nil && f.NoOptDefVal == "" && !strings.Contains(arg, "=") {
				i++
			}
		}
	}
	if len(found) >= 2 {
		return found[0], found[1], help
	}
	return "", "", help
}

// knownAction takes a name as the record writes it, or with "-" for "_".
func knownAction(name string) (model.ActionName, error) {
	under := strings.ReplaceAll(name, "-", "_")
	var all []string
	for _, info := range model.ActionTable() {
		if string(info.Name) == under {
			return info.Name, nil
		}
		all = append(all, string(info.Name))
	}
	return "", usage("unknown_action").With("action", name).With("near", strings.Join(nearest(under, all, 3), ", "))
}

// deedFlags say which deed it is, besides what it says.
type deedFlags struct {
	id   string
	seen uint32
	file string // of attach
}

func addDeedFlags(fs *pflag.FlagSet) *deedFlags {
	d := &deedFlags{}
	fs.StringVar(&d.id, "deed", "", "nama perbuatan ini; nama yang sama hanya terjadi sekali")
	fs.Uint32Var(&d.seen, "if-version", 0, "hanya bila aduan masih pada versi ini")
	return d
}

// deed does one action on the case reg, or makes a case, and prints it.
func (a *app) deed(ctx context.Context, d *deedFlags, reg string, name model.ActionName, af *actionFlags) error {
	if err := checkTarget(reg, name); err != nil {
		return err
	}
	s, err := a.session(ctx)
	if err != nil {
		return err
	}
	deed := model.Deed{ID: model.DeedID(d.id), Seen: d.seen}
	if deed.ID == "" {
		deed.ID = model.DeedID(a.deedID)
	}
	if deed.ID == "" {
		deed.ID = model.DeedID(a.NewID())
	}
	scan, err := s.keepScan(ctx, reg, af)
	if err != nil {
		return err
	}
	if d.file != "" {
		deed.Action, err = s.attachFile(ctx, reg, d.file, af)
	} else {
		deed.Action, err = s.action(name, af)
	}
	if err != nil {
		return err
	}
	var before model.CaseView
	if !isNew(reg) {
		if before, err = s.desk.Case(ctx, reg); err != nil {
			return err
		}
		deed.Case = before.ID
	}
	out, err := s.desk.Act(ctx, deed)
	if err != nil {
		return withDeed(err, deed.ID)
	}
	a.did = deed.ID
	if err := s.attachScan(ctx, deed.ID, deed.Case, scan); err != nil {
		return err
	}
	if out.Case.ID == "" { // the deed made it somebody else's; its number is no secret to who did it
		out.Case.ID, out.Case.Register = before.ID, before.Register
	}
	return s.done(name, out)
}

// checkTarget holds an action to what it needs: a case, or none.
func checkTarget(reg string, name model.ActionName) error {
	makes := name == "register" || name == "answer_on_the_spot"
	switch {
	case makes && !isNew(reg):
		return usage("action_makes_case").With("action", name)
	case !makes && isNew(reg):
		return usage("action_needs_case").With("action", name)
	}
	return nil
}

// action reads the input: the flags where some were given, else stdin.
func (s *session) action(name model.ActionName, af *actionFlags) (model.Action, error) {
	if !af.any() {
		input, err := s.readInput()
		if err != nil {
			return nil, err
		}
		return model.DecodeAction(name, input)
	}
	input, err := af.input(s.moments())
	if err != nil {
		return nil, err
	}
	return model.DecodeAction(name, input)
}

// withDeed puts the deed's id into an unknown outcome: it is what to send again.
func withDeed(err error, id model.DeedID) error {
	if model.CodeOf(err) != model.CodeUnknown {
		return err
	}
	return asError(err).With("deed", id)
}

// outcome is what `case do --json` prints: the case, and what only the answer
// to this deed carries.
type outcome struct {
	model.CaseView
	Revealed map[model.PersonID]model.Person `json:"revealed,omitempty"`
	Warnings []string                        `json:"warnings,omitempty"`
	Replayed bool                            `json:"replayed,omitempty"`
}

func (s *session) done(name model.ActionName, out model.Outcome) error {
	if s.flags.json {
		return s.printJSON(outcome{out.Case, out.Revealed, out.Warnings, out.Replayed})
	}
	return s.showDone(name, out)
}

func (a *app) actionHelp(c *cobra.Command, name model.ActionName) error {
	words := a.language(nil)
	c.Use = "do REG " + string(name) + " [pilihan]"
	if name == "register" || name == "answer_on_the_spot" {
		c.Use = "do new " + string(name) + " [pilihan]"
	}
	c.Long, c.Example = words.action(name)+".", ""
	return c.Help()
}

// completeDo offers the actions where one is to be written, and its flags after.
func completeDo(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	switch {
	case len(args) == 1:
		var names []string
		for _, info := range model.ActionTable() {
			names = append(names, string(info.Name))
		}
		return names, cobra.ShellCompDirectiveNoFileComp
	case len(args) >= 2 && strings.HasPrefix(typed, "-"):
		name, err := knownAction(args[1])
		if err != nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		var flags []string
		for _, f := range model.FieldsOf(name) {
			flags = append(flags, "--"+dashed(f.Name))
		}
		return flags, cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveNoFileComp
}
