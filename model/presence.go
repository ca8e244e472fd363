package model

import "context"

// Presences tells people who have the same case open of each other.
type Presences interface {
	// Enter says that one has a case open, until ctx ends. The channel gives who
	// else has it open, each person once, whoever came first first; what was not
	// taken from it gives way to what is newer. Both hold among those who may read
	// who did what in the case: others are refused (CodeNotFound), and the channel
	// closes for whoever may no longer. It also closes, empty, where more have
	// cases open than the book counts; nobody is then told of one.
	Enter(ctx context.Context, id CaseID) (<-chan []StaffID, error)
}
