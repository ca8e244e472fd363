package region

import (
	"slices"
	"strings"
)

// Find lists the places under a code (a regency or sub-district; empty:
// anywhere) that text may mean, best first. Text is a code with or without
// dots, or the beginnings of words of the name, of which later ones may name
// the sub-district: "bades pas". Case and hyphens do not count. "Desa" or "kec"
// in front says what kind of place is meant.
func (m Map) Find(text, under string) []Place {
	if code := strings.TrimSpace(text); code != "" && strings.Trim(code, "0123456789.") == "" {
		return m.findCode(strings.ReplaceAll(code, ".", ""), under)
	}
	words, kind := m.words(text)
	if len(words) == 0 || len(words) > 8 { // no name is longer
		return nil
	}
	const ranks = 4
	var byRank [ranks][]Place
	for _, p := range m.Below(under) {
		if kind != anyKind && p.Village() != (kind == village) {
			continue
		}
		if r := m.rank(p, words); r < ranks {
			byRank[r] = append(byRank[r], p)
		}
	}
	return slices.Concat(byRank[:]...)
}

func (m Map) findCode(bare, under string) []Place {
	var out []Place
	for _, p := range m.Below(under) {
		if strings.HasPrefix(strings.ReplaceAll(p.Code, ".", ""), bare) {
			out = append(out, p)
		}
	}
	return out
}

// Named lists the places of the district that are called exactly so: by their
// name, by name and sub-district ("bades pasirian"), or by the label.
func (m Map) Named(text string) []Place {
	words, kind := m.words(text)
	want := strings.Join(words, " ")
	var out []Place
	for _, p := range m.Below(m.Area) {
		if want == "" || m.Area == "" || kind != anyKind && p.Village() != (kind == village) {
			continue
		}
		full := plain(p.Name) + " " + m.above(p)
		if want == plain(p.Name) || want == full || plain(text) == plain(p.Label) {
			out = append(out, p)
		}
	}
	return out
}

// Meant lists what a filter by text may mean: one place where that is clear,
// several where it is not. A sub-district and its seat often share a name; the
// larger is meant, for it holds the smaller.
func (m Map) Meant(text string) []Place {
	found := m.Named(text)
	named := len(found) > 0
	if !named {
		found = m.Find(text, m.Area)
	}
	for i, p := range found {
		if !p.Village() && (named || !slices.ContainsFunc(found, func(q Place) bool { return q.Code != p.Code && !below(q.Code, p.Code) })) {
			return found[i : i+1]
		}
	}
	return found
}

// List names places, five at most, so that one of them can be typed.
func List(places []Place) string {
	const most = 5
	var out []string
	for _, p := range places[:min(most, len(places))] {
		out = append(out, p.Code+" "+p.Label)
	}
	return strings.Join(out, "; ")
}

// Kinds of place that a word in front of a name asks for.
const (
	anyKind = iota
	village
	district
)

// words are those of a name, and the kind that a word before them says.
func (m Map) words(text string) ([]string, int) {
	words := strings.Fields(plain(text))
	if len(words) < 2 {
		return words, anyKind
	}
	switch first := words[0]; {
	case slices.Contains([]string{"desa", "kel", "kelurahan", "ds", plain(m.Words.Village)}, first):
		return words[1:], village
	case slices.Contains([]string{"kec", "kecamatan", plain(m.Words.District)}, first):
		return words[1:], district
	}
	return words, anyKind
}

// above is the plain name of the sub-district that a village lies in.
func (m Map) above(p Place) string {
	if !p.Village() {
		return ""
	}
	up, _ := m.row(p.Parent)
	return plain(up.Name)
}

// rank is how well p fits: 0 the very name, 1 the name's beginning, 2 words of
// the name, 3 words of the name and then of its sub-district, 4 not at all.
func (m Map) rank(p Place, words []string) int {
	name, text := plain(p.Name), strings.Join(words, " ")
	switch {
	case name == text:
		return 0
	case strings.HasPrefix(name, text):
		return 1
	}
	inName := 0
	for _, w := range words {
		switch {
		case hasWord(name, w):
			inName++
		case !hasWord(m.above(p), w):
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
