package cli

import "slices"

// story is one made-up matter. In its texts {desa} is a village of the
// office's regency, {bulan} a month's name, {program} a programme, {uang} an
// amount in rupiah, {nama} the neighbour or relative whom it concerns.
type story struct {
	category string
	subject  string
	text     string
	wish     string
	answer   string // what the office tells the complainant
	finding  string // what it found, for cases that need a result
	lesson   string
}

// stories are the matters of the demonstration, by category. Invented; no
// person, village matter or sum in them is real.
func stories() []story {
	return slices.Concat(aidStories(), cardStories(), graveStories(), serviceStories(), askingStories(), urgentStories())
}

func aidStories() []story {
	return []story{
		{"SAS-1", "Janda lansia belum pernah dapat bantuan",
			"Ibu {nama} di {desa} umur 71 tahun, hidup sendiri, rumah bambu, belum pernah menerima {program}. Tetangga yang lebih mampu malah dapat.",
			"Mohon didata dan diusulkan.",
			"Nama Ibu belum masuk DTSEN. Kami sudah meminta operator desa memasukkan usulan pada musyawarah desa bulan ini; hasilnya kami kabarkan.",
			"Tidak terdaftar di DTSEN. Kunjungan: dinding bambu, tanpa penghasilan tetap.", "Daftar lansia sendirian diminta dari desa tiap triwulan."},
		{"SAS-1", "Tidak masuk daftar penerima {program}",
			"Saya buruh tani, anak tiga, satu masih balita. Sudah dua kali didata RT tetapi nama saya tidak pernah keluar di daftar penerima {program}.",
			"Ingin tahu kenapa tidak masuk.",
			"Data keluarga ada di DTSEN desil 6, sedangkan {program} untuk desil 1 sampai 4. Bapak bisa mengajukan pemutakhiran lewat desa dengan foto rumah.",
			"DTSEN desil 6, data rumah tahun 2022 belum diperbarui.", "Warga diberi lembar cara pemutakhiran DTSEN."},
		{"SAS-1", "Penyandang disabilitas belum terdata",
			"Anak saya {nama} lumpuh sejak lahir, umur 14 tahun. Kami di {desa} belum pernah didatangi petugas, padahal sudah lapor ke RT.",
			"Mohon kursi roda dan didata.",
			"Asesmen dijadwalkan, kursi roda diajukan lewat ATENSI. Usulan DTSEN dibuat bersama operator desa.",
			"Asesmen: disabilitas fisik berat, keluarga desil 2, belum menerima program apa pun.", "RT diberi nomor meja aduan."},
		{"SAS-2", "Penerima {program} punya toko dan mobil",
			"Di RT kami di {desa} ada penerima {program} yang punya toko dan mobil. Yang benar-benar susah tidak dapat.",
			"Mohon dicek ulang.",
			"Sanggahan dicatat dan diteruskan ke petugas pemutakhiran. Groundcheck dilakukan bersama desa.",
			"Groundcheck: usaha toko kelontong, kendaraan roda empat. Diusulkan dikeluarkan.", "Sanggah lewat Cek Bansos dijelaskan di papan desa."},
		{"SAS-2", "Perangkat desa menerima {program}",
			"Ada perangkat desa di {desa} yang keluarganya masih menerima {program} sampai {bulan}.",
			"Minta diganti yang lebih berhak.",
			"Status pekerjaan sudah dikoreksi di SIKS-NG; penyaluran dihentikan mulai tahap berikut.",
			"Pekerjaan di KK belum diubah sejak 2021.", "Data perangkat desa dipadankan tiap semester."},
		{"SAS-3", "{program} berhenti sejak {bulan}",
			"Saya penerima {program} sejak 2019, sejak {bulan} tidak cair lagi tanpa pemberitahuan. Anak saya masih SD.",
			"Ingin tahu penyebabnya dan bisa dapat lagi.",
			"Menurut SIKS-NG keluarga naik ke desil 5 setelah pemutakhiran. Silakan ajukan pembaruan lewat desa; formulirnya kami berikan.",
			"Desil berubah dari 3 ke 5 pada pemutakhiran triwulan lalu.", "Pemberitahuan perubahan desil dititipkan ke desa."},
		{"SAS-3", "Graduasi tanpa penjelasan",
			"Kata pendamping saya sudah lulus {program}, tapi tidak ada surat. Suami saya baru kena PHK {bulan} ini.",
			"Mohon dipertimbangkan lagi.",
			"Perubahan keadaan dicatat, pendamping akan berkunjung dan mengusulkan pembaruan data.",
			"Graduasi karena komponen pendidikan habis; keadaan ekonomi memburuk sesudahnya.", "Surat graduasi wajib disampaikan pendamping."},
		{"BLT-1", "Belum menerima BLT Kemiskinan Daerah",
			"Saya merasa layak, penghasilan tidak tetap, tapi belum menerima BLT KD. Tetangga saya dapat.",
			"Mohon dicek namanya.",
			"Penetapan berdasarkan DTSEN desil 1-5 dan hasil verifikasi lapangan. Nama Ibu di desil 6; silakan memperbarui data lewat kelurahan.",
			"SIKS-NG: desil 6.", "Kriteria dipasang di meja layanan."},
		{"BLT-1", "BLT KD bulan {bulan} tidak masuk rekening",
			"BLT KD {bulan} belum masuk di rekening Bank Kaltimtara, padahal bulan sebelumnya masuk.",
			"Minta kejelasan kapan cair.",
			"Penyaluran {bulan} dilakukan bertahap; rekening Bapak aktif dan masuk gelombang kedua.",
			"Rekening aktif, masuk daftar bayar gelombang dua.", "Jadwal gelombang diumumkan di WhatsApp layanan."},
	}
}

