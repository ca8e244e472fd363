package profile

import (
	"strconv"
	"strings"

	"aduan/model/office"
)

// sentences says each fault in Indonesian. {path} and the fault's own arguments
// are filled in; "{near}" parts are dropped where nothing is near.
var sentences = map[string]string{
	// the file
	"too_big":        `berkas terlalu besar; profil paling besar {max} KB`,
	"too_long_file":  `berkas terlalu panjang mulai baris ini; profil tidak pernah sepanjang ini`,
	"not_a_profile":  `berkas tidak memuat profil; salin salah satu profil bawaan lalu sesuaikan`,
	"documents":      `tanda "---" memulai berkas kedua; satu berkas hanya untuk satu kantor`,
	"not_utf8":       `ada huruf yang rusak; simpan berkas sebagai UTF-8`,
	"tab":            `ada karakter tab; pakai spasi`,
	"hostile":        `ada karakter tersembunyi {value}; hapus, lalu ketik ulang bagian itu`,
	"not_supported":  `"{value}" (jangkar, rujukan, atau tanda khusus YAML) tidak dipakai di profil; tulis isinya langsung, atau beri tanda kutip`,
	"too_deep":       `kurung atau tanda hubung bertingkat terlalu dalam; profil paling dalam tiga tingkat`,
	"syntax":         `penulisan tidak dapat dibaca mulai baris ini ({detail}); periksa lekukan, titik dua dan tanda kutip`,
	"syntax_colon":   `ada titik dua kedua dalam satu baris; beri tanda kutip pada kalimat yang memuat titik dua`,
	"syntax_quote":   `tanda kutip dibuka tetapi tidak ditutup`,
	"syntax_no_key":  `baris ini bukan "nama: isi" dan bukan "- isi"; periksa titik dua dan lekukannya`,
	"syntax_deep":    `lekukan (jumlah spasi di depan) terlalu dalam; ratakan dengan baris di atasnya`,
	"syntax_indent":  `lekukan (jumlah spasi di depan) tidak cocok dengan baris sebelumnya`,
	"syntax_bracket": `kurung dibuka tetapi tidak ditutup, atau koma kurang`,
	// wording of papers
	"template_unclosed": `{path}: kurung kurawal tidak berpasangan di "{value}"`,
	"template_unknown":  `{path}: {{value}} tidak dikenal{near}; daftarnya: aduan office wording KERTAS --names`,
	"template_internal": `{path}: {{value}} adalah isi di dalam kantor; kertas ini diberikan ke luar`,
	"template_inline":   `{path}: {{value}} berupa beberapa baris atau tabel; tulis sendiri di satu baris`,
	"template_columns":  `{path}: judul kolom {{value}} harus {count}`,
	"template_halves":   `{path}: tanda << || >> tidak berurutan di "{value}"`,
	// keys and kinds
	"unknown_key":       `{path} tidak dikenal{near}`,
	"unknown_key_place": `{path} tidak dikenal di sini; "{value}" ditulis di dalam {list}`,
	"unknown_key_comma": `{path} tidak dikenal; bila ini bagian dari kalimat yang memuat koma, beri tanda kutip pada kalimat itu`,
	"key_twice":         `{path} ditulis dua kali, pertama di baris {first}; hapus salah satu`,
	"wrong_type":        `{path} harus {want}`,
	// values
	"missing":         `{path} belum diisi`,
	"unknown_value":   `{path} "{value}" tidak dikenal{near}; pilihan: {allowed}`,
	"unknown_ref":     `{path} "{value}" tidak ada di {list}{near}`,
	"twice":           `{path} "{value}" sudah dipakai di {first}; pakai yang lain`,
	"bad_code":        `{path} "{value}" bukan kode; pakai huruf, angka, tanda hubung, paling panjang 40, tanpa spasi`,
	"out_of_range":    `{path} {value} di luar batas; tulis {low} sampai {high}`,
	"too_long":        `{path} terlalu panjang; paling panjang {max} huruf`,
	"empty_list":      `{path} kosong; isi paling sedikit satu`,
	"bad_format":      `format harus 1; program ini tidak mengenal format lain`,
	"bad_area":        `{path} "{value}" bukan kode wilayah kabupaten; tulis seperti "35.08"`,
	"bad_place":       `{path} "{value}" bukan kode kecamatan atau desa; tulis seperti "35.20.01" atau "35.20.01.2001"`,
	"place_elsewhere": `{path} "{value}" tidak terletak di area "{area}"; periksa kodenya, atau area di awal berkas`,
	"bad_postcode":    `{path} "{value}" bukan kode pos; tulis lima angka`,
	"zone_tag":        `{path} "{value}" bukan sebutan waktu {zone}; tulis {want}`,
	"bad_date":        `{path} "{value}" bukan tanggal; tulis tahun-bulan-hari, misalnya 2026-12-24`,
	"bad_hours":       `{path} "{value}" bukan jam layanan; tulis seperti 08.00-12.00 13.00-16.00`,
	"hours_reversed":  `{path} "{value}": jam tutup harus sesudah jam buka; tulis seperti 08.00-12.00 13.00-16.00`,
	"hours_overlap":   `{path} "{value}": jam yang satu mulai sebelum yang lain berakhir; tulis urut tanpa bertumpuk`,
	"date_far":        `{path} "{value}" di luar tahun 2000 sampai 2100; periksa tahunnya`,
	"too_large":       `{path} {value} terlalu besar; periksa angkanya`,
	"ends_before":     `{path} {value} lebih dahulu dari awalnya, {from}`,
	"overlap":         `{path} bertumpuk dengan {first}; ubah salah satu tanggalnya`,
	"regular_twice":   `{path} tanpa tanggal, padahal jam biasa sudah ada; isi from dan until`,
	"no_regular":      `{path} tidak memuat jam biasa; tulis satu tanpa from dan until`,
	"never_open":      `{path} tidak memuat satu pun hari buka`,
	"bad_template":    `{path} "{value}" tidak lengkap kurungnya; tulis seperti {no:4}/{year}`,
	"bad_placeholder": `{path} memuat {value} yang tidak dikenal{near}; pilihan: {no} {no:4} {year} {month} {roman} {unit} {code}`,
	"no_number":       `{path} "{value}" tidak memuat nomor urut; tambahkan {no} atau {no:4}`,
	"no_year":         `{path} "{value}" tidak memuat tahun; tambahkan {year}, sebab nomornya mulai lagi tiap tahun`,
	"bad_path":        `{path} "{value}" tidak menunjuk isi berkas ini; hapus, atau tulis seperti clocks[disposition].limit`,
	// the office
	"decile_unasked":      `{path} menyebut {value}, padahal kriterianya tidak menanyakan desil; isi min_decile dan max_decile`,
	"against_self":        `{path} menyebut dirinya sendiri; sebut kriteria yang tidak mungkin benar bersamanya`,
	"circle":              `{path} membuat {value} menjadi induk dirinya sendiri`,
	"bad_letter":          `{path} "{value}" bukan satu huruf besar A-Z, atau sudah dipakai lembar disposisi (B, G, N)`,
	"no_role":             `{path} tidak memuat jabatan dengan role {role}; tambahkan satu`,
	"two_heads":           `{path} kepala, padahal kepala dinas sudah ada di {first}; hanya boleh satu`,
	"urgent_post":         `{path} {value} ber-role {role}, yang tidak menangani aduan; kategori mendesak perlu jabatan lain`,
	"no_route":            `{path} belum menyebut siapa yang melakukan {value} bila pemegangnya diadukan`,
	"same_post":           `{path} {value} sama dengan post; tulis jabatan lain atau kosongkan`,
	"chain_twice":         `{path} mengulang urutan paraf untuk unit yang sama`,
	"no_default_chain":    `{path} tidak memuat urutan paraf tanpa unit, yang berlaku untuk bidang lain dan tim`,
	"class_without_clock": `{path} tidak memuat tenggat untuk klasifikasi {value}; tambahkan satu dengan classes: [{value}]`,
	"target_over_limit":   `{path} {value} melebihi limit {limit}, atau kurang dari nol`,
	"pause_without":       `{path} {value} hanya berarti bila pause diisi waiting`,
	"rolls_without_hours": `{path} hanya untuk tenggat dalam jam (unit: hours), bukan {unit}`,
	"starts_and_stops":    `{path} memuat {value} yang juga memulai tenggat itu`,
	"clock_of_another":    `{path} {value} bukan tenggat layanan {service}; tambahkan {service} ke services pada tenggat itu`,
	"urgent_without_post": `{path} belum diisi; kategori mendesak {value} harus menyebut siapa yang langsung menangani`,
	"light_oversight":     `{path} tidak boleh oversight; pengaduan berkadar pengawasan tidak pernah ringan`,
}

