//go:build unix

package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
)

// programDir is where program lies; empty until it is built.
var programDir string

// program builds the program that is shipped, once for all tests.
var program = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "aduan-program-")
	if err != nil {
		return "", err
	}
	programDir = dir
	file := filepath.Join(dir, "aduan")
	out, err := exec.Command("go", "build", "-o", file, "aduan/cmd/aduan").CombinedOutput()
	if err != nil {
		return string(out), err
	}
	return file, nil
})

// binaryWalk is a walk on the screen of the program as it is shipped: processes
// of their own, each in its terminal, with the clock of this computer. Only one
// of them has the book at a time.
type binaryWalk struct {
	t       *testing.T
	program string
	book    string
	who     string
	*terminal
}

func beginBinaryWalk(t *testing.T, office string, people map[string]string) *binaryWalk {
	t.Helper()
	if testing.Short() {
		t.Skip("builds the program")
	}
	file, err := program()
	if err != nil {
		t.Fatal(file, err)
	}
	w := &binaryWalk{t: t, program: file, book: filepath.Join(t.TempDir(), "book")}
	w.run("init", "--office", office)
	for post, name := range people {
		w.run("staff", "add", post, "--name", name, "--post", post)
	}
	t.Cleanup(func() {
		if w.terminal != nil && !t.Failed() {
			w.leave()
		}
		if w.terminal == nil {
			w.run("book", "verify")
		}
	})
	return w
}

