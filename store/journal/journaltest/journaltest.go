// Package journaltest holds an engine to the contract of journal.Log. Every
// engine's tests call Run; an engine that passes may stand behind the book.
package journaltest

import (
	"fmt"
	"testing"
	"time"

	"aduan/model"
	"aduan/store/journal"
)

// Open opens the log that lives in dir, making it where there is none. Run
// opens the same dir again only after it closed the log there.
type Open func(t *testing.T, dir string) journal.Log

// Run tries all that journal.Log promises.
func Run(t *testing.T, open Open) {
	for _, c := range []struct {
		name string
		try  func(*testing.T, Open)
	}{
		{"EmptyLogHoldsNothing", emptyLog},
		{"EventsAreChainedAndStamped", chained},
		{"DraftsTakeTheDeedsDefaults", defaults},
		{"SameDeedIsDoneOnceBeforeAnyGuard", once},
		{"SameDeedSentAtOnceIsDoneOnce", onceAtOnce},
		{"StreamsReadAreGuarded", guarded},
		{"ClaimsAreTakenForEver", claims},
		{"NumbersHaveNoGapsWhateverIsRefused", numbers},
		{"RacingWritersTakeEveryNumberOnce", races},
		{"SeriesContinuesAPaperBook", seriesStart},
		{"InvalidCommandsWriteNothing", invalid},
		{"ReadGivesWholeDeeds", pages},
		{"WatchNeverLosesTheLast", watch},
		{"WatchEndsWithItsContextAndTheLog", watchEnds},
		{"EndedContextIsCertainlyNotDone", ended},
		{"ReopenedLogHoldsAll", reopened},
		{"ClosedLogRefuses", closed},
	} {
		t.Run(c.name, func(t *testing.T) { c.try(t, open) })
	}
}

// at is a moment with a zone and more digits than are stored.
func at() time.Time {
	return time.Date(2026, 11, 22, 9, 30, 1, 234567890, time.FixedZone("WITA", 8*3600))
}

// Deed is a small command: one event in each stream.
func Deed(id string, streams ...string) journal.Cmd {
	c := journal.Cmd{ID: id, At: at(), By: model.Doer{Person: "siti", Post: "front", Capacity: model.Definitif}, RecordedBy: "rina"}
	for _, s := range streams {
		c.Drafts = append(c.Drafts, model.Draft{Stream: s, Kind: "note", Data: map[string]string{"deed": id}})
	}
	return c
}

// Register is a command that opens a case and takes a register number.
func Register(id string) journal.Cmd {
	c := Deed(id, "case/"+id)
	c.Drafts[0].Kind, c.Drafts[0].Take = "register", "register/2026"
	c.Expect = []journal.Expect{{Stream: "case/" + id}}
	return c
}

// All reads the whole log in small pages.
func All(t *testing.T, l journal.Log) []journal.Record {
	t.Helper()
	var out []journal.Record
	after := uint64(0)
	for {
		recs, err := l.Read(t.Context(), after, 7)
		if err != nil {
			t.Fatal(err)
		}
		if len(recs) == 0 {
			return out
		}
		out = append(out, recs...)
		after = recs[len(recs)-1].Seq
	}
}

// Check holds a whole log to what is always true: Seq grows, every stream is
// dense and chained, deeds stand together and are found by their ID, and no
// running number is missing or twice. It returns the events.
func Check(t *testing.T, l journal.Log) []model.Event {
	t.Helper()
	var evs []model.Event
	n, prev, nos := map[string]uint32{}, map[string]string{}, map[string]uint64{}
	seq, deeds := uint64(0), map[model.DeedID]int{}
	for _, r := range All(t, l) {
		e, err := journal.Decode(r.Bytes)
		if err != nil {
			t.Fatal(err)
		}
		if r.Seq <= seq {
			t.Errorf("seq %d after %d", r.Seq, seq)
		}
		if e.N != n[e.Stream]+1 || e.Prev != prev[e.Stream] {
			t.Errorf("%s %d does not follow %d", e.Stream, e.N, n[e.Stream])
		}
		if deeds[e.Deed]++; e.I != deeds[e.Deed] {
			t.Errorf("event %d of deed %s stands at %d", e.I, e.Deed, deeds[e.Deed])
		}
		if e.Kind == journal.KindSeriesStarted {
			s, err := journal.StartOf(e.Data)
			if err != nil {
				t.Error(err)
			}
			nos[s.Series] = s.First - 1
		}
		if e.Series != "" {
			if nos[e.Series]++; e.No != nos[e.Series] {
				t.Errorf("%s: number %d, want %d", e.Series, e.No, nos[e.Series])
			}
		}
		seq, n[e.Stream], prev[e.Stream] = r.Seq, e.N, journal.Hash(r.Bytes)
		evs = append(evs, e)
	}
	for id, count := range deeds {
		r, ok, err := l.Lookup(t.Context(), string(id))
		if err != nil || !ok || !r.Replayed || len(r.Records) != count {
			t.Errorf("lookup %s: %d records, %v %v", id, len(r.Records), ok, err)
		}
	}
	return evs
}

func must(t *testing.T, l journal.Log, c journal.Cmd) journal.Receipt {
	t.Helper()
	r, err := l.Append(t.Context(), c)
	if err != nil {
		t.Fatalf("append %s: %v", c.ID, err)
	}
	if len(r.Records) != len(c.Drafts) && !r.Replayed {
		t.Fatalf("append %s: %d records of %d", c.ID, len(r.Records), len(c.Drafts))
	}
	return r
}

func event(t *testing.T, r journal.Receipt, i int) model.Event {
	t.Helper()
	e, err := journal.Decode(r.Records[i].Bytes)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// fresh opens a log of its own, closed with the test.
func fresh(t *testing.T, open Open) journal.Log {
	t.Helper()
	l := open(t, t.TempDir())
	t.Cleanup(func() {
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	})
	return l
}

func name(parts ...any) string { return fmt.Sprint(parts...) }
