package office

import (
	"reflect"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // zones must be known on machines without zone files

	"aduan/model"
	"aduan/model/region"
)

// Check finds everything that makes o unservable, in the order of the file:
// what is missing, what stands twice, values that are none, references to
// codes that do not exist. An empty answer means that the office can be served.
func Check(o *model.Office) []Problem {
	c := &checker{o: o}
	c.head()
	c.contacts()
	c.hours()
	c.closures()
	c.units()
	c.posts()
	c.channels()
	c.services()
	c.promises()
	c.clocks()
	c.categories()
	c.coded("causes", o.Causes)
	c.coded("instructions", o.Phrases)
	c.coded("requirements", o.Papers)
	c.answers()
	c.criteria()
	c.wording()
	c.rules()
	c.numbers()
	c.standing()
	c.conflict()
	c.initials()
	c.retention()
	c.assumptions()
	c.lengths(reflect.ValueOf(*c.o), "")
	return c.out
}

// head checks the lines above the first list.
func (c *checker) head() {
	o := c.o
	if o.Format != 1 {
		c.add("format", "bad_format")
	}
	if c.need("code", o.Code) && !wellFormed(o.Code) {
		c.add("code", "bad_code", "value", o.Code)
	}
	c.need("name", o.Name)
	if c.need("short", o.Short) && len([]rune(o.Short)) > 40 {
		c.add("short", "too_long", "max", "40")
	}
	c.need("regency", o.Regency)
	if o.Area != "" && !isArea(o.Area) {
		c.add("area", "bad_area", "value", o.Area)
	}
	c.places()
	c.zone()
	c.need("address", o.Address)
	if o.Postcode != "" && (len(o.Postcode) != 5 || !digits(o.Postcode)) {
		c.add("postcode", "bad_postcode", "value", o.Postcode)
	}
}

// places checks that what is added to the region codes lies in the office's
// district, once.
func (c *checker) places() {
	if len(c.o.Places) > 0 {
		c.need("area", c.o.Area)
	}
	u := c.unique()
	for i, it := range c.o.Places {
		p := at("places", i)
		c.need(p+".name", it.Name)
		if !c.need(p+".code", it.Code) {
			continue
		}
		switch {
		case !region.WellFormed(it.Code):
			c.add(p+".code", "bad_place", "value", it.Code)
		case isArea(c.o.Area) && !c.o.Regions().Covers(it.Code):
			c.add(p+".code", "place_elsewhere", "value", it.Code, "area", c.o.Area)
		}
		u.add(p+".code", it.Code)
	}
}

// zone checks the IANA name, and that the letters printed behind a time are
// that zone's own: 09.15 WITA on a WIB clock is an hour wrong.
func (c *checker) zone() {
	o := c.o
	if !c.need("zone", o.Zone) {
		return
	}
	loc, err := time.LoadLocation(o.Zone)
	if err != nil || !slices.Contains(zones(), o.Zone) {
		c.add("zone", "unknown_value", "value", o.Zone, "near", Nearest(o.Zone, zones()), "allowed", strings.Join(zones(), ", "))
		return
	}
	tag, _ := time.Date(2026, 1, 1, 0, 0, 0, 0, loc).Zone()
	if c.need("zone_tag", o.ZoneTag) && o.ZoneTag != tag {
		c.add("zone_tag", "zone_tag", "value", o.ZoneTag, "want", tag, "zone", o.Zone)
	}
}

// zones are those that the country's offices keep.
func zones() []string {
	return []string{"Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"}
}

func (c *checker) contacts() {
	kinds := []string{"phone", "fax", "mobile", "email", "website", "whatsapp", "postal"}
	for i, k := range c.o.Contacts {
		p := at("contacts", i)
		if c.need(p+".kind", k.Kind) {
			c.oneOf(p+".kind", k.Kind, kinds)
		}
		c.need(p+".value", k.Value)
	}
}

// isArea accepts the Kemendagri code of a regency: 35.08.
func isArea(s string) bool {
	return len(s) == 5 && s[2] == '.' && digits(s[:2]) && digits(s[3:])
}

func digits(s string) bool {
	return s != "" && !slices.ContainsFunc([]byte(s), func(b byte) bool { return b < '0' || b > '9' })
}
