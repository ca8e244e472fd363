package cli

import (
	"context"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// An office comes all at once and then reads. Left to itself the collector comes by
// only when the heap has grown by half, which in a quiet office may be never: what a
// burst left behind would stay the server's until the evening.
const (
	restEvery  = 10 * time.Second
	restBelow  = 1 << 20 // bytes made in that time: nobody is at work
	restWorthy = 8 << 20 // bytes made since the last time: there is something to give back
)

// resting tells from how much memory was ever asked for when a burst is over.
type resting struct{ last, given uint64 }

// over is true once after each burst, in the first quiet moment.
func (r *resting) over(made uint64) bool {
	quiet := made-r.last < restBelow
	r.last = made
	if !quiet || made-r.given < restWorthy {
		return false
	}
	r.given = made
	return true
}

// giveBack gives the system back what bursts of work have left behind, until ctx
// ends.
func giveBack(ctx context.Context) {
	var r resting
	made := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	tick := time.NewTicker(restEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		if metrics.Read(made); made[0].Value.Kind() == metrics.KindUint64 && r.over(made[0].Value.Uint64()) {
			debug.FreeOSMemory()
		}
	}
}
