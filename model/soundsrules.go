package model

import (
	"slices"
	"strings"
)

// The rules by which two spellings are one name. Spelling: the van Ophuijsen
// (1901) and Soewandi (1947) spellings, which people keep in their names, against
// that of 1972 (Ejaan Yang Disempurnakan): oe/u, dj/j, j/y, tj/c, nj/ny, sj/sy,
// ch/kh. Sounds: the letters that Arabic and Dutch names bring, as they are said
// and misheard in Indonesian: f and v as p, z as j or s, q as k, kh and h, th and
// dh, sy and s, and final b and d as p and t.

// foldPair writes one spelling of a sound as another.
type foldPair struct{ from, to string }

// foldPairs are tried in their order at every letter.
func foldPairs() []foldPair {
	return []foldPair{
		{"tch", "t"}, {"tkh", "t"}, // Fatchur, Fatkhur, Fathur
		{"oe", "u"}, {"dj", "j"}, {"tj", "c"}, {"ny", "nj"}, {"sj", "s"}, {"sy", "s"}, {"sh", "s"},
		{"ch", "h"}, {"kh", "h"}, {"gh", "g"}, {"dh", "d"}, {"th", "t"}, {"bh", "b"}, {"ph", "p"}, {"dl", "d"}, {"dz", "j"}, {"ts", "s"},
		{"ae", "e"}, {"ai", "e"}, {"ei", "e"}, {"ie", "i"}, // Zaenal, Zainal; Soerjadie
		{"f", "p"}, {"v", "p"}, {"q", "k"}, {"x", "ks"}, {"y", "j"}, {"z", "j"},
	}
}

// foldName writes a word of a name as it sounds.
func foldName(w string) string {
	pairs := foldPairs()
	var b strings.Builder
	for i := 0; i < len(w); {
		n, to := 1, w[i:i+1]
		for _, p := range pairs {
			if strings.HasPrefix(w[i:], p.from) {
				n, to = len(p.from), p.to
				break
			}
		}
		if w[i] == 'z' && n == 1 && i == len(w)-1 {
			to = "s" // Aziz is said Azis
		}
		b.WriteString(to)
		i += n
	}
	return glide(final(b.String()))
}

// final is how the end of a word is heard: Fatimah and Fatima, Ahmad and Ahmat,
// Yakub and Yakup.
func final(s string) string {
	n := len(s)
	if n > 2 && s[n-1] == 'h' && vowel(s[n-2]) {
		s, n = s[:n-1], n-1
	}
	switch {
	case n > 2 && s[n-1] == 'd':
		return s[:n-1] + "t"
	case n > 2 && s[n-1] == 'b':
		return s[:n-1] + "p"
	}
	return s
}

// glide writes the sound between i or u and another vowel, which some spell and
// some do not: Fauziah and Fauziyah, Juariah and Juwariyah.
func glide(s string) string {
	b := make([]byte, 0, len(s)+2)
	for i := range len(s) {
		b = append(b, s[i])
		if i+1 == len(s) || !vowel(s[i+1]) || s[i+1] == s[i] {
			continue
		}
		switch s[i] {
		case 'i':
			b = append(b, 'j')
		case 'u':
			b = append(b, 'w')
		}
	}
	return string(b)
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// assimilates tells that the l of an Arabic article before the word is not said.
func assimilates(w string) bool { return w != "" && strings.IndexByte("rsjtdnl", w[0]) >= 0 }

func aliasWords() []string { return []string{"alias", "als", "al", "aka"} }

func isChildOf(w string) bool {
	return slices.Contains([]string{"bin", "binti", "binte", "bte", "bt", "bn"}, w)
}

// isTitle tells what stands before a name and is none: faith, office, kin,
// nobility, the dead.
func isTitle(w string) bool {
	switch w {
	case "h", "hj", "haji", "hajjah", "kh", "kyai", "kiai", "ki", "nyi", "nyai", "ust", "ustadz", "ustad", "ustaz", "ustadzah", "ustazah",
		"drs", "dra", "dr", "drg", "drh", "ir", "prof", "ny", "nyonya", "nn", "tn", "tuan", "bp", "bpk", "bapak", "pak", "ibu", "bu",
		"sdr", "sdri", "saudara", "saudari", "mbah", "mbok", "mas", "mbak", "cak", "r", "rr", "ra", "rm", "rd", "raden", "roro", "ni",
		"alm", "almh", "almarhum", "almarhumah":
		return true
	}
	return false
}

// isDegree tells an academic degree, its dots left out.
func isDegree(w string) bool {
	switch w {
	case "se", "sei", "sh", "shi", "shum", "st", "stp", "str", "ssos", "sag", "spd", "spdi", "sip", "sap", "sikom", "skom", "skm", "skep", "skeb",
		"skg", "sked", "spsi", "ssi", "ssn", "ss", "sfarm", "sgz", "shut", "spt", "spi", "sth", "sak", "ssy", "sstp", "ners",
		"mm", "mh", "mhum", "msi", "mpd", "mpdi", "map", "mkes", "mkom", "msc", "mt", "mag", "mak", "mba", "msos", "mip", "mfarm",
		"amd", "amdkeb", "amdkep", "amk", "bsc", "ba", "phd", "apt":
		return true
	}
	return false
}

// isCommonFirst tells the two first names that so many have that they are
// shortened in every way, and left out: Muhammad and Siti.
func isCommonFirst(w string) bool {
	switch w {
	case "md", "mh", "mhd", "moh", "muh", "moch", "much", "mokh", "mukh", "mohd", "muhd", "st", "sti", "sitti":
		return true
	}
	switch single(foldName(w)) {
	case "mohamat", "muhamat", "mohamet", "muhamet", "mukamat", "siti":
		return true
	}
	return false
}
