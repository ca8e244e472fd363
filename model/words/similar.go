package words

import (
	"strings"

	"aduan/model"
)

// Similarity says why a case may be of the same person or matter: "NIK sama, nama
// mirip: Hj. Soemarni, Desa Bades". The name stands once, with its village.
func (c *Catalogue) Similarity(x model.Similar, o *model.Office) string {
	var by []string
	for _, why := range []string{model.ByNIK, model.ByPhone, model.ByName, model.ByMatter} {
		for _, have := range x.By {
			if have == why {
				by = append(by, c.Word("similar", why))
			}
		}
	}
	what := []string{x.Who}
	if o != nil {
		if p, ok := o.Regions().Of(x.Area); ok {
			label, _, _ := strings.Cut(p.Label, ",")
			what = append(what, label)
		}
	}
	if x.Who == "" {
		what = what[1:]
	}
	return strings.TrimSuffix(strings.Join(by, ", ")+": "+strings.Join(what, ", "), ": ")
}
