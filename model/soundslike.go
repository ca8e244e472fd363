package model

import (
	"slices"
	"strings"
	"unicode"
)

// NameKeys are the keys under which a name is found again however it is written:
// two names that share one sound alike. There is one, and one more for each alias.
// The rules are those of model/soundsrules.go; what they cannot decide, such as
// a name that is a title and nothing else, they leave as it stands. A name without
// Latin letters has no key.
func NameKeys(name string) []string {
	var out []string
	for _, part := range aliases(nameTokens(name)) {
		if key := nameKey(part); len(key) >= leastNameKey && !slices.Contains(out, key) {
			out = append(out, key)
		}
	}
	return out
}

// SoundsAlike tells whether two names may be the same one, written in two ways.
func SoundsAlike(a, b string) bool {
	keys := NameKeys(b)
	return slices.ContainsFunc(NameKeys(a), func(k string) bool { return slices.Contains(keys, k) })
}

// leastNameKey is how many letters a key has: one alone is an initial.
const leastNameKey = 2

// nameToken is a word of a name; Tail: a comma stands somewhere before it, after
// which degrees follow.
type nameToken struct {
	text   string
	dotted bool // pieces of one written word: S.Sos, Moh.Yusuf
	tail   bool
	other  bool // begins another name of the same person
}

// nameTokens cuts a name into its words, in lower case, without marks.
func nameTokens(name string) []nameToken {
	var out []nameToken
	var b strings.Builder
	tail, other := false, false
	flush := func() {
		if text := strings.Trim(b.String(), "."); text != "" {
			out = append(out, nameToken{text: text, dotted: strings.Contains(text, "."), tail: tail, other: other})
			other = false
		}
		b.Reset()
	}
	for _, r := range name {
		switch {
		case unicode.IsLetter(r):
			if r = bareLetter(unicode.ToLower(r)); r >= 'a' && r <= 'z' {
				b.WriteRune(r)
			}
		case r == '.':
			b.WriteByte('.')
		case r == '\'', r == '’', r == '`', r == 'ʼ', unicode.IsMark(r): // Mas'ud is Masud
		default:
			flush()
			switch r {
			case ',':
				tail = true
			case '/', '(', ';':
				tail, other = false, true
			}
		}
	}
	flush()
	return out
}

// bareLetter is a letter without its accent.
func bareLetter(r rune) rune {
	for _, of := range []string{"aàáâäãå", "eèéêë", "iìíîï", "oòóôö", "uùúûü", "cç", "nñ"} {
		if strings.ContainsRune(of[1:], r) {
			return rune(of[0])
		}
	}
	return r
}

// aliases parts what one person is called besides: "Yusuf alias Ucup".
func aliases(tokens []nameToken) [][]nameToken {
	out := [][]nameToken{nil}
	for _, t := range tokens {
		alias := slices.Contains(aliasWords(), t.text)
		if alias || t.other {
			out = append(out, nil)
		}
		if !alias {
			out[len(out)-1] = append(out[len(out)-1], t)
		}
	}
	return out
}

// nameKey is what stays of the words of one name.
func nameKey(tokens []nameToken) string {
	words := withoutDegrees(tokens)
	words = withoutFather(lessThan(words, isTitle))
	words = lessThan(words, func(w string) bool { return len(w) == 1 }) // initials; M. is most often Muhammad
	words = lessThan(words, isCommonFirst)
	var b strings.Builder
	for i, w := range words {
		folded := foldName(w)
		if w == "abd" || w == "abdu" || w == "abdoel" {
			folded = "abdul"
		}
		if i+1 < len(words) && strings.HasSuffix(folded, "ul") && assimilates(foldName(words[i+1])) {
			folded = strings.TrimSuffix(folded, "l") // Abdul Rahman is said, and written, Abdurrahman
		}
		b.WriteString(folded)
	}
	return single(b.String())
}

// withoutDegrees are the words without academic degrees: those after the comma,
// those with a dot in them, and those that stand last without either.
func withoutDegrees(tokens []nameToken) []string {
	var out []string
	for _, t := range tokens {
		if t.tail && len(lessThan(out, isTitle)) > 0 && !onlyTitles(out) {
			break
		}
		if !t.dotted {
			out = append(out, t.text)
			continue
		}
		pieces := strings.FieldsFunc(t.text, func(r rune) bool { return r == '.' })
		if len(out) > 0 && !onlyTitles(out) && isDegree(strings.Join(pieces, "")) {
			continue
		}
		out = append(out, pieces...)
	}
	for len(out) > 1 && !onlyTitles(out[:len(out)-1]) && isDegree(out[len(out)-1]) {
		out = out[:len(out)-1]
	}
	return out
}

// onlyTitles tells that no word of the name itself has come yet.
func onlyTitles(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !isTitle(w) })
}

// lessThan leaves out the words of a sort where others remain: who writes "Haji"
// or "Siti" and nothing else is called so.
func lessThan(words []string, out func(string) bool) []string {
	rest := slices.DeleteFunc(slices.Clone(words), out)
	if len(rest) == 0 {
		return words
	}
	return rest
}

// withoutFather cuts what says whose child one is: at the counter half of the
// people say it and half do not.
func withoutFather(words []string) []string {
	if i := slices.IndexFunc(words, isChildOf); i > 0 {
		return words[:i]
	}
	return words
}

// single writes a doubled letter once.
func single(s string) string {
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		if i == 0 || s[i] != s[i-1] {
			b = append(b, s[i])
		}
	}
	return string(b)
}
