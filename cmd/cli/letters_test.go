package cli

import (
	"context"
	"testing"

	"aduan/model"
	"aduan/tui/ui"
)

// TestNoMenuHasALetterTwice walks every case of a made-up book as everybody who
// works there: whatever is offered together has letters of its own.
func TestNoMenuHasALetterTwice(t *testing.T) {
	d := demoBook(t, 60)
	env := &ui.Env{Say: ui.Speak("id")}
	env.Keys = ui.NewKeys(env.Say, false)
	ctx, menus := context.Background(), 0
	head, err := d.desk(ctx, "kepala")
	if err != nil {
		t.Fatal(err)
	}
	staff, err := head.Book().Staff(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for id := range staff {
		desk, err := d.desk(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		page, err := desk.List(ctx, model.Query{Place: "all", Limit: 1000})
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range page.Rows {
			v, err := desk.Case(ctx, string(r.ID))
			if model.CodeOf(err) == model.CodeNotFound { // of a secret case one knows the number alone
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			seen := map[string]model.ActionName{}
			for _, a := range ui.Offered(v.Actions) {
				menus++
				if l := env.Letter(a); l == "" || seen[l] != "" {
					t.Errorf("%s, %s %s: %q is %s and %s", id, v.Register, v.State, l, seen[l], a)
				} else {
					seen[l] = a
				}
			}
		}
	}
	if menus == 0 {
		t.Fatal("nobody may do anything")
	}
}
