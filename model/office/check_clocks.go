package office

import (
	"slices"
	"strings"

	"aduan/model"
	"aduan/model/calendar"
)

// Marks lists the names of the moments that a clock may start and stop at.
func Marks() []string {
	return []string{"received", "registered", "receipt_printed", "contact", "contact_in", "contact_out", "respond",
		"answer", "info_requested", "info_requested_told", "info_received", "complete", "verify", "dispose",
		"dispatch", "accept", "report", "recall", "submit_result", "ratify", "send_back", "deliver",
		"deliver_last", "reject", "forward", "told", "withdraw", "merge", "void", "close", "reopen",
		"action_taken", "service_applied", "service_done", "extend", "sent_to_us", "outside_clock"}
}

func (c *checker) clockNames() []string {
	return codes(c.o.Clocks, func(r model.ClockRule) string { return r.Name })
}

// clocks checks every deadline by itself, and that no class of cases is
// without one.
func (c *checker) clocks() {
	u := c.unique()
	timed := map[string]bool{}
	for i, r := range c.o.Clocks {
		p := at("clocks", i)
		c.code(u, p+".name", r.Name)
		c.need(p+".label", r.Label)
		c.need(p+".basis", r.Basis)
		c.limit(p, r)
		c.when(p, r)
		c.scope(p, r)
		for _, class := range r.Classes {
			timed[string(class)] = true
		}
	}
	if len(c.o.Clocks) == 0 {
		c.add("clocks", "empty_list")
		return
	}
	classes := model.Enum("class")
	for class := range timed {
		if !slices.Contains(classes, class) {
			return // it was meant to be one of those that now seem untimed
		}
	}
	for _, class := range classes {
		if !timed[class] {
			c.addNeeding("clocks", "class_without_clock", "clocks.classes", "value", class)
		}
	}
}

// limit checks how much, of what, and what may lengthen it.
func (c *checker) limit(p string, r model.ClockRule) {
	c.between(p+".limit", r.Limit, 1, 9999)
	if r.Target != 0 && (r.Target < 0 || r.Target > r.Limit) {
		c.add(p+".target", "target_over_limit", "value", itoa(r.Target), "limit", itoa(r.Limit))
	}
	if c.need(p+".unit", string(r.Unit)) {
		c.oneOf(p+".unit", string(r.Unit), units())
	}
	c.oneOf(p+".pause", r.Pause, []string{"waiting"})
	c.between(p+".max_pause_days", r.MaxPause, 0, 9999)
	if r.MaxPause > 0 && r.Pause == "" {
		c.add(p+".max_pause_days", "pause_without", "value", itoa(r.MaxPause))
	}
	if r.Rolls && r.Unit != calendar.Hours {
		c.add(p+".rolls", "rolls_without_hours", "unit", string(r.Unit))
	}
	c.between(p+".extend", r.Extend, 0, 9999)
}

func units() []string {
	return []string{string(calendar.Hours), string(calendar.WorkingDays), string(calendar.CalendarDays),
		string(calendar.Months), string(calendar.Years)}
}

// when checks the moments.
func (c *checker) when(p string, r model.ClockRule) {
	c.marks(p+".start", r.Start)
	c.marks(p+".stop", r.Stop)
	if len(r.Start) == 1 && slices.Contains(r.Stop, r.Start[0]) {
		c.add(p+".stop", "starts_and_stops", "value", r.Start[0])
	}
	if c.need(p+".per", r.Per) {
		c.oneOf(p+".per", r.Per, []string{"case", "round", "complainant", "disposition", "service", "outside"})
	}
	c.oneOf(p+".proposes", r.Proposes, []string{"withdraw", "close"})
}

func (c *checker) marks(path string, marks []string) {
	if len(marks) == 0 {
		c.add(path, "empty_list")
	}
	u := c.unique()
	for j, m := range marks {
		c.oneOf(at(path, j), m, Marks())
		u.add(at(path, j), m)
	}
}

// scope checks which cases the rule is for.
func (c *checker) scope(p string, r model.ClockRule) {
	for j, class := range r.Classes {
		c.oneOf(at(p+".classes", j), string(class), model.Enum("class"))
	}
	for j, g := range r.Grades {
		c.oneOf(at(p+".grades", j), string(g), model.Enum("grade"))
	}
	cats, services := c.categoryCodes(), c.serviceCodes()
	for j, cat := range r.Categories {
		c.ref(at(p+".categories", j), cat, "categories", cats)
	}
	for j, s := range r.Services {
		c.ref(at(p+".services", j), s, "services", services)
	}
	if r.Per == "service" && len(r.Services) == 0 {
		c.add(p+".services", "empty_list")
	}
	if strings.HasPrefix(r.Name, "settlement") && len(r.Classes) == 0 {
		c.add(p+".classes", "empty_list")
	}
}
