package model

import (
	"strings"
	"testing"

	"aduan/model/region"
)

// away makes the office one of a district that does not ship.
func away(b *testBook) {
	b.office.Area, b.office.Regency = "35.20", "Kabupaten Magetan"
	b.office.Places = []region.Own{{Code: "35.20.01", Name: "Poncol"}, {Code: "35.20.01.2001", Name: "Genilangit"},
		{Code: "35.20.02", Name: "Parang"}, {Code: "35.20.02.2001", Name: "Genilangit"}}
}

func entry(area string) string {
	return `{"complainant":{"name":"Sri"},"subject":"x","text":"x","area":"` + area + `"}`
}

func TestAreaIsKeptAsACode(t *testing.T) {
	b := newTestBook(t)
	away(b)
	for text, want := range map[string]string{"35.20.01.2001": "35.20.01.2001", "Poncol": "35.20.01", "genilangit poncol": "35.20.01.2001",
		"35.08.04.2003": "35.08.04.2003", "99.99.99": "99.99.99", "": ""} {
		if got := b.fold(b.do("siti", "", "register", entry(text))).Area; got != want {
			t.Errorf("%q is kept as %q, want %q", text, got, want)
		}
	}
	id := b.register()
	b.do("siti", id, "amend", `{"area":"poncol","reason":"misheard"}`)
	if got := b.fold(id).Area; got != "35.20.01" {
		t.Errorf("amended to %q", got)
	}
}

// What somebody types as a place may be an address or a name, and the area
// stands in the clear part of an event.
func TestAreaThatIsNoPlaceIsRefusedWithWhatToWrite(t *testing.T) {
	b := newTestBook(t)
	away(b)
	for text, rule := range map[string]string{"rumah Bu Sri, RT 3": "area_code", "35.20": "area_code", "35.20.09.2001": "unknown_area",
		"Genilangit": "ambiguous_place", "geni": "area_code"} {
		e := b.refused("siti", "", "register", entry(text), CodeInvalid, rule)
		if e.Field != "area" {
			t.Errorf("%q is refused at %q", text, e.Field)
		}
		id := b.register()
		b.refused("siti", id, "amend", `{"area":"`+text+`","reason":"misheard"}`, CodeInvalid, rule)
	}
	e := b.refused("siti", "", "register", entry("Genilangit"), CodeInvalid, "ambiguous_place")
	if !strings.Contains(e.Args["places"], "35.20.02.2001 Desa Genilangit, Kec. Parang") {
		t.Errorf("%v", e.Args)
	}
	e = b.refused("siti", "", "register", entry("ponc"), CodeInvalid, "area_code")
	if e.Args["near"] == "" || e.Args["regency"] != "Kabupaten Magetan" {
		t.Errorf("%v", e.Args)
	}
	b.office.Places = nil // a district without a list cannot tell
	b.do("siti", "", "register", entry("35.20.09.2001"))
}

func TestEntryByAChannelTheOfficeDoesNotHaveIsRefused(t *testing.T) {
	b := newTestBook(t)
	in := func(ch string) string {
		return `{"channel":"` + ch + `","complainant":{"name":"A"},"subject":"x","text":"x"}`
	}
	e := b.refused("siti", "", "register", in("youtube"), CodeInvalid, "unknown_channel")
	if e.Field != "channel.name" || e.Args["channels"] != "walk_in, whatsapp, lapor, suggestion_box, letter" {
		t.Errorf("%s %v", e.Field, e.Args)
	}
	b.do("siti", "", "register", in("other_media"))
	id := b.register()
	b.refused("siti", id, "amend", `{"channel":"fax","reason":"misheard"}`, CodeInvalid, "unknown_channel")
	b.do("siti", id, "amend", `{"channel":"letter","reason":"misheard"}`)
	b.office.Channels = b.office.Channels[1:]
	b.refused("siti", "", "register", walkIn, CodeInvalid, "unknown_channel")
}
