package feed

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"aduan/model/calendar"
)

// public is a feed as Google Calendar and its like give it out, with what other
// programs add: a time zone, a meeting, a task, an alarm.
const public = "\ufeffBEGIN:VCALENDAR\r\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\r\nVERSION:2.0\r\nX-WR-CALNAME:Hari Libur di Indonesia\r\n" +
	"BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n" +
	"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20280101\r\nDTEND;VALUE=DATE:20280102\r\nUID:a@google.com\r\nCLASS:PUBLIC\r\nDESCRIPTION:Public holiday\r\nSUMMARY:Hari Tahun Baru\r\nEND:VEVENT\r\n" +
	"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20280227\r\nDTEND;VALUE=DATE:20280301\r\nDESCRIPTION:Hari libur nasional\r\nSUMMARY:Hari Raya Idul Fitri 1449\r\n  Hijriah\\, hari\r\n\t pertama\r\nEND:VEVENT\r\n" +
	"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20280301\r\nSUMMARY:Cuti Bersama Idul Fitri\r\nBEGIN:VALARM\r\nSUMMARY:bunyi\r\nEND:VALARM\r\nEND:VEVENT\r\n" +
	"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20281222\r\nDTEND;VALUE=DATE:20281223\r\nDESCRIPTION:Observance\\nTo hide observances\\, go to Google Calendar Settings\r\nSUMMARY:Hari Ibu\r\nEND:VEVENT\r\n" +
	"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20280421\r\nSUMMARY:Hari Kartini\r\nEND:VEVENT\r\n" +
	"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20280320\r\nCATEGORIES:Season\r\nSUMMARY:Ekuinoks\r\nEND:VEVENT\r\n" +
	"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20280326\r\nSUMMARY:Waktu Musim Panas dimulai\r\nEND:VEVENT\r\n" +
	"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20280326\r\nSUMMARY:Daylight Saving Time starts\r\nEND:VEVENT\r\n" +
	"BEGIN:VEVENT\r\nDTSTART;TZID=\"Asia/Jakarta;x:y\":20280301T090000\r\nSUMMARY:Apel pagi\r\nEND:VEVENT\r\n" +
	"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20280817\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Hari Kemerdekaan\r\nEND:VEVENT\r\n" +
	"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20280818\r\nSTATUS:CANCELLED\r\nSUMMARY:Libur yang batal\r\nEND:VEVENT\r\n" +
	"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20280128\r\nDTEND;VALUE=DATE:20280227\r\nSUMMARY:Puasa\r\nEND:VEVENT\r\n" +
	"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20280101\r\nSUMMARY:New Year's Day\r\nDESCRIPTION:Public holiday\r\nEND:VEVENT\r\n" +
	"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20281215\r\nDURATION:P1D\r\nRRULE:FREQ=YEARLY;COUNT=1\r\nSUMMARY:Hari Jadi\r\nEND:VEVENT\r\n" +
	"BEGIN:VTODO\r\nSUMMARY:Beli bendera\r\nEND:VTODO\r\n" +
	"END:VCALENDAR\r\n"

func days(f File) string {
	var out []string
	for _, d := range f.Days {
		out = append(out, fmt.Sprintf("%s %s %s", d.Date, d.Kind, d.Name))
	}
	return strings.Join(out, "\n")
}

func dropped(f File) string {
	var out []string
	for _, d := range f.Dropped {
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %s", d.Why, d.Name)))
	}
	return strings.Join(out, "\n")
}

func told(faults []Fault) string {
	var out []string
	for _, f := range faults {
		out = append(out, fmt.Sprintf("%d %s %s", f.Line, f.Code, f.Value))
	}
	return strings.Join(out, "\n")
}

