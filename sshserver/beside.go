package sshserver

import "sync"

// beside remembers the unknown keys of people who got in with another one, so
// that nobody reads at every login that the key they do not mean is unknown.
type beside struct {
	mu   sync.Mutex
	seen map[string]struct{}
}

// mostBeside bounds it; past that it begins anew, and a sentence is read twice.
const mostBeside = 1000

func (b *beside) has(from, fingerprint string) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	_, ok := b.seen[from+" "+fingerprint]
	return ok
}

func (b *beside) add(from string, keys []offer) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.seen == nil || len(b.seen)+len(keys) > mostBeside {
		b.seen = map[string]struct{}{}
	}
	for _, k := range keys {
		b.seen[from+" "+k.fingerprint] = struct{}{}
	}
}
