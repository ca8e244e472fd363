package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Wrap breaks text into lines of at most w columns, at spaces where it can;
// line breaks of the text are kept. Empty text has no lines.
func Wrap(text string, w int) []string {
	if text == "" || w < 1 {
		return nil
	}
	var out []string
	for _, para := range strings.Split(text, "\n") {
		out = append(out, wrapLine(para, w)...)
	}
	return out
}

func wrapLine(para string, w int) []string {
	var out []string
	line := ""
	for _, word := range strings.Fields(para) {
		for Width(word) > w {
			if line != "" {
				out, line = append(out, line), ""
			}
			head := ansi.Truncate(word, w, "")
			if head == "" { // one cluster wider than the box
				return append(out, Cut(word, w))
			}
			out, word = append(out, head), word[len(head):]
		}
		switch {
		case line == "":
			line = word
		case Width(line)+1+Width(word) <= w:
			line += " " + word
		default:
			out, line = append(out, line), word
		}
	}
	return append(out, line)
}

// Some wraps text into at most n lines; what does not fit ends in an ellipsis.
func Some(text string, w, n int) []string {
	lines := Wrap(text, w)
	if len(lines) <= n || n < 1 {
		return lines
	}
	lines = lines[:n:n]
	last := lines[n-1]
	if Width(last)+2 <= w {
		lines[n-1] = last + " " + Ellipsis
	} else {
		lines[n-1] = Cut(last+"  ", w)
	}
	return lines
}

// Inset wraps a text of a list that has no rows, under where its rows begin.
func Inset(text string, w int) []Line {
	var out []Line
	for _, l := range Wrap(text, w-6) {
		out = append(out, L("    "+l))
	}
	return out
}

// Begins tells whether some word of words begins with text; both in one case.
func Begins(words, text string) bool {
	for from := 0; text != ""; {
		i := strings.Index(words[from:], text)
		if i < 0 {
			return false
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(words[:i])
		if i == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			return true
		}
		_, n := utf8.DecodeRuneInString(words[i:])
		from = i + n
	}
	return false
}
