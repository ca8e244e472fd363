package linear

import (
	"io"
	"strings"

	"aduan/model/words"
	"aduan/tui/ui"
)

// width is the most columns of a line: one less than a terminal has, for some
// wrap a full line by themselves.
const width = 79

// teller writes plain lines; it keeps the first error, after which nothing more
// is written.
type teller struct {
	w     io.Writer
	ascii bool
	err   error
}

func (t *teller) write(text string) {
	if t.err != nil {
		return
	}
	if t.ascii {
		text = ui.ASCII(text)
	}
	_, t.err = io.WriteString(t.w, text)
}

// paragraph writes a text as lines of words; empty text is nothing.
func (t *teller) paragraph(text string) {
	var b strings.Builder
	for para := range strings.SplitSeq(text, "\n") {
		for _, l := range ui.Wrap(aloud(para), width) {
			if l != "" {
				b.WriteString(l + "\n")
			}
		}
	}
	if b.Len() > 0 {
		t.write(b.String())
	}
}

// tell says a paragraph.
func (s *session) tell(text string) { s.out.paragraph(text) }

// gap is an empty line: what follows is another matter.
func (s *session) gap() { s.out.write("\n") }

// aloud makes one line fit to be read out: signs that mean something only to the
// eye become pauses, and nothing is left that could move a cursor.
func aloud(text string) string {
	text = ui.Harmless(text)
	text = strings.NewReplacer(" · ", ", ", "·", ",", " — ", ", ", "—", ",", " → ", ", ", "→", ",", "–", "-", "▲", "", "…", "...", "“", `"`, "”", `"`).Replace(text)
	text = strings.Map(func(r rune) rune {
		if r >= 0x2500 && r <= 0x259f { // lines and blocks
			return '-'
		}
		return r
	}, text)
	for strings.Contains(text, "••") {
		text = strings.ReplaceAll(text, "••", "•")
	}
	text = strings.ReplaceAll(text, "•", " ... ")
	for i := len(text) - 1; i > 0; i-- { // an initial's stop and the sentence's are one
		if text[i] == '.' && text[i-1] == '.' && (i == 1 || text[i-2] != '.') && (i+1 == len(text) || text[i+1] == ' ') {
			text = text[:i] + text[i+1:]
		}
	}
	return text
}

// trimLabel takes a label away that a text begins with.
func trimLabel(text, label string) string { return strings.TrimPrefix(text, label+": ") }

// unstopped takes the full stop of a sentence away, for one that goes on; that of
// an initial stays.
func unstopped(text string) string {
	body, ok := strings.CutSuffix(text, ".")
	if !ok || strings.LastIndexAny(body, " .") >= len(body)-2 {
		return text
	}
	return body
}

// sentence ends a text as sentences end.
func sentence(text string) string {
	text = strings.TrimSpace(text)
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".?!:") {
		return text
	}
	return text + "."
}

// capital begins a text with a capital letter.
func capital(text string) string { return words.Head(strings.TrimSpace(text)) }
