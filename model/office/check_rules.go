package office

import (
	"slices"
	"strings"

	"aduan/model"
)

func (c *checker) rules() {
	r := c.o.Rules
	if c.need("rules.identity_rule", r.IdentityRule) {
		c.oneOf("rules.identity_rule", r.IdentityRule, []string{"none", "name_and_address", "ktp_or_kk"})
	}
	if r.IdentityRule == "name_and_address" || r.IdentityRule == "ktp_or_kk" {
		c.need("rules.identity_text", r.IdentityText)
	}
	if c.need("rules.provisional_class", string(r.ProvisionalClass)) {
		c.oneOf("rules.provisional_class", string(r.ProvisionalClass), model.Enum("class"))
	}
	c.between("rules.grace_minutes", r.GraceMinutes, 0, 7*24*60)
	c.between("rules.void_minutes", r.VoidMinutes, 0, 24*60)
	low := 0
	if r.HasDisposition {
		low = 1
	}
	c.between("rules.disposition_days", r.DispositionDays, low, 365)
	c.oneOf("rules.head_address", r.HeadAddress, []string{"Ibu", "Bapak"})
	cats := c.categoryCodes()
	for j, code := range r.AidCategories {
		c.ref(at("rules.aid_categories", j), code, "categories", cats)
	}
	c.light(r.Light, cats)
}

// light: a complaint that needs supervision is never light, whatever the
// profile says, so a profile that says it is misunderstood.
func (c *checker) light(l model.LightRule, cats []string) {
	for j, class := range l.Classes {
		p := at("rules.light.classes", j)
		c.oneOf(p, string(class), model.Enum("class"))
		if class == model.Oversight {
			c.add(p, "light_oversight")
		}
	}
	for j, code := range l.Categories {
		c.ref(at("rules.light.categories", j), code, "categories", cats)
	}
	if len(l.Classes) > 0 {
		c.need("rules.light.text", l.Text)
	}
}

// numbers checks the templates of printed numbers.
func (c *checker) numbers() {
	n := c.o.Numbers
	c.template("numbers.register", n.Register)
	c.template("numbers.agenda", n.Agenda)
	c.template("numbers.letter", n.Letter)
	c.template("numbers.form", n.Form)
	if strings.Contains(n.Letter, "{code}") {
		c.need("numbers.letter_code", n.LetterCode)
	}
}

// template checks the form of a number that begins anew each year: without the
// year two papers would carry the same one.
func (c *checker) template(path, text string) {
	if !c.need(path, text) {
		return
	}
	names, ok := holes(text)
	if !ok {
		c.add(path, "bad_template", "value", text)
		return
	}
	known := true
	for _, name := range names {
		if !placeholder(name) {
			known = false
			c.add(path, "bad_placeholder", "value", "{"+name+"}", "near", Nearest(name, placeholders()))
		}
	}
	if !known {
		return // it was meant to be one of those that now seem to be missing
	}
	if !slices.ContainsFunc(names, func(n string) bool { return n == "no" || strings.HasPrefix(n, "no:") }) {
		c.add(path, "no_number", "value", text)
	}
	if !slices.Contains(names, "year") {
		c.add(path, "no_year", "value", text)
	}
}

// holes lists what stands in braces; false where they do not pair.
func holes(text string) (names []string, ok bool) {
	for rest := text; ; {
		open := strings.IndexAny(rest, "{}")
		if open < 0 {
			return names, true
		}
		end := strings.IndexByte(rest[open:], '}')
		if rest[open] == '}' || end < 0 || strings.IndexByte(rest[open+1:open+end], '{') >= 0 {
			return nil, false
		}
		names = append(names, rest[open+1:open+end])
		rest = rest[open+end+1:]
	}
}

func placeholders() []string { return []string{"no", "year", "month", "roman", "unit", "code"} }

// placeholder accepts the names, and {no:4} for a number padded to 1..9 digits.
func placeholder(name string) bool {
	if width, ok := strings.CutPrefix(name, "no:"); ok {
		return len(width) == 1 && width[0] >= '1' && width[0] <= '9'
	}
	return slices.Contains(placeholders(), name)
}
