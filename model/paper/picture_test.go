package paper_test

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"aduan/model"
	"aduan/model/paper"
)

// drawnAt is the resolution of the pictures, in dots an inch; block is how many
// dots of it are one of what is kept: the mean of their grey. A line of text is two
// of these high, so that one that moved is seen, and another version of the tool
// draws the same.
const (
	drawnAt = "60"
	block   = 5
)

// Two pictures may be apart by so much: in the mean of all, and at the worst place,
// of 0 to 1.
const (
	mostOff   = 0.004
	mostOffAt = 0.25
)

// TestPapersLookAsTheyDid compares every page of every paper of every office with a
// picture that somebody looked at, and those papers that long cases strain.
func TestPapersLookAsTheyDid(t *testing.T) {
	tool, err := exec.LookPath("pdftoppm")
	if err != nil {
		t.Skip("no pdftoppm here")
	}
	for _, code := range offices() {
		t.Run(code, func(t *testing.T) {
			t.Parallel()
			o := officeOf(t, code)
			for _, name := range paper.All() {
				a := aboutOf(o, name)
				for _, size := range paper.Sizes(name) {
					looks(t, tool, filepath.Join(code, name+"-"+size), file(t, paper.Make(name, a), size))
				}
			}
		})
	}
	for _, name := range []string{"answer", "form", "result", "minutes"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := aboutWhole(officeOf(t, "lumajang"))
			a.View = strains(a.Office)["many"]
			a.Cases = []model.CaseView{a.View}
			looks(t, tool, filepath.Join("many", name+"-a4"), file(t, paper.Make(name, a), "a4"))
		})
	}
}

// looks compares a file with the picture of that name.
func looks(t *testing.T, tool, name string, file []byte) {
	t.Helper()
	dir := t.TempDir()
	cmd := exec.CommandContext(t.Context(), tool, "-gray", "-r", drawnAt, "-", filepath.Join(dir, "p"))
	cmd.Stdin = bytes.NewReader(file)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	drawn, err := filepath.Glob(filepath.Join(dir, "*.pgm"))
	if err != nil || len(drawn) == 0 {
		t.Fatalf("no page is drawn of %s (%v)", name, err)
	}
	got := beside(t, drawn)
	path := filepath.Join("testdata", "pages", name+".png")
	if f := flag.Lookup("update"); f != nil && f.Value.String() == "true" {
		keep(t, path, got)
		return
	}
	kept, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want, err := png.Decode(bytes.NewReader(kept))
	if err != nil {
		t.Fatal(err)
	}
	if want.Bounds() != got.Bounds() {
		t.Errorf("%s has other pages: %v, was %v", name, got.Bounds().Max, want.Bounds().Max)
		return
	}
	sum, worst := 0.0, 0.0
	for y := range got.Bounds().Max.Y {
		for x := range got.Bounds().Max.X {
			d := (float64(got.GrayAt(x, y).Y) - float64(color.GrayModel.Convert(want.At(x, y)).(color.Gray).Y)) / 255
			sum, worst = sum+max(d, -d), max(worst, d, -d)
		}
	}
	if off := sum / float64(len(got.Pix)); off > mostOff || worst > mostOffAt {
		t.Errorf("%s looks different, by %.4f, at one place by %.2f", name, off, worst)
	}
}

func keep(t *testing.T, path string, m image.Image) {
	t.Helper()
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	err := encoder.Encode(&out, m)
	if err == nil {
		err = os.MkdirAll(filepath.Dir(path), 0o755)
	}
	if err == nil {
		err = os.WriteFile(path, out.Bytes(), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// beside are pages beside each other, each block of dots as its mean.
func beside(t *testing.T, pages []string) *image.Gray {
	t.Helper()
	var all []*image.Gray
	wide, high := 0, 0
	for _, path := range pages {
		m := coarse(t, path)
		all = append(all, m)
		wide, high = wide+m.Rect.Dx(), max(high, m.Rect.Dy())
	}
	out := image.NewGray(image.Rect(0, 0, wide, high))
	at := 0
	for _, m := range all {
		for y := range m.Rect.Dy() {
			copy(out.Pix[y*out.Stride+at:], m.Pix[y*m.Stride:y*m.Stride+m.Rect.Dx()])
		}
		at += m.Rect.Dx()
	}
	return out
}

// coarse reads a picture of grey dots (PGM, a byte each).
func coarse(t *testing.T, path string) *image.Gray {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var w, h, most int
	r := bytes.NewReader(b)
	if n, err := fmt.Fscanf(r, "P5\n%d %d\n%d\n", &w, &h, &most); n != 3 || r.Len() != w*h {
		t.Fatalf("%s: %d left of %dx%d (%v)", path, r.Len(), w, h, err)
	}
	dots := b[len(b)-w*h:]
	out := image.NewGray(image.Rect(0, 0, w/block, h/block))
	for y := range h / block {
		for x := range w / block {
			sum := 0
			for dy := range block {
				for dx := range block {
					sum += int(dots[(y*block+dy)*w+x*block+dx])
				}
			}
			out.Pix[y*out.Stride+x] = uint8(sum / (block * block))
		}
	}
	return out
}
