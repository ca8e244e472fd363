package model

import "encoding/json"

// MarshalJSON writes a report as machines read it: every cell under the name of
// its column, as a number, a text, a moment or null; "withheld" where it is left
// out of what is published.
func (r Reported) MarshalJSON() ([]byte, error) {
	type table struct {
		Name     string           `json:"name"`
		By       Breakdown        `json:"by,omitempty"`
		Columns  []ReportColumn   `json:"columns"`
		Rows     []map[string]any `json:"rows"`
		Total    map[string]any   `json:"total,omitempty"`
		Overlaps bool             `json:"overlaps,omitempty"`
	}
	out := struct {
		Report    ReportName `json:"report"`
		Period    string     `json:"period"`
		From      any        `json:"from"`
		To        any        `json:"to"`
		AsOf      any        `json:"as_of"`
		OfficeN   uint32     `json:"office_version"`
		CalendarN uint32     `json:"calendar_version"`
		Tables    []table    `json:"tables"`
		Secret    int        `json:"secret,omitempty"`
		Unread    int        `json:"state_only,omitempty"`
		Published bool       `json:"published,omitempty"`
		Partial   bool       `json:"partial,omitempty"`
	}{r.Name, r.Period.String(), r.From, r.To, r.AsOf, r.OfficeN, r.CalendarN, []table{}, r.Secret, r.Unread, r.Published, r.Partial}
	for _, t := range r.Tables {
		j := table{Name: t.Name, By: t.By, Columns: t.Columns, Rows: []map[string]any{}, Overlaps: t.Overlaps}
		for _, row := range t.Rows {
			j.Rows = append(j.Rows, t.json(row))
		}
		if t.Total != nil {
			j.Total = t.json(*t.Total)
		}
		out.Tables = append(out.Tables, j)
	}
	return json.Marshal(out)
}

func (t *ReportTable) json(row ReportRow) map[string]any {
	out := map[string]any{}
	if row.Part.By != "" {
		out["code"] = row.Part.Value
	}
	for i, c := range row.Cells {
		out[t.Columns[i].Name] = c.value(t.Columns[i].Kind)
	}
	return out
}

// value is what a cell holds: nil for nothing.
func (c ReportCell) value(k CellKind) any {
	switch {
	case c.Withheld:
		return "withheld"
	case c.None:
		return nil
	}
	switch k {
	case CellCount:
		return int(c.Number)
	case CellShare, CellNumber:
		return c.Number
	case CellMoment:
		if c.At.IsZero() {
			return nil
		}
		return c.At
	}
	return c.Text
}
