package store

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"strconv"
	"time"

	"aduan/model"
)

// rowVersion is the first byte of every stored row.
const rowVersion byte = 11

var errRow = errors.New("row of another version, or damaged")

// coder writes a row, or reads it again: one description serves both ways, so
// that they cannot differ. Numbers are varints, text has its length before it,
// an empty field takes one byte; a list of cases reads a hundred rows, which as
// JSON took most of its time and of the book's size.
type coder struct {
	b       []byte // written so far, or still to be read
	reading bool
	bad     bool
}

func (c *coder) num(n int64) int64 {
	if !c.reading {
		c.b = binary.AppendVarint(c.b, n)
		return n
	}
	n, used := binary.Varint(c.b)
	if used <= 0 {
		c.fail()
		return 0
	}
	c.b = c.b[used:]
	return n
}

// fail ends a reading: everything after it is empty.
func (c *coder) fail() { c.bad, c.b = true, nil }

// code is one text of any string type.
func code[S ~string](c *coder, s *S) {
	n := c.num(int64(len(*s)))
	switch {
	case !c.reading:
		c.b = append(c.b, *s...)
	case n < 0 || n > int64(len(c.b)):
		c.fail()
	default:
		*s, c.b = S(c.b[:n]), c.b[n:]
	}
}

// number is one number of any integer type that a varint holds.
func number[N ~int | ~int64 | ~uint32 | ~uint64](c *coder, n *N) { *n = N(c.num(int64(*n))) }

// flags packs yes and no, the first in the lowest bit.
func (c *coder) flags(all ...*bool) {
	var n int64
	for i, f := range all {
		if *f {
			n |= 1 << i
		}
	}
	n = c.num(n)
	for i, f := range all {
		*f = n&(1<<i) != 0
	}
}

// list is a list of anything; each of its items takes a byte at least.
func list[T any](c *coder, all *[]T, item func(*T)) {
	n := c.num(int64(len(*all)))
	if c.reading {
		if n < 0 || n > int64(len(c.b)) {
			c.fail()
			return
		}
		if n > 0 {
			*all = make([]T, n)
		}
	}
	for i := range *all {
		item(&(*all)[i])
	}
}

// row is the description: every field of a row, once.
func (c *coder) row(r *row) {
	code(c, &r.ID)
	c.flags(&r.Stub, &r.Urgent, &r.Handler.Team)
	list(c, &r.Words, func(n *uint64) { number(c, n) })
	if r.Stub {
		return
	}
	number(c, &r.Key)
	number(c, &r.No)
	number(c, &r.Year)
	number(c, &r.Round)
	number(c, &r.Person)
	for _, s := range []*string{&r.Kind, &r.Category, &r.Channel, &r.Area, (*string)(&r.State), (*string)(&r.Class),
		(*string)(&r.Handler.Unit), (*string)(&r.Handler.Post), (*string)(&r.By)} {
		code(c, s)
	}
	for _, ms := range []*int64{&r.WaitSince, &r.Received, &r.Recorded, &r.At} {
		number(c, ms)
	}
	c.digits(&r.DayIn)
	c.digits(&r.DayRec)
	list(c, &r.Posts, func(p *model.PostID) { code(c, p) })
	list(c, &r.Waits, func(w *[2]int64) { number(c, &w[0]); number(c, &w[1]) })
	list(c, &r.Asks, c.ask)
	code(c, &r.Into)
	code(c, &r.Outcome)
	number(c, &r.Settlement)
	number(c, &r.Response)
	number(c, &r.Days)
	list(c, &r.Reasons, func(s *string) { code(c, s) })
	c.reported(r)
	list(c, &r.Tally, c.tally)
	list(c, &r.Clocks, c.clock)
	number(c, &r.Near)
	c.proposal(&r.Proposal)
}

// reported is what reports alone ask of a row.
func (c *coder) reported(r *row) {
	code(c, &r.Service)
	code(c, &r.Cause)
	code(c, &r.Lead)
	number(c, &r.Stars)
	number(c, &r.ReplyDue)
	number(c, &r.ReplyAt)
	number(c, &r.Changed)
	c.flags(&r.Learned, &r.Outside)
}

