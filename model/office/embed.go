package office

import (
	"embed"
	"slices"
)

//go:embed profiles/*.yaml
var profiles embed.FS

// Names lists the profiles that ship with the program.
func Names() []string {
	return []string{"buton-tengah", "banjarnegara", "lumajang", "penajam-paser-utara"}
}

// Text is the file of a profile that ships with the program, as written, with
// its comments; false for a name that is none of Names.
func Text(name string) ([]byte, bool) {
	if !slices.Contains(Names(), name) {
		return nil, false
	}
	text, err := profiles.ReadFile("profiles/" + name + ".yaml")
	return text, err == nil
}