// run calls the program as a command.
func (w *binaryWalk) run(args ...string) string {
	w.t.Helper()
	out, err := exec.Command(w.program, append([]string{"--book", w.book}, args...)...).CombinedOutput()
	if err != nil {
		w.t.Fatalf("aduan %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}

// as sits down at the console of somebody; whoever sat there before has left.
func (w *binaryWalk) as(who string) *binaryWalk { w.t.Helper(); return w.on(who, 80, 24) }

// on is as, in a window of another size.
func (w *binaryWalk) on(who string, width, height int) *binaryWalk {
	w.t.Helper()
	w.leave()
	w.who, w.terminal = who, startConsoleIn(w.t, width, height, w.program, "--book", w.book, "--as", who, "--theme", "dark", "--lang", "id")
	w.until("[1 Beranda]")
	return w
}

// leave quits, from wherever one is.
func (w *binaryWalk) leave() {
	w.t.Helper()
	if w.terminal == nil {
		return
	}
	w.terminal.quit("\x03\x03") // the second does not ask again, whatever is open
	w.terminal = nil
}

// keys presses keys, and waits for what they bring.
func (w *binaryWalk) keys(keys string, brings ...string) *binaryWalk {
	w.t.Helper()
	w.terminal.press(keys)
	return w.sees(brings...)
}

// sees waits for every text; where a sentence is broken over rows it is read on.
func (w *binaryWalk) sees(texts ...string) *binaryWalk {
	w.t.Helper()
	for _, text := range texts {
		w.wait(func() bool { return strings.Contains(strings.Join(strings.Fields(w.term.String()), " "), text) }, text)
	}
	return w
}

// in goes to the field with a label and types into it.
func (w *binaryWalk) in(label, text string) *binaryWalk {
	w.t.Helper()
	w.at(label)
	w.terminal.press(text)
	end := text[max(0, len(text)-3):]
	w.wait(func() bool { // the cursor has come behind it: what is pressed next finds it there
		at := w.term.CursorPosition()
		rows := strings.Split(w.term.String(), "\n")
		if at.Y >= len(rows) {
			return false
		}
		row := []rune(rows[at.Y])
		return strings.HasSuffix(string(row[:min(at.X, len(row))]), end)
	}, text)
	return w
}

// choose types a few letters into the field with a label, and sees what they
// chose.
func (w *binaryWalk) choose(label, letters, shown string) *binaryWalk {
	w.t.Helper()
	w.at(label)
	w.terminal.press(letters + "\t")
	w.wait(func() bool {
		for row := range strings.SplitSeq(w.term.String(), "\n") {
			left, right, ok := strings.Cut(row, "[")
			if ok && strings.TrimSpace(left) == label && strings.HasPrefix(right, shown) {
				return w.label() != label // the Tab has been taken too
			}
		}
		return false
	}, label+" ["+shown)
	return w
}

// at goes with Tab to the field with a label. A Tab is done when the cursor or
// the label before it has changed; nothing else moves them meanwhile.
func (w *binaryWalk) at(label string) *binaryWalk {
	w.t.Helper()
	for range mostFields {
		w.mu.Lock()
		here, at := w.label(), w.term.CursorPosition()
		w.mu.Unlock()
		if here == label {
			return w
		}
		w.terminal.press("\t")
		w.wait(func() bool { return w.term.CursorPosition() != at || w.label() != here }, "the next field after "+here)
	}
	w.t.Fatalf("no field %q can be reached with Tab:\n%s", label, w.frame())
	return w
}

// label is that of the field in which the cursor stands.
func (w *binaryWalk) label() string {
	var at uv.Position = w.term.CursorPosition()
	rows := strings.Split(w.term.String(), "\n")
	for y := at.Y; y > 3 && y < len(rows); y-- {
		left, _, ok := strings.Cut(rows[y], "[")
		if left = strings.TrimSpace(left); ok && left != "" {
			return left
		}
		if !ok {
			return ""
		}
	}
	return ""
}

// TestBinaryWalk1 is Buton Tengah's complaint book on the program as it is
// shipped: booked, answered for the kabid, seen by the kabid, closed.
func TestBinaryWalk1(t *testing.T) {
	w := beginBinaryWalk(t, "buton-tengah", map[string]string{"petugas": "Wa Ode Sitti", "pengelola": "Sarmila", "kabid-dayasos": "La Ode Ramli"})
	w.as("petugas").sees("Selamat datang").keys("c", "Aduan baru").keys("\x0b", "Kanal, waktu, jenis").
		choose("Kanal", "buku", "Buku pengaduan").keys("\x13", "Buku pengaduan · diterima").
		in("NIK", "7414015205800003").sees("perempuan").in("Nama", "Wa Ode Nurlia").in("Telepon", "082271390000").
		at("Desa").keys("lakudo", "Lakudo").keys("\r").at("Perihal").in("Perihal", "BPNT dua bulan belum masuk").
		in("Aduan", "Saldo KKS nol sejak September.").keys("\t", "Catat aduan Wa Ode Nurlia").keys("\r", "Tercatat", "0001/")
	w.keys("\x1b", "[1 Beranda]", "BPNT").keys("a", "J Jawab").keys("J", "Atas nama").
		in("Jawaban", "Penyaluran dirapel, masuk tanggal 25.").choose("Kategori", "kks-2", "KKS-2 Saldo nol").
		keys("\x13", "dijawab", "disampaikan 1")
	w.as("kabid-dayasos").sees("Dicatat atas nama Anda", "Anda menjawab 0001, dicatat Wa Ode S.")
	w.as("pengelola").sees("tutup aduan").keys("\r", "Tutup aduan").choose("Sebab", "jadwal", "Jadwal penyaluran pusat").
		in("Pelajaran", "Jadwal rapel diumumkan.").keys("\x13", "ditutup", "Tidak ada yang menunggu Anda")
	w.leave()
	if out := w.run("--as", "pengelola", "case", "show", "1", "--json"); !strings.Contains(out, `"state":"closed"`) && !strings.Contains(out, `"state": "closed"`) {
		t.Errorf("the case is %s", out)
	}
}

// TestBinaryWalk3 is a walk-in at Banjarnegara who gets the answer at once, on
// the program as it is shipped.
func TestBinaryWalk3(t *testing.T) {
	w := beginBinaryWalk(t, "banjarnegara", map[string]string{"petugas": "Tri Wahyuni", "pengelola": "Eko Prasetyo", "kabid-sosial": "Sri Lestari"})
	w.as("petugas").keys("c", "Aduan baru").in("Nama", "Partinah").at("Desa").keys("parakan", "Parakan").keys("\r").at("Alamat").in("Alamat", "RT 2 RW 3").
		in("Perihal", "Santunan cucu belum jelas").in("Aduan", "Ingin tahu sampai mana.").keys("\t", "> [ Catat ]").keys("\t", "> [ Dijawab langsung ]").
		keys("\r", "Kabid Sosial · Sri L.", "SAN-1").in("Jawaban", "Menunggu SK Bupati bulan depan.").choose("Puas?", "4", "****").
		keys("\x13", "Tercatat dan selesai", "Dijawab Kabid Sosial di tempat").keys("\r", "Tanda terima 0001/", "Partinah").
		keys("\x1b", "Orang berikutnya").keys("c", "Nomor berikutnya 0002/").keys("\x1b", "[1 Beranda]", "dijawab langsung 1")
}

// TestBinaryWalk4 is a telephone call to Banjarnegara, answered the same day, on
// the program as it is shipped.
func TestBinaryWalk4(t *testing.T) {
	w := beginBinaryWalk(t, "banjarnegara", map[string]string{"petugas": "Tri Wahyuni", "pengelola": "Eko Prasetyo", "kabid-sosial": "Sri Lestari"})
	w.as("petugas").keys("c", "Aduan baru").keys("\x0b", "Kanal, waktu, jenis").choose("Kanal", "telephon", "Telephon").keys("\x13", "Telephon · diterima").
		in("Nama", "Sarjono").in("Telepon", "081327000000").at("Desa").keys("pucang", "Pucang").keys("\r").at("Alamat").in("Alamat", "RT 1 RW 1").in("Perihal", "PBI-JK nonaktif").in("Aduan", "Mau kontrol ke rumah sakit.").
		keys("\x13", "Tercatat", "0001/").keys("\x1b", "[1 Beranda]", "tanggapi").keys("o", "[Ringkasan]", "PBI-JK nonaktif").
		keys("k", "Catat kontak").choose("Arah", "keluar", "Keluar").choose("Maksud", "tidak", "Tidak").in("Isi", "Tidak diangkat, dicoba lagi.").
		keys("\x13", "dicatat").keys("\t", "[Riwayat]", "Tidak diangkat").keys("a", "J Jawab").keys("J", "Atas nama").
		in("Jawaban", "Aktif paling lama tiga hari.").choose("Kategori", "pbi-1", "PBI-1").keys("\x13", "dijawab")
	w.as("pengelola").sees("tutup aduan").keys("\r", "Tutup aduan").choose("Hasil akhir", "1", "Dipenuhi").keys("\x13", "ditutup")
}

// TestBinaryWalk8 is Penajam at the counter, with a ready answer, on the program
// as it is shipped.
func TestBinaryWalk8(t *testing.T) {
	w := beginBinaryWalk(t, "penajam-paser-utara", map[string]string{"petugas": "Rahmawati", "pengelola": "Hendra"})
	w.as("petugas").keys("c", "Aduan baru").in("NIK", "6409014507790002").sees("perempuan, lahir 05/07/1979").in("Nama", "Halimah").
		in("Perihal", "Belum menerima BLT Kemiskinan Daerah").in("Aduan", "Saya merasa layak. Kenapa?").
		keys("\t", "> [ Catat ]").keys("\t", "> [ Dijawab langsung ]").keys("\r", "kantor ini meminta KTP atau KK").choose("Identitas", "ktp", "KTP").
		at("Aduan").keys("\t", "> [ Catat ]").keys("\t", "> [ Dijawab langsung ]").keys("\r", "jawaban sendiri").
		at("Jawaban").keys("::", "Jawaban baku", "Saya merasa layak").keys("2", "Masih dalam proses usulan").
		keys("\x13", "Tercatat dan selesai", "0001/").keys("o", "Selesai", "Halimah").keys("\x1b", "Tercatat")
}

// TestBinaryWalk20 is a head who is Plt. of the vacant sekretaris: asked once in
// which post, on the program as it is shipped.
func TestBinaryWalk20(t *testing.T) {
	w := beginBinaryWalk(t, "lumajang", map[string]string{"petugas": "Siti Aminah", "pengelola": "Agus Prayitno", "kepala": "Hj. Lilik Wahyuni", "kabid-linjamsos": "Rina Kartika"})
	w.run("staff", "post", "give", "kepala", "sekretaris", "--as", "plt", "--basis", "821/1")
	for range 2 {
		w.as("petugas").keys("c", "Aduan baru").in("Nama", "Poniyem").in("Perihal", "Kartu kosong").in("Aduan", "Kartu kosong dua bulan.").keys("\x13", "Tercatat")
	}
	for range 2 {
		w.as("pengelola").sees("telaah").keys("\r", "Telaah").choose("Kategori", "kks-2", "KKS-2").keys("\x13", "ditelaah")
	}
	w.as("kepala").sees("0001 Kartu kosong").keys("\r", "Disposisi 0001").keys("+").keys("\r", "Sebagai siapa?", "Kadis", "Sekretaris").
		keys("1", "0001 ke Kabid Linjamsos, batas", "1 hal", "> · 0002").keys("\r", "Disposisi 0002").keys("\r", "0002 ke Kabid Linjamsos")
}

// TestMain takes the built program away at the end.
func TestMain(m *testing.M) {
	code := m.Run()
	if programDir != "" {
		_ = os.RemoveAll(programDir)
	}
	os.Exit(code)
}
