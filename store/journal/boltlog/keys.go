package boltlog

import (
	"encoding/binary"

	bolt "go.etcd.io/bbolt"
)

// format is the version of the file's own buckets. A newer one is refused.
const format = 1

// Buckets of the engine; Project must not write them, nor Rebuild drop them.
//
//	ev    seq8            -> sum32 | bytes of the event
//	st    stream 0 n4     -> seq8
//	ver   stream          -> n4 | hash32 of its last event
//	cmd   deed id         -> first seq8 | last seq8
//	uniq  claim           -> deed id
//	num   series          -> last number8 | first number8
//	meta  aduan -> format4, seq -> seq8, sum -> sum32,
//	      projected -> seq8 while a Rebuild is under way
var (
	bucketEv   = []byte("ev")
	bucketSt   = []byte("st")
	bucketVer  = []byte("ver")
	bucketCmd  = []byte("cmd")
	bucketUniq = []byte("uniq")
	bucketNum  = []byte("num")
	bucketMeta = []byte("meta")

	keyFormat    = []byte("aduan")
	keySeq       = []byte("seq")
	keySum       = []byte("sum")
	keyProjected = []byte("projected")
)

func engineBuckets() [][]byte {
	return [][]byte{bucketEv, bucketSt, bucketVer, bucketCmd, bucketUniq, bucketNum, bucketMeta}
}

const sumSize = 32

func be64(n uint64) []byte { return binary.BigEndian.AppendUint64(nil, n) }
func be32(n uint32) []byte { return binary.BigEndian.AppendUint32(nil, n) }

// u64 reads eight bytes; what is shorter, an absent value too, is 0.
func u64(b []byte) uint64 {
	if len(b) < 8 {
		return 0
	}
	return binary.BigEndian.Uint64(b)
}

func u32(b []byte) uint32 {
	if len(b) < 4 {
		return 0
	}
	return binary.BigEndian.Uint32(b)
}

func streamKey(stream string, n uint32) []byte {
	k := make([]byte, 0, len(stream)+5)
	return binary.BigEndian.AppendUint32(append(append(k, stream...), 0), n)
}

func streamPrefix(stream string) []byte {
	return append(append(make([]byte, 0, len(stream)+1), stream...), 0)
}

func span(first, last uint64) []byte {
	return binary.BigEndian.AppendUint64(be64(first), last)
}

// tables are the engine's buckets in one transaction.
type tables struct {
	ev, st, ver, cmd, uniq, num, meta *bolt.Bucket
}

func tablesOf(tx *bolt.Tx) tables {
	t := tables{
		ev: tx.Bucket(bucketEv), st: tx.Bucket(bucketSt), ver: tx.Bucket(bucketVer), cmd: tx.Bucket(bucketCmd),
		uniq: tx.Bucket(bucketUniq), num: tx.Bucket(bucketNum), meta: tx.Bucket(bucketMeta),
	}
	// Events only ever follow: full pages cost no splitting later.
	t.ev.FillPercent = 1
	return t
}
