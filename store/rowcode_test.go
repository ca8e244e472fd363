package store

import (
	"bytes"
	"math"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"aduan/model"
)

// anyRow fills every field of a row, so that one that is added and not
// described in coder.row is missed here.
func anyRow(t *rapid.T) *row {
	text := rapid.StringMatching(`[a-z0-9.-]{1,8}`)
	num, yes := rapid.Int64Range(math.MinInt64, math.MaxInt64), rapid.Bool()
	small := rapid.IntRange(1, 99999)
	day := rapid.Custom(func(t *rapid.T) string {
		return time.Date(2020, 1, 1+rapid.IntRange(0, 9999).Draw(t, "day"), 0, 0, 0, 0, time.UTC).Format("20060102")
	})
	r := &row{}
	fill := func(v reflect.Value) {}
	fill = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			v.SetString(text.Draw(t, "text"))
		case reflect.Bool:
			v.SetBool(yes.Draw(t, "yes"))
		case reflect.Int, reflect.Int64:
			v.SetInt(num.Draw(t, "num"))
		case reflect.Uint64:
			v.SetUint(uint64(num.Draw(t, "num")))
		case reflect.Uint32:
			v.SetUint(uint64(small.Draw(t, "small")))
		case reflect.Slice:
			v.Set(reflect.MakeSlice(v.Type(), rapid.IntRange(1, 3).Draw(t, "len"), 3))
			for i := range v.Len() {
				fill(v.Index(i))
			}
		case reflect.Array:
			for i := range v.Len() {
				fill(v.Index(i))
			}
		case reflect.Pointer:
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem())
		case reflect.Struct:
			if v.Type() == reflect.TypeFor[time.Time]() {
				v.Set(reflect.ValueOf(time.UnixMilli(int64(small.Draw(t, "at")) * 1e7).UTC()))
				return
			}
			for i := range v.NumField() {
				fill(v.Field(i))
			}
		default:
			t.Fatalf("a row has a field of kind %s, which the test cannot fill", v.Kind())
		}
	}
	fill(reflect.ValueOf(r).Elem())
	r.Stub, r.DayIn, r.DayRec, r.Tally = false, day.Draw(t, "in"), day.Draw(t, "rec"), nil
	for _, name := range countNames {
		d := day.Draw(t, "tally")
		r.Tally = append(r.Tally, [2]string{d[:4] + "-" + d[4:6] + "-" + d[6:], name}, [2]string{d[:4] + "-" + d[4:6], name})
	}
	return r
}

func TestRowIsReadAsItWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyRow(t)
		got, err := decodeRow(r.encode())
		if err != nil || !reflect.DeepEqual(r, got) {
			t.Fatalf("%v\nwrote %+v\nread  %+v", err, r, got)
		}
	})
	for _, r := range []*row{{}, {Stub: true, ID: "a", Words: []uint64{1, math.MaxUint64}}, {ID: "b", Clocks: []rowClock{{Due: never}}}} {
		if got, err := decodeRow(r.encode()); err != nil || !reflect.DeepEqual(r, got) {
			t.Errorf("%v\nwrote %+v\nread  %+v", err, r, got)
		}
	}
}

func FuzzDecodeRow(f *testing.F) {
	r := &row{ID: "id", State: model.Closed, DayIn: "20261120", DayRec: "20261120", Tally: [][2]string{{"2026-11", countClosed}},
		Clocks: []rowClock{{Name: "response", Due: never}}, Asks: []ask{{Action: "verify", To: toInitials}}, Proposal: &model.Proposal{Lead: "x"}}
	f.Add(r.encode())
	f.Add([]byte{rowVersion})
	f.Add([]byte("{}"))
	f.Fuzz(func(t *testing.T, b []byte) {
		r, err := decodeRow(b)
		if err != nil {
			return
		}
		again, err := decodeRow(r.encode())
		if err != nil || !bytes.Equal(r.encode(), again.encode()) {
			t.Fatalf("%v: %+v", err, r)
		}
	})
}
