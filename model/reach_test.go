package model

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// becomes is the column "from -> to" of procedure.md 3, read once more by hand:
// what state an action may leave a case in. "same" is the state it was in.
func becomes(name ActionName, from State) []State {
	in := func(list string, to ...State) []State {
		if slices.Contains(strings.Fields(list), string(from)) {
			return to
		}
		return nil
	}
	const open = "received verified disposed in_progress awaiting_ratification ratified"
	const ended = " closed rejected forwarded withdrawn"
	const work = "received verified disposed in_progress"
	switch name {
	case "void":
		return in("received closed delivered", Voided)
	case "verify":
		if from == Received {
			return []State{Verified}
		}
		return in(work, from)
	case "check", "note", "outside_clock", "extend":
		return in(open+" delivered", from)
	case "request_info", "info_received":
		return in(work, from)
	case "dispatch":
		return in("received verified disposed", InProgress)
	case "dispose":
		if from == Verified {
			return []State{Disposed}
		}
		return in("disposed in_progress", from)
	case "accept":
		return in("disposed in_progress", from, InProgress)
	case "return", "recall":
		return in("disposed in_progress", from, Verified)
	case "report":
		return in("disposed in_progress", from)
	case "form_team":
		return in("verified disposed in_progress", InProgress)
	case "respond", "refer":
		return in(open, from)
	case "answer":
		return in(work, Delivered)
	case "submit_result":
		return in("in_progress", AwaitingRatification)
	case "initial":
		return in("awaiting_ratification", from)
	case "ratify":
		return in("awaiting_ratification", Ratified)
	case "send_back":
		return in("awaiting_ratification", InProgress)
	case "deliver":
		return in("ratified delivered", Delivered)
	case "close":
		return in("delivered", Closed)
	case "reject":
		return in(work, Rejected)
	case "forward":
		return in(work, Forwarded)
	case "withdraw":
		return in(work+" awaiting_ratification", Withdrawn)
	case "reopen":
		return in("ratified delivered"+ended, InProgress, Verified)
	case "rate", "evaluate":
		return in("delivered"+ended, from)
	case "contact", "amend":
		return in(open+" delivered"+ended, from)
	case "attach", "number_letter":
		return in(open+" delivered"+ended+" merged", from)
	case "merge":
		return in(open, Merged)
	case "unmerge":
		return in("merged", States()...) // back to where it was; TestUnmergedCaseIsWhereItWas
	case "link", "secrecy", "remind", "reveal", "object", "print", "read":
		return []State{from}
	case "undo":
		return States() // back to where it was; TestUndoAlwaysRestores
	}
	return nil
}

// tries are inputs for every action, right in some state for somebody.
func tries() [][2]string {
	var out [][2]string
	for _, r := range expected() {
		out = append(out, [2]string{r[0], r[3]})
	}
	return append(out, [][2]string{
		{"verify", `{"category":"SAL-1","reason":"x"}`}, {"verify", `{"category":"PIP-1","complete":true,"reason":"x"}`},
		{"verify", `{"category":"KKS-2","reason":"x","respondent":{"kind":"staff","post":"kabid-rehsos"}}`},
		{"dispose", `{"lead":"kabid-linjamsos","to":["kabid-rehsos"]}`}, {"dispose", `{"lead":"pelaksana-rehsos"}`},
		{"dispose", `{"lead":"kabid-linjamsos","on_behalf_of":"kepala","scan":"` + strings.Repeat("ab", 32) + `"}`},
		{"form_team", `{"lead":"lilik","members":["yudi",{"name":"TKSK"}]}`}, {"submit_result", strings.Replace(result, "{", `{"not_needed":true,`, 1)},
		{"ratify", `{"on_behalf_of":"kepala","scan":"` + strings.Repeat("ab", 32) + `"}`}, {"initial", `{"on_behalf_of":"sekretaris","scan":"` + strings.Repeat("ab", 32) + `"}`},
		{"info_received", `{"incomplete":true}`}, {"deliver", `{"how":"none"}`}, {"secrecy", `{"identity":"known","decided_by":"lilik","reason":"x"}`},
		{"secrecy", `{"secrecy":"ordinary","decided_by":"lilik","reason":"x"}`}, {"link", `{"with":"c1","kind":"mass"}`}, {"undo", `{}`}, {"read", `{}`},
		{"contact", `{"direction":"in","purpose":"asks_status"}`}, {"contact", `{"direction":"out","purpose":"tells_decision","how":"phone"}`},
		{"withdraw", `{"ground":"deemed"}`}, {"void", `{"reason":"salah"}`}, {"answer", `{"text":"x","how":"phone","category":"INF-1","on_behalf_of":"kabid-linjamsos"}`},
		{"respond", `{"kind":"acknowledgement","text":"x","how":"phone","on_behalf_of":"kabid-rehsos"}`}, {"accept", `{"at":"2026-11-19T09:00:00+07:00"}`},
	}...)
}

