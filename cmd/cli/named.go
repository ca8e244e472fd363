package cli

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/spf13/cobra"
)

// named are the files that a call names: those that it reads, and one that it
// writes. Flag tells that those to be read stand in flags.
type named struct {
	in   []string
	out  string
	flag bool
}

// fileArgs are the commands whose argument of that place names a file.
func fileArgs() map[string]int {
	return map[string]int{"staff/key/add": 1, "office/check": 0, "office/apply": 0, "calendar/import": 0}
}

// fileFlags are the flags that name a file; true for one that is written.
func fileFlags() map[string]bool {
	return map[string]bool{"file": false, "scan": false, "output": true}
}

// namedFiles finds the files of a call.
func namedFiles(c *cobra.Command, args []string) (n named) {
	if i, ok := fileArgs()[pathOf(c)]; ok && i < len(args) && args[i] != "-" {
		n.in = append(n.in, args[i])
	}
	for name, written := range fileFlags() {
		f := c.Flags().Lookup(name)
		if f == nil || !f.Changed {
			continue
		}
		value := f.Value.String()
		if g, ok := f.Value.(*given); ok {
			value = g.values[len(g.values)-1] // the last one counts
		}
		switch {
		case value == "":
		case written:
			n.out = value
		case !isSum(value):
			n.in, n.flag = append(n.in, value), true
		}
	}
	return n
}

// isSum is true for the hash of a file that the book keeps already.
func isSum(s string) bool {
	sum, err := hex.DecodeString(s)
	return err == nil && len(sum) == sha256.Size
}
