package counter_test

import (
	"context"
	"errors"
	"testing"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

// slow is a printer that takes so long that keys are pressed meanwhile.
func slow(k **keys, meanwhile string, times *int, err error) func(*tui.Config) {
	return func(c *tui.Config) {
		c.Print = func(context.Context, string) error {
			if *times++; *times < 5 {
				(*k).press(meanwhile)
			}
			return err
		}
	}
}

func TestNextPersonWhileTheReceiptIsPrinted(t *testing.T) {
	for want, err := range map[string]error{"Tanda terima 0416/2026 dicetak": nil, "0416/2026 belum tercetak": errors.New("no paper")} {
		var k *keys
		n := 0
		k = open(t, tuitest.NewDesk("aminah"), 80, 24, slow(&k, "c", &n, err))
		filled(k).press("enter", "enter").Shows("Aduan baru", want)
	}
}

func TestEnterWhileTheReceiptIsPrintedPrintsNoSecond(t *testing.T) {
	var k *keys
	n := 0
	k = open(t, tuitest.NewDesk("aminah"), 80, 24, slow(&k, "enter", &n, nil))
	if filled(k).press("enter", "enter"); n != 1 {
		t.Fatalf("%d were printed", n)
	}
}

func TestNextPersonWhileAnEntryIsVoided(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := filled(open(t, d, 80, 24)).press("enter")
	before := d.OnAct
	d.OnAct = func(deed model.Deed) (model.Outcome, error) {
		out, err := before(deed)
		k.press("c")
		return out, err
	}
	k.press("u", "enter").Shows("Aduan baru", "0416/2026")
}
