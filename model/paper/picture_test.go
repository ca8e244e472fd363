package paper_test

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"aduan/model/paper"
)

// drawnAt is the resolution of the pictures, in dots an inch: enough to see a block
// that moved, few enough that another version of the tool draws the same.
const drawnAt = "36"

// mostOff is how far two pictures may be apart: the mean of their grey, 0 to 1.
const mostOff = 0.004

// TestPapersLookAsTheyDid compares the first page of every paper with a picture
// that somebody looked at.
func TestPapersLookAsTheyDid(t *testing.T) {
	tool, err := exec.LookPath("pdftoppm")
	if err != nil {
		t.Skip("no pdftoppm here")
	}
	o := officeOf(t, "lumajang")
	for _, name := range paper.All() {
		a := aboutWhole(o)
		if name == "blankform" {
			a = paper.About{Office: o, Now: a.Now, Form: "F-2026-0031"}
		}
		for _, size := range paper.Sizes(name) {
			cmd := exec.Command(tool, "-png", "-gray", "-singlefile", "-r", drawnAt, "-")
			cmd.Stdin = bytes.NewReader(file(t, paper.Make(name, a), size))
			got, err := cmd.Output()
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join("testdata", "pages", name+"-"+size+".png")
			if f := flag.Lookup("update"); f != nil && f.Value.String() == "true" {
				if err := os.WriteFile(path, got, 0o644); err != nil {
					t.Fatal(err)
				}
				continue
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if off := apart(t, want, got); off > mostOff {
				t.Errorf("%s on %s looks different, by %.4f", name, size, off)
			}
		}
	}
}

// apart is the mean difference of two pictures, after each dot took the mean of
// those around it: a letter may sit a dot further, a block may not.
func apart(t *testing.T, a, b []byte) float64 {
	t.Helper()
	x, err := png.Decode(bytes.NewReader(a))
	if err != nil {
		t.Fatal(err)
	}
	y, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	if x.Bounds() != y.Bounds() {
		return 1
	}
	const cell = 4
	sum, n := 0.0, 0
	for top := x.Bounds().Min.Y; top < x.Bounds().Max.Y; top += cell {
		for left := x.Bounds().Min.X; left < x.Bounds().Max.X; left += cell {
			box := image.Rect(left, top, left+cell, top+cell).Intersect(x.Bounds())
			d := grey(x, box) - grey(y, box)
			sum += max(d, -d)
			n++
		}
	}
	return sum / float64(n)
}

func grey(m image.Image, box image.Rectangle) float64 {
	sum := 0.0
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			sum += float64(color.GrayModel.Convert(m.At(x, y)).(color.Gray).Y)
		}
	}
	return sum / float64(box.Dx()*box.Dy()) / 255
}
