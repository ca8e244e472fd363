package linear_test

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
	"aduan/tui/widget/input"
)

var asked = regexp.MustCompile(`Pertanyaan \d+ dari \d+: (.+?), (wajib|boleh kosong)\.`)

// fields lists the inputs of an action as `case actions` has them, objects
// flattened; what every action has not inside objects.
func fields(a model.ActionName) []string {
	common := []string{"at", "back_dated_reason", "on_behalf_of", "oral", "scan", "by_post", "reason"}
	var out []string
	var flat func(list []model.Field, prefix string)
	flat = func(list []model.Field, prefix string) {
		for _, f := range list {
			switch {
			case prefix != "" && slices.Contains(common, f.Name):
			case f.Type == "reason":
				out = append(out, prefix+f.Name+".text")
				if a == "reject" || a == "reopen" || a == "amend" { // the others have no list of reasons
					out = append(out, prefix+f.Name+".code")
				}
			case f.Type == "object" || f.Type == "person":
				flat(f.Fields, prefix+f.Name+".")
			default:
				out = append(out, prefix+f.Name)
			}
		}
	}
	flat(model.FieldsOf(a), "")
	out = slices.DeleteFunc(out, func(p string) bool { return strings.HasPrefix(p, "same_person.") }) // the counter says who it is
	if a == "register" {                                                                              // who books does it now: when it came is an input of its own
		out = slices.DeleteFunc(out, func(p string) bool { return slices.Contains([]string{"at", "on_behalf_of", "oral", "scan"}, p) })
	}
	return out
}

// responder answers every question by its default, what must be answered by
// something, and asks for the details once.
func responder(begin []string, spot bool) func(string) (string, bool) {
	detailed, n := false, 0
	return func(said string) (string, bool) {
		if len(begin) > 0 {
			a := begin[0]
			begin = begin[1:]
			return a, true
		}
		flat := strings.Join(strings.Fields(said), " ")
		switch n++; {
		case n > 400:
			return "", false
		case strings.Contains(flat, "Lakukan?") && spot:
			spot = false
			return "jawab langsung", true
		case strings.Contains(flat, "Lakukan?") && strings.Contains(flat, "isi rincian lain") && !detailed:
			detailed = true
			return "isi rincian", true
		case strings.Contains(flat, "Lakukan?"):
			return "", false
		case strings.Contains(flat, "Belum diterima"):
			return "-", true
		case strings.Contains(flat, "wajib") && strings.Contains(flat, "1. "):
			return "1", true
		case strings.Contains(flat, "wajib") && !strings.Contains(flat, "Enter memakai"):
			return "25/11 15.30", true
		}
		if flat == ">" { // within a text
			return ".", true
		}
		return "", true
	}
}

// TestQuestionsAreTheFieldsOfTheAction: what is asked is what `case actions`
// lists for it, no more and no less, for every action of the table.
func TestQuestionsAreTheFieldsOfTheAction(t *testing.T) {
	for _, info := range model.ActionTable() {
		a := info.Name
		if a == "attach" { // a file is not to be had from a conversation
			continue
		}
		t.Run(string(a), func(t *testing.T) {
			d := tuitest.NewDesk("aminah")
			d.Self.Places = ui.Places()
			d.Self.Posts = append(d.Self.Posts, d.Self.Office.Posts[0], d.Self.Office.Posts[1])
			c, _ := d.Case(context.Background(), "396")
			for i := range d.Cases {
				d.Cases[i].Actions = []model.ActionName{a}
			}
			env := &ui.Env{Desk: ui.NewActing(d), Me: d.Self, Staff: d.Everyone, Words: words.Indonesian(), Say: ui.Speak("id"), At: tuitest.Clock(),
				Now: func() time.Time { return tuitest.Clock() }}
			src := input.Source{Env: env, Action: a, Case: c}
			begins := [][]string{{"buka", "396", "8", string(a)}}
			switch a {
			case "register", "answer_on_the_spot":
				begins = [][]string{{"aduan baru"}}
				src.Case = model.CaseView{}
			case "amend":
				begins = nil
				for i := range src.Entries() {
					begins = append(begins, []string{"buka", "396", "8", "amend", fmt.Sprint(i + 1)})
				}
			}
			want, got := map[string]bool{}, map[string]bool{}
			for _, p := range fields(a) {
				want[src.Label(p)] = true
			}
			for _, b := range begins {
				d.Kept = nil
				said, err := converse(t, d, responder(b, a == "answer_on_the_spot"))
				if err != nil {
					t.Fatalf("%v\n%s", err, said)
				}
				for _, m := range asked.FindAllStringSubmatch(strings.Join(strings.Fields(said), " "), -1) {
					got[m[1]] = true
				}
			}
			for l := range want {
				if !got[l] {
					t.Errorf("%s is never asked", l)
				}
			}
			for l := range got {
				if !want[l] {
					t.Errorf("%s is asked and is no field", l)
				}
			}
		})
	}
}