// TestEveryDeedIsRefusedByARuleOrGoesWhereTheTableSays walks random lives: from
// any state that can be reached, whoever tries whatever, the book says no with
// a rule, or the case goes where procedure.md 3 lets it.
func TestEveryDeedIsRefusedByARuleOrGoesWhereTheTableSays(t *testing.T) {
	all := tries()
	rapid.Check(t, func(rt *rapid.T) {
		b := newTestBook(t)
		b.office.Rules.PetugasAnswers = rapid.Bool().Draw(rt, "petugas answers")
		other := b.register()
		cat := rapid.SampledFrom([]string{"", "KKS-2", "SAL-1", "REH-1", "PPA-1", "INF-1", "PIP-1"}).Draw(rt, "category")
		resp := rapid.SampledFrom([]string{"", `,"respondent":{"kind":"unclear"}`, `,"respondent":{"kind":"staff","post":"kepala"}`,
			`,"respondent":{"kind":"unit","unit":"rehsos"}`}).Draw(rt, "respondent")
		id := b.do("siti", "", "register", `{"complainants":[{"name":"A"},{"name":"B"}],"subject":"x","text":"x","category":"`+cat+`"`+resp+`}`)
		if s := rapid.SampledFrom(append(States(), "")).Draw(rt, "start"); s != "" {
			id = b.inState(s) // else from the booking on
		}
		people := []StaffID{"siti", "budi", "agus", "dewi", "rina", "bambang", "yudi", "lilik", "ppid", "hasan", "hendra"}
		for range rapid.IntRange(4, 20).Draw(rt, "steps") {
			who := rapid.SampledFrom(people).Draw(rt, "who")
			if rapid.IntRange(0, 3).Draw(rt, "which") == 0 {
				id, other = other, id // so that each may be merged into the other
			}
			from := b.fold(id)
			x := draw(rt, all, Allowed(b.situation(who, id)), from.State)
			name := ActionName(x[0])
			in := strings.Replace(x[1], `"c1"`, `"`+string(other)+`"`, 1)
			b.now = b.now.Add(time.Duration(rapid.IntRange(0, 50).Draw(rt, "minutes")) * time.Minute)
			_, err := b.try(who, id, name, in)
			to := b.fold(id)
			if err != nil {
				if e := asError(err); e.Rule == "" || e.Code == CodeInternal || e.Code == "" {
					rt.Fatalf("%s %s in %s: refused without a rule: %v", who, name, from.State, err)
				}
				if to.Version != from.Version {
					rt.Fatalf("%s %s: refused, and written", who, name)
				}
				continue
			}
			checkStep(rt, b, who, name, from, to)
			checkMerged(rt, b, name)
		}
	})
}

// draw picks a deed: one that would bring the case into another state, where
// one is offered, one that is offered, or any.
func draw(rt *rapid.T, all [][2]string, offered []ActionName, from State) [2]string {
	moves := func(x [2]string) bool {
		to := becomes(ActionName(x[0]), from)
		return slices.Contains(offered, ActionName(x[0])) && len(to) > 0 && len(to) < len(States()) && !slices.Equal(to, []State{from})
	}
	is := []func([2]string) bool{moves, moves, func(x [2]string) bool { return slices.Contains(offered, ActionName(x[0])) }, nil}
	pass := rapid.SampledFrom([]int{0, 1, 2, 3}).Draw(rt, "kind of deed")
	if is[pass] != nil {
		if some := slices.DeleteFunc(slices.Clone(all), func(x [2]string) bool { return !is[pass](x) }); len(some) > 0 {
			return rapid.SampledFrom(some).Draw(rt, "deed")
		}
	}
	return rapid.SampledFrom(all).Draw(rt, "deed")
}

