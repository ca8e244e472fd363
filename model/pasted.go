package model

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Pasted is a message as somebody copied it out of WhatsApp: who sent it, when,
// and what it says. From or Phone is empty, never both are set.
type Pasted struct {
	From  string
	Phone string    // in the form of NormalPhone
	At    time.Time // of the first message; zero where it cannot be, or lies ahead
	Text  string
}

// Bounds of what is read of a paste: beyond them it is no message.
const (
	mostPasted = 64 << 10
	mostHeader = 160 // bytes of a line in which its header ends
)

// headers are the ways in which WhatsApp writes who said what: copied from the
// screen or exported by one telephone in brackets, exported by another with a
// dash. Day and time come in either order.
var headers = sync.OnceValue(func() []*regexp.Regexp {
	const when = `([0-9]{1,4}[0-9/.:, APMapm\x{a0}\x{202f}]{5,30})`
	return []*regexp.Regexp{
		regexp.MustCompile(`^\[` + when + `\] ([^:\]\[]{1,80}): ?`),
		regexp.MustCompile(`^` + when + ` - ([^:]{1,80}): ?`),
	}
})

var dayIn = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`([0-9]{1,2})/([0-9]{1,2})(?:/([0-9]{4}|[0-9]{2}))?`) })

var clockIn = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[ ,\x{a0}\x{202f}])([0-9]{1,2})[.:]([0-9]{2})(?:[.:][0-9]{2})?[ \x{a0}\x{202f}]?([AaPp][Mm])?`)
})

// ReadPasted reads a text that begins as a copied message does; false for any
// other text. Several messages become one text; what somebody else says among
// them keeps their name before it.
func ReadPasted(text string, now time.Time) (Pasted, bool) {
	if len(text) > mostPasted {
		text = text[:mostPasted]
	}
	text = strings.ToValidUTF8(strings.TrimLeft(text, "\u200e\u200f\ufeff \t\r\n"), "")
	var p Pasted
	var b strings.Builder
	sender := ""
	for line := range strings.Lines(text) {
		line = strings.TrimRight(strings.TrimLeft(line, "\u200e\u200f"), "\r\n")
		when, who, said, ok := headed(line)
		switch {
		case sender == "" && !ok:
			return Pasted{}, false
		case sender == "":
			sender = who
			p.At = sentAt(when, now)
		case ok && who != sender:
			said = who + ": " + said
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(said)
	}
	p.Text = strings.TrimSpace(b.String())
	if n, odd := NormalPhone(sender); odd == "" && n != "" {
		p.Phone = n
	} else if name, err := CleanLine(sender, mostHeader); err == nil {
		p.From = strings.TrimSpace(strings.TrimPrefix(name, "~"))
	}
	return p, p.Text != "" && (p.From != "" || p.Phone != "")
}

// headed splits a line that begins a message; the whole line is said where it
// does not.
func headed(line string) (when, who, said string, ok bool) {
	if line == "" || line[0] != '[' && (line[0] < '0' || line[0] > '9') {
		return "", "", line, false
	}
	head := strings.ToValidUTF8(line[:min(len(line), mostHeader)], "")
	for _, h := range headers() {
		if m := h.FindStringSubmatchIndex(head); m != nil {
			when, who = head[m[2]:m[3]], strings.TrimSpace(strings.Trim(head[m[4]:m[5]], "\u200e\u202a\u202c\u00a0 "))
			if who != "" && dayIn().MatchString(when) && clockIn().MatchString(when) {
				return when, who, line[m[1]:], true
			}
		}
	}
	return "", "", line, false
}

// sentAt reads the moment of a header, the day before the month as people here
// write it.
func sentAt(when string, now time.Time) time.Time {
	d, c := dayIn().FindStringSubmatch(when), clockIn().FindStringSubmatch(when)
	if d == nil || c == nil {
		return time.Time{}
	}
	n := func(s string) int { i, _ := strconv.Atoi(s); return i } // of digits alone
	day, month, year, hour, minute := n(d[1]), n(d[2]), n(d[3]), n(c[1]), n(c[2])
	switch strings.ToLower(c[3]) {
	case "pm":
		hour = hour%12 + 12
	case "am":
		hour %= 12
	}
	switch {
	case d[3] == "":
		year = now.Year()
		if time.Date(year, time.Month(month), day, hour, minute, 0, 0, now.Location()).After(now) {
			year-- // as lately as it can be
		}
	case year < 100:
		year += 2000
	}
	t := time.Date(year, time.Month(month), day, hour, minute, 0, 0, now.Location())
	if t.Day() != day || int(t.Month()) != month || hour > 23 || minute > 59 || t.After(now) || t.Before(now.AddDate(-oldestYears, 0, 0)) {
		return time.Time{}
	}
	return t
}