func TestPublicFeedGivesItsHolidaysAndTellsWhatItDrops(t *testing.T) {
	f, faults := Read([]byte(public), Options{Basis: "SKB 1/2027"})
	if len(faults) > 0 {
		t.Fatal(told(faults))
	}
	if got, want := days(f), strings.Join([]string{
		"2028-01-01 national Hari Tahun Baru",
		"2028-02-27 national Hari Raya Idul Fitri 1449 Hijriah, hari pertama",
		"2028-02-28 national Hari Raya Idul Fitri 1449 Hijriah, hari pertama",
		"2028-02-29 national Hari Raya Idul Fitri 1449 Hijriah, hari pertama",
		"2028-03-01 joint Cuti Bersama Idul Fitri",
		"2028-12-15 local Hari Jadi",
	}, "\n"); got != want {
		t.Errorf("days:\n%s\nwant:\n%s", got, want)
	}
	if got, want := dropped(f), strings.Join([]string{
		"zone Europe/Berlin", "observance Hari Ibu", "observance Hari Kartini", "observance Ekuinoks", "clock Waktu Musim Panas dimulai",
		"clock Daylight Saving Time starts", "timed Apel pagi", "repeats Hari Kemerdekaan", "cancelled Libur yang batal", "long Puasa", "twice New Year's Day", "no_event VTODO",
	}, "\n"); got != want {
		t.Errorf("dropped:\n%s\nwant:\n%s", got, want)
	}
	for _, d := range f.Days {
		if d.Source != "SKB 1/2027" {
			t.Errorf("%s rests on %q", d.Date, d.Source)
		}
	}
	if one := f.Dropped[1]; one.Line != 35 || one.Date != "2028-12-22" {
		t.Errorf("Hari Ibu stands on line %d, %s", one.Line, one.Date)
	}
}

func TestPublicFeedWithoutABasisNamesEveryDayThatNeedsOne(t *testing.T) {
	_, faults := Read([]byte(public), Options{})
	if got, want := told(faults), "12 basis Hari Tahun Baru\n20 basis Hari Raya Idul Fitri 1449 Hijriah, hari pertama\n28 basis Cuti Bersama Idul Fitri\n77 basis New Year's Day\n82 basis Hari Jadi"; got != want {
		t.Errorf("faults:\n%s\nwant:\n%s", got, want)
	}
}

func TestDescriptionOfAnEventIsItsBasis(t *testing.T) {
	text := "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20280817\nSUMMARY:HUT RI\nCATEGORIES:Libur,Hari Libur Nasional\nDESCRIPTION:SKB 1/2027\\; SKB 2/2027\nEND:VEVENT\nEND:VCALENDAR"
	f, faults := Read([]byte(text), Options{})
	if len(faults) > 0 || len(f.Days) != 1 || f.Days[0].Source != "SKB 1/2027; SKB 2/2027" || f.Days[0].Kind != calendar.KindNational {
		t.Errorf("%+v %v", f, faults)
	}
}

func TestObservanceThatAFileCallsAPublicHolidayIsOne(t *testing.T) {
	text := "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20281224\nSUMMARY:Malam Natal\nDESCRIPTION:Public holiday\nEND:VEVENT\n" +
		"BEGIN:VEVENT\nDTSTART:20281226\nSUMMARY:Cuti bersama malam Natal\nEND:VEVENT\nEND:VCALENDAR"
	f, faults := Read([]byte(text), Options{Basis: "SKB"})
	if len(faults) > 0 || days(f) != "2028-12-24 national Malam Natal\n2028-12-26 joint Cuti bersama malam Natal" {
		t.Errorf("%s %v", days(f), faults)
	}
}

func TestOnlyTheYearThatWasAskedFor(t *testing.T) {
	text := "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101\nSUMMARY:Lama\nEND:VEVENT\n" +
		"BEGIN:VEVENT\nDTSTART:20271231\nDTEND:20280102\nSUMMARY:Tahun baru\nEND:VEVENT\nEND:VCALENDAR"
	f, faults := Read([]byte(text), Options{Basis: "SKB", Year: 2028})
	if len(faults) > 0 || days(f) != "2028-01-01 local Tahun baru" || dropped(f) != "year Lama\nyear Tahun baru" {
		t.Errorf("%s\n%s\n%v", days(f), dropped(f), faults)
	}
	f, faults = Read([]byte("date,name,basis\n2027-01-01,Lama,\n2028-01-01,Baru,SKB"), Options{Year: 2028})
	if len(faults) > 0 || days(f) != "2028-01-01 local Baru" || dropped(f) != "year Lama" {
		t.Errorf("%s\n%s\n%v", days(f), dropped(f), faults)
	}
}

