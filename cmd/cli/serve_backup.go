package cli

import (
	"context"
	"log/slog"
	"path/filepath"
	"time"

	"aduan/store"
)

// copying is when and where the server makes copies of the book by itself.
type copying struct {
	to, keys string
	sshKey   string        // file of the key for sftp://
	at       time.Duration // after midnight, by this machine's clock
	keep     int
}

// copyTick is how often the server looks whether a copy is due, copyAgain how long
// after one that failed it tries again: a stick that is not there yet comes.
const (
	copyTick  = time.Minute
	copyAgain = time.Hour
)

// atOf reads a time of day, 19:00.
func atOf(v string) (time.Duration, error) {
	t, err := time.Parse("15:04", v)
	return time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute, err
}

// due tells whether a copy is wanted: none was made since the last time of day that
// was set. One that was missed, the machine being off, is made once it is on.
func (c copying) due(now, last time.Time) bool {
	day := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, now.Location())
	set := day.Add(c.at)
	if set.After(now) {
		set = day.AddDate(0, 0, -1).Add(c.at)
	}
	return last.Before(set)
}

// copyDaily makes copies until ctx ends.
func (a *app) copyDaily(ctx context.Context, c copying, book *store.Book, log *slog.Logger) {
	if c.to == "" {
		return
	}
	tick := time.NewTicker(copyTick)
	defer tick.Stop()
	var failed time.Time
	for {
		if a.Now().Sub(failed) >= copyAgain {
			if err := a.copyIfDue(ctx, c, book, log); err != nil {
				failed = a.Now()
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// copyIfDue makes one where it is due, and writes into the log how it went.
func (a *app) copyIfDue(ctx context.Context, c copying, book *store.Book, log *slog.Logger) error {
	st, err := book.Stats()
	if err != nil {
		return err
	}
	var last time.Time
	if st.LastCopy != nil {
		last = st.LastCopy.Made
	}
	if !c.due(a.Now(), last) {
		return nil
	}
	// Nobody is there to be asked whether another machine is the one that is meant.
	if err = a.copyNow(ctx, copyTo{to: c.to, keys: c.keys, keep: c.keep, door: farDoor{key: c.sshKey}}, book, log); err != nil {
		log.Error("uncopied", "rule", asError(err).Rule)
	}
	return err
}

func (a *app) copyNow(ctx context.Context, c copyTo, book *store.Book, log *slog.Logger) error {
	o, err := a.outgoing(ctx, c)
	if err != nil {
		return err
	}
	defer o.clean()
	begun := a.Now()
	if _, err := book.Backup(ctx, o.plan, nil); err != nil {
		return err
	}
	log.Info("copied", "file", filepath.Base(o.plan.Path), "took_ms", a.Now().Sub(begun).Milliseconds())
	_, err = a.rotateBoth(ctx, o, c)
	return err
}
