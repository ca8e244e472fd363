package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"aduan/model"
)

// inputs are what the random deeds say; many are refused in the state they
// meet, which is part of the history.
func inputs() map[model.ActionName][]string {
	sum := strings.Repeat("ab", 32)
	return map[model.ActionName][]string{
		"verify": {`{"category":"KKS-2","complete":true,"proposal":{"lead":"kabid-linjamsos"}}`, `{"category":"SAL-1","complete":true,"respondent":{"kind":"staff","post":"kabid-rehsos"}}`,
			`{"category":"INF-2","complete":true}`, `{"category":"REH-1","missing":["kk"],"reason":"keliru"}`},
		"dispatch":      {`{"handler":"trc","category":"REH-1","told_whom":"TRC","how":"phone"}`},
		"dispose":       {`{"lead":"kabid-linjamsos","to":["kabid-linjamsos","supervisor"]}`, `{"lead":"kabid-rehsos"}`, `{"lead":"katim-linjamsos"}`},
		"accept":        {`{}`},
		"return":        {`{"reason":"bukan bidang kami"}`},
		"report":        {`{"text":"sudah dicek"}`},
		"recall":        {`{}`},
		"form_team":     {`{"lead":"kabid-rehsos","members":["tksk"]}`},
		"note":          {`{"text":"lewat telepon"}`, `{"kind":"field_visit","place":"Bades","text":"x"}`},
		"contact":       {`{"direction":"in","purpose":"asks_status","text":"bertanya"}`, `{"direction":"out","purpose":"tells_decision","how":"phone"}`},
		"respond":       {`{"kind":"substance","text":"sedang diurus","how":"whatsapp"}`},
		"request_info":  {`{"papers":["kk"],"told_how":"phone"}`},
		"info_received": {`{"papers":["kk"]}`},
		"answer":        {`{"text":"sudah","how":"phone","category":"INF-1"}`},
		"submit_result": {`{"finding":"f","conclusion":"proven","answer":"a"}`},
		"initial":       {`{}`},
		"ratify":        {`{}`},
		"send_back":     {`{"reason":"kurang jelas"}`},
		"deliver":       {`{"how":"phone"}`},
		"close":         {`{"outcome":"fulfilled"}`},
		"reject":        {`{"reason":"tidak_logis"}`},
		"forward":       {`{"agency":"Dukcapil","told_how":"phone"}`},
		"withdraw":      {`{"ground":"requested"}`},
		"reopen":        {`{"reason":"keberatan"}`},
		"secrecy":       {`{"secrecy":"secret"}`, `{"secrecy":"ordinary","decided_by":"kepala"}`},
		"amend":         {`{"subject":"Diperbaiki","reason":"typo"}`, `{"complainant":{"name":"Lain"},"reason":"misheard"}`},
		"undo":          {`{}`},
		"void":          {`{"reason":"salah"}`},
		"print":         {`{"paper":"receipt"}`},
		"reveal":        {`{"reason":"menelepon"}`},
		"attach":        {`{"file_name":"kk.jpg","sha256":"` + sum + `","sealed_sha256":"` + sum + `"}`},
		"outside_clock": {`{"name":"Ombudsman","due_at":"2026-12-20T00:00:00+07:00"}`},
	}
}

func registers() []string {
	return []string{
		`{"complainant":{"name":"Ani"},"text":"x","category":"KKS-2","subject":"Sembako","area":"35.08.04.2007"}`,
		`{"channel":{"name":"suggestion_box"},"text":"x","subject":"Antrean","category":"PEL-2"}`,
		`{"complainant":{"name":"Budi"},"text":"x","subject":"Dipotong","category":"SAL-1","respondent":{"kind":"unclear"}}`,
		`{"channel":{"name":"letter"},"complainant":{"name":"Cici"},"text":"x","subject":"Surat","category":"DAT-2"}`,
		`{"complainants":[{"name":"Dedi"},{"name":"Euis"}],"text":"x","subject":"Berdua","category":"BEN-1","service":"usulan-dtks","service_applied_on":{"date":"2026-10-12"}}`,
	}
}

