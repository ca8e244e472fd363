package words

import (
	"fmt"
	"strings"
	"time"
)

// Digits speaks a register number or code figure by figure, so that it can be
// written down while listening: 0416/2026 is "nol empat satu enam".
func (c *Catalogue) Digits(register string) string {
	var out []string
	for _, r := range ShortRegister(register) {
		if r >= '0' && r <= '9' {
			out = append(out, c.time.digits[r-'0'])
		}
	}
	return strings.Join(out, " ")
}

// Spoken speaks a whole number up to 9,999 in words; larger ones are written.
func (c *Catalogue) Spoken(n int) string {
	if n < 0 || n > 9999 {
		return c.Number(int64(n))
	}
	if c.Lang == "en" {
		return c.spokenEnglish(n)
	}
	var parts []string
	if th := n / 1000; th == 1 {
		parts = append(parts, "seribu")
	} else if th > 1 {
		parts = append(parts, c.time.digits[th], c.time.thousand)
	}
	if h := n / 100 % 10; h == 1 {
		parts = append(parts, c.time.oneHundred)
	} else if h > 1 {
		parts = append(parts, c.time.digits[h], c.time.hundred)
	}
	switch r := n % 100; {
	case r == 0 && n > 0:
	case r == 10:
		parts = append(parts, "sepuluh")
	case r == 11:
		parts = append(parts, "sebelas")
	case r > 11 && r < 20:
		parts = append(parts, c.time.digits[r-10], c.time.teens)
	case r >= 20:
		parts = append(parts, c.time.digits[r/10], c.time.tens)
		if r%10 > 0 {
			parts = append(parts, c.time.digits[r%10])
		}
	default:
		parts = append(parts, c.time.digits[r])
	}
	return strings.Join(parts, " ")
}

func (c *Catalogue) spokenEnglish(n int) string {
	teens := []string{"ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"}
	tens := []string{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
	var parts []string
	if n >= 1000 {
		parts = append(parts, c.time.digits[n/1000], c.time.thousand)
	}
	if h := n / 100 % 10; h > 0 {
		parts = append(parts, c.time.digits[h], c.time.hundred)
	}
	switch r := n % 100; {
	case r == 0 && n > 0:
	case r < 10:
		parts = append(parts, c.time.digits[r])
	case r < 20:
		parts = append(parts, teens[r-10])
	case r%10 == 0:
		parts = append(parts, tens[r/10])
	default:
		parts = append(parts, tens[r/10]+"-"+c.time.digits[r%10])
	}
	return strings.Join(parts, " ")
}

// SpokenTime speaks a time of day: pukul sembilan lewat empat puluh empat. The
// end of a day is spoken as 24.00.
func (c *Catalogue) SpokenTime(t time.Time) string {
	h, m, _ := t.Clock()
	s := c.time.clock + " " + c.Spoken(h)
	if m > 0 {
		s += " " + c.time.past + " " + c.Spoken(m)
	}
	return s
}

// SpokenDue speaks the moment of a deadline: the weekday alone within six days,
// else with its date; the end of a day without a time.
func (c *Catalogue) SpokenDue(t, now time.Time) string {
	end := midnight(t)
	if end {
		t = t.AddDate(0, 0, -1)
	}
	day := c.time.days[t.Weekday()]
	if d := daysBetween(now.In(t.Location()), t); d < 0 || d > 6 {
		day = fmt.Sprintf(c.time.spokenDay, day, c.Spoken(t.Day()), c.time.months[t.Month()-1])
		if t.Year() != now.In(t.Location()).Year() {
			day += " " + c.spokenYear(t.Year())
		}
	}
	if end {
		return day
	}
	return day + " " + c.SpokenTime(t)
}

func (c *Catalogue) spokenYear(y int) string {
	if c.Lang == "en" {
		return c.Spoken(y/100) + " " + c.Spoken(y%100)
	}
	return c.Spoken(y)
}
