package cli

import (
	"strings"

	"aduan/model"
)

// fieldHelp is the line that help prints for a field's flag.
func fieldHelp(f model.Field) string {
	var parts []string
	if f.Required {
		parts = append(parts, "wajib")
	}
	switch f.Type {
	case "enum":
		parts = append(parts, strings.Join(f.Enum, " | "))
	case "moment":
		parts = append(parts, "2026-11-20T19:40:00+07:00, 20/11 19.40, jum 19.40 atau 19.40")
	case "date":
		parts = append(parts, "2026-10-12 atau 12/10/2026")
	case "money":
		parts = append(parts, "rupiah, 450000 atau Rp450.000")
	case "posts":
		parts = append(parts, "kode jabatan; boleh berulang atau dipisah koma")
	case "post":
		parts = append(parts, "kode jabatan di profil kantor")
	case "unit":
		parts = append(parts, "kode bidang di profil kantor")
	case "staff":
		parts = append(parts, "nama pengguna pegawai")
	case "category", "service", "cause", "criterion", "phrase", "paper":
		parts = append(parts, "kode di profil kantor (aduan office show)")
	case "member":
		parts = append(parts, "nama pengguna pegawai")
	case "members":
		parts = append(parts, "nama pengguna, atau name=NAMA,agency=INSTANSI; boleh berulang")
	case "list":
		parts = append(parts, "boleh berulang")
	case "people":
		parts = append(parts, "satu JSON seorang; boleh berulang")
	case "person", "object":
		parts = append(parts, "JSON, atau tiap isinya dengan titik (--"+dashed(f.Name)+".…)")
	case "reason":
		parts = append(parts, "kode atau kalimat")
	case "file":
		parts = append(parts, "berkas bukti; dilampirkan pada aduan")
	case "case":
		parts = append(parts, "nomor register")
	}
	return strings.Join(parts, "; ")
}

func dashed(name string) string { return strings.ReplaceAll(name, "_", "-") }
