package store

import (
	"encoding/binary"
	"math"

	"aduan/model"
)

// Derived buckets. Keys are big-endian and of fixed width but for what stands
// last, so a cursor walks time or numbers. All are made again from the journal
// when foldVersion differs from the one in bMeta.
var (
	bMeta   = []byte("p.meta")   // name -> value: see the meta keys below
	bCase   = []byte("p.case")   // ord4 -> row
	bID     = []byte("p.id")     // case id -> ord4
	bReg    = []byte("p.reg")    // year2|no8 -> ord4
	bDue    = []byte("p.due")    // due8|ord4 -> sight8|near8: live cases
	bWake   = []byte("p.wake")   // moment8|ord4 -> due8|sight8|near8: live cases that stop waiting by themselves
	bAsk    = []byte("p.ask")    // target|0|due8|ord4|action -> sight8: who is asked for what
	bFacet  = []byte("p.facet")  // dim1|block4|value -> posting block
	bSight  = []byte("p.sight")  // sight8 -> cases4 | sight facts, each different one once
	bTally  = []byte("p.tally")  // period|0|name|0|sight8 -> cases4
	bFeed   = []byte("p.feed")   // seq8 -> ord4|kind: the newest feedKept
	bPerson = []byte("p.person") // slot8 -> seq8 of the newest sealed event of a person
	bBehalf = []byte("p.behalf") // staff|0|seq8 -> ord4|n4: recorded on somebody's behalf
	bAccess = []byte("p.access") // seq8 -> nothing: entries of the access logs
	bBreach = []byte("p.breach") // seq8 -> nothing: the record of breaches
	bErased = []byte("p.erased") // slot8 -> seq8 of the event that erased a person
	bNames  = []byte("p.names")  // slot8|ord4 -> nothing: the cases that ever named a person
	bAtt    = []byte("p.att")    // sha256 of the sealed file, hex -> seq8 of its attach event
	bSaid   = []byte("p.said")   // class1|form1|word|0|block4 -> posting block: words and numbers of cases
	bStale  = []byte("p.stale")  // ord4 -> nothing: rows that a new profile or calendar makes out of date

	derived = [][]byte{bMeta, bCase, bID, bReg, bDue, bWake, bAsk, bFacet, bSight, bTally, bFeed, bPerson, bBehalf, bAccess, bBreach, bErased, bNames, bAtt, bSaid, bStale}
)

// foldVersion names the shape of the derived buckets and of the folds behind
// them. Raise it with every change of either.
const foldVersion = 13

// Keys of bMeta; besides, "mark.<stream>" names the newest event of a stream of
// the whole book.
var (
	mVersion = []byte("version") // 4 bytes: foldVersion
	mCases   = []byte("cases")   // 4 bytes: ordinals given
	mSlot    = []byte("slot")    // 8 bytes: highest key slot named
	mNewest  = []byte("newest")  // 8 bytes: recorded_at of the newest event, ms
	mFeed    = []byte("feed")    // 4 bytes: entries of bFeed
	mStubs   = []byte("stubs")   // there while rows are left to be made at the end
)

// wholeBook stands for a case's ordinal where a deed concerns none.
const wholeBook = math.MaxUint32

// never is the due moment of a case whose every clock rests; it sorts last.
const never = math.MaxInt64

// sightID names sight facts by their content, so that it is the same in every
// rebuild: the first 8 bytes of their SHA-256.
type sightID uint64

func (s sightID) key() []byte { return be64(uint64(s)) }

func be32(n uint32) []byte { return binary.BigEndian.AppendUint32(nil, n) }
func be64(n uint64) []byte { return binary.BigEndian.AppendUint64(nil, n) }

func u32(b []byte) uint32 {
	if len(b) < 4 {
		return 0
	}
	return binary.BigEndian.Uint32(b)
}

func u64(b []byte) uint64 {
	if len(b) < 8 {
		return 0
	}
	return binary.BigEndian.Uint64(b)
}

// ms8 keeps the order of moments before 1970 too.
func ms8(ms int64) []byte { return be64(uint64(ms) ^ 1<<63) }

func msOf(b []byte) int64 { return int64(u64(b) ^ 1<<63) }

func regKey(year int, no uint64) []byte {
	return binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint16(nil, uint16(year)), no)
}

func dueKey(ms int64, ord uint32) []byte {
	return binary.BigEndian.AppendUint32(ms8(ms), ord)
}

// dueOf reads a key of bDue.
func dueOf(k []byte) (ms int64, ord uint32) { return msOf(k[:8]), u32(k[8:]) }

func askPrefix(target string) []byte { return append([]byte(target), 0) }

func askKey(target string, ms int64, ord uint32, action model.ActionName) []byte {
	k := append(askPrefix(target), dueKey(ms, ord)...)
	return append(k, action...)
}

// askOf reads what follows the target in a key of bAsk.
func askOf(rest []byte) (ms int64, ord uint32, action model.ActionName) {
	ms, ord = dueOf(rest[:12])
	return ms, ord, model.ActionName(rest[12:])
}

func facetKey(dim byte, block uint32, value string) []byte {
	return append(binary.BigEndian.AppendUint32([]byte{dim}, block), value...)
}

func tallyPrefix(period, name string) []byte { return []byte(period + "\x00" + name + "\x00") }

func tallyKey(period, name string, sight sightID) []byte {
	return append(tallyPrefix(period, name), sight.key()...)
}

func behalfPrefix(staff model.StaffID) []byte { return append([]byte(staff), 0) }

func behalfKey(staff model.StaffID, seq uint64) []byte {
	return binary.BigEndian.AppendUint64(behalfPrefix(staff), seq)
}
