package model

import (
	"slices"
	"testing"
)

// TestProfileKeepsWhatOpenCasesUse: a code that is taken away leaves cases of
// which nobody can say what they are about.
func TestProfileKeepsWhatOpenCasesUse(t *testing.T) {
	b := newTestBook(t)
	next := testOffice()
	next.Category = slices.DeleteFunc(next.Category, func(c Category) bool { return c.Code == "INF-1" || c.Code == "KKS-2" })
	open := map[string]int{"categories/KKS-2": 3}
	s := b.situation("lilik", "")
	s.InUse = func(list, code string) int { return open[list+"/"+code] }
	_, err := (&ProfileApply{Text: "x", Parsed: next}).Decide(s)
	e := asError(err)
	if e.Rule != "code_in_use" || e.Args["list"] != "categories" || e.Args["value"] != "KKS-2" || e.Args["count"] != "3" {
		t.Errorf("%v %v", e, e.Args)
	}
	open["categories/KKS-2"] = 0
	if _, err := (&ProfileApply{Text: "x", Parsed: next}).Decide(s); err != nil {
		t.Error(err)
	}
}
