package model

import "testing"

func TestOnlyWhoMayBeAskedForResultsIsLookedUp(t *testing.T) {
	o := &Office{Initials: []InitialsChain{{Posts: []PostID{"kabid"}}, {Unit: "x", Posts: []PostID{"kasi"}}},
		Conflict: []ConflictRoute{{Duty: "ratify", Post: "sekretaris", Else: "asisten"}, {Duty: "void", Post: "pengawas"}}}
	for _, c := range []struct {
		post Post
		want bool
	}{
		{Post{Code: "kadis", Role: Kepala}, true}, {Post{Code: "kabid", Role: Kabid}, true}, {Post{Code: "kasi", Role: Pelaksana}, true},
		{Post{Code: "sekretaris", Role: Sekretaris}, true}, {Post{Code: "asisten", Role: Sekretaris}, true},
		{Post{Code: "pengawas", Role: Sekretaris}, false}, {Post{Code: "loket", Role: Petugas}, false},
	} {
		if got := o.DecidesResults([]Post{{Code: "lain"}, c.post}); got != c.want {
			t.Errorf("%s: %v, want %v", c.post.Code, got, c.want)
		}
	}
}
