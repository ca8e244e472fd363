package cli

import (
	"errors"
	"slices"
	"strings"

	"aduan/model"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// usage is a fault in how the command was written, not in what it says.
func usage(rule string) *model.Error { return &model.Error{Code: model.CodeUsage, Rule: rule} }

// flagFault turns what the flag parser found into an error of the catalogue.
func flagFault(c *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		missing *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
	)
	path := c.CommandPath()
	switch {
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		dashes := "--"
		if unknown.GetSpecifiedShortnames() != "" {
			dashes = "-"
		}
		return usage("unknown_flag").With("flag", dashes+name).With("near", nearFlag(c, name)).With("command", path)
	case errors.As(err, &missing):
		return usage("flag_needs_value").With("flag", "--"+missing.GetFlag().Name).With("command", path)
	case errors.As(err, &invalid):
		own := (*model.Error)(nil)
		if errors.As(invalid.Unwrap(), &own) {
			return own
		}
		return usage("flag_value").With("flag", "--"+invalid.GetFlag().Name).With("value", invalid.GetValue()).With("command", path)
	}
	return &model.Error{Code: model.CodeUsage, Rule: "flag_syntax", Args: map[string]string{"command": path}, Err: err}
}

// nearFlag names the flag of c that name was probably meant to be.
func nearFlag(c *cobra.Command, name string) string {
	var all []string
	c.Flags().VisitAll(func(f *pflag.Flag) { all = append(all, f.Name) })
	if found := nearest(name, all, 1); len(found) > 0 {
		return "--" + found[0]
	}
	return ""
}

func unknownCommand(c *cobra.Command, name string) error {
	var all []string
	for _, sub := range c.Commands() {
		if !sub.Hidden {
			all = append(all, sub.Name())
		}
	}
	return usage("unknown_command").With("name", name).
		With("near", strings.Join(nearest(name, all, 3), ", ")).With("command", c.CommandPath())
}

func countArgs(c *cobra.Command, args []string, min, max int) error {
	switch {
	case len(args) < min:
		return usage("too_few_arguments").With("use", useLine(c)).With("command", c.CommandPath())
	case max >= 0 && len(args) > max:
		return usage("too_many_arguments").With("extra", args[max]).With("use", useLine(c)).With("command", c.CommandPath())
	}
	return nil
}

// nearest lists up to n of all that name was probably meant to be, best first.
func nearest(name string, all []string, n int) []string {
	type hit struct {
		name string
		far  int
	}
	var hits []hit
	for _, other := range all {
		far := distance(name, other)
		if strings.HasPrefix(other, name) || strings.HasPrefix(name, other) || strings.Contains(other, "_"+name) {
			far = 1
		}
		if far <= max(2, len(name)/3) {
			hits = append(hits, hit{other, far})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return a.far - b.far })
	var out []string
	for _, h := range hits[:min(n, len(hits))] {
		out = append(out, h.name)
	}
	return out
}

// distance is Levenshtein's, over bytes; "-" and "_" are the same letter.
func distance(a, b string) int {
	a, b = strings.ReplaceAll(a, "-", "_"), strings.ReplaceAll(b, "-", "_")
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diag := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			diag, row[j+1] = row[j+1], min(diag+cost, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}
