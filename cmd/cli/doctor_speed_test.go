package cli

import (
	"strings"
	"testing"
	"time"
)

// TestDoctorSaysWhatIsSlow: a machine on which everything takes longer than it should
// is told what, how long, and what to do; that it is slow is no fault of the book.
func TestDoctorSaysWhatIsSlow(t *testing.T) {
	d := demoBook(t, 10)
	if err := d.book.Close(); err != nil {
		t.Fatal(err)
	}
	at := pictureTime()
	c := farCall{dir: d.dir, now: func() time.Time { at = at.Add(60 * time.Millisecond); return at }} // each look at the clock is later
	code, out, said := c.run("--as", "petugas", "doctor", "--speed")
	if code != 0 {
		t.Fatalf("%d\n%s\n%s", code, out, said)
	}
	for _, want := range []string{"Daftar baru terbaca dalam", "padahal paling lama 5,0 ms", "Pencarian baru selesai dalam", "Diska baru menyimpan dalam"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not said:\n%s", want, out)
		}
	}
}
