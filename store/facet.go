package store

import (
	"slices"
	"time"

	"aduan/model"
)

// Dimensions of the facets.
const (
	dimState    byte = 's'
	dimClass    byte = 'c'
	dimChannel  byte = 'h'
	dimCategory byte = 'k'
	dimHandler  byte = 'p' // posts and units that handle it
	dimFlag     byte = 'f'
	dimArea     byte = 'a'
	dimReceived byte = 'd' // day of receipt
	dimRecorded byte = 'r' // day of recording
	dimSight    byte = 'v'
	dimHolder   byte = 'b' // the unit and post that holds it, one a case
	dimKept     byte = 'e' // what became of its promises
	dimUp       byte = 'u' // when the time is up for what runs to a promise
	dimOutcome  byte = 'o' // of a closed case
	dimReason   byte = 'w' // that its answers named
	dimService  byte = 'g'
)

// flagWaiting is the value of dimFlag while papers are asked for.
const flagWaiting = "waiting"

// flagUrgent is that of cases that cannot wait.
const flagUrgent = "urgent"

// flagBlind is that of rows made without the keys.
const flagBlind = "blind"

func handlerUnit(u model.UnitID) string { return "u:" + string(u) }
func handlerPost(p model.PostID) string { return "p:" + string(p) }

// facet is one value that a case has.
type facet struct {
	dim   byte
	value string
}

// facets of a row.
func (r *row) facets() []facet {
	out := []facet{{dimState, string(r.State)}, {dimReceived, r.DayIn}, {dimRecorded, r.DayRec},
		{dimSight, string(r.Sight.key())}}
	for _, f := range []facet{{dimClass, string(r.Class)}, {dimChannel, r.Channel}, {dimCategory, r.Category},
		{dimArea, r.Area}} {
		if f.value != "" {
			out = append(out, f)
		}
	}
	if r.WaitSince != 0 {
		out = append(out, facet{dimFlag, flagWaiting})
	}
	if r.Urgent {
		out = append(out, facet{dimFlag, flagUrgent})
	}
	if r.Handler.Unit != "" {
		out = append(out, facet{dimHandler, handlerUnit(r.Handler.Unit)})
	}
	if r.Handler.Post != "" {
		out = append(out, facet{dimHandler, handlerPost(r.Handler.Post)})
	}
	if r.Blind {
		out = append(out, facet{dimFlag, flagBlind})
	}
	for _, p := range r.Posts {
		if p != r.Handler.Post {
			out = append(out, facet{dimHandler, handlerPost(p)})
		}
	}
	return append(out, r.recapFacets()...)
}

// dayKey is the office's day of a moment, in an order that sorts.
func dayKey(t time.Time, w *epochs) string { return t.In(w.zone()).Format("20060102") }

func (d *deed) moveFacets(ord uint32, old, r *row) error {
	var was []facet
	if old != nil {
		was = old.facets()
	}
	is := r.facets()
	for _, f := range was {
		if !slices.Contains(is, f) {
			if err := mark(d.b.facet, f.dim, f.value, ord, false); err != nil {
				return err
			}
		}
	}
	for _, f := range is {
		if !slices.Contains(was, f) {
			if err := mark(d.b.facet, f.dim, f.value, ord, true); err != nil {
				return err
			}
		}
	}
	return nil
}
