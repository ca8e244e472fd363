package model

import "time"

// RecordedDeed says of a draft that its deed stands in the book: the program ended
// between the recording and the forgetting of what was typed. Nothing of it is
// left to be done.
type RecordedDeed struct {
	At       time.Time
	Register string // of the case; empty where it is no case's, or one may not know of it
}
