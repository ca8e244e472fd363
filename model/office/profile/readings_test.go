package profile

import (
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/model/office"
)

// TestOfficeChoosesHowItReadsTwiceTwentyFourHours: the same sentence of a standard
// in its three readings (domain.md 1.5), each a line or two of the profile.
func TestOfficeChoosesHowItReadsTwiceTwentyFourHours(t *testing.T) {
	text, _ := office.Text("buton-tengah")
	hours, days := "    limit: 48\n    unit: hours\n    rolls: false ", "    limit: 2\n    unit: working_days\n"
	for due, rule := range map[string]string{
		"Sun 22 19.40": hours,
		"Mon 23 08.30": strings.Replace(hours, "false", "true", 1),
		"Tue 24 16.00": days + "    #",
	} {
		changed := strings.Replace(string(text), hours, rule, 1)
		if rule != hours && changed == string(text) {
			t.Fatal("the profile has other lines")
		}
		o, faults := Parse([]byte(changed))
		if o == nil {
			t.Fatal(faults)
		}
		cal, err := office.Calendar(o, nil)
		if err != nil {
			t.Fatal(err)
		}
		at := time.Date(2026, 11, 20, 19, 40, 0, 0, cal.Zone())
		c := model.Case{State: model.Received, ReceivedAt: at, RecordedAt: at}
		for _, k := range model.Clocks(c, func(uint32) *model.Office { return o }, func(time.Time) *calendar.Calendar { return cal }, at) {
			if got := k.DueAt.Format("Mon 02 15.04"); k.Name == "response" && got != due {
				t.Errorf("due %s, want %s", got, due)
			}
		}
	}
}

func TestRuleForAGradeThatDispositionsDoNotHave(t *testing.T) {
	text, _ := office.Text("lumajang")
	own := "    per: disposition\n"
	if o, faults := Parse([]byte(strings.Replace(string(text), own, own+"    grades: [segera, rahasia]\n", 1))); o == nil {
		t.Error(faults)
	}
	o, faults := Parse([]byte(strings.Replace(string(text), own, own+"    grades: [kilat]\n", 1)))
	if o != nil || len(faults) != 1 || !strings.Contains(faults[0].Message, "kilat") || !strings.Contains(faults[0].Message, "sangat_segera") {
		t.Errorf("%+v", faults)
	}
}
