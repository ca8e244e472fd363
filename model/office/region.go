package office

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// wilayah.csv holds the Kemendagri codes of the four districts whose profiles
// ship, down to village (Kepmendagri 300.2.2-2138/2025), compiled from
// github.com/cahyadsn/wilayah at b7ad440a, MIT licence. BPS codes differ.
//
//go:embed region/wilayah.csv
var wilayah string

// Place is a regency, sub-district or village with its Kemendagri code.
type Place struct {
	Code   string // "35.08.04.2003"
	Kind   string // kabupaten, kecamatan, desa, kelurahan
	Name   string // "Bades"
	Parent string // code of what it lies in
	Label  string // "Desa Bades, Kec. Pasirian"
}

// placed is a Place with what is searched in it: lower-case words.
type placed struct {
	Place
	name  string
	above string // name of the sub-district
}

// regions are read at the first question, not at the program's start, in the
// order of their codes.
var regions = sync.OnceValue(func() []placed {
	out := make([]placed, 0, strings.Count(wilayah, "\n"))
	name := map[string]string{}
	for row := range strings.Lines(wilayah) {
		col := strings.Split(strings.TrimSpace(row), ",")
		if len(col) != 4 || strings.HasPrefix(row, "#") {
			continue
		}
		p := placed{Place: Place{Code: col[0], Kind: col[1], Name: col[2], Parent: col[3]}, name: plain(col[2])}
		name[p.Code] = p.Name
		p.Label = label(p.Place, name[p.Parent])
		if p.Kind == "desa" || p.Kind == "kelurahan" {
			p.above = plain(name[p.Parent])
		}
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b placed) int { return strings.Compare(a.Code, b.Code) })
	return out
})

func label(p Place, above string) string {
	switch p.Kind {
	case "desa":
		return "Desa " + p.Name + ", Kec. " + above
	case "kelurahan":
		return "Kel. " + p.Name + ", Kec. " + above
	case "kecamatan":
		return "Kec. " + p.Name
	}
	return p.Name
}

// plain makes words of a name: lower case, letters and digits, single blanks.
func plain(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// Places lists the sub-districts and villages of a regency by its code
// ("35.08"), each sub-district before its villages; none for a regency whose
// codes do not ship.
func Places(regency string) []Place {
	var out []Place
	for _, p := range regions() {
		if below(p.Code, regency) {
			out = append(out, p.Place)
		}
	}
	return out
}

// PlaceOf finds a place by its code.
func PlaceOf(code string) (Place, bool) {
	all := regions()
	i, ok := slices.BinarySearchFunc(all, code, func(p placed, c string) int { return strings.Compare(p.Code, c) })
	if !ok {
		return Place{}, false
	}
	return all[i].Place, true
}

func below(code, root string) bool {
	return root == "" || len(code) > len(root) && strings.HasPrefix(code, root) && code[len(root)] == '.'
}

// FindPlace lists the places under a code (a regency or sub-district; empty:
// anywhere) that text may mean, best first. Text is a code with or without
// dots, or the beginnings of words of the name, of which later ones may name
// the sub-district: "bades pas". Case and hyphens do not count, and words like
// "desa" in front are skipped.
func FindPlace(text, under string) []Place {
	if code := strings.TrimSpace(text); code != "" && strings.Trim(code, "0123456789.") == "" {
		return findCode(strings.ReplaceAll(code, ".", ""), under)
	}
	words := strings.Fields(plain(text))
	if len(words) > 1 && slices.Contains([]string{"desa", "kel", "kelurahan", "kec", "kecamatan", "ds"}, words[0]) {
		words = words[1:]
	}
	if len(words) == 0 || len(words) > 8 { // no name is longer
		return nil
	}
	const ranks = 4
	var byRank [ranks][]Place
	for _, p := range regions() {
		if !below(p.Code, under) {
			continue
		}
		if r := rank(p, words); r < ranks {
			byRank[r] = append(byRank[r], p.Place)
		}
	}
	return slices.Concat(byRank[:]...)
}

func findCode(bare, under string) []Place {
	var out []Place
	for _, p := range regions() {
		if below(p.Code, under) && strings.HasPrefix(strings.ReplaceAll(p.Code, ".", ""), bare) {
			out = append(out, p.Place)
		}
	}
	return out
}

// rank is how well p fits: 0 the very name, 1 the name's beginning, 2 words of
// the name, 3 words of the name and then of its sub-district, 4 not at all.
func rank(p placed, words []string) int {
	text := strings.Join(words, " ")
	switch {
	case p.name == text:
		return 0
	case strings.HasPrefix(p.name, text):
		return 1
	}
	inName := 0
	for _, w := range words {
		switch {
		case hasWord(p.name, w):
			inName++
		case !hasWord(p.above, w):
			return 4
		}
	}
	switch inName {
	case 0:
		return 4
	case len(words):
		return 2
	}
	return 3
}

// hasWord tells whether a word of text begins with w.
func hasWord(text, w string) bool {
	return strings.HasPrefix(text, w) || strings.Contains(text, " "+w)
}
