package cli

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
)

var updateScreens = flag.Bool("update", false, "write the pictures of docs/screens anew")

// picture is one screen of the user's guide: who opens the console, in what
// window, and which keys lead there. A key that begins with "=" is typed text.
// shows is what must stand there, so that nobody updates a picture into another
// screen unseen.
type picture struct {
	name, title string
	w, h        int
	as          model.StaffID
	keys        []string
	shows       []string
}

// pictures are in an order in which no deed disturbs a later one.
func pictures() []picture {
	one := []string{"4", "/", "=0049", "enter", "enter"}
	half := []string{"c", "=3508044203850003", "tab", "=Sumarni", "tab", "=081200000041", "tab", "=bades", "enter", "=RT 03 RW 01 Dusun Krajan", "tab",
		"=Kartu KKS kosong dua bulan", "tab", "=Kartu digesek di e-warong, dua bulan tidak ada isinya."}
	return []picture{
		{"beranda", "Beranda petugas", 80, 24, "petugas", nil, []string{"Perlu Anda sekarang", "Baru saja"}},
		{"antrean", "Antrean dengan saringan", 80, 24, "pengelola", []string{"4", "/", "=kks"}, []string{"Semua terbuka", "Persempit"}},
		{"aduan", "Ringkasan satu aduan", 80, 24, "kabid-linjamsos", one, []string{"[Ringkasan]", "Pemegang"}},
		{"tenggat", "Kenapa tenggat ini", 80, 24, "kabid-linjamsos", append(one, "w", "tab"), []string{"Kenapa", "14 hari kerja", "sisa"}},
		{"disposisi", "Lembar disposisi kepala dinas", 80, 24, "kepala", []string{"5", "d"}, []string{"Kepada", "ketua", "Kirim"}},
		{"hasil", "Membaca hasil sebelum disahkan", 80, 24, "kepala", []string{"j", "enter"}, []string{"Temuan", "Paraf", "sahkan"}},
		{"telepon", "Kotak disposisi di telepon", 50, 20, "kepala", []string{"5"}, []string{"Menunggu", "disposisi"}},
		{"buku", "Buku, hari yang sudah ditutup", 80, 24, "pengelola", []string{"3", "[", "G"}, []string{"ditutup 15.35", "menyusul: dicatat sesudah hari ditutup"}},
		{"tim", "Tim, catatan dan yang masih kurang", 80, 24, "kabid-linjamsos", []string{"6"}, []string{"Tim saya", "Belum lengkap"}},
		{"laporan", "Laporan, rekap bulanan", 80, 24, "pengelola", []string{"7"}, []string{"Rekap November 2026", "Jumlah"}},
		{"layanan", "Layanan, syarat yang dicentang", 80, 24, "petugas", []string{"8", "enter", "1"}, []string{"[x]", "[ ]", "p cetak"}},
		{"loket", "Loket, formulir setengah terisi", 80, 24, "petugas", half, []string{"Aduan baru", "Catat aduan Sumarni"}},
		{"tercatat", "Loket, aduan tercatat", 80, 24, "petugas", append(half, "ctrl+s"), []string{"Tercatat", "Bacakan"}},
	}
}

// picturesElsewhere are of an office that has criteria, which the first has not.
func picturesElsewhere() []picture {
	asked := []string{"c", "tab", "1", "=Partinah", "tab", "tab", "tab", "tab", "=BLT KD belum pernah terima", "tab", "=Minta dicek kenapa.",
		"tab", "tab", "enter", "ctrl+r", "3"}
	return []picture{
		{"bantuan-putusan", "Bantuan putusan di loket", 80, 24, "petugas", asked, []string{"Bantu putus", "Kesimpulan", "[x] 3"}},
	}
}

// TestScreens holds docs/screens against the program: every picture is drawn
// from the real console over a made-up book. With -update it writes them.
func TestScreens(t *testing.T) {
	of := map[string][]picture{"lumajang": pictures(), "penajam-paser-utara": picturesElsewhere()}
	for office, all := range of {
		samePictures(t, demoBookOf(t, office, 60), all)
	}
}

// samePictures draws pictures of one book. Its keys are drawn anew each time, so
// its running sums are others each time.
func samePictures(t *testing.T, d *demo, all []picture) {
	t.Helper()
	sums := regexp.MustCompile(`[0-9a-f]{4} [0-9a-f]{4} … [0-9a-f]{4}`)
	for _, p := range all {
		t.Run(p.name, func(t *testing.T) {
			console := openConsole(t, d, p.as, p.w, p.h)
			for _, k := range p.keys {
				if text, ok := strings.CutPrefix(k, "="); ok && text != "" {
					console.Type(text)
				} else {
					console.Press(k)
				}
			}
			console.Shows(p.shows...)
			drawn := svg("Aduan: "+p.title, console.View(), p.w, p.h)
			samePicture(t, p, sums.ReplaceAll(drawn, []byte("7f3a 91c2 … e04d")))
		})
	}
}

func samePicture(t *testing.T, p picture, got []byte) {
	t.Helper()
	file := filepath.Join("..", "..", "docs", "screens", p.name+".svg")
	if *updateScreens {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is out of date: go test ./cmd/cli -run TestScreens -update, and look at it", file)
	}
}

// pictureTime is the moment at which every picture stands: Friday 20 November
// 2026, 09.41 in Lumajang.
func pictureTime() time.Time { return time.Date(2026, 11, 20, 2, 41, 0, 0, time.UTC) }

// demoBook makes the book that `aduan demo` makes, of Lumajang, at
// pictureTime.
func demoBook(t testing.TB, cases int) *demo { t.Helper(); return demoBookOf(t, "lumajang", cases) }

// demoBookOf is demoBook of any office.
func demoBookOf(t testing.TB, office string, cases int) *demo {
	t.Helper()
	ids := 0
	a := newApp(IO{Now: pictureTime, User: "hendra", NewID: func() string { ids++; return fmt.Sprintf("id%06d", ids) }})
	o, err := shipped(office)
	if err != nil {
		t.Fatal(err)
	}
	d := newDemo(a, o, &demoFlags{office: office, cases: cases, seed: 1}, filepath.Join(t.TempDir(), "book"))
	if err := d.make(context.Background()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.book.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}

// stillDesk is a desk that never announces anything: a driver without a
// terminal would wait for the announcement.
type stillDesk struct{ model.Desk }

func (stillDesk) Watch(context.Context) <-chan uint64 { return nil }

// openConsole opens the console on a book as somebody, without a terminal.
func openConsole(t testing.TB, d *demo, who model.StaffID, w, h int) *tuitest.Driver {
	t.Helper()
	desk, err := d.desk(context.Background(), who)
	if err != nil {
		t.Fatal(err)
	}
	m := tui.New(tui.Config{Desk: stillDesk{desk}, Now: d.a.Now, NewID: d.a.NewID, Lang: "id", Theme: "dark", After: tuitest.Never})
	return tuitest.New(t, m, w, h)
}

// Enter tells of nobody: a channel that stays open would be waited for.
func (stillDesk) Enter(context.Context, model.CaseID) (<-chan []model.StaffID, error) {
	nobody := make(chan []model.StaffID)
	close(nobody)
	return nobody, nil
}

// Drafts are never ended by another session: that too would be waited for.
func (d stillDesk) Drafts() model.Drafts { return stillDrafts{d.Desk.Drafts()} }

type stillDrafts struct{ model.Drafts }

func (d stillDrafts) Open(ctx context.Context, ask model.DraftAsk) (model.OpenedDraft, error) {
	out, err := d.Drafts.Open(ctx, ask)
	out.Ended = nil
	return out, err
}
