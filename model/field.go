package model

// Field is one input of an action, as `case actions` prints it and forms draw it.
type Field struct {
	Name     string   `json:"name"`
	Type     string   `json:"type"` // text, lines, enum, bool, int, money, date, moment, post, posts, unit, staff, category, service, cause, person, object, list, codes, case, file
	Required bool     `json:"required,omitempty"`
	Enum     []string `json:"enum,omitempty"`
	Fields   []Field  `json:"fields,omitempty"` // of an object or of a list's items
}

// ActionInfo is one row of the action table as shown to somebody.
type ActionInfo struct {
	Name   ActionName `json:"name"`
	Fields []Field    `json:"fields"`
}
