// Package region finds places by their Kemendagri codes and names: those of the
// districts that ship with the program, and those that an office's profile
// adds. It knows nothing of offices or cases.
package region

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
//go:embed wilayah.csv
var wilayah string

// Place is a regency, sub-district or village with its Kemendagri code.
type Place struct {
	Code   string // "35.08.04.2003"
	Kind   string // kabupaten, kecamatan, desa, kelurahan
	Name   string // "Bades"
	Parent string // code of what it lies in
	Label  string // "Desa Bades, Kec. Pasirian"
}

// Village is true for what people live in: a desa or kelurahan.
func (p Place) Village() bool { return p.Kind == "desa" || p.Kind == "kelurahan" }

// Own is a place as a profile writes it.
type Own struct {
	Code string `yaml:"code"`
	Name string `yaml:"name"`
}

// Words are what an office calls a village and a sub-district; empty: Desa and
// Kecamatan.
type Words struct{ Village, District string }

// short is the word as it stands before a name: "Kec." is everybody's short
// form, an office's own word has none.
func (w Words) short(kind string) string {
	switch {
	case kind == "kelurahan":
		return "Kel."
	case kind == "desa" && w.Village != "":
		return w.Village
	case kind == "desa":
		return "Desa"
	case w.District != "":
		return w.District
	}
	return "Kec."
}

// Map is the places as one office knows them: the program's, with the office's
// own beside or instead of those of its district.
type Map struct {
	Area  string // Kemendagri code of the district; empty: none
	Own   []Own
	Words Words
}

// shipped are the places of the file, read at the first question and not at
// the program's start, in the order of their codes.
var shipped = sync.OnceValue(func() []Place {
	out := make([]Place, 0, strings.Count(wilayah, "\n"))
	for row := range strings.Lines(wilayah) {
		col := strings.Split(strings.TrimSpace(row), ",")
		if len(col) != 4 || strings.HasPrefix(row, "#") {
			continue
		}
		out = append(out, Place{Code: col[0], Kind: col[1], Name: col[2], Parent: col[3]})
	}
	slices.SortFunc(out, byCode)
	return out
})

func byCode(a, b Place) int { return strings.Compare(a.Code, b.Code) }

// place makes a place of a row of a profile. Villages whose last part begins with
// 1 are kelurahan.
func (o Own) place() Place {
	p := Place{Code: o.Code, Kind: "kecamatan", Name: o.Name}
	if i := strings.LastIndexByte(o.Code, '.'); i > 0 {
		p.Parent = o.Code[:i]
		if last := o.Code[i+1:]; len(last) == 4 {
			p.Kind = "desa"
			if last[0] == '1' {
				p.Kind = "kelurahan"
			}
		}
	}
	return p
}

// row finds a place by its code, without its label.
func (m Map) row(code string) (Place, bool) {
	if below(code, m.Area) {
		for _, o := range m.Own {
			if o.Code == code {
				return o.place(), true
			}
		}
	}
	all := shipped()
	i, ok := slices.BinarySearchFunc(all, Place{Code: code}, byCode)
	if !ok {
		return Place{}, false
	}
	return all[i], true
}

// Of finds a place by its code: also one of another district, for people come
// from elsewhere.
func (m Map) Of(code string) (Place, bool) {
	p, ok := m.row(code)
	p.Label = m.label(p)
	return p, ok
}

// Bare is a label without the word for a village before it, for where a field
// has said it already.
func (m Map) Bare(p Place) string { return strings.TrimPrefix(p.Label, m.Words.short("desa")+" ") }

// label names a place with its sub-district, as its own office says it.
func (m Map) label(p Place) string {
	w := m.Words
	if !below(p.Code, m.Area) {
		w = Words{}
	}
	switch {
	case p.Village():
		text := w.short(p.Kind) + " " + p.Name
		if above, ok := m.row(p.Parent); ok {
			text += ", " + w.short("kecamatan") + " " + above.Name
		}
		return text
	case p.Kind == "kecamatan":
		return w.short("kecamatan") + " " + p.Name
	}
	return p.Name
}

// Below lists the places under a code in the order of their codes: each
// sub-district before its villages. Empty means all there are.
func (m Map) Below(code string) []Place {
	var out []Place
	replaced := map[string]bool{}
	for _, o := range m.Own {
		if below(o.Code, m.Area) && below(o.Code, code) {
			replaced[o.Code] = true
			out = append(out, o.place())
		}
	}
	for _, p := range shipped() {
		if below(p.Code, code) && !replaced[p.Code] {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, byCode)
	for i := range out {
		out[i].Label = m.label(out[i])
	}
	return out
}

// Listed tells whether the places of the office's own district are known.
func (m Map) Listed() bool {
	if m.Area == "" {
		return false
	}
	i, _ := slices.BinarySearchFunc(shipped(), Place{Code: m.Area + "."}, byCode)
	return len(m.Own) > 0 || i < len(shipped()) && below(shipped()[i].Code, m.Area)
}

// Covers tells whether a code lies in the office's own district.
func (m Map) Covers(code string) bool { return m.Area != "" && below(code, m.Area) }

func below(code, root string) bool {
	return root == "" || len(code) > len(root) && strings.HasPrefix(code, root) && code[len(root)] == '.'
}

// WellFormed accepts the code of a sub-district or village: 35.08.04 or
// 35.08.04.2003.
func WellFormed(code string) bool {
	if len(code) != len("35.08.04") && len(code) != len("35.08.04.2003") {
		return false
	}
	for i := range len(code) {
		dot := i == 2 || i == 5 || i == 8
		if dot != (code[i] == '.') || !dot && (code[i] < '0' || code[i] > '9') {
			return false
		}
	}
	return true
}

// plain makes words of a name: lower case, letters and digits, single blanks.
func plain(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}
