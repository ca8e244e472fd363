package store

// Unclean tells that a program ended without closing the book, and that nobody
// has verified it since.
func (b *Book) Unclean() bool { return b.log.Opened().Unclean && !b.proven.Load() }

// ProveSoon verifies a book that was left unclean behind what is being done, and
// hands on what was found: no faults where all is sound. Closing the book ends
// it; then the next opening finds the book unclean as before.
func (b *Book) ProveSoon(told func(faults []Fault, err error)) {
	if !b.Unclean() {
		return
	}
	b.done.Go(func() {
		faults, err := b.Verify(b.life, nil)
		if b.life.Err() == nil {
			told(faults, err)
		}
	})
}
