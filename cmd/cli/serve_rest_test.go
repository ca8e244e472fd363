package cli

import "testing"

// TestMemoryIsGivenBackOnceAfterEachBurst, in its first quiet moment: not while
// people work, and not again and again in a quiet office.
func TestMemoryIsGivenBackOnceAfterEachBurst(t *testing.T) {
	var r resting
	const mb = 1 << 20
	made := uint64(0)
	for i, step := range []struct {
		made uint64
		give bool
	}{{60 * mb, false}, {40 * mb, false}, {mb / 2, true}, {mb / 2, false}, {mb / 2, false}, {5 * mb, false}, {0, false}, {4 * mb, false}, {0, true}, {0, false}} {
		made += step.made
		if got := r.over(made); got != step.give {
			t.Errorf("moment %d, %d MB: %v", i, made/mb, got)
		}
	}
}