// kinds says what a value should have been.
var kinds = map[string]string{
	"map":    `berupa kelompok baris "nama: isi"`,
	"list":   `berupa daftar, tiap isi diawali tanda hubung`,
	"text":   `berupa teks`,
	"number": `berupa angka bulat tanpa tanda kutip`,
	"bool":   `true atau false`,
}

func fault(line int, path, code string, kv ...string) Fault {
	args := map[string]string{}
	for i := 0; i+1 < len(kv); i += 2 {
		args[kv[i]] = kv[i+1]
	}
	return Fault{Line: line, Path: path, Code: code, Args: args, Message: sentence(line, path, code, args)}
}

// hiding says of the last fault of a file that cannot be told apart that more
// may come to light once it is mended.
func hiding(faults []Fault) []Fault {
	faults = sorted(faults)
	if n := len(faults); n > 0 {
		faults[n-1].Message += "; perbaiki ini dulu, kesalahan lain baru terlihat sesudahnya"
	}
	return faults
}

func faultOf(line int, p office.Problem) Fault {
	return Fault{Line: line, Path: p.Path, Code: p.Code, Args: p.Args, Message: sentence(line, p.Path, p.Code, p.Args)}
}

func sentence(line int, path, code string, args map[string]string) string {
	pairs := []string{"{path}", path}
	for k, v := range args {
		switch {
		case k == "near" && v == "":
		case k == "near":
			v = `; mungkin maksudnya "` + v + `"?`
		case k == "want" && kinds[v] != "":
			v = kinds[v]
		default:
			v = plainDetail(v)
		}
		pairs = append(pairs, "{"+k+"}", v)
	}
	s := strings.NewReplacer(pairs...).Replace(sentences[code])
	s = strings.ReplaceAll(s, "?; pilihan", "? Pilihan")
	if line == 0 {
		return s
	}
	return "baris " + strconv.Itoa(line) + ": " + s
}
