package tui_test

import (
	"testing"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// pages are the sheets and pages of the places that are no list of cases, and
// the short names under which other tests know a screen.
func pages(out map[string]state) {
	for name, s := range map[string]state{
		"home": at("aminah"), "queue": at("lilik", "4"), "inbox": at("lilik", "5"), "sheet": at("lilik", "5", "d"), "case": at("rina", "4", "enter"),
		"history": at("rina", "4", "enter", "tab"), "counter": at("aminah", "c"),
		"home filter": at("lilik", "/", "x"), "inbox filter": at("lilik", "5", "/", "a"), "left out": at("lilik", "5", "V", "d", "l"),
		"palette hit": at("rina", ":", "h", "a", "s"), "help term": at("rina", "?", "p", "l", "h"), "status": at("aminah", "4", "S"), "papers": at("aminah", "4", "p"), "paper by hand": at("aminah", "4", "p", "1"),
		"book": at("agus", "3", "["), "end of the book": at("agus", "3", "[", "G"), "book filter": at("agus", "3", "[", "/", "p"),
		"book date": at("agus", "3", "[", "l", "1"), "close the day": at("agus", "3", "[", "b"),
		"reports": at("agus", "7"), "reports of a class": at("agus", "7", "tab"), "a figure": at("agus", "7", "enter"), "reports to choose": at("agus", "7", "a"), "report of settlement": at("agus", "7", "a", "3"),
		"report case by case": at("agus", "7", "a", "2", "tab", "down"), "report to save": at("agus", "7", "x"), "report of the past": at("agus", "7", "l"),
		"service": at("aminah", "8", "enter"), "teams": at("lilik", "6"), "notes": at("lilik", "6", "enter"),
		"staff": kelolaAt(), "filter of staff": kelolaAt("/", "x"), "person": kelolaAt("enter"), "posts": kelolaAt("tab"), "profile": kelolaAt("tab", "tab"),
		"calendar": kelolaAt("tab", "tab", "tab"), "health": kelolaAt("shift+tab", "shift+tab"), "keys": kelolaAt("shift+tab"), "form of staff": kelolaAt("t"), "closure": kelolaAt("tab", "tab", "tab", "x"),
		"blank forms": at("aminah", ":", "=cetak formulir kosong", "enter"),
		"papers of an answer": func(t testing.TB, change ...func(*tui.Config)) *tuitest.Driver {
			return papersOf(t, answered("agus"), 80, 24, change...).Press("j", "j", "j", "j", "j")
		},
		"paper looked at": func(t testing.TB, change ...func(*tui.Config)) *tuitest.Driver {
			return papersOf(t, answered("agus"), 80, 24, change...).Press("j", "j", "v")
		},
		"answer to be sent": func(t testing.TB, change ...func(*tui.Config)) *tuitest.Driver {
			return papersOf(t, answered("agus"), 80, 24, change...).Press("j", "j", "j", "j", "j", "j", "j", "j", "j", "t")
		},
		"services": func(t testing.TB, change ...func(*tui.Config)) *tuitest.Driver {
			return open(t, servicesDesk(t, "buton-tengah"), 80, 24, change...).Press("8", "/", "k")
		},
		"requirements": func(t testing.TB, change ...func(*tui.Config)) *tuitest.Driver {
			return open(t, servicesDesk(t, "buton-tengah"), 80, 24, change...).Press("8", "enter", "1")
		},
		"aid": func(t testing.TB, change ...func(*tui.Config)) *tuitest.Driver {
			return follow(open(t, aidDesk(t, "aminah"), 80, 24, change...), append(toCase("0408"), "a", "J", "ctrl+r", "1", "6", "9")...)
		},
	} {
		out[name] = s
	}
}

// kelolaAt is Kelola of the admin, with a preview to come.
func kelolaAt(keys ...string) state {
	return on(func() *tuitest.Desk {
		d := tuitest.AdminDesk("hendra")
		d.Parts = []model.ClosurePart{tuitest.Moved(30)}
		return d
	}, append([]string{"9"}, keys...)...)
}
