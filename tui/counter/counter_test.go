package counter_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// keys drives the counter. How many of them a task takes, tui/keycount_test.go
// counts.
type keys struct{ *tuitest.Driver }

func (k *keys) press(names ...string) *keys {
	k.Press(names...)
	return k
}

func (k *keys) write(text string) *keys {
	k.Type(text)
	return k
}

// booking answers a booking with its number and its two deadlines.
func booking(d *tuitest.Desk) {
	d.OnAct = func(deed model.Deed) (model.Outcome, error) {
		for _, c := range d.Cases {
			if c.ID == deed.Case {
				return model.Outcome{Case: c, Deed: deed.ID}, nil
			}
		}
		now := tuitest.Clock()
		v := model.CaseView{ID: "c416", Register: "0416/2026", Version: 1, State: model.Received, ReceivedAt: &now, RecordedAt: &now,
			RecordedBy: d.Self.Staff.ID, Channel: &model.Channel{Name: "walk_in"}, Subject: "Sembako belum cair lagi", Text: "Dua bulan tidak cair.",
			Complainants: []model.PersonView{{ID: "9", Name: "Sumarni"}}}
		v.Clocks = []model.Clock{
			{Name: "response", Limit: 48, Unit: calendar.Hours, StartedAt: now, DueAt: now.Add(48 * time.Hour), State: model.ClockRunning},
			{Name: "settlement_ordinary", Limit: 14, Unit: calendar.WorkingDays, StartedAt: now,
				DueAt: time.Date(2026, 12, 10, 15, 30, 0, 0, tuitest.Zone()), State: model.ClockRunning, Provisional: true},
		}
		if r, ok := deed.Action.(*model.Register); ok {
			v.Area = r.Area
		}
		if deed.Action.Name() == "answer_on_the_spot" {
			v.State, v.Clocks = model.Closed, nil
		}
		return model.Outcome{Case: v, Deed: deed.ID}, nil
	}
}

func open(t testing.TB, d *tuitest.Desk, w, h int, change ...func(*tui.Config)) *keys {
	t.Helper()
	booking(d)
	n := 0
	cfg := tui.Config{Desk: d, Now: tuitest.Clock, Lang: "id", After: tuitest.Never,
		NewID: func() string { n++; return fmt.Sprintf("deed-%d", n) }}
	for _, c := range change {
		c(&cfg)
	}
	return &keys{Driver: tuitest.New(t, tui.New(cfg), w, h)}
}

// filled types a walk-in to the button.
func filled(k *keys) *keys {
	return k.press("c").write("3508045403680021").press("tab").write("Sumarni").press("tab").write("085212345641").press("tab").
		write("bades").press("enter").write("RT 03 RW 01 Dusun Krajan").press("tab").write("Sembako belum cair lagi").press("tab").
		write("Dua bulan tidak cair.").press("tab")
}

func deed(t *testing.T, d *tuitest.Desk, n int) (model.ActionName, map[string]any) {
	t.Helper()
	if len(d.Deeds) <= n {
		t.Fatalf("%d deeds were done, not %d", len(d.Deeds), n+1)
	}
	a := d.Deeds[n].Action
	raw, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]any
	if err := json.Unmarshal(raw, &m); err != nil {
		t.Fatal(err)
	}
	return a.Name(), m
}

func frames(t *testing.T, sizes [][2]int, make func(t *testing.T, w, h int) *keys) {
	t.Helper()
	for _, s := range sizes {
		t.Run(fmt.Sprintf("%dx%d", s[0], s[1]), func(t *testing.T) {
			golden.RequireEqual(t, make(t, s[0], s[1]).Frame())
		})
	}
}

func all() [][2]int { return [][2]int{{80, 24}, {120, 40}, {60, 20}, {50, 20}} }

func TestCounterEmpty(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys { return open(t, tuitest.NewDesk("aminah"), w, h).press("c") })
}

func TestCounterWhileTheVillageIsTyped(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys {
		return open(t, tuitest.NewDesk("aminah"), w, h).press("c", "tab", "tab", "tab").write("pas")
	})
}

func TestCounterFilled(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys { return filled(open(t, tuitest.NewDesk("aminah"), w, h)) })
}

func TestCounterWithWrongNumber(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys {
		return open(t, tuitest.NewDesk("aminah"), w, h).press("c").write("35080454036800211").press("tab").press("ctrl+s")
	})
}

func TestCounterAsksHowItCame(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys {
		return open(t, tuitest.NewDesk("aminah"), w, h).press("c", "ctrl+k")
	})
}

func TestCounterAsksWhoOfTheOffice(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys { return filled(open(t, tuitest.NewDesk("aminah"), w, h)).press("y") })
}

func TestCounterBooked(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys {
		return filled(open(t, tuitest.NewDesk("aminah"), w, h)).press("enter")
	})
}

func TestCounterReceipt(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys {
		return filled(open(t, tuitest.NewDesk("aminah"), w, h)).press("enter", "enter")
	})
}

func TestCounterAnswersHere(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys {
		return filled(open(t, tuitest.NewDesk("aminah"), w, h)).press("tab", "enter").write("Bulan ini cair, sudah kami cek di SIKS-NG.")
	})
}

func TestCounterDetails(t *testing.T) {
	frames(t, all(), func(t *testing.T, w, h int) *keys {
		return filled(open(t, tuitest.NewDesk("aminah"), w, h)).press("tab", "tab", "enter", "pgdown", "pgdown", "tab")
	})
}

func TestCounterInMonoAndASCII(t *testing.T) {
	frames(t, [][2]int{{80, 24}}, func(t *testing.T, w, h int) *keys {
		return filled(open(t, tuitest.NewDesk("aminah"), w, h, func(c *tui.Config) { c.ASCII, c.Theme = true, "mono" })).press("enter")
	})
}

func TestCounterInEnglish(t *testing.T) {
	k := filled(open(t, tuitest.NewDesk("aminah"), 80, 24, func(c *tui.Config) { c.Lang = "en" }))
	k.Lacks("Catat", "Kembali", "Bukan", "Nomor").Shows("Book", "Not about staff")
}