func cardStories() []story {
	return []story{
		{"DAT-1", "NIK tidak padan dengan Dukcapil",
			"Bantuan saya tertahan karena NIK tidak padan. Nama di KTP satu huruf beda dengan di KK.",
			"Mohon dibantu perbaikannya.",
			"Perbaikan nama menjadi kewenangan Dukcapil. Surat pengantar sudah kami buat; setelah padan, data kami sinkronkan.",
			"Nama di SIKS-NG beda satu huruf dari Dukcapil.", "Cek padan dilakukan sebelum pengusulan."},
		{"DAT-1", "Tercatat sudah meninggal padahal masih hidup",
			"Waktu mau ambil bantuan, kata petugas bank data saya sudah meninggal. Saya masih sehat.",
			"Mohon data dihidupkan lagi.",
			"Data kematian keliru di desa, sudah diajukan pembatalannya ke Dukcapil.",
			"Salah input data kematian, nama sama satu dusun.", "Desa diminta memeriksa NIK, bukan nama."},
		{"DAT-2", "Usulan DTSEN lewat 15 hari kerja",
			"Saya mengusulkan lewat {desa} bulan lalu, sampai sekarang belum ada kabar padahal katanya paling lama 15 hari kerja.",
			"Minta kepastian.",
			"Usulan sudah diverifikasi kabupaten dan menunggu surat pengesahan. Keterlambatan ini kami catat sebagai bahan perbaikan.",
			"Berita acara musyawarah desa terlambat diunggah.", "Desa diingatkan mengunggah berita acara tepat waktu."},
		{"DAT-2", "Operator desa tidak memasukkan usulan",
			"Berkas saya sudah di {desa} dua bulan, kata operatornya lupa diinput.",
			"Mohon segera diinput.",
			"Operator desa sudah memasukkan usulan; nomor usulan kami kirimkan.",
			"Berkas lengkap, belum diinput operator.", "Rekap usulan desa diminta tiap bulan."},
		{"KKS-1", "KKS terblokir, PIN salah tiga kali",
			"Kartu KKS saya terblokir waktu mau ambil di e-warong {desa}, PIN salah tiga kali.",
			"Mohon dibuka supaya bisa ambil bulan ini.",
			"Blokir dibuka oleh bank penyalur dengan KTP asli; surat pengantar sudah kami berikan.",
			"Blokir karena PIN, rekening aktif.", "Penerima lansia ditawari ganti PIN didampingi."},
		{"KKS-1", "KKS hilang saat pindah rumah",
			"KKS atas nama {nama} hilang waktu pindah rumah ke {desa}. Buku tabungannya masih ada.",
			"Minta kartu pengganti.",
			"Penggantian kartu di bank penyalur dengan surat kehilangan dan pengantar dari kami.",
			"Rekening aktif, saldo dua bulan belum diambil.", "Alur ganti kartu ditempel di e-warong."},
		{"KKS-2", "Sembako dua bulan belum cair",
			"Saldo KKS nol waktu dicek di agen {desa}, padahal {bulan} dan bulan sebelumnya belum pernah diambil.",
			"Mohon dicek apakah uangnya sudah masuk.",
			"Penyaluran dua bulan dirapel dan masuk tanggal 20. Bila sesudah itu masih nol, silakan hubungi kami lagi.",
			"SP2D terbit, menunggu top up bank.", "Jadwal rapel diumumkan ke pendamping."},
		{"KKS-2", "PKH tahap ini belum masuk",
			"Teman satu kelompok sudah cair semua, punya saya belum masuk. Pendamping bilang tunggu.",
			"Kapan masuknya?",
			"Rekening gagal top up karena nama berbeda; perbaikan sudah dikirim, cair pada susulan.",
			"Gagal top up, beda nama rekening.", "Daftar gagal salur diminta dari bank tiap tahap."},
	}
}

func graveStories() []story {
	return []story{
		{"SAL-1", "Potongan {uang} di e-warong {desa}",
			"Setiap ambil Sembako di e-warong {desa} dipotong {uang} katanya uang administrasi. Semua penerima diperlakukan sama dan takut bicara.",
			"Supaya dihentikan dan uang kembali.",
			"Pemeriksaan selesai: potongan terbukti dan dihentikan. Pengembalian diatur bersama bank penyalur.",
			"Potongan terbukti pada sembilan KPM.", "Papan \"tanpa potongan\" dipasang di semua e-warong."},
		{"SAL-1", "Ketua kelompok minta {uang} setiap pencairan",
			"Ketua kelompok di {desa} mengumpulkan {uang} per orang setiap pencairan {program}, katanya untuk pengurus.",
			"Mohon ditindak, jangan sampai nama saya diketahui.",
			"Tim sudah memeriksa. Pungutan dihentikan dan ketua kelompok diganti.",
			"Pungutan terjadi tiga tahap berturut-turut.", "Pendamping hadir pada setiap pencairan kelompok."},
		{"SAL-2", "KKS ditahan ketua kelompok",
			"Kartu saya dan lima ibu lain di {desa} dipegang ketua kelompok. Kami hanya diberi beras, tidak tahu saldonya.",
			"Kartu minta dikembalikan.",
			"Kartu sudah dikembalikan kepada pemiliknya di balai desa, disaksikan pendamping.",
			"Enam kartu dikuasai pihak lain.", "Kartu tidak boleh dititipkan; diumumkan di kelompok."},
		{"SAL-2", "Beras bantuan berkutu",
			"Beras dari e-warong {desa} bulan {bulan} berkutu dan bau. Tidak boleh ditukar.",
			"Minta diganti.",
			"Pemasok mengganti beras; e-warong wajib menerima penukaran.",
			"Sampel dari tiga karung di bawah mutu medium.", "Mutu beras diperiksa saat barang datang."},
	}
}