func TestTableIsReadAsPeopleWriteIt(t *testing.T) {
	want := "2028-01-01 national Tahun Baru\n2028-12-15 local Hari Jadi, ke-770\n2028-12-26 joint Cuti Bersama Natal"
	for name, text := range map[string]string{
		"comma": "date,name,kind,basis\n2028-01-01,Tahun Baru,national,SKB\n2028-12-15,\"Hari Jadi, ke-770\",local,Perbup\n2028-12-26,Cuti Bersama Natal,joint,SKB\n",
		"semicolon, Indonesian, BOM, CRLF": "\ufeffTanggal;Nama;Jenis;Dasar\r\n26/12/2028;Cuti Bersama Natal;;SKB\r\n1/1/2028;\"Tahun  Baru\";Libur Nasional;SKB\r\n;;;\r\n" +
			"15/12/2028;Hari Jadi, ke-770;setempat;Perbup\r\n\r\n",
		"other order": "basis,date,name,kind\nSKB,2028-01-01,Tahun Baru,nasional\nPerbup,2028-12-15,\"Hari Jadi,\nke-770\",\nSKB,2028-12-26,Cuti Bersama Natal,cuti bersama",
	} {
		f, faults := Read([]byte(text), Options{})
		if len(faults) > 0 || days(f) != want {
			t.Errorf("%s:\n%s\n%s", name, days(f), told(faults))
		}
	}
}

func TestEveryBadRowOfATableIsToldInOneRun(t *testing.T) {
	text := "tanggal;nama;jenis;dasar\n2028-02-30;Tidak ada;;SKB\n12/25/2028;Natal;;SKB\n2028-12-25;;;SKB\n2028-12-26;Natal;perayaan;\n2028-12-27;Cuti;apa saja;\n" +
		"2028-12-28;Lebih;;SKB;lagi\n\"2028-12-29\"x;Kutip;;SKB\n1945-08-17;Proklamasi;;SKB\n2028-12-30;\a;;SKB\n"
	f, faults := Read([]byte(text), Options{})
	want := "2 date 2028-02-30\n3 date 12/25/2028\n4 name 2028-12-25\n6 kind apa saja\n6 basis Cuti\n7 columns lagi\n8 quote \n9 date 1945-08-17\n10 control U+0007"
	if got := told(faults); got != want || len(f.Days)+len(f.Dropped) > 0 {
		t.Errorf("faults:\n%s\nwant:\n%s", got, want)
	}
}

func TestEveryBadLineOfACalendarIsToldInOneRun(t *testing.T) {
	text := "BEGIN:VCALENDAR\nini bukan apa-apa\nBEGIN:VEVENT\nSUMMARY:Tanpa tanggal\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20281301\nSUMMARY:Bulan 13\nEND:VEVENT\n" +
		"BEGIN:VEVENT\nDTSTART:20280102\nDTEND:20280101\nSUMMARY:Mundur\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20280103\nEND:VEVENT\n" +
		"BEGIN:VEVENT\nDTSTART:20280104\nDURATION:PT5H\nSUMMARY:Lima jam\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20280105T00\nSUMMARY:Jam\nEND:VEVENT\n" +
		"BEGIN:VEVENT\nDTSTART:20280106\nSUMMARY:" + strings.Repeat("x", 201) + "\nEND:VEVENT\nA;B:c\n"
	_, faults := Read([]byte(text), Options{Basis: "SKB"})
	want := "2 line ini bukan apa-apa\n3 start Tanpa tanggal\n7 start 20281301\n10 end 20280101\n15 name 2028-01-03\n18 end PT5H\n24 start 20280105T00\n29 text_long " +
		strings.Repeat("x", 59) + "…\n30 cut VCALENDAR\n31 line A;B:c"
	if got := told(faults); got != want {
		t.Errorf("faults:\n%s\nwant:\n%s", got, want)
	}
}

