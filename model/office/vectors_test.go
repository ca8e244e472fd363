package office_test

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/model/office"
)

const momentForm = "2006-01-02 15.04"

// vector is one line of testdata/vectors.txt.
type vector struct {
	line         int
	office       string
	from, due    string
	limit        calendar.Limit
	pauses       [][2]string
	closed       []model.Closure
	now, why     string
	left         int
	doubt, timed bool
}

// TestDeadlinesAreThoseWorkedOutByHand holds the table of testdata/vectors.txt
// under the shipped profiles, each with a ledger that leads to it.
func TestDeadlinesAreThoseWorkedOutByHand(t *testing.T) {
	vectors := readVectors(t)
	if len(vectors) < 100 {
		t.Fatalf("%d vectors", len(vectors))
	}
	offices := map[string]*model.Office{"penajam": shipped(t, "penajam-paser-utara"), "jayapura": shipped(t, "buton-tengah")}
	for _, name := range []string{"lumajang", "banjarnegara", "buton-tengah"} {
		offices[name] = shipped(t, name)
	}
	offices["jayapura"].Zone = "Asia/Jayapura"
	for _, v := range vectors {
		t.Run(fmt.Sprintf("line %d", v.line), func(t *testing.T) {
			c, err := office.Calendar(offices[v.office], v.closed)
			if err != nil {
				t.Fatal(err)
			}
			v.hold(t, c)
		})
	}
}

func (v vector) hold(t *testing.T, c *calendar.Calendar) {
	from := readMoment(t, c, v.from)
	var pauses []calendar.Pause
	for _, p := range v.pauses {
		pauses = append(pauses, calendar.Pause{From: readMoment(t, c, p[0]), To: readMoment(t, c, p[1])})
	}
	sum, steps, err := c.Ledger(from, v.limit, pauses)
	if err != nil {
		t.Fatal(err)
	}
	if got := sum.Due.Format(momentForm); got != v.due || sum.Uncertain != v.doubt {
		t.Errorf("%s %s + %d %s: due %s, doubt %v; by hand %s, %v: %s", v.office, v.from, v.limit.N, v.limit.Unit, got, sum.Uncertain, v.due, v.doubt, v.why)
	}
	end, total := from, 0.0
	for _, s := range steps {
		if !s.From.Equal(end) {
			t.Errorf("a row begins %s, the one before ended %s", s.From, end)
		}
		end, total = s.To, total+s.Amount
	}
	if !end.Equal(sum.Due) || total != float64(v.limit.N) {
		t.Errorf("the rows end %s and make %v", end, total)
	}
	if v.timed {
		if at, err := c.At(from, v.limit, pauses, readMoment(t, c, v.now)); err != nil || at.Left != v.left {
			t.Errorf("%d left at %s, by hand %d", at.Left, v.now, v.left)
		}
	}
}

func readMoment(t *testing.T, c *calendar.Calendar, s string) time.Time {
	t.Helper()
	m, err := time.ParseInLocation(momentForm, s, c.Zone())
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func readVectors(t *testing.T) []vector {
	t.Helper()
	text, err := os.ReadFile("testdata/vectors.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []vector
	n := 0
	for line := range strings.Lines(string(text)) {
		if n++; strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		cells := strings.Split(line, "|")
		if len(cells) != 6 {
			t.Fatalf("line %d has %d cells", n, len(cells))
		}
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		v := vector{line: n, office: cells[0], from: cells[1], due: cells[4], why: cells[5]}
		v.limit = readLimit(t, n, cells[2])
		for _, b := range strings.Split(cells[3], ";") {
			v.beside(t, strings.TrimSpace(b))
		}
		out = append(out, v)
	}
	return out
}

func readLimit(t *testing.T, line int, s string) calendar.Limit {
	t.Helper()
	words := strings.Fields(s)
	n, err := strconv.Atoi(words[0])
	unit, ok := map[string]calendar.Unit{"jam": calendar.Hours, "HK": calendar.WorkingDays, "hari": calendar.CalendarDays,
		"bulan": calendar.Months, "tahun": calendar.Years}[words[1]]
	if err != nil || !ok {
		t.Fatalf("line %d: limit %q", line, s)
	}
	return calendar.Limit{N: n, Unit: unit, Rolls: len(words) > 2 && words[2] == "geser"}
}

// beside reads one of the things that stand beside the limit.
func (v *vector) beside(t *testing.T, s string) {
	t.Helper()
	word, rest, _ := strings.Cut(s, " ")
	switch word {
	case "":
	case "doubt":
		v.doubt = true
	case "closed":
		v.closed = append(v.closed, model.Closure{Date: rest, Name: "tutup", Basis: "SE"})
	case "pause":
		from, to, _ := strings.Cut(rest, "..")
		v.pauses = append(v.pauses, [2]string{from, to})
	case "max":
		v.limit.MaxPause, _ = strconv.Atoi(rest)
	case "at":
		now, left, _ := strings.Cut(rest, " left ")
		v.now, v.timed = now, true
		v.left, _ = strconv.Atoi(left)
	default:
		t.Fatalf("line %d: %q", v.line, s)
	}
}
