package store

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/store/checkpoint"
	"aduan/store/journal"
)

// checkpoints are those of the book, oldest first.
func (w *world) checkpoints() (out []model.Checkpoint) {
	w.t.Helper()
	evs, err := w.b.log.History(streamBook)
	if err != nil {
		w.t.Fatal(err)
	}
	for _, e := range evs {
		if c, ok := model.CheckpointOf(e); ok {
			out = append(out, c)
		}
	}
	return out
}

// The day that is closed carries a checkpoint that can be printed; a copy of the
// book on another machine, without any key, is held against it.
func TestClosedDayIsSealedAndACopyIsHeldAgainstThePaper(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Ani", "Beras")
	w.must("pengelola", "", 0, &model.CloseDay{Date: "2026-11-20"})
	day, err := w.desk("pengelola").RegisterDay(w.ctx(), "2026-11-20")
	if err != nil || len(day.Closings) != 1 || day.Closings[0].Sealed == nil {
		t.Fatalf("%+v %v", day.Closings, err)
	}
	paper := *day.Closings[0].Sealed
	if !strings.HasPrefix(paper.Text, "aduan/lumajang/") || !strings.Contains(paper.Text, "\n— aduan/lumajang/") {
		t.Errorf("not in the form of C2SP:\n%s", paper.Text)
	}
	w.register("petugas", "Budi", "Raskin")
	w.sound()
	if c, err := w.b.Against(paper.Text, ""); err != nil || c.Size != paper.Size {
		t.Errorf("%+v %v", c, err)
	}
	if _, err := w.b.Against(paper.Text, paper.Key); err != nil {
		t.Error(err)
	}
	_, err = w.b.Against(strings.Replace(paper.Text, "lumajang", "lumajanx", 1), paper.Key)
	wantRule(t, err, model.CodeInvalid, "checkpoint_forged")
	_, err = w.b.Against("rubbish", paper.Key)
	wantRule(t, err, model.CodeInvalid, "checkpoint_form")
}

// A book whose end was cut and lived on differently verifies by itself; what was
// printed before tells.
func TestForkedBookIsToldByThePaper(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Ani", "Beras")
	w.close()
	dir := t.TempDir()
	w.copyTo(dir)
	var err error
	if w.b, err = Open(w.dir, w.cfg); err != nil {
		t.Fatal(err)
	}
	w.register("petugas", "Budi", "Raskin")
	paper, err := w.b.Checkpoint(w.ctx(), "pengelola")
	if err != nil {
		t.Fatal(err)
	}
	again := w.reopened(dir)
	defer func() { again.close() }()
	_, err = again.b.Against(paper.Text, paper.Key)
	wantRule(t, err, model.CodeUnavailable, "checkpoint_beyond")
	for range 2 {
		again.register("petugas", "Cici", "Sembako")
	}
	again.sound()
	_, err = again.b.Against(paper.Text, paper.Key)
	wantRule(t, err, model.CodeUnavailable, "checkpoint_differs")
}

// A checkpoint written by whoever has the files and not the key is a fault, and
// so is one that speaks of another past.
func TestForgedCheckpointIsAFault(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Ani", "Beras")
	good, err := w.b.Checkpoint(w.ctx(), "")
	if err != nil {
		t.Fatal(err)
	}
	write := func(c model.Checkpoint) {
		data, err := json.Marshal(c)
		if err == nil {
			_, err = w.b.log.Append(w.ctx(), journal.Cmd{ID: w.id(), At: w.now(), Drafts: []model.Draft{{Stream: streamBook, Kind: model.KindCheckpoint, Data: json.RawMessage(data)}}})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	stranger, err := checkpoint.NewSigner("aduan/lumajang/x", []byte(strings.Repeat("s", 32)))
	if err != nil {
		t.Fatal(err)
	}
	forged := good
	if forged.Text, err = stranger.Sign(checkpoint.Checkpoint{Origin: "aduan/lumajang/x", Size: good.Size, Head: good.Head}); err != nil {
		t.Fatal(err)
	}
	forged.Key = stranger.Key()
	write(forged)
	lying := good
	lying.Size--
	write(lying)
	faults, err := w.b.Verify(w.ctx(), nil)
	if err != nil || len(faults) != 2 || faults[0].Kind != FaultForged || faults[1].Kind != FaultForged {
		t.Errorf("%+v %v", faults, err)
	}
}

// The guide for verifiers says how to count the running sum from the records
// alone; so it is counted here.
func TestRunningSumIsCountedFromTheRecordsAsTheGuideSays(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Ani", "Beras")
	c, err := w.b.Checkpoint(w.ctx(), "")
	if err != nil {
		t.Fatal(err)
	}
	var sum []byte
	n := uint64(0)
	err = w.b.Records(w.ctx(), func(stored []byte) error {
		if n++; n <= c.Size {
			one := sha256.Sum256(stored)
			all := sha256.Sum256(append(sum, one[:]...))
			sum = all[:]
		}
		return nil
	})
	if err != nil || n != c.Size+1 || hex.EncodeToString(sum) != c.Head {
		t.Errorf("counted %x over %d of %d records, signed %s: %v", sum, c.Size, n, c.Head, err)
	}
}

func TestCheckpointIsMadeWithTheFirstDeedOfADayAndOnClosing(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Ani", "Beras")
	if n := len(w.checkpoints()); n != 0 {
		t.Fatalf("%d on the first day", n)
	}
	w.move(72 * time.Hour) // Monday
	w.register("petugas", "Budi", "Raskin")
	w.register("petugas", "Cici", "Raskin")
	if n := len(w.checkpoints()); n != 1 {
		t.Errorf("%d after the first deeds of a day", n)
	}
	for range checkpointEvery / 2 {
		w.register("petugas", "Dedi", "Raskin")
	}
	w.close()
	var err error
	if w.b, err = Open(w.dir, w.cfg); err != nil {
		t.Fatal(err)
	}
	if n := len(w.checkpoints()); n != 2 {
		t.Errorf("%d after closing", n)
	}
	w.sound()
}