// history does random deeds of everybody until n were done.
type history struct {
	w     *world
	rng   *rand.Rand
	cases []model.CaseID
	who   []model.StaffID
	names []model.ActionName
	done  map[model.ActionName]int
	along map[model.CaseID]int // steps of the ordinary life that were done
	n     int
}

func newHistory(w *world, seed uint64) *history {
	h := &history{w: w, rng: rand.New(rand.NewPCG(seed, 1)), done: map[model.ActionName]int{}, along: map[model.CaseID]int{}}
	me, err := w.desk("hendra").Me(w.ctx())
	if err != nil {
		w.t.Fatal(err)
	}
	for _, p := range me.Office.Posts {
		h.who = append(h.who, model.StaffID(p.Code))
	}
	for _, r := range model.ActionTable() {
		if len(inputs()[r.Name]) > 0 {
			h.names = append(h.names, r.Name)
		}
	}
	return h
}

// doer does deeds: a Filler, or everybody's desk.
type doer interface {
	Act(ctx context.Context, who model.StaffID, d model.Deed) (model.CaseID, error)
}

// desks make a row after each deed, as a console does.
type desks struct{ w *world }

func (d desks) Act(ctx context.Context, who model.StaffID, deed model.Deed) (model.CaseID, error) {
	o, err := d.w.desk(who).Act(ctx, deed)
	return o.Case.ID, err
}

func (h *history) run(f doer, n int) error {
	for h.n = 0; h.n < n; {
		h.w.move(time.Duration(h.rng.IntN(40)) * time.Minute)
		if err := h.one(f); err != nil {
			return err
		}
	}
	return nil
}

// one tries a deed; a refusal is no error.
func (h *history) one(f doer) error {
	var id model.CaseID
	name, input, who := model.ActionName("register"), "", model.StaffID("petugas")
	switch k := h.rng.IntN(100); {
	case len(h.cases) == 0 || k < 6:
		input = registers()[h.rng.IntN(len(registers()))]
	case k == 6:
		name, who = "closure_add", "admin"
		input = fmt.Sprintf(`{"date":"2026-12-%02d","name":"Libur setempat"}`, 1+h.rng.IntN(28))
	case k == 7 && h.rng.IntN(4) == 0:
		return h.profile(f)
	default:
		// Cases that are young are worked on more.
		id = h.cases[max(0, len(h.cases)-1-h.rng.IntN(min(len(h.cases), 12)))]
		if next := h.along[id]; k < 50 && next < len(life()) {
			s := life()[next]
			h.along[id]++
			name, input, who = s.do, s.input, s.who
			break
		}
		who = h.who[h.rng.IntN(len(h.who))]
		name = h.names[h.rng.IntN(len(h.names))]
		input = inputs()[name][h.rng.IntN(len(inputs()[name]))]
	}
	c, err := f.Act(h.w.ctx(), who, model.Deed{ID: model.DeedID(h.w.id()), Case: id, Action: h.w.action(name, input)})
	if err != nil {
		if code := model.CodeOf(err); code == model.CodeInternal || code == model.CodeUnavailable {
			return fmt.Errorf("%s by %s: %w", name, who, err)
		}
		return nil
	}
	if id == "" && c != "" {
		h.cases = append(h.cases, c)
	}
	h.done[name]++
	h.n++
	return nil
}

func (h *history) profile(f doer) error {
	limit := 10 + h.rng.IntN(6)
	text := strings.Replace(string(h.w.profile()), "name: settlement_ordinary\n    label: selesai\n    limit: 14", fmt.Sprintf("name: settlement_ordinary\n    label: selesai\n    limit: %d", limit), 1)
	_, err := f.Act(h.w.ctx(), "kepala", model.Deed{ID: model.DeedID(h.w.id()), Action: &model.ProfileApply{Text: text}})
	h.done["profile_apply"]++
	h.n++
	return err
}

