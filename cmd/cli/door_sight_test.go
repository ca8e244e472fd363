package cli

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"aduan/model"
)

// samples are cases in every state that the book has, ordinary and secret.
func (w *served) samples() (out []model.CaseView) {
	w.t.Helper()
	desk, err := w.desk(context.Background(), w.holder(model.Pengelola))
	if err != nil {
		w.t.Fatal(err)
	}
	seen := map[string]bool{}
	for q := (model.Query{Place: "all", Limit: 200}); ; {
		p, err := desk.List(context.Background(), q)
		if err != nil {
			w.t.Fatal(err)
		}
		for _, r := range p.Rows {
			key := string(r.State)
			if r.Secret {
				key += " secret"
			}
			if seen[key] {
				continue
			}
			seen[key] = true
			v, err := desk.Case(context.Background(), r.Register)
			if err != nil {
				w.t.Fatal(err)
			}
			out = append(out, v)
		}
		if q.After = p.Next; q.After == "" {
			return out
		}
	}
}

// holder is the made-up holder of a role.
func (w *served) holder(r model.Role) model.StaffID { return demoUser(w.o.PostsOf(r)[0].Code) }

// TestEveryPathDecidesAsTheTable: role by action by path. What somebody may see
// and do is what the book says of them, by command over SSH and by file
// transfer; what they may not do changes nothing.
func TestEveryPathDecidesAsTheTable(t *testing.T) {
	w := serveDemo(t, 60)
	cases := w.samples()
	if testing.Short() {
		cases = cases[:3]
	}
	for i, role := range []model.Role{model.Petugas, model.Pengelola, model.Sekretaris, model.Kabid, model.Pelaksana, model.Kepala, model.PPID, model.Auditor, model.Admin} {
		who := w.holder(role)
		w.enrol(who)
		for n, c := range cases {
			w.sees(who, c)
			if (n+i)%4 == 0 || testing.Short() { // each state by several roles
				w.does(who, c)
			}
		}
	}
}

// sees holds what one person reads of one case, on every path, against the book.
func (w *served) sees(who model.StaffID, c model.CaseView) {
	w.t.Helper()
	desk, err := w.desk(context.Background(), who)
	if err != nil {
		w.t.Fatal(err)
	}
	v, err := desk.Case(context.Background(), c.Register)
	known := err == nil
	if !known && model.CodeOf(err) != model.CodeNotFound {
		w.t.Fatalf("%s, %s: %v", who, c.Register, err)
	}
	if code := w.code(who, "", "case", "show", c.Register); known != (code == "") {
		w.t.Errorf("%s shows %s (%s): %q, and the book says %v", who, c.Register, c.State, code, known)
	}
	if got := w.actionsOver(who, c.Register); !slices.Equal(got, v.Actions) {
		w.t.Errorf("%s, %s (%s): over SSH %v, the book says %v", who, c.Register, c.State, got, v.Actions)
	}
	w.transfers(who, c, v)
}

// does holds every deed of one person on one case against the book.
func (w *served) does(who model.StaffID, c model.CaseView) {
	w.t.Helper()
	desk, err := w.desk(context.Background(), who)
	if err != nil {
		w.t.Fatal(err)
	}
	v, err := desk.Case(context.Background(), c.Register)
	known := err == nil
	for _, a := range model.ActionTable() {
		needs := slices.ContainsFunc(model.FieldsOf(a.Name), func(f model.Field) bool { return f.Required })
		may := slices.Contains(v.Actions, a.Name)
		if a.Name == "print" || a.Name == "read" || a.Name == "register" || a.Name == "answer_on_the_spot" || may && !needs {
			continue // told by no list; or it would be done
		}
		want := model.CodeNotFound
		if known {
			action, err := model.DecodeAction(a.Name, []byte("{}"))
			if err == nil {
				_, err = desk.Act(context.Background(), model.Deed{ID: model.DeedID(w.a.NewID()), Case: c.ID, Action: action})
			}
			want = model.CodeOf(err)
		}
		if code := w.code(who, "{}", "case", "do", c.Register, string(a.Name)); code != string(want) || code == "" {
			w.t.Errorf("%s does %s on %s (%s): over SSH %q, the book says %q", who, a.Name, c.Register, c.State, code, want)
		}
	}
	after, err := desk.Case(context.Background(), c.Register)
	if known != (err == nil) || after.Version != v.Version {
		w.t.Errorf("%s changed %s from %d to %d", who, c.Register, v.Version, after.Version)
	}
}

// actionsOver are what `case actions` says over SSH.
func (w *served) actionsOver(who model.StaffID, register string) (out []model.ActionName) {
	w.t.Helper()
	for line := range strings.Lines(w.over(who, "", "case", "actions", register, "--json").out) {
		var a struct {
			Name model.ActionName `json:"name"`
		}
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			w.t.Fatal(line, err)
		}
		out = append(out, a.Name)
	}
	return out
}

// transfers holds the file transfer against the book: whose words one may read,
// their files are there; and files are added by whoever may attach.
func (w *served) transfers(who model.StaffID, c, v model.CaseView) {
	w.t.Helper()
	f := w.files(who)
	defer f.Close()
	dir := "/" + folderOf(c.Register)
	_, err := f.ReadDir(dir)
	if reads := v.Sight >= model.SeeDesk; reads != (err == nil) || !reads && !errors.Is(err, fs.ErrNotExist) {
		w.t.Errorf("%s lists %s: %v, and sees it at level %d", who, dir, err, v.Sight)
	}
	if slices.Contains(v.Actions, "attach") {
		return // it would be done
	}
	if up, err := f.Create(dir + "/bukti.jpg"); err == nil {
		_, werr := up.Write([]byte("x"))
		if cerr := up.Close(); werr == nil && cerr == nil {
			w.t.Errorf("%s adds a file to %s", who, dir)
		}
	}
}
