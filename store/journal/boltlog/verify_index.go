package boltlog

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"hash/maphash"

	bolt "go.etcd.io/bbolt"

	"aduan/store/journal"
)

func sha256Of(b []byte) [sha256.Size]byte { return sha256.Sum256(b) }

// entry is the keyed hash of an index entry of a name and two numbers.
func (v *verifier) entry(name string, a, b uint64) uint64 {
	var h maphash.Hash
	h.SetSeed(v.seed)
	h.WriteString(name)
	var n [17]byte // the byte 0 ends the name
	binary.BigEndian.PutUint64(n[1:], a)
	binary.BigEndian.PutUint64(n[9:], b)
	h.Write(n[:])
	return h.Sum64()
}

func (v *verifier) claim(claim, deed string) uint64 {
	var h maphash.Hash
	h.SetSeed(v.seed)
	h.WriteString(claim)
	h.WriteByte(0)
	h.WriteString(deed)
	return h.Sum64()
}

// head holds the remembered end against the walked one.
func (v *verifier) head(t tables) {
	if have := u64(t.meta.Get(keySeq)); have != v.seq || len(t.meta.Get(keySeq)) != 8 {
		v.fault(FaultHead, "meta", v.seq, "want", v.seq, "have", have)
	} else if !bytes.Equal(t.meta.Get(keySum), v.sum) {
		v.fault(FaultHead, "meta", v.seq)
	}
}

// counters holds what each series gives next against the numbers walked.
func (v *verifier) counters(t tables) {
	found := 0
	c := t.num.Cursor()
	for k, b := c.First(); k != nil; k, b = c.Next() {
		s, ok := v.series[string(k)]
		if ok {
			found++
		}
		if !ok || !bytes.Equal(b, span(s.last, s.first)) {
			v.fault(FaultCounter, string(k), 0, "want", s.last, "have", u64(b))
		}
	}
	if found == len(v.series) {
		return
	}
	for name, s := range v.series {
		if t.num.Get([]byte(name)) == nil {
			v.fault(FaultCounter, name, 0, "want", s.last, "have", 0)
		}
	}
}

// indexes holds every index against what the walk gathered. Entries of deeds
// done since the walk ended point past it and do not count. Where sums differ
// the events are walked again to name the entries.
func (v *verifier) indexes(ctx context.Context) error {
	var st, cmd, uniq digest
	found := 0
	for _, w := range []struct {
		bucket []byte
		each   func(t tables, k, b []byte)
	}{
		{bucketSt, func(_ tables, k, b []byte) { v.sumStream(&st, k, b) }},
		{bucketCmd, func(_ tables, k, b []byte) { v.sumDeed(&cmd, k, b) }},
		{bucketUniq, func(t tables, k, b []byte) {
			if u64(t.cmd.Get(b)) <= v.seq {
				uniq.add(v.claim(string(k), string(b)))
			}
		}},
		{bucketVer, func(t tables, k, b []byte) { found += v.version(t, k, b) }},
	} {
		if err := v.each(ctx, w.bucket, w.each); err != nil {
			return err
		}
	}
	if st == v.st && cmd == v.cmd && uniq == v.uniq && found == len(v.tips) {
		return nil
	}
	before := len(v.faults)
	if err := v.name(ctx); err != nil || len(v.faults) > before {
		return err
	}
	for _, d := range []struct {
		same bool
		kind string
	}{{st == v.st, FaultIndex}, {cmd == v.cmd, FaultDeedIndex}, {uniq == v.uniq, FaultClaim}, {found == len(v.tips), FaultVersion}} {
		if !d.same { // a difference that cannot be named is one all the same
			v.fault(d.kind, "", 0)
		}
	}
	return nil
}

func (v *verifier) sumStream(d *digest, k, b []byte) {
	if len(b) != 8 || len(k) <= 5 || k[len(k)-5] != 0 {
		v.fault(FaultIndex, printable(k), 0)
	} else if seq := u64(b); seq <= v.seq {
		d.add(v.entry(string(k[:len(k)-5]), uint64(u32(k[len(k)-4:])), seq))
	}
}

func (v *verifier) sumDeed(d *digest, k, b []byte) {
	if len(b) != 16 {
		v.fault(FaultDeedIndex, string(k), 0)
	} else if u64(b) <= v.seq {
		d.add(v.entry(string(k), u64(b), u64(b[8:])))
	}
}