// checkStep holds one step to what no role may break.
func checkStep(rt *rapid.T, b *testBook, who StaffID, name ActionName, from, to Case) {
	if !slices.Contains(becomes(name, from.State), to.State) {
		rt.Fatalf("%s %s: %s -> %s", who, name, from.State, to.State)
	}
	if from.State != to.State && to.Entered.Before(from.ReceivedAt) {
		rt.Fatalf("%s: entered %s before it was received", name, to.State)
	}
	if name == "ratify" {
		r := to.LastResult()
		if slices.Contains(r.Authors, r.RatifiedBy.Person) || slices.Contains(r.Authors, who) {
			rt.Fatalf("%s ratified what %v wrote", r.RatifiedBy.Person, r.Authors)
		}
	}
	if see := See(from.Facts(b.office), ViewerOf(b.staff[who], b.office, b.now), b.office); see.Level <= SeeNumber {
		rt.Fatalf("%s did %s to a case they may not know of", who, name)
	}
	if loose := from.Secrecy == SecrecySecret && to.Secrecy != SecrecySecret || from.Identity == IdentityWithheld && to.Identity != IdentityWithheld; loose &&
		name != "secrecy" && name != "undo" && name != "unmerge" {
		rt.Fatalf("%s loosened secrecy", name)
	}
	for id := range b.staff {
		s := See(to.Facts(b.office), ViewerOf(b.staff[id], b.office, b.now), b.office)
		barred := isRespondent(to.Respondent, ViewerOf(b.staff[id], b.office, b.now), b.office)
		if s.Level > SeeNumber && (barred || id == "hendra") {
			rt.Fatalf("after %s: %s sees %d", name, id, s.Level)
		}
		if s.Level >= SeeDesk {
			continue
		}
		if out, err := json.Marshal(b.view(id, to.ID)); err != nil || strings.Contains(string(out), `"subject"`) {
			rt.Fatalf("after %s: %s reads %s", name, id, out)
		}
	}
}

// checkMerged holds every merged case to what a merge may not open: whom it
// complains of reads nothing of the other either, and a name that is withheld, or
// a case that is secret, is so there too; and all its people are there.
func checkMerged(rt *rapid.T, b *testBook, name ActionName) {
	for id := range b.cases {
		c := b.fold(id)
		if c.State != Merged {
			continue
		}
		o := b.fold(c.MergedInto)
		joined := slices.IndexFunc(o.Merged, func(m MergedCase) bool { return m.Case == id })
		if joined < 0 {
			rt.Fatalf("after %s: %s is merged into a case that does not know", name, id)
		}
		if m := o.Merged[joined]; m.Secret && o.Secrecy != SecrecySecret || m.Withheld && o.Identity != IdentityWithheld {
			rt.Fatalf("after %s: %s %s, with a secret case in it", name, o.Secrecy, o.Identity)
		}
		for _, p := range c.Complainants {
			if !slices.ContainsFunc(o.Complainants, func(x Complainant) bool { return x.Person == p.Person }) {
				rt.Fatalf("after %s: %s is nobody's complainant", name, p.Person)
			}
		}
		for who := range b.staff {
			if isRespondent(c.Respondent, ViewerOf(b.staff[who], b.office, b.now), b.office) && b.see(who, o.ID).Level > SeeNumber {
				rt.Fatalf("after %s: %s reads what complains of them", name, who)
			}
		}
	}
}

func TestBecomesKnowsEveryAction(t *testing.T) {
	for _, r := range table() {
		if r.from == nil {
			continue
		}
		for _, s := range r.from {
			if becomes(r.name, s) == nil {
				t.Errorf("%s may start in %s, where procedure.md 3 does not let it", r.name, s)
			}
		}
		for _, s := range States() {
			if becomes(r.name, s) != nil && !slices.Contains(r.from, s) {
				t.Errorf("%s may not start in %s, where procedure.md 3 lets it", r.name, s)
			}
		}
	}
}
