package model

import "slices"

// FileAccess is the stream of who opened the attachments of a case: what they
// show stands in no list of its people, and a case may name nobody.
func FileAccess(id CaseID) string { return "access/case/" + string(id) }

// OpenFile keeps that somebody was given an attachment of a case. No text makes
// one: whatever gives the file does it, before it gives it.
type OpenFile struct {
	plain
	Case string `json:"about,omitempty" f:"-"`
	File string `json:"file,omitempty" f:"-"` // either hash
	ID   CaseID `json:"id,omitempty" f:"-"`
}

func (*OpenFile) Name() ActionName { return "open_file" }

// Needs the case whose file it is.
func (a *OpenFile) Needs() Needs { return Needs{Cases: []string{a.Case}} }

// Decide writes into the access log of the case's files, in the post by which
// one reads them.
func (a *OpenFile) Decide(s Situation) (Decision, error) {
	c, err := s.oneCase()
	if err != nil {
		return Decision{}, err
	}
	f := c.Facts(s.Office)
	sight := See(f, ViewerOf(s.Actor, s.Office, s.Now), s.Office)
	switch {
	case sight.Level <= SeeNumber:
		return Decision{}, NotFound()
	case sight.Level < SeeDesk:
		return Decision{}, Denied("sight")
	}
	files := c.FilesFor(sight)
	i := slices.IndexFunc(files, func(x Attachment) bool { return x.Sealed == a.File || x.Plain == a.File })
	if i < 0 {
		return Decision{}, Invalid("file", "unknown_attachment")
	}
	a.ID = c.ID
	d := bookDraft(FileAccess(c.ID), a.Name(), s.readerIn(f), s.Now, map[string]any{"case": c.ID, "file": files[i].Sealed})
	return Decision{Drafts: []Draft{d}}, nil
}

// readerIn is the actor in the first post that alone lets them read a case; in a
// team, in the first that they hold.
func (s Situation) readerIn(f SightFacts) Doer {
	held := s.Actor.HeldAt(s.Now)
	for _, h := range held {
		one := s.Actor
		one.Holdings = []Holding{h}
		if See(f, ViewerOf(one, s.Office, s.Now), s.Office).Level >= SeeDesk {
			return Doer{Person: s.Actor.ID, Post: h.Post, Capacity: h.Capacity}
		}
	}
	d := Doer{Person: s.Actor.ID}
	if len(held) > 0 {
		d.Post, d.Capacity = held[0].Post, held[0].Capacity
	}
	return d
}