// version holds one stream's remembered end against the walk; 1 where the walk
// met the stream.
func (v *verifier) version(t tables, k, b []byte) int {
	tip, met := v.tips[maphash.Bytes(v.seed, k)]
	same := met && len(b) == 4+sha256.Size && u32(b) == tip.n && maphash.Bytes(v.seed, b[4:]) == tip.hash
	// A deed done since the walk ended has moved the stream on.
	moved := u32(b) > tip.n && u64(t.st.Get(streamKey(string(k), tip.n+1))) > v.seq
	if !same && !moved {
		v.fault(FaultVersion, string(k), 0, "want", tip.n, "have", u32(b))
	}
	if met {
		return 1
	}
	return 0
}

// each gives every entry of a bucket, in short transactions.
func (v *verifier) each(ctx context.Context, bucket []byte, f func(t tables, k, b []byte)) error {
	var from []byte
	for more := true; more; {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := v.log.read(func(tx *bolt.Tx) error {
			t, c := tablesOf(tx), tx.Bucket(bucket).Cursor()
			n := 0
			k, b := c.Seek(from)
			for ; k != nil && n < 4*verifyPage; k, b = c.Next() {
				f(t, k, b)
				n++
			}
			from, more = bytes.Clone(k), k != nil
			return nil
		}); err != nil {
			return err
		}
	}
	return nil
}

// name walks the events again and asks each index for each, then the indexes
// and asks for their events: the slow way, taken when something is wrong.
func (v *verifier) name(ctx context.Context) error {
	if err := v.each(ctx, bucketEv, func(t tables, k, b []byte) {
		if seq := u64(k); seq <= v.seq && len(b) >= sumSize {
			v.indexed(t, seq, b[sumSize:])
		}
	}); err != nil {
		return err
	}
	if err := v.each(ctx, bucketSt, func(t tables, k, b []byte) {
		e, ok := scanAt(t, b)
		if !ok || !bytes.Equal(streamKey(e.Stream, e.N), k) {
			v.fault(FaultIndex, printable(k), u64(b))
		}
	}); err != nil {
		return err
	}
	if err := v.each(ctx, bucketCmd, func(t tables, k, b []byte) {
		first, ok := scanAt(t, b)
		last, lok := journal.Envelope{}, len(b) == 16
		if lok {
			last, lok = scanAt(t, b[8:])
		}
		if !ok || !lok || first.Deed != string(k) || last.Deed != string(k) {
			v.fault(FaultDeedIndex, string(k), u64(b))
		}
	}); err != nil {
		return err
	}
	return v.each(ctx, bucketUniq, func(t tables, k, b []byte) {
		e, ok := scanAt(t, t.cmd.Get(b))
		if ok {
			for _, c := range e.Claims {
				if c == string(k) {
					return
				}
			}
		}
		v.fault(FaultClaim, string(k), 0, "deed", string(b))
	})
}

// indexed asks the indexes for one event.
func (v *verifier) indexed(t tables, seq uint64, b []byte) {
	e, err := journal.Scan(b)
	if err != nil {
		return // named by the walk
	}
	if u64(t.st.Get(streamKey(e.Stream, e.N))) != seq {
		v.fault(FaultIndex, place(e), seq)
	}
	if t.ver.Get([]byte(e.Stream)) == nil {
		v.fault(FaultVersion, e.Stream, seq, "want", e.N, "have", 0)
	}
	if s := t.cmd.Get([]byte(e.Deed)); len(s) != 16 || u64(s) > seq || u64(s[8:]) < seq {
		v.fault(FaultDeedIndex, e.Deed, seq)
	}
	for _, k := range e.Claims {
		if string(t.uniq.Get([]byte(k))) != e.Deed {
			v.fault(FaultClaim, k, seq, "deed", e.Deed)
		}
	}
}

// scanAt is the event that an index entry points to.
func scanAt(t tables, at []byte) (journal.Envelope, bool) {
	if len(at) < 8 {
		return journal.Envelope{}, false
	}
	stored := t.ev.Get(at[:8])
	if len(stored) < sumSize {
		return journal.Envelope{}, false
	}
	e, err := journal.Scan(stored[sumSize:])
	return e, err == nil
}

// printable shows a key of the stream index.
func printable(k []byte) string {
	if len(k) < 5 {
		return string(k)
	}
	return place(journal.Envelope{Stream: string(k[:len(k)-5]), N: u32(k[len(k)-4:])})
}

// witnessed holds the book against what its witness saw.
func (v *verifier) witnessed() error {
	w, err := openWitness(v.log.witness.path, true)
	if err != nil {
		return classify(err)
	}
	seen, known := w.last()
	if !known {
		v.fault(FaultWitness, "", 0)
		return nil
	}
	return v.log.read(func(tx *bolt.Tx) error {
		if !bears(tablesOf(tx), seen) {
			v.fault(FaultBehind, "", seen.seq, "want", seen.seq, "have", SeqIn(tx))
		}
		return nil
	})
}
