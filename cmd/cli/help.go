package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// help prints what a command does, how it is written and what it takes. It
// goes to stdout: somebody asked for it.
func (a *app) help(c *cobra.Command, _ []string) {
	out := c.OutOrStdout()
	text := c.Long
	if text == "" {
		text = c.Short + "."
	}
	_, _ = fmt.Fprintf(out, "%s\n\nCara pakai\n  %s\n", strings.TrimSpace(text), useLine(c)) // a closed pipe asks for nothing
	if c.HasAvailableSubCommands() {
		a.helpCommands(out, c)
	}
	if c.Example != "" {
		_, _ = fmt.Fprintf(out, "\nContoh\n%s\n", strings.TrimRight(c.Example, "\n"))
	}
	helpFlags(out, "Pilihan", c.LocalFlags(), c.PersistentFlags())
	if c.HasParent() {
		helpFlags(out, "Pilihan umum", c.InheritedFlags(), nil)
	} else {
		helpFlags(out, "Pilihan umum", c.PersistentFlags(), nil)
	}
}

// useLine is how a command is written, with the office's word for flags.
func useLine(c *cobra.Command) string {
	line := c.UseLine()
	if head, ok := strings.CutSuffix(line, " [flags]"); ok {
		return head + " [pilihan]"
	}
	return line
}

// helpCommands lists them in the order in which somebody needs them.
func (a *app) helpCommands(out io.Writer, c *cobra.Command) {
	t := &table{}
	for _, sub := range a.order[c] {
		if sub.IsAvailableCommand() {
			t.row("  "+sub.Name(), sub.Short)
		}
	}
	_, _ = fmt.Fprintln(out, "\nPerintah")
	t.write(out)
}

// helpFlags prints a set of flags, without those of except and without help.
func helpFlags(out io.Writer, title string, set, except *pflag.FlagSet) {
	t := &table{}
	set.VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Name == "help" && title != "Pilihan umum" || except != nil && except.Lookup(f.Name) != nil {
			return
		}
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		if kind := flagType(f); kind != "" {
			name += " " + kind
		}
		t.row("  "+name, f.Usage)
	})
	if len(t.rows) == 0 {
		return
	}
	_, _ = fmt.Fprintf(out, "\n%s\n", title)
	t.write(out)
}

// flagType is the placeholder of a flag's value.
func flagType(f *pflag.Flag) string {
	switch kind := f.Value.Type(); kind {
	case "bool":
		return ""
	case "string":
		return "TEKS"
	case "int", "uint32", "uint64", "int64":
		return "ANGKA"
	case "stringArray", "stringSlice":
		return "TEKS…"
	default:
		return kind
	}
}

// table lines up columns by what they take on a screen, not by bytes.
type table struct {
	rows  [][]string
	right map[int]bool // columns that end in line instead of beginning so
}

func (t *table) row(cells ...string) { t.rows = append(t.rows, cells) }

func (t *table) write(out io.Writer) {
	var widths []int
	for _, r := range t.rows {
		for i, cell := range r {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], ansi.StringWidth(cell))
		}
	}
	for _, r := range t.rows {
		var b strings.Builder
		for i, cell := range r {
			pad := strings.Repeat(" ", widths[i]-ansi.StringWidth(cell))
			if t.right[i] {
				b.WriteString(pad + cell)
			} else {
				b.WriteString(cell + pad)
			}
			if i < len(r)-1 {
				b.WriteString("  ")
			}
		}
		_, _ = fmt.Fprintln(out, strings.TrimRight(b.String(), " ")) // a closed pipe asks for nothing
	}
}

// helpCmd is `aduan help COMMAND`.
func (a *app) helpCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "help [PERINTAH]",
		Short: "Bantuan untuk sebuah perintah",
		Args:  cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			target, rest, err := c.Root().Find(args)
			if err != nil || len(rest) > 0 {
				if target == nil {
					target = c.Root()
				}
				return unknownCommand(target, rest[0])
			}
			return target.Help()
		},
	}
}