func TestHostileFilesAreRefusedInWords(t *testing.T) {
	event := "BEGIN:VEVENT\nDTSTART:20280101\nSUMMARY:x\nEND:VEVENT\n"
	for name, c := range map[string]struct{ text, want string }{
		"huge":                  {strings.Repeat("a", MaxSize+1), "0 size "},
		"empty":                 {"", "0 empty "},
		"only a head":           {"date,name\n", "0 empty "},
		"a calendar of nothing": {"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "0 empty "},
		"UTF-16":                {"\xff\xfed\x00a\x00", "1 encoding "},
		"Latin-1":               {"date,name\n2028-01-01,caf\xe9\n", "2 encoding "},
		"an escape":             {"date,name,basis\n2028-01-01,\x1b[2J,b\n", "2 control U+001B"},
		"writing turned":        {"date,name,basis\n2028-01-01,\u202ex,b\n", "2 control U+202E"},
		"a bare carriage":       {"date,name,basis\r2028-01-01,x,b\r\n", "1 control U+000D\n1 column basis 2028-01-01\n1 column x\n1 column b"},
		"no table":              {"<html>\n<body>\n", "1 header <html>"},
		"another column":        {"date,name,warna\n", "1 column warna"},
		"cut off":               {"BEGIN:VCALENDAR\n" + event + "BEGIN:VEVENT\nDTSTART:2028", "7 cut VEVENT"},
		"crossed":               {"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", "3 nesting VCALENDAR"},
		"deep":                  {"BEGIN:VCALENDAR\n" + strings.Repeat("BEGIN:A\n", 100000), "6 nesting A"},
		"a folding bomb":        {"BEGIN:VCALENDAR\nX:a\n" + strings.Repeat(" a\n", 600000) + "END:VCALENDAR\n", "2 long_line a"},
		"a long line":           {"BEGIN:VCALENDAR\nX:" + strings.Repeat("a", 9000) + "\nEND:VCALENDAR\n", "2 long_line X:" + strings.Repeat("a", 57) + "…"},
		"too many events":       {"BEGIN:VCALENDAR\n" + strings.Repeat(event, MaxEntries+1) + "END:VCALENDAR\n", "20002 entries "},
		"too many rows":         {"date,name,basis\n" + strings.Repeat("2028-01-01,x,b\n", MaxEntries+1), "5002 entries "},
		"an open quote":         {"date,name\n\"2028-01-01,x\n" + strings.Repeat("a\n", 1000), "2 quote "},
	} {
		f, faults := Read([]byte(c.text), Options{Basis: "SKB"})
		if got := told(faults); got != c.want || len(f.Days) > 0 {
			t.Errorf("%s: %.300q, want %q", name, got, c.want)
		}
	}
	_, faults := Read([]byte("BEGIN:VCALENDAR\n"+strings.Repeat("x\n", 100000)), Options{})
	if n := len(faults); n != maxFaults+1 || faults[n-1].Code != "more" {
		t.Errorf("%d faults of a file of garbage", n)
	}
}

func TestDaysThatAreClosedAlreadyAreLeftOutAndTold(t *testing.T) {
	f, _ := Read([]byte("date,name,basis\n2028-01-01,Tahun Baru,b\n2028-01-02,Lain,b\n"), Options{})
	f = f.Against([]calendar.Closure{{Date: f.Days[0].Date, Name: "Tahun Baru Masehi"}})
	if days(f) != "2028-01-02 local Lain" || len(f.Dropped) != 1 || f.Dropped[0].Has != "Tahun Baru Masehi" || f.Dropped[0].Why != WhyThere {
		t.Errorf("%+v", f)
	}
}

// FuzzRead: whatever the file, it is refused with faults that can be shown, or
// gives days that a calendar takes.
func FuzzRead(f *testing.F) {
	for _, s := range []string{public, "date,name,kind,basis\n2028-01-01,Tahun Baru,national,SKB\n", "tanggal;nama\n1/2/2028;\"a;\nb\"\n", "BEGIN:VCALENDAR\nX;A=\"b:c\";D=e:f\\n\\\\,\n g\nEND:VCALENDAR",
		"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20280101\nDURATION:P2W\nEND:VEVENT\nEND:VCALENDAR", "\xff\xfe", "\ufeff;"} {
		f.Add([]byte(s), "SKB", 0)
		f.Add([]byte(s), "", 2028)
	}
	f.Fuzz(func(t *testing.T, text []byte, basis string, year int) {
		if len(basis) > maxText || strings.ContainsFunc(basis, func(c rune) bool { return !allowed(c) }) {
			return
		}
		file, faults := Read(text, Options{Basis: basis, Year: year})
		if len(faults) > maxFaults+1 || len(faults) > 0 && len(file.Days)+len(file.Dropped) > 0 {
			t.Fatalf("%d faults, %d days", len(faults), len(file.Days))
		}
		shown := func(s string) {
			if strings.ContainsFunc(s, func(c rune) bool { return !allowed(c) }) {
				t.Fatalf("%q is shown", s)
			}
		}
		for _, x := range faults {
			shown(x.Value)
			if !slices.Contains(Codes(), x.Code) {
				t.Fatalf("fault %q", x.Code)
			}
		}
		for _, d := range file.Dropped {
			shown(d.Name)
			if !slices.Contains(Reasons(), d.Why) {
				t.Fatalf("dropped for %q", d.Why)
			}
		}
		var closed []calendar.Closure
		for i, d := range file.Days {
			shown(d.Name + d.Source)
			if i > 0 && !file.Days[i-1].Date.Before(d.Date) || strings.TrimSpace(d.Name) == "" || strings.TrimSpace(d.Source) == "" || d.Line < 1 || year != 0 && d.Date.Year() != year {
				t.Fatalf("day %+v", d)
			}
			closed = append(closed, d.Closure)
		}
		if len(faults) == 0 {
			countsWith(t, closed)
		}
	})
}

// countsWith holds what a calendar with days that were read must be: a deadline
// over them is no earlier than without them, adds up, and names each day that it
// skipped for one of them.
func countsWith(t *testing.T, closed []calendar.Closure) {
	t.Helper()
	var week calendar.Weekly
	for d := time.Monday; d <= time.Saturday; d++ {
		week.Week[d] = []calendar.Span{{From: 450, To: 930}}
	}
	plain, err := calendar.New("Asia/Makassar", []calendar.Weekly{week}, nil)
	if err != nil {
		t.Fatal(err)
	}
	c, err := plain.WithClosures(closed...)
	if err != nil || len(c.Closures()) != len(closed) {
		t.Fatalf("a calendar does not take what was read: %v", err)
	}
	if len(closed) == 0 {
		return
	}
	day := closed[len(closed)/2]
	from, limit := day.Date.Add(-3).In(c.Zone()).Add(10*time.Hour), calendar.Limit{N: 5, Unit: calendar.WorkingDays}
	without, err := plain.Due(from, limit, nil)
	if err != nil {
		t.Fatal(err)
	}
	sum, steps, err := c.Ledger(from, limit, nil)
	if err != nil {
		t.Fatal(err)
	}
	total, named := 0.0, false
	for _, s := range steps {
		total += s.Amount
		named = named || c.DateOf(s.From) == day.Date && s.Name == day.Name && s.Source == day.Source && !s.Counted
	}
	if sum.Due.Before(without.Due) || total != 5 || !named {
		t.Fatalf("due %s, without %s; rows make %v; %s named: %v", sum.Due, without.Due, total, day.Date, named)
	}
}