// dump is every derived key and value.
func dump(t *testing.T, b *Book) map[string]string {
	t.Helper()
	if err := b.index(t.Context(), b.log, nil); err != nil { // what the follower would do in a second
		t.Fatal(err)
	}
	out := map[string]string{}
	err := b.log.View(func(tx *bolt.Tx) error {
		for _, name := range derived {
			if err := tx.Bucket(name).ForEach(func(k, v []byte) error { out[string(name)+" "+string(k)] = string(v); return nil }); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestRowsMadeAnewEqualThoseThatGrew(t *testing.T) {
	t.Parallel()
	seeds, deeds := uint64(2), 2000
	if testing.Short() {
		seeds, deeds = 1, 600
	}
	for seed := range seeds {
		w := newWorld(t)
		h := newHistory(w, seed)
		err := h.run(desks{w}, deeds/2)
		if err == nil {
			err = w.b.Fill(w.ctx(), func(f *Filler) error { return h.run(f, deeds/2) })
		}
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("seed %d: %d cases, deeds %v", seed, len(h.cases), h.done)
		if err := w.b.settle(w.ctx()); err != nil {
			t.Fatal(err)
		}
		before := dump(t, w.b)
		if err := w.b.Rebuild(w.ctx()); err != nil {
			t.Fatal(err)
		}
		after := dump(t, w.b)
		for k, v := range before {
			if after[k] != v {
				t.Errorf("%q was %.40q, is %.40q", k, v, after[k])
			}
		}
		if len(before) != len(after) {
			t.Errorf("%d keys, then %d", len(before), len(after))
		}
		w.sound()
		w.remade()
		agree(t, w)
	}
}

// agree: what lists say is what the cases are, for everybody.
func agree(t *testing.T, w *world) {
	t.Helper()
	for _, who := range []model.StaffID{"petugas", "pengelola", "kepala", "kabid-linjamsos", "kabid-rehsos", "auditor", "ppid", "admin"} {
		d := w.desk(who)
		rows := map[string]model.Row{}
		for after := ""; ; {
			p, err := d.List(w.ctx(), model.Query{Place: "all", After: after, Limit: 70})
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range p.Rows {
				if _, twice := rows[r.Register]; twice {
					t.Errorf("%s: %s twice", who, r.Register)
				}
				rows[r.Register] = r
			}
			if after = p.Next; after == "" {
				if p.All != len(rows) || p.Total != len(rows) {
					t.Errorf("%s: counted %d of %d, listed %d", who, p.Total, p.All, len(rows))
				}
				break
			}
		}
		live := 0
		n := 0
		for no, r := range rows {
			if r.State.Live() && r.Sight > model.SeeNumber {
				live++
			}
			if n++; n > 60 {
				continue
			}
			c, err := d.Case(w.ctx(), no)
			if err != nil || c.Sight != r.Sight || c.State != r.State || c.Subject != r.Subject || c.Version != r.Version {
				t.Errorf("%s %s: row %v %s %q v%d, case %v %s %q v%d, %v", who, no, r.Sight, r.State, r.Subject, r.Version, c.Sight, c.State, c.Subject, c.Version, err)
			}
			nearest := model.Nearest(c.Clocks)
			if (nearest == nil) != (r.Clock == nil) || nearest != nil && (!nearest.DueAt.Equal(r.Clock.DueAt) || nearest.State != r.Clock.State || nearest.Left != r.Clock.Left || nearest.Name != r.Clock.Name) {
				t.Errorf("%s %s: row's clock %s, case's %s", who, no, brief(r.Clock), brief(nearest))
			}
		}
		if p := w.list(who, model.Query{}); p.Total != live {
			t.Errorf("%s: queue counts %d, live are %d", who, p.Total, live)
		}
	}
}

func brief(c *model.Clock) string {
	if c == nil {
		return "none"
	}
	return fmt.Sprint(c.Name, " ", c.State, " due ", c.DueAt.Format("01-02 15:04:05.000"), " left ", c.Left, " used ", c.Used)
}
