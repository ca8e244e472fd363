package feed

import (
	"slices"
	"strings"

	"aduan/model/calendar"
)

// The words by which feeds tell what an entry is, in Indonesian and English, as
// Google Calendar, timeanddate.com, Outlook, officeholidays.com and the offices'
// own tables write them. Compared in lower case.

// jointWords stand in names of joint leave.
func jointWords() []string { return []string{"cuti bersama", "joint leave", "joint holiday"} }

// nationalWords are a category, or the first line of a description, of a public
// holiday. They say what an entry is and are no basis for it.
func nationalWords() []string {
	return []string{"hari libur nasional", "libur nasional", "hari libur umum", "libur umum", "nasional", "national holiday", "public holiday", "national"}
}

func localWords() []string {
	return []string{"libur setempat", "hari libur setempat", "setempat", "lokal", "libur lokal", "local holiday", "local", "fakultatif", "libur fakultatif"}
}

// observedWords are a category, or the first line of a description, of what is
// remembered or observed on a working day.
func observedWords() []string {
	return []string{"observance", "local observance", "worldwide observance", "united nations observance", "season", "perayaan", "peringatan", "hari peringatan",
		"hari besar", "musim", "optional holiday", "sporting event", "clock change/daylight saving time", "jewish holiday", "christian observance", "muslim observance",
		"hindu observance"}
}

// clockWords stand in the names of days on which clocks are changed.
func clockWords() []string {
	return []string{"daylight saving", "summer time", "standard time", "clock change", "clocks go", "clocks change", "dst start", "dst end", "dst begin",
		"waktu musim panas", "waktu musim dingin", "waktu standar", "perubahan jam"}
}

// observedNames are names of days that are remembered in Indonesia on a working
// day, and that feeds list among the holidays. A file that says of one that it is
// a public holiday is believed.
func observedNames() []string {
	return []string{"hari ibu", "hari kartini", "hari ayah", "hari guru", "hari pahlawan", "hari sumpah pemuda", "hari kesaktian pancasila", "hari batik", "hari santri",
		"hari pendidikan nasional", "hari kebangkitan nasional", "hari anak nasional", "hari tentara nasional", "hari bhayangkara", "hari pers nasional",
		"hari kesehatan nasional", "hari valentine", "valentine's day", "mother's day", "father's day", "kartini day", "teachers' day", "teacher's day", "heroes' day",
		"youth pledge", "pancasila sanctity", "halloween", "malam tahun baru", "new year's eve", "malam natal", "christmas eve", "equinox", "solstice", "ekuinoks",
		"titik balik matahari", "april fool", "ramadan start", "awal ramadan", "nuzulul", "lailatul qadar"}
}

func anyIn(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}

// kindByWords is the kind of a closure by what it is called and what a file says
// that it is.
func kindByWords(name string, said ...string) calendar.Kind {
	switch {
	case anyIn(strings.ToLower(name), jointWords()), is(said, jointWords()):
		return calendar.KindJoint
	case is(said, nationalWords()):
		return calendar.KindNational
	}
	return calendar.KindLocal
}

// is tells whether one of the things said is one of words, whole.
func is(said, words []string) bool {
	return slices.ContainsFunc(said, func(s string) bool { return slices.Contains(words, saying(s)) })
}

// saying is what the first line of a text says, for comparing.
func saying(s string) string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), "\n")
	return strings.ToLower(strings.Trim(oneLine(s), ".:;,- "))
}

// saysOnlyKind: a text that says what an entry is, and nothing by which it would
// be one.
func saysOnlyKind(s string) bool {
	for _, words := range [][]string{nationalWords(), jointWords(), localWords(), observedWords()} {
		if slices.Contains(words, saying(s)) {
			return true
		}
	}
	return saying(s) == ""
}