func (c *coder) ask(a *ask) {
	code(c, &a.Action)
	code(c, &a.To)
	code(c, &a.Clock)
	number(c, &a.Due)
}

func (c *coder) clock(k *rowClock) {
	code(c, &k.Name)
	code(c, &k.Unit)
	code(c, &k.For)
	code(c, &k.Proposes)
	for _, n := range []*int{&k.Round, &k.Limit, &k.Target, &k.MaxPause} {
		number(c, n)
	}
	for _, ms := range []*int64{&k.Started, &k.Due, &k.Paused, &k.Wakes, &k.Then} {
		number(c, ms)
	}
	number(c, &k.Version)
	c.flags(&k.Assumed, &k.Doubtful, &k.Rolls, &k.Pauses, &k.Aside)
}

func (c *coder) proposal(p **model.Proposal) {
	there := *p != nil
	if c.flags(&there); !there {
		return
	}
	if c.reading {
		*p = &model.Proposal{}
	}
	v := *p
	code(c, &v.Lead)
	code(c, &v.Grade)
	code(c, &v.By)
	list(c, &v.Instructions, func(s *string) { code(c, s) })
	due := msFrom(v.DueAt)
	if number(c, &due); c.reading {
		v.DueAt = timeOf(due, time.UTC)
	}
}

// digits is a day as it sorts, "20261120", as a number.
func (c *coder) digits(s *string) {
	n, _ := strconv.Atoi(*s)
	if number(c, &n); c.reading && n != 0 {
		*s = strconv.Itoa(n)
	}
}

// tally is a counter: a day (2026-11-20) or a month (2026-11) as a number, and
// its place among the names.
func (c *coder) tally(t *[2]string) {
	day, name := t[0], int64(slices.Index(countNames, t[1]))
	if !c.reading {
		n, _ := strconv.Atoi(day[:4] + day[5:7] + day[min(8, len(day)):])
		c.num(int64(n))
		c.num(name)
		return
	}
	n := c.num(0)
	if name = c.num(0); n < 100000 || n > math.MaxInt32 || name < 0 || name >= int64(len(countNames)) {
		c.fail()
		return
	}
	s := strconv.FormatInt(n, 10)
	t[0], t[1] = s[:4]+"-"+s[4:6], countNames[name]
	if len(s) == 8 {
		t[0] += "-" + s[6:]
	}
}

// A row begins with what a search asks of many rows and decodes none for: its
// version, its sight facts, and whether those were made without the keys.
const rowHead = 1 + 4 + 8 + 1

func (r *row) encode() []byte {
	c := &coder{b: append(make([]byte, 0, 320), rowVersion)}
	c.b = binary.BigEndian.AppendUint32(c.b, r.N)
	c.b = append(append(c.b, r.Sight.key()...), 0)
	if r.Blind {
		c.b[rowHead-1] = 1
	}
	c.row(r)
	return c.b
}

// headOf reads the beginning of a stored row; false where it is none.
func headOf(v []byte) (n uint32, sight sightID, blind, ok bool) {
	if len(v) < rowHead || v[0] != rowVersion || v[rowHead-1] > 1 {
		return 0, 0, false, false
	}
	return u32(v[1:]), sightID(u64(v[5:])), v[rowHead-1] == 1, true
}

// idOf reads no more of a stored row than whose it is.
func idOf(v []byte) (id model.CaseID, err error) {
	if _, _, _, ok := headOf(v); !ok {
		return "", errRow
	}
	c := &coder{b: v[rowHead:], reading: true}
	if code(c, &id); c.bad {
		return "", errRow
	}
	return id, nil
}

func decodeRow(v []byte) (*row, error) {
	r, ok := &row{}, false
	if r.N, r.Sight, r.Blind, ok = headOf(v); !ok {
		return nil, errRow
	}
	c := &coder{b: v[rowHead:], reading: true}
	if c.row(r); c.bad || len(c.b) > 0 {
		return nil, errRow
	}
	return r, nil
}
