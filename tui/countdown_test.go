package tui_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// TestCountdownsComeFromTheCatalogueAlone: no screen and no command writes a
// duration or a deadline with words of its own. A median and "9 of 10 within" are
// statistics, and how long nobody pressed a key is no deadline.
func TestCountdownsComeFromTheCatalogueAlone(t *testing.T) {
	own := regexp.MustCompile(`%[ds] (jam|mnt|menit|bulan|hari kerja|hari lagi|minutes?|min|hours?|hrs?|working days|work days)\b|"(jeda|lewat|terlambat|paused|overdue|late) %`)
	other := regexp.MustCompile(`median|separuh|half within|TookMost|LockedFor`)
	for _, dir := range []string{".", "../cmd/cli"} {
		err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "demo") {
				return err
			}
			src, err := os.ReadFile(path)
			for _, line := range strings.Split(string(src), "\n") {
				if m := own.FindString(line); m != "" && !other.MatchString(line) {
					t.Errorf("%s: %q is a countdown of its own", path, m)
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// TestEveryListMarksNearAndLateWithoutColour: sign and word in the row, in the
// queue, on Beranda, in the inbox, in search, at every width, also in ASCII.
func TestEveryListMarksNearAndLateWithoutColour(t *testing.T) {
	clock := func(state model.ClockState, due time.Duration, used float64) *model.Clock {
		return &model.Clock{Name: "settlement", State: state, DueAt: tuitest.Clock().Add(due), StartedAt: tuitest.Clock().Add(-100 * time.Hour), Used: used}
	}
	states := []struct {
		clock *model.Clock
		sign  string
		ascii string
		word  string
	}{
		{clock(model.ClockOverdue, -3*time.Hour, 1.2), "!", "!", "lewat 3 jam"},
		{clock(model.ClockRunning, 5*time.Hour+12*time.Minute, 0.8), "▲", "^", "5 jam 12 mnt"},
	}
	for _, ascii := range []bool{false, true} {
		for _, size := range [][2]int{{120, 40}, {80, 24}, {60, 20}, {50, 20}, {48, 16}} {
			for _, s := range states {
				d := tuitest.NewDesk("lilik")
				for i := range d.Rows {
					d.Rows[i].Clock = s.clock
				}
				for i := range d.Now.Asked {
					d.Now.Asked[i].Clock = s.clock
				}
				for i := range d.Now.Overdue {
					d.Now.Overdue[i].Clock = s.clock
				}
				sign := s.sign
				c := open(t, d, size[0], size[1], func(c *tui.Config) { c.ASCII = ascii })
				if ascii {
					sign = s.ascii
				}
				for _, place := range []string{"1", "4", "5"} {
					c.Press(place)
					marked := false
					for row := 5; row < size[1]; row++ {
						marked = marked || strings.Contains(c.Row(row)+c.Row(row+1), sign+" 0") && strings.Contains(c.Row(row)+c.Row(row+1), s.word)
					}
					if !marked {
						t.Errorf("%v ascii %v place %s: no row with %q and %q:\n%s", size, ascii, place, sign, s.word, c.Frame())
					}
				}
			}
		}
	}
}
