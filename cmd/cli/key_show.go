package cli

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"time"

	"aduan/model"
)

// showKeys lists the keys of one of the staff, or of all who still work here.
func (s *session) showKeys(ctx context.Context, only string) error {
	seen, err := s.desk.KeysSeen(ctx)
	if err != nil {
		return err
	}
	t, found := &table{}, false
	t.row(s.words.say("col_username"), s.words.say("col_print"), s.words.say("col_kind"), s.words.say("col_since"), s.words.say("col_until"), s.words.say("col_seen"))
	for _, id := range slices.Sorted(maps.Keys(s.staff)) {
		if only != "" && string(id) != only {
			continue
		}
		for _, k := range s.staff[id].Keys {
			found, k.AddedAt = true, k.AddedAt.In(s.me.Now.Location())
			if !k.Until.IsZero() {
				k.Until = k.Until.In(s.me.Now.Location())
			}
			if s.flags.json {
				line := keyLine{Username: id, Kind: k.Kind(), SSHKey: k}
				if at, ok := seen[k.Fingerprint]; ok {
					line.LastSeen = at.Format(time.RFC3339)
				}
				if err := s.printJSON(line); err != nil {
					return err
				}
				continue
			}
			t.row(string(id), k.Fingerprint, k.Kind(), s.day(k.AddedAt), s.day(k.Until.Add(-time.Second)), s.day(seen[k.Fingerprint]))
		}
	}
	switch {
	case !found:
		s.note(s.words.say("no_keys"))
	case !s.flags.json:
		t.write(s.Out)
	}
	return nil
}

// day is a date as people say it; a dash for none.
func (s *session) day(at time.Time) string {
	if at.Year() <= 1 {
		return "—"
	}
	return s.words.Day(at.In(s.me.Now.Location()), s.me.Now)
}

// showPending lists the keys that knocked.
func (s *session) showPending(ctx context.Context) error {
	all, err := s.desk.PendingKeys(ctx)
	if err != nil {
		return err
	}
	t := &table{}
	t.row(s.words.say("col_print"), s.words.say("col_kind"), s.words.say("col_from"), s.words.say("col_last"), s.words.say("col_tries"))
	for _, k := range all {
		if s.flags.json {
			if err := s.printJSON(k); err != nil {
				return err
			}
			continue
		}
		t.row(k.Fingerprint, model.NewSSHKey(k.Key).Kind(), harmless(k.From), s.words.LongMoment(k.Last), strconv.Itoa(k.Tries))
	}
	switch {
	case len(all) == 0:
		s.note(s.words.say("no_pending"))
	case !s.flags.json:
		t.write(s.Out)
		s.note(s.words.say("pending_how"))
	}
	return nil
}
