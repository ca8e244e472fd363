package model

import (
	"slices"
	"time"
)

// Staff is a member of staff as the book knows them at one moment.
type Staff struct {
	ID       StaffID   `json:"username"`
	Name     string    `json:"name"`
	Disabled bool      `json:"disabled,omitempty"`
	OSUsers  []string  `json:"os_users,omitempty"`
	Keys     []SSHKey  `json:"keys,omitempty"`
	Holdings []Holding `json:"holdings,omitempty"`
}

// Holding is one post held from a moment, until a moment.
type Holding struct {
	Post     PostID    `json:"post"`
	Capacity Capacity  `json:"capacity"`
	From     time.Time `json:"from"`
	Until    time.Time `json:"until,omitzero"` // exclusive; zero: open
	Basis    string    `json:"basis,omitempty"`
}

// At is true while the holding is in force at t.
func (h Holding) At(t time.Time) bool {
	return !t.Before(h.From) && (h.Until.IsZero() || t.Before(h.Until))
}

// HeldAt lists the holdings in force at t; none for a disabled person.
func (s Staff) HeldAt(t time.Time) []Holding {
	if s.Disabled {
		return nil
	}
	var out []Holding
	for _, h := range s.Holdings {
		if h.At(t) {
			out = append(out, h)
		}
	}
	return out
}

// Holds tells whether s holds post at t.
func (s Staff) Holds(post PostID, t time.Time) bool {
	return !s.Disabled && slices.ContainsFunc(s.Holdings, func(h Holding) bool { return h.Post == post && h.At(t) })
}

// Directory is everybody who works or worked here.
type Directory map[StaffID]Staff

// Holders lists who holds post at t, by username.
func (d Directory) Holders(post PostID, t time.Time) []Staff {
	var out []Staff
	for _, s := range d {
		if s.Holds(post, t) {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, b Staff) int {
		switch {
		case a.ID < b.ID:
			return -1
		case a.ID > b.ID:
			return 1
		}
		return 0
	})
	return out
}
