package paper

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/model/words"
)

func wib() *time.Location { return time.FixedZone("WIB", 7*3600) }

func on(month time.Month, day, hour, minute int) *time.Time {
	t := time.Date(2026, month, day, hour, minute, 0, 0, wib())
	return &t
}

// sumarni is the booking of screens.md 2c.
func sumarni() About {
	office := &model.Office{Name: "Dinas Sosial P3A Kabupaten Lumajang", Address: "Jl. Pisang Gajih No. 1", Postcode: "67316",
		Contacts: []model.OfficeContact{{Kind: "phone", Label: "telepon", Value: "0334-881234"}, {Kind: "whatsapp", Label: "WhatsApp", Value: "0812-3456-7890"},
			{Kind: "website", Value: "dinsos.example.go.id"}},
		Papers: []model.Coded{{Code: "kk", Name: "fotokopi KK"}, {Code: "ktp", Name: "fotokopi KTP"}}}
	return About{
		Office: office, Words: words.Indonesian(), Now: *on(11, 20, 9, 44),
		Names: words.NamesOf(office, model.Directory{"siti": {ID: "siti", Name: "Siti Aminah"}}),
		View: model.CaseView{Register: "0416/2026", RegisterPrinted: "400.9/416/Dinsos/2026", State: model.Received, ReceivedAt: on(11, 20, 9, 44),
			RecordedBy: "siti", Channel: &model.Channel{Name: "walk_in"}, Subject: "Sembako belum cair lagi",
			Complainants: []model.PersonView{{ID: "1", Name: "Sumarni", NIK: "3508••••••••0021", Address: "Desa Bades Kec. Pasirian"}},
			Text: "Bantuan sembako saya belum cair sejak September. Di e-warong katanya saldo kosong, padahal tetangga sudah menerima." +
				"\n\nSaya sudah dua kali datang ke balai desa.",
			Clocks: []model.Clock{
				{Name: "response", State: model.ClockRunning, DueAt: *on(11, 22, 9, 44), Limit: 48, Unit: calendar.Hours},
				{Name: "settlement_ordinary", State: model.ClockRunning, DueAt: *on(12, 10, 15, 30), Limit: 14, Unit: calendar.WorkingDays, Provisional: true}}},
	}
}

func TestReceiptOnAPage(t *testing.T) { golden.RequireEqual(t, Text(Receipt(sumarni()), 80)) }

func TestReceiptOnAReceiptPrinter(t *testing.T) {
	golden.RequireEqual(t, ASCII(Receipt(sumarni()), 40))
}

// TestPaperIsTheOfficesWhateverItsClerksScreenSpeaks: a citizen of Lumajang takes
// no English receipt home.
func TestPaperIsTheOfficesWhateverItsClerksScreenSpeaks(t *testing.T) {
	a := sumarni()
	want := Text(Receipt(a), 80)
	a.Words = words.English()
	if got := Text(Receipt(a), 80); got != want {
		t.Errorf("in English it is\n%s", got)
	}
}

func TestReceiptOfAWithheldIdentityNamesNobody(t *testing.T) {
	a := sumarni()
	a.View.Complainants = []model.PersonView{{ID: "1", Hidden: true}}
	a.View.Waiting = &model.Waiting{Papers: []string{"kk", "ktp"}}
	a.View.ReplyCode = "K7-2031"
	got := Text(Receipt(a), 80)
	if strings.Contains(got, "Sumarni") || strings.Contains(got, "3508") {
		t.Errorf("the receipt names who asked not to be named:\n%s", got)
	}
	golden.RequireEqual(t, got)
}

func TestReceiptNeverShowsANumberOfAPerson(t *testing.T) {
	if got := Text(Receipt(sumarni()), 80); strings.Contains(got, "3508") {
		t.Errorf("the receipt shows a NIK:\n%s", got)
	}
}

func TestReceiptOfALongTextIsCutAtAWord(t *testing.T) {
	a := sumarni()
	a.View.Text = strings.Repeat("sembako belum cair ", 100)
	got := Text(Receipt(a), 80)
	if !strings.Contains(got, "…") || strings.Count(got, "sembako") > 16 {
		t.Errorf("%d times sembako:\n%s", strings.Count(got, "sembako"), got)
	}
}

func TestReceiptOfAVoidedEntrySaysSo(t *testing.T) {
	a := sumarni()
	a.View.State, a.View.Clocks = model.Voided, nil
	got := Text(Receipt(a), 80)
	if !strings.Contains(got, "ENTRI INI DIBATALKAN") || strings.Contains(got, "Paling lambat") {
		t.Error(got)
	}
}

func TestManyComplainantsAndNobody(t *testing.T) {
	a := sumarni()
	a.View.Complainants = append(a.View.Complainants, model.PersonView{ID: "2", Name: "Paidi"}, model.PersonView{ID: "3", Name: "Misnah"})
	if got := Text(Receipt(a), 80); !strings.Contains(got, "Sumarni dan 2 orang lain") {
		t.Error(got)
	}
	a.View.Complainants = nil
	if got := Text(Receipt(a), 80); !strings.Contains(got, "(tidak disebutkan)") {
		t.Error(got)
	}
}

func TestNoLineIsWiderThanThePaper(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := sumarni()
		width := rapid.IntRange(Narrowest, 132).Draw(t, "width")
		for _, s := range []*string{&a.View.Subject, &a.View.Text, &a.View.Complainants[0].Name, &a.View.Complainants[0].Address, &a.Office.Name} {
			clean, err := model.CleanText(rapid.String().Draw(t, "text"), model.MaxText)
			if err != nil {
				t.Skip()
			}
			*s = clean
		}
		d := Receipt(a)
		d.add(List{Items: []string{a.View.Text, "dua"}, Numbered: true}, Signatures{[]Signature{{As: a.View.Subject, Name: a.View.Subject}, {As: "a"}, {As: "b"}}})
		for line := range strings.SplitSeq(Text(d, width), "\n") {
			if cells(line) > width {
				t.Fatalf("%d columns on %d: %q", cells(line), width, line)
			}
		}
		for _, r := range ASCII(d, width) {
			if r > '~' || r < ' ' && r != '\n' {
				t.Fatalf("%U is not ASCII", r)
			}
		}
	})
}
