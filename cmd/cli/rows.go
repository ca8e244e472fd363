package cli

import (
	"strconv"
	"strings"

	"aduan/model"
	"aduan/model/words"

	"github.com/charmbracelet/x/ansi"
)

// subjectWidth and nameWidth keep a row of a list within a terminal's width.
const (
	subjectWidth = 32
	nameWidth    = 18
)

// rowTable prints the rows of a list: JSON at once, text when all are there,
// for only then the widths of its columns are known.
type rowTable struct {
	*session
	t     table
	shown int
	where bool // a search: each row says where its words stand
}

// hit is a row of a search, with the parts of the case that hold its words.
type hit struct {
	model.Row
	Where []model.Spot `json:"where"`
}

func (r *rowTable) add(row model.Row, where []model.Spot) error {
	r.shown++
	switch {
	case r.flags.json && r.where:
		return r.printJSON(hit{row, append([]model.Spot{}, where...)})
	case r.flags.json:
		return r.printJSON(row)
	}
	if len(r.t.rows) == 0 {
		r.t.right = map[int]bool{7: true}
		r.row("", r.words.say("col_no"), r.words.say("col_received"), r.words.say("col_channel"), r.words.say("col_complainant"),
			r.words.say("col_subject"), r.words.say("col_state"), r.words.say("col_due"), r.words.say("col_where"))
	}
	sign, due := " ", "—"
	if row.Clock != nil {
		sign, due = words.Sign(*row.Clock, r.me.Now), r.words.Countdown(*row.Clock, r.me.Now)
	}
	received, channel := "—", "—"
	if !row.ReceivedAt.IsZero() {
		received = r.words.ListMoment(row.ReceivedAt, r.me.Now)
	}
	if row.Channel != "" {
		channel = r.words.ShortChannel(row.Channel)
	}
	names := make([]string, len(where))
	for i, p := range where {
		names[i] = r.words.Word("part", string(p))
	}
	r.row(sign, row.Register, received, channel, cut(r.name(row), nameWidth), cut(r.subject(row), subjectWidth), r.state(row), due, strings.Join(names, ", "))
	return nil
}

// row writes a line; its last cell says where, and stands in a search alone.
func (r *rowTable) row(cells ...string) {
	if !r.where {
		cells = cells[:len(cells)-1]
	}
	r.t.row(cells...)
}

func (r *rowTable) name(row model.Row) string {
	switch {
	case row.Sight == model.SeeNumber:
		return r.words.say("secret_case")
	case row.NameHidden:
		return r.words.say("secret_name")
	case row.Name == "":
		return "—"
	}
	return row.Name
}

func (r *rowTable) subject(row model.Row) string {
	if row.Destroyed {
		return r.words.say("destroyed_row")
	}
	if row.Subject == "" {
		return "—"
	}
	return row.Subject
}

func (r *rowTable) state(row model.Row) string {
	if row.Waiting {
		return r.words.Waiting()
	}
	if row.MergedInto != "" {
		return r.words.StateIn(row.State, row.Class, r.me.Office) + " · " + row.MergedInto
	}
	return r.words.StateIn(row.State, row.Class, r.me.Office)
}

func (r *rowTable) end(page model.Page) error {
	r.t.write(r.Out)
	switch {
	case r.shown == 0:
		r.note(r.words.say("no_rows"))
	case r.shown < page.Total:
		r.note(r.words.say("rows", "shown", strconv.Itoa(r.shown), "total", strconv.Itoa(page.Total)))
	}
	if page.Behind {
		r.note(r.words.say("behind"))
	}
	if !page.Settled {
		r.note(r.words.say("unsettled"))
	}
	return nil
}

// cut ends a text with … where it is longer than its column.
func cut(s string, width int) string { return ansi.Truncate(s, width, "…") }
