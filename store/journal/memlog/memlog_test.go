package memlog_test

import (
	"testing"

	"aduan/store/journal"
	"aduan/store/journal/journaltest"
	"aduan/store/journal/memlog"
)

func TestLogInMemoryKeepsTheContract(t *testing.T) {
	kept := map[string]*memlog.Log{} // by folder: the subtests run one after another
	journaltest.Run(t, func(_ *testing.T, dir string) journal.Log {
		if old, ok := kept[dir]; ok {
			kept[dir] = old.Reopen()
		} else {
			kept[dir] = memlog.New()
		}
		return kept[dir]
	})
}
