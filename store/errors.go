package store

import (
	"context"
	"errors"
	"strings"

	"aduan/model"
	"aduan/store/journal"
)

// toError gives every error that leaves the book its code.
func toError(err error) error {
	known, taken := (*model.Error)(nil), (*journal.TakenError)(nil)
	switch {
	case err == nil:
		return nil
	case errors.As(err, &known):
		return known
	case errors.As(err, &taken):
		return duplicate(taken)
	case errors.Is(err, journal.ErrUnknown):
		return &model.Error{Code: model.CodeUnknown, Rule: "unknown_outcome", Err: err}
	case errors.Is(err, journal.ErrDamaged), errors.Is(err, errRow):
		return unavailable("book_damaged", err)
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return &model.Error{Code: model.CodeUnavailable, Rule: "cancelled", Err: err}
	}
	return &model.Error{Code: model.CodeInternal, Rule: "internal", Err: err}
}

// duplicate is a claim that an earlier deed holds: a reference booked before.
func duplicate(t *journal.TakenError) *model.Error {
	e := &model.Error{Code: model.CodeInvalid, Field: "channel.reference", Rule: "duplicate_reference", Err: t}
	_, number, _ := strings.Cut(t.Claim, "/") // as it was typed, without its channel
	return e.With("claim", number)
}
