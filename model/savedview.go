package model

import (
	"context"
	"slices"
	"strings"
	"time"
)

// MaxSavedViews is how many filters one person keeps, MaxViewName how long the
// name of one may be, in bytes.
const (
	MaxSavedViews = 20
	MaxViewName   = 40
)

// SavedView is a filter that somebody keeps under a name.
type SavedView struct {
	Name  string    `json:"name"`
	Place string    `json:"place"` // code of the place it filters
	Text  string    `json:"text"`  // as it was typed
	Saved time.Time `json:"saved"`
}

// SavedViews of one person. They are sealed like drafts: a filter may hold a
// name.
type SavedViews interface {
	// List gives them by name.
	List(context.Context) ([]SavedView, error)
	// Save keeps one, in place of one of the same name however it is written.
	Save(context.Context, SavedView) error
	// Drop forgets one, if there is one.
	Drop(ctx context.Context, name string) error
}

// ViewKeeper keeps filters for its person.
type ViewKeeper interface{ Views() SavedViews }

// SortViews puts kept filters in the order of their names.
func SortViews(list []SavedView) {
	slices.SortFunc(list, func(a, b SavedView) int { return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)) })
}
