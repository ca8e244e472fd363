package store

import (
	"strings"
	"unicode"
)

// Bounds of an index word, in bytes: shorter ones find everything, longer ones
// are no words.
const (
	leastToken = 2
	mostToken  = 32
)

// tokens gives every word of a text as the index keeps it: lower case, letters
// and digits, marks dropped. A number keeps its dots and slashes out, so that
// 3508.04 and 3508 04 are the same two words.
func tokens(text string, f func(word string)) {
	var b strings.Builder
	flush := func() {
		if n := b.Len(); n >= leastToken && n <= mostToken {
			f(b.String())
		}
		b.Reset()
	}
	for _, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if b.Len() <= mostToken {
				b.WriteRune(bare(unicode.ToLower(r)))
			}
		case unicode.IsMark(r), r == '\'', r == '’': // jum'at is jumat
		default:
			flush()
		}
	}
	flush()
}

// bare is a letter without the accents that names carry here now and then.
func bare(r rune) rune {
	switch r {
	case 'à', 'á', 'â', 'ä', 'ã', 'å':
		return 'a'
	case 'è', 'é', 'ê', 'ë':
		return 'e'
	case 'ì', 'í', 'î', 'ï':
		return 'i'
	case 'ò', 'ó', 'ô', 'ö', 'õ':
		return 'o'
	case 'ù', 'ú', 'û', 'ü':
		return 'u'
	case 'ç':
		return 'c'
	case 'ñ':
		return 'n'
	}
	return r
}

// leastStem is how many letters a stem keeps: adu, cair.
const leastStem = 3

// whole are words that look as if they had affixes, and have none.
var whole = map[string]bool{
	"anak": true, "bahan": true, "bantu": true, "berita": true, "beras": true, "besar": true, "bulan": true, "dana": true, "depan": true,
	"desa": true, "dinas": true, "hari": true, "ikan": true, "jalan": true, "kami": true, "kartu": true, "kasi": true, "kecil": true,
	"keluarga": true, "kemarin": true, "kepala": true, "kerja": true, "ketua": true, "lansia": true, "makan": true, "masukan": true,
	"mengapa": true, "menteri": true, "orang": true, "pasar": true, "penting": true, "pejabat": true, "perlu": true, "pernah": true,
	"perempuan": true, "pertama": true, "petani": true, "petugas": true, "rekan": true, "sekolah": true, "selesai": true, "semua": true,
	"senin": true, "serta": true, "sebab": true, "sekarang": true, "sembako": true, "sendiri": true, "teman": true, "terima": true,
	"terus": true, "uang": true, "wali": true,
}

// stem is a light stem of an Indonesian word: what is left when the common
// affixes are taken away. It need not be a root, only the same for the forms of
// one word: bantuan, dibantu and membantu are found by each other.
func stem(w string) string {
	if whole[w] || strings.ContainsAny(w, "0123456789") {
		return w
	}
	w = suffixless(w)
	for range 2 {
		next := prefixless(w)
		if next == w || whole[w] {
			break
		}
		w = next
	}
	return w
}

func suffixless(w string) string {
	for _, s := range []string{"lah", "kah", "pun", "nya", "ku", "mu"} {
		if rest, ok := strings.CutSuffix(w, s); ok && len(rest) > leastStem {
			w = rest
			break
		}
	}
	if whole[w] {
		return w
	}
	for _, s := range []string{"kan", "an"} {
		if rest, ok := strings.CutSuffix(w, s); ok && len(rest) >= leastStem {
			return rest
		}
	}
	if rest, ok := strings.CutSuffix(w, "i"); ok && len(rest) > leastStem {
		return rest
	}
	return w
}

// prefixless takes one prefix away. Before a vowel the letter that the prefix
// swallowed comes back: memotong is potong, penyaluran salur.
func prefixless(w string) string {
	for _, p := range []struct{ prefix, swallowed string }{
		{"meny", "s"}, {"peny", "s"}, {"meng", ""}, {"peng", ""}, {"mem", "p"}, {"pem", "p"}, {"men", "t"}, {"pen", "t"},
		{"ber", ""}, {"ter", ""}, {"per", ""}, {"me", ""}, {"pe", ""}, {"di", ""}, {"ke", ""}, {"se", ""},
	} {
		rest, ok := strings.CutPrefix(w, p.prefix)
		if !ok || len(rest) < leastStem {
			continue
		}
		if p.swallowed != "" && strings.ContainsRune("aeiou", rune(rest[0])) {
			return p.swallowed + rest
		}
		return rest
	}
	return w
}
