package cli

import (
	"strings"

	"aduan/model"
	"aduan/model/region"
)

// areaCode is the code that --place means: a code, or the name of one place in
// the office's regency. A sub-district stands for all its villages.
func areaCode(o *model.Office, text string) (string, error) {
	if text == "" {
		return "", nil
	}
	places := o.Regions()
	if p, ok := places.Of(text); ok {
		return p.Code, nil
	}
	if o.Area != "" && (text == o.Area || strings.HasPrefix(text, o.Area+".")) {
		return text, nil
	}
	switch found := places.Meant(text); len(found) {
	case 0:
		return "", model.Invalid("place", "unknown_area").With("value", text)
	case 1:
		return found[0].Code, nil
	default:
		return "", model.Invalid("place", "ambiguous_place").With("value", text).With("places", region.List(found))
	}
}
