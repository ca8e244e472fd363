package profile

import (
	"fmt"

	"aduan/model"
	"aduan/model/paper"
)

// wording checks what the office says on its papers; each fault with the line of
// the file on which it stands.
func (d *decoder) wording(o *model.Office) (faults []Fault) {
	for i, w := range o.Wording {
		path := fmt.Sprintf("papers[%d].text", i+1)
		for _, f := range paper.Check(w.Paper, w.Text) {
			if f.Code != "template_paper" { // which office.Check says
				// The text begins on the line below "text: |".
				faults = append(faults, fault(d.lineOf(path)+f.Line, path, f.Code, "value", f.Value, "near", f.Near, "count", fmt.Sprint(f.Columns)))
			}
		}
	}
	return faults
}
