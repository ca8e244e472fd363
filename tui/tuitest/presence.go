package tuitest

import (
	"context"

	"aduan/model"
)

// Enter notes the case that was entered, and gives who Here says is in it. Its
// channel is closed: nobody comes or goes.
func (d *Desk) Enter(_ context.Context, id model.CaseID) (<-chan []model.StaffID, error) {
	d.Entered = append(d.Entered, id)
	c := make(chan []model.StaffID, 1)
	if d.Here != nil {
		c <- d.Here
	}
	close(c)
	return c, d.Broken
}
