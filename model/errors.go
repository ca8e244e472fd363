package model

import (
	"errors"
	"fmt"
	"time"
)

// Code classifies an error for programs; model/words makes sentences of it.
type Code string

// Codes. Each maps to one exit code (design.md 7).
const (
	CodeInvalid     Code = "invalid"         // the input is wrong: exit 3
	CodeNotNow      Code = "not_now"         // nobody could do this now: exit 3
	CodeNotFound    Code = "not_found"       // or one may not know of it: exit 4
	CodeConflict    Code = "conflict"        // somebody else changed it: exit 5
	CodeDenied      Code = "denied"          // somebody else could: exit 6
	CodeUnavailable Code = "unavailable"     // the book is unavailable or damaged: exit 7
	CodeUnknown     Code = "unknown_outcome" // done or not done: exit 7
	CodeUsage       Code = "usage"           // exit 2
	CodeInternal    Code = "internal"        // exit 1
)

// Error is the one error type that leaves the model and the store. It carries
// codes and parameters, never sentences and never personal data.
type Error struct {
	Code  Code
	Rule  string            // which rule, as a key of the catalogue: "author_ratifies"
	Field string            // the input it concerns, if one
	Args  map[string]string // parameters of the sentence
	Who   []Could           // who could do it, where a rule stopped this actor
	Route string            // the profile's conflict route for this duty, if any
	Err   error             // cause, for the log
}

// Could names a post and its present holder, who may do what this actor may not.
// Capacity is plt or plh, and empty for who holds the post for good.
type Could struct {
	Post     PostID   `json:"post"`
	Person   StaffID  `json:"person,omitempty"`
	Capacity Capacity `json:"capacity,omitempty"`
}

// couldAs is s in a post that s holds at a moment.
func couldAs(s Staff, post PostID, at time.Time) Could {
	c := Could{Post: post, Person: s.ID, Capacity: capacityOf(s, post, at)}
	if c.Capacity == Definitif {
		c.Capacity = ""
	}
	return c
}

func (e *Error) Error() string {
	s := string(e.Code)
	if e.Rule != "" {
		s += ": " + e.Rule
	}
	if e.Field != "" {
		s += " (" + e.Field + ")"
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }

// With sets a parameter of the sentence and returns e.
func (e *Error) With(key string, value any) *Error {
	if e.Args == nil {
		e.Args = map[string]string{}
	}
	e.Args[key] = fmt.Sprint(value)
	return e
}

// Invalid is wrong input in field, by rule.
func Invalid(field, rule string) *Error { return &Error{Code: CodeInvalid, Field: field, Rule: rule} }

// NotNow is a refusal that would meet everybody.
func NotNow(rule string) *Error { return &Error{Code: CodeNotNow, Rule: rule} }

// Denied is a refusal that meets this actor alone.
func Denied(rule string, who ...Could) *Error {
	return &Error{Code: CodeDenied, Rule: rule, Who: who}
}

// NotFound is also the answer about what one may not know of.
func NotFound() *Error { return &Error{Code: CodeNotFound, Rule: "not_found"} }

// CodeOf is the code of the nearest *Error in err's chain; internal where
// there is none, empty for nil.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	if e := (*Error)(nil); errors.As(err, &e) {
		return e.Code
	}
	return CodeInternal
}

// IsStranger tells that the book no longer, or never, knew whoever asks as
// somebody who works here.
func IsStranger(err error) bool {
	e := (*Error)(nil)
	return errors.As(err, &e) && e.Code == CodeDenied && e.Rule == "not_staff"
}
