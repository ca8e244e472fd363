package checkpoint

import (
	"strings"
	"testing"
)

// grouped sets a blank after each four signs, as the paper does.
func grouped(s string) string {
	var out []string
	for len(s) > 4 {
		out, s = append(out, s[:4]), s[4:]
	}
	return strings.Join(append(out, s), " ")
}

// TestCheckpointIsReadAsSomebodyTypesIt from the page of a day: in its own form, with
// the labels of the paper, in groups, wrapped, with the dash of a keyboard or none.
func TestCheckpointIsReadAsSomebodyTypesIt(t *testing.T) {
	s := signer(t, 1)
	text, err := s.Sign(sample())
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(text, "\n")
	sign := strings.Fields(lines[4])[2]
	paper := "Asal : " + lines[0] + "\nSampai kejadian : 412\nJumlah berjalan : " + grouped(lines[2]) + "\nTanda tangan : " + grouped(sign[:40]) + "\n   " + grouped(sign[40:]) + "\nKunci publik : " + s.Key() + "\n"
	for name, typed := range map[string]string{
		"own form":   text,
		"crlf":       strings.ReplaceAll(text, "\n", "\r\n"),
		"keyboard":   strings.ReplaceAll(strings.ReplaceAll(text, "—", "-"), "\n\n", "\n"),
		"bad scan":   strings.ReplaceAll(text, "—", "â€”"),
		"no dash":    lines[0] + "\n412\n" + lines[2] + "\n" + sign,
		"with paper": "BUKU PENGADUAN\nHari, tanggal : Jumat\n1 0001/2026 09.41\n" + paper + "Simpan lembar ini\n",
	} {
		got, key := Typed(typed)
		if got != text {
			t.Errorf("%s is read as\n%q, want\n%q", name, got, text)
		}
		if name == "with paper" && key != s.Key() {
			t.Errorf("the key is read as %q", key)
		}
	}
	for _, rubbish := range []string{"", "aduan/lumajang", "Asal : aduan/lumajang\n412\nab", strings.Repeat("ab ", 300), text[:len(text)-9]} {
		if got, key := Typed(rubbish); got != rubbish || key != "" {
			t.Errorf("%q becomes %q", rubbish, got)
		}
	}
	if got, _ := Typed(strings.Replace(paper, "412", "413", 1)); got == text {
		t.Error("what was mistyped is mended")
	}
}

// FuzzTypedCheckpoint: whatever is typed, it either becomes a text of the form or stays.
func FuzzTypedCheckpoint(f *testing.F) {
	f.Add("aduan/lumajang\n412\nab\n\n— aduan/lumajang cd\n")
	f.Fuzz(func(t *testing.T, text string) {
		got, _ := Typed(text)
		if again, _ := Typed(got); again != got {
			t.Errorf("%q becomes %q, and that %q", text, got, again)
		}
	})
}
