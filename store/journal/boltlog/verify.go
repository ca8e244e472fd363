package boltlog

import "context"

// Fault is one thing Verify found. Kind is its code and the key of its
// sentence, Args the parameters; Where is a stream and number ("case/x 3"), a
// series, a claim or a deed.
type Fault struct {
	Kind  string
	Where string
	Seq   uint64 // of the event concerned, 0 where there is none
	Args  map[string]string
}

// Verify walks the whole log and gives every fault it finds, none for a sound
// book. progress, which may be nil, hears how many events are done, and of how
// many. The error is ctx's own, or says that the file cannot be read.
func (l *Log) Verify(ctx context.Context, progress func(done, total uint64)) ([]Fault, error) {
	v := &verifier{log: l, progress: progress}
	return v.run(ctx)
}
