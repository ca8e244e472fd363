package cli

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"aduan/model"
)

// marksOfABook are what any two books differ in, whatever stands in them: hashes
// of the journal, the key that signs them and the name made of it.
var marksOfABook = regexp.MustCompile(`[0-9a-f]{64}|[0-9a-f]{4} [0-9a-f]{4} … [0-9a-f]{4}|aduan/lumajang/[0-9a-f]+[^"\s]*|(?:[A-Za-z0-9+/]|\\u002b){43}=|[A-Za-z0-9+/]{70,}={0,2}`)

// secretly books a secret case, and lets something become of it: the same number
// of deeds, whatever it is about.
func (w *served) secretly(c tainted, extra map[string]any, category string, last ...string) tainted {
	w.t.Helper()
	extra["secrecy"], extra["category"] = "secret", category
	c = w.taint(c.name, c.n, extra, []string{"verify", "--category", category, "--complete"})
	if got := w.over("pengelola", "", append([]string{"case", "do", c.register}, last...)...); got.code != 0 {
		w.t.Fatalf("%v: %+v", last, got)
	}
	return c
}

// TestWhatOthersKeepSecretChangesNothingThatIsTold: two books that differ in
// nothing but what a secret case is about and what became of it. Whoever may not
// read it is told the same by both, in every command, screen, report, file name
// and refusal: not a count, not an order, not a neighbour tells them apart.
func TestWhatOthersKeepSecretChangesNothingThatIsTold(t *testing.T) {
	told := func(secret func(*served) []tainted) map[model.StaffID]map[string]string {
		w := serveDemo(t, 5)
		w.enrol("petugas")
		w.enrol("pengelola")
		w.act("admin", &model.StaffAdd{Username: "petugas-lain", FullName: "Petugas Lain", Posts: []model.PostID{"petugas"}})
		plain := w.taint("biasa", 1, nil, []string{"verify", "--category", "KKS-2", "--complete"})
		cases := append([]tainted{plain}, secret(w)...)
		out := map[model.StaffID]map[string]string{}
		for _, who := range []model.StaffID{"kabid-rehsos", "petugas-lain", "auditor", "ppid"} {
			w.enrol(who)
			out[who] = w.outputs(who, cases)
		}
		return out
	}
	one := told(func(w *served) []tainted {
		return []tainted{
			w.secretly(tainted{name: "pungli", n: 3}, map[string]any{"area": "35.08.07.2003", "loss_rupiah": 450000}, "SAL-1", "request_info", "--papers", "kk", "--told-how", "phone"),
			w.secretly(tainted{name: "kasar", n: 4}, map[string]any{"respondent": map[string]any{"kind": "unit", "unit": "rehsos"}}, "PEL-1", "contact", "--direction", "in", "--purpose", "adds_facts", "--how", "phone"),
		}
	})
	other := told(func(w *served) []tainted {
		return []tainted{
			w.secretly(tainted{name: "anak", n: 5}, map[string]any{"area": "35.08.01.2001", "vulnerable": true, "sex": "female"}, "PPA-1", "withdraw", "--ground", "requested", "--told-how", "phone"),
			w.secretly(tainted{name: "lama", n: 6}, map[string]any{"respondent": map[string]any{"kind": "staff", "post": "kabid-rehsos"}}, "PEL-3", "withdraw", "--ground", "requested", "--told-how", "phone"),
		}
	})
	for who, texts := range one {
		if a, b := slices.Sorted(maps.Keys(texts)), slices.Sorted(maps.Keys(other[who])); !slices.Equal(a, b) {
			t.Errorf("%s is told by other ways: %d and %d", who, len(a), len(b))
		}
		for from, text := range texts {
			if from == "book records" { // for whoever owns the files, and could read them as they are
				continue
			}
			a, b := marksOfABook.ReplaceAllString(text, "#"), marksOfABook.ReplaceAllString(other[who][from], "#")
			if a != b {
				t.Errorf("%s is told apart by %s:\n%s", who, from, apart(a, b))
			}
		}
	}
}

// apart are the first lines in which two texts differ.
func apart(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return x[i] + "\n" + y[i]
		}
	}
	return strings.Join(x[min(len(x), len(y)):], "\n") + strings.Join(y[min(len(x), len(y)):], "\n")
}
