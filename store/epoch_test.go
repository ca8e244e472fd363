package store

import (
	"strings"
	"testing"

	"aduan/model/office"
)

// TestStricterProgramKeepsTheOfficeOfAnOlderBook: what a newer check minds must
// not leave the book without posts and people without their work.
func TestStricterProgramKeepsTheOfficeOfAnOlderBook(t *testing.T) {
	text, _ := office.Text("lumajang")
	minded := strings.Replace(string(text), "format: 1", "format: 7", 1)
	o := new(library).profile([]byte(minded)).get()
	if o.Code != "lumajang" || len(o.Posts) == 0 {
		t.Errorf("an office of %d posts", len(o.Posts))
	}
}
