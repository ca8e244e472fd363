package cli

import (
	"strconv"
	"time"

	"aduan/store"
)

// Work on a whole book says nothing in its first second, then at most eleven lines
// a kind of work: who waits sees that it goes on, a log is not flooded.
const (
	quietFor    = time.Second
	percentStep = 10
)

// workSaid are the sentences of each kind of work.
func workSaid(w store.Work) string {
	switch w {
	case store.WorkJournal:
		return "work_journal"
	case store.WorkEvents:
		return "work_events"
	case store.WorkWords:
		return "work_words"
	case store.WorkCopy:
		return "work_copy"
	case workFetch:
		return "work_fetch"
	case store.WorkRehearsal:
		return "work_rehearsal"
	case store.WorkProof:
		return "work_proof"
	}
	return "work_rows"
}

// progress writes how far work on the whole book is beside the data, on stderr.
func (a *app) progress() store.Progress {
	begun := a.Now()
	said := map[store.Work]uint64{}
	return func(w store.Work, done, total uint64) {
		if total == 0 || a.Now().Sub(begun) < quietFor {
			return
		}
		percent := done * 100 / total / percentStep * percentStep
		if last, ok := said[w]; ok && percent <= last {
			return
		}
		said[w] = percent
		a.note(a.language(nil).say(workSaid(w), "percent", strconv.FormatUint(percent, 10)))
	}
}
