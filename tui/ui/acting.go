package ui

import (
	"context"
	"errors"
	"slices"
	"sync"

	"aduan/model"
)

// Acting is the desk of somebody who may hold several posts. Where two would do
// the book asks which; the answer is kept for the same action until the session
// ends, so that a head who also stands in for the sekretaris is asked once and
// not at every disposition.
type Acting struct {
	model.Desk

	mu    sync.Mutex
	posts map[model.ActionName]model.PostID
}

// NewActing makes the desk of a session.
func NewActing(d model.Desk) *Acting {
	return &Acting{Desk: d, posts: map[model.ActionName]model.PostID{}}
}

// Choose keeps the post in which an action is done from now on.
func (a *Acting) Choose(action model.ActionName, post model.PostID) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.posts[action] = post
}

// Act does a deed; where the book asks in which post, it does it in the one
// that was chosen before.
func (a *Acting) Act(ctx context.Context, d model.Deed) (model.Outcome, error) {
	out, err := a.Desk.Act(ctx, d)
	_, among, ok := WhichPost(err)
	if !ok {
		return out, err
	}
	a.mu.Lock()
	post := a.posts[d.Action.Name()]
	a.mu.Unlock()
	if !slices.Contains(among, post) {
		return out, err
	}
	model.InPost(d.Action, post)
	return a.Desk.Act(ctx, d)
}

// WhichPost tells whether an error asks in which of several posts an action is
// done, and which those are.
func WhichPost(err error) (action model.ActionName, among []model.PostID, ok bool) {
	e := (*model.Error)(nil)
	if !errors.As(err, &e) || e.Rule != "post_ambiguous" {
		return "", nil, false
	}
	for _, c := range e.Who {
		among = append(among, c.Post)
	}
	return model.ActionName(e.Args["action"]), among, len(among) > 0
}
