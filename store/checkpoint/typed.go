package checkpoint

import "strings"

// Lengths of what a checkpoint says in base64: 32 bytes of the head, 4 of the key's
// hash with 64 of the signature, and what follows the origin in a public key.
const (
	headSigns = 44
	signSigns = 92
	keySigns  = len("+01234567+") + 44
)

// originBegins the name of every book.
const originBegins = "aduan/"

// Typed brings a checkpoint as it was typed from paper, or scanned, into its form:
// with or without the labels of the paper, blanks inside of long signs, long signs
// over several lines, the empty line and the dash that no keyboard has, alone or in
// the whole text of the page of a day. What came
// with it as its public key is given too; empty where none did. A text that is none
// comes back as it is, for Open to refuse.
func Typed(text string) (note, key string) {
	words := typedWords(text)
	for len(words) > 0 && !strings.HasPrefix(words[0], originBegins) {
		words = words[1:] // of the page around it
	}
	if len(words) < 4 {
		return text, ""
	}
	origin, size := words[0], words[1]
	head, rest := joined(words[2:], headSigns, origin)
	for len(rest) > 0 && rest[0] == origin {
		rest = rest[1:]
	}
	sign, rest := joined(rest, signSigns, origin)
	if len(rest) > 0 && strings.HasPrefix(rest[0], origin+"+") {
		for len(rest) > 0 && len(key) < len(origin)+keySigns {
			key, rest = key+rest[0], rest[1:]
		}
	}
	if len(head) != headSigns || len(sign) != signSigns {
		return text, ""
	}
	return origin + "\n" + size + "\n" + head + "\n\n\u2014 " + origin + " " + sign + "\n", key
}

// joined puts words together until they are so long, or the origin comes again.
func joined(words []string, signs int, origin string) (string, []string) {
	var b strings.Builder
	for len(words) > 0 && b.Len() < signs && !strings.HasPrefix(words[0], origin) {
		b.WriteString(words[0])
		words = words[1:]
	}
	return b.String(), words
}

// typedWords are the words of a text without labels, which end with a colon, and
// without what holds no letter or digit, such as a dash; but = is a sign of base64.
func typedWords(text string) (out []string) {
	for line := range strings.Lines(text) {
		if _, value, labelled := strings.Cut(line, ":"); labelled {
			line = value
		}
		for _, w := range strings.Fields(line) {
			if strings.ContainsFunc(w, isSign) {
				out = append(out, w)
			}
		}
	}
	return out
}

func isSign(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '=' || r == '+' || r == '/'
}
