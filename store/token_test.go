package store

import (
	"slices"
	"testing"
)

func words2(text string) (out []string) {
	tokens(text, func(w string) { out = append(out, w) })
	return out
}

func TestWordsOfAText(t *testing.T) {
	for text, want := range map[string][]string{
		"Kartu KKS-nya kosong, 2 bulan!":     {"kartu", "kks", "nya", "kosong", "bulan"},
		"Jum'at di Désa Bades; RT 03/RW 01":  {"jumat", "di", "desa", "bades", "rt", "03", "rw", "01"},
		"a \u202e\x1b[31m b":                 {"31m"},
		"LAPOR! no. 5012345 (DTSEN)":         {"lapor", "no", "5012345", "dtsen"},
		"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx": nil,
		"":                                   nil,
	} {
		if got := words2(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestFormsOfOneWordShareAStem(t *testing.T) {
	for _, forms := range [][]string{
		{"bantuan", "dibantu", "membantu", "bantu", "bantuannya"},
		{"potongan", "dipotong", "memotong", "pemotongan", "potong"},
		{"pencairan", "dicairkan", "cair", "mencairkan"},
		{"penyaluran", "disalurkan", "menyalurkan", "salur"},
		{"usulan", "diusulkan", "mengusulkan", "usul", "pengusulan"},
		{"pengaduan", "mengadu", "aduan"},
		{"diterima", "menerima", "terima"},
		{"mendaftar", "didaftar", "pendaftaran", "terdaftar"},
		{"kehilangan", "hilang"},
	} {
		want := stem(forms[0])
		for _, f := range forms[1:] {
			if got := stem(f); got != want {
				t.Errorf("%s has the stem %s, %s has %s", f, got, forms[0], want)
			}
		}
	}
	for _, w := range []string{"keluarga", "sembako", "petugas", "desa", "5012345", "pkh"} {
		if got := stem(w); got != w {
			t.Errorf("%s is not %s with an affix", w, got)
		}
	}
}

func FuzzTokens(f *testing.F) {
	f.Add("Kartu KKS-nya kosong")
	f.Add("\xff\xfe é 漢字")
	f.Fuzz(func(t *testing.T, text string) {
		tokens(text, func(w string) {
			if len(w) < leastToken || len(w) > mostToken+4 || stem(w) == "" {
				t.Errorf("%q gives %q", text, w)
			}
		})
	})
}
