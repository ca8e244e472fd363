package paper_test

import (
	"strings"
	"testing"

	"aduan/model/paper"
)

// FuzzWording: an office writes the wording of a paper as it likes. It is a fault, with
// a line of its own, or a paper; of what stays inside nothing comes out.
func FuzzWording(f *testing.F) {
	for _, name := range []string{"answer", "receipt", "form"} {
		f.Add(paper.Wording(name, nil))
	}
	f.Add("<<\n||\n{?kode jawaban} {temuan}\n{rantai: a | b}\nttd: ; ; |\n= {perihal|{isi}}")
	a := aboutWhole(officeOf(f, "lumajang"))
	a.View = tainted()
	f.Fuzz(func(t *testing.T, text string) {
		lines := strings.Count(text, "\n") + 1
		d, faults := paper.Preview("answer", text, a)
		for _, x := range faults {
			if x.Line < 1 || x.Line > lines || x.Code == "" {
				t.Errorf("%+v of %d lines", x, lines)
			}
		}
		if len(faults) > 0 {
			return
		}
		out := paper.Text(d, 80)
		for _, field := range inside() {
			if mark := "«" + field; strings.Contains(out, mark) && !strings.Contains(text, mark) {
				t.Errorf("it says %s", mark)
			}
		}
	})
}
