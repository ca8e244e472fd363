package model

import (
	"slices"

	"aduan/model/region"
)

// This file holds how an entry came, and from where, against the profile.

// accepts refuses a channel that the office does not have: an entry would stand
// in figures of a way in that nobody watches. Other media are everybody's.
func (t *turn) accepts(ch Channel) *Error {
	var names []string
	for _, oc := range t.Office.Channels {
		if !slices.Contains(names, oc.Name) {
			names = append(names, oc.Name)
		}
	}
	if ch.Name != "other_media" && !slices.Contains(names, ch.Name) {
		return Invalid("channel.name", "unknown_channel").With("channel", ch.Name).With("channels", join2(names))
	}
	if ch.Account != "" && !t.knownAccount(ch) {
		return Invalid("channel.account", "unknown_channel_account").With("value", ch.Account)
	}
	return nil
}

func (t *turn) knownAccount(ch Channel) bool {
	for _, oc := range t.Office.Channels {
		if oc.Name == ch.Name && oc.Account == ch.Account {
			return true
		}
	}
	return false
}

// AreaCode is the code that the text of an area means: a code, or the name of
// one place of the office's district. Nothing else may stand in a case's area,
// for that is kept in the clear. A code of the district must be one of its
// places where those are known; people also come from elsewhere.
func (o *Office) AreaCode(text string) (string, error) {
	places := o.Regions()
	if region.WellFormed(text) {
		if _, known := places.Of(text); !known && places.Covers(text) && places.Listed() {
			return "", Invalid("area", "unknown_area").With("value", text)
		}
		return text, nil
	}
	found := places.Named(text)
	if len(found) == 1 {
		return found[0].Code, nil
	}
	if len(found) > 1 {
		return "", Invalid("area", "ambiguous_place").With("value", text).With("places", region.List(found))
	}
	e := Invalid("area", "area_code").With("value", text).With("regency", o.Regency)
	if near := places.Find(text, o.Area); o.Area != "" && len(near) > 0 {
		e = e.With("near", region.List(near[:min(2, len(near))]))
	}
	return "", e
}

// settleArea makes a code of what was typed as an area.
func (t *turn) settleArea(area *string) *Error {
	if area == nil || *area == "" {
		return nil
	}
	code, err := t.Office.AreaCode(*area)
	if err != nil {
		return asError(err)
	}
	*area = code
	return nil
}
