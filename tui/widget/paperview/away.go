package paperview

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model/paper"
	"aduan/tui/ui"
)

// Fetching is the command by which a visitor gets a paper as a file on their own
// machine; caller is how they run a command here.
func Fetching(caller string, it Item, register string) string {
	words := []string{"print", it.Name, register, "--pdf"}
	if it.Note > 0 {
		words = append(words, "--note", strconv.Itoa(it.Note))
	}
	if it.Way != "" {
		words = append(words, "--for", it.Way)
	}
	given := false
	for _, f := range [][2]string{{"--to", "kepada"}, {"--when", "waktu"}, {"--place", "tempat"}, {"--purpose", "keperluan"}} {
		if v := quotable(it.Given[f[1]]); v != "" {
			words, given = append(words, f[0], "'"+v+"'"), true
		}
	}
	line := strings.Join(words, " ")
	if given && strings.HasPrefix(caller, "ssh ") { // the quotes are for the other end
		line = `"` + line + `"`
	}
	return caller + " " + line + " > " + FileName(it.Name, register)
}

// quotable is text that stays one word of a command in every shell: what would end
// the quotes or be replaced in them goes, and an apostrophe becomes a typographic one.
func quotable(text string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r == '\'':
			return '’'
		case strings.ContainsRune("\"`$\\%!^&|<>", r), r < ' ':
			return -1
		}
		return r
	}, ui.Harmless(text)))
}

// Media copy: what stands between them goes to the printer of the terminal, and not
// onto its screen (VT220; PuTTY and xterm know it).
const (
	printerOn  = "\x1b[5i"
	printerOff = "\x1b[4i"
)

// widestAtTerminal is the most columns of a printer that a terminal has.
const widestAtTerminal = 80

// ForTerminal is a paper as it goes to a terminal's printer. Only letters, line ends and
// new pages are in it, so that none of it is an order to the terminal.
func ForTerminal(name string, d paper.Document) string {
	text := paper.ASCII(d, min(paper.Width(name), widestAtTerminal))
	plain := strings.Map(func(r rune) rune {
		if r >= ' ' && r <= '~' || r == '\n' || r == '\f' {
			return r
		}
		return -1
	}, text)
	return printerOn + strings.ReplaceAll(plain, "\n", "\r\n") + "\f" + printerOff
}

// AtTerminal sends a paper to the printer at a visitor's own terminal. Nothing tells
// whether there is one, so that it came out is recorded when somebody says so; a
// terminal without one may have drawn the text, and is drawn anew.
func AtTerminal(env *ui.Env, name string, d paper.Document) tea.Cmd {
	return tea.Sequence(tea.Raw(ForTerminal(name, d)), tea.ClearScreen, ui.Toast(env.Say.Papers.SentHere))
}
