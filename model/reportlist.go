package model

import (
	"cmp"
	"slices"
)

// reportListing is a table whose rows are single cases.
type reportListing struct {
	name    string
	columns []ReportColumn
	holds   func(*ReportCase) bool
	cells   func(*ReportCase) []ReportCell
	cases   []ReportCase
}

func (l *reportListing) table() ReportTable {
	slices.SortFunc(l.cases, func(a, b ReportCase) int {
		return cmp.Or(a.ReceivedAt.Compare(b.ReceivedAt), cmp.Compare(a.Place, b.Place))
	})
	t := ReportTable{Name: l.name, Columns: l.columns}
	for i := range l.cases {
		k := &l.cases[i]
		cells := l.cells(k)
		cells[0].Query = placesQuery([]uint32{k.Place})
		t.Rows = append(t.Rows, ReportRow{Cells: cells})
	}
	return t
}

// reportListings are the tables of a report that name cases.
func reportListings(name ReportName) []*reportListing {
	switch name {
	case ReportResponse:
		return []*reportListing{{name: "response_cases",
			columns: []ReportColumn{{Name: "register", Kind: CellRegister}, {Name: "reply", Kind: CellCode, By: ByVerdict}, {Name: "received_at", Kind: CellMoment},
				{Name: "reply_due", Kind: CellMoment}, {Name: "reply_at", Kind: CellMoment}, {Name: "channel", Kind: CellCode, By: ByChannel}},
			holds: func(*ReportCase) bool { return true },
			cells: func(k *ReportCase) []ReportCell {
				v := string(k.Response)
				if v == "" {
					v = "running"
				}
				if k.ReplyDue.IsZero() && k.Response == "" {
					v = PartNone
				}
				return []ReportCell{{Text: k.Register}, {Text: v}, {At: k.ReceivedAt}, {At: k.ReplyDue, None: k.ReplyDue.IsZero()},
					{At: k.ReplyAt, None: k.ReplyAt.IsZero()}, {Text: k.Channel}}
			}}}
	case ReportCauses:
		return []*reportListing{{name: "lessons",
			columns: []ReportColumn{{Name: "register", Kind: CellRegister}, {Name: "cause", Kind: CellCode, By: ByCause}, {Name: "lesson_text", Kind: CellText}},
			holds:   func(k *ReportCase) bool { return k.State == Closed && k.Lesson != "" },
			cells: func(k *ReportCase) []ReportCell {
				return []ReportCell{{Text: k.Register}, {Text: cmp.Or(k.Cause, PartNone)}, {Text: k.Lesson}}
			}}}
	}
	return nil
}
