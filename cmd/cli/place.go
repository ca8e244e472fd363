package cli

import (
	"strings"

	"aduan/model"
	"aduan/model/office"
)

// areaCode is the code that --place means: a code, or the name of one place in
// the office's regency. A sub-district stands for all its villages.
func areaCode(o *model.Office, text string) (string, error) {
	if text == "" {
		return "", nil
	}
	if p, ok := office.PlaceOf(text); ok {
		return p.Code, nil
	}
	if o.Area != "" && (text == o.Area || strings.HasPrefix(text, o.Area+".")) {
		return text, nil
	}
	found := office.FindPlace(text, o.Area)
	if len(found) == 0 {
		return "", model.Invalid("place", "unknown_area").With("value", text)
	}
	var exact []office.Place
	for _, p := range found {
		if strings.EqualFold(p.Name, strings.TrimSpace(text)) {
			exact = append(exact, p)
		}
	}
	if len(exact) == 0 {
		exact = found
	}
	// A sub-district and its seat often share a name; the larger is meant, for
	// it holds the smaller.
	if len(exact) > 1 && exact[0].Kind != "kecamatan" {
		for _, p := range exact {
			if p.Kind == "kecamatan" {
				return p.Code, nil
			}
		}
		var names []string
		for _, p := range exact[:min(5, len(exact))] {
			names = append(names, p.Code+" "+p.Label)
		}
		return "", model.Invalid("place", "ambiguous_place").With("value", text).With("places", strings.Join(names, ", "))
	}
	return exact[0].Code, nil
}
