package archive

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"io"
	"testing"

	"aduan/store/journal"
)

// FuzzFrames: whoever knows a recipient can encrypt a file to it, so what comes out
// of the encryption is anybody's. It is refused by its name, or ends as it says it
// does; no name leaves the folder that it is written to.
func FuzzFrames(f *testing.F) {
	record := append(append([]byte{frameRecord}, make([]byte, 11)...), 2, '{', '}')
	sum := sha256.Sum256(record)
	f.Add(append(binary.BigEndian.AppendUint64(append(bytes.Clone(record), frameEnd), 1), sum[:]...))
	f.Add(append([]byte{frameFile, 0, 64}, bytes.Repeat([]byte("ab"), 40)...))
	f.Add([]byte{frameRecord, 0, 0, 0, 0, 0, 0, 0, 1, 255, 255, 255, 255})
	f.Fuzz(func(t *testing.T, b []byte) {
		a := &Reader{in: bufio.NewReader(bytes.NewReader(b)), sum: sha256.New()}
		n := 0
		err := a.Each(3, func(recs []journal.Record) error { n += len(recs); return nil },
			func(name string, _ int64, r io.Reader) error {
				if len(name) != 2*sha256.Size || bytes.ContainsAny([]byte(name), `/\.:`) {
					t.Errorf("a file called %q", name)
				}
				_, err := io.Copy(io.Discard, r)
				return err
			})
		switch {
		case err != nil && !errors.Is(err, ErrCut):
			t.Errorf("%v", err)
		case err == nil && uint64(n) != a.count:
			t.Errorf("%d records, counted %d", n, a.count)
		}
	})
}
