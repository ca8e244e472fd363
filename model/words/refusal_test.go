package words

import (
	"errors"
	"fmt"
	"testing"

	"aduan/model"
)

func office() *model.Office {
	return &model.Office{Posts: []model.Post{{Code: "kadis", Title: "Kepala Dinas"}, {Code: "sekretaris", Title: "Sekretaris"}},
		Papers: []model.Coded{{Code: "kk", Name: "fotokopi KK"}, {Code: "ktp", Name: "fotokopi KTP"}}}
}

func names() Names {
	return NamesOf(office(), model.Directory{"lilik": {ID: "lilik", Name: "Hj. Lilik W."}, "dewi": {ID: "dewi", Name: "Dewi A."}})
}

func TestARefusalSaysRuleWhyWhoAndBasis(t *testing.T) {
	c := Indonesian()
	e := model.Denied("author_ratifies", model.Could{Post: "kadis", Person: "lilik"}, model.Could{Post: "sekretaris", Person: "dewi"}).
		With("action", "ratify").With("at", "2026-11-18T14:05:00+07:00")
	r := c.Refusal(e, names())
	compare(t, []pair{
		{r.Title, `"Sahkan" tidak bisa oleh Anda sekarang`},
		{r.Rule, "yang menulis hasil tidak mengesahkannya"},
		{r.Why, "Anda ikut menulis hasil ini (Rab 18/11/2026 14.05)."},
		{r.Who, "Yang bisa: Hj. Lilik W. (Kepala Dinas) dan Dewi A. (Sekretaris)."},
		{r.Basis, "aturan tetap Aduan, tidak bisa diubah peran atau profil"},
		{fmt.Sprint(c.Labels()), "[Aturan Sebab Yang bisa Dasar]"},
	})
	e.Route, e.Who = "sekretaris", nil
	r = c.Refusal(e, names())
	compare(t, []pair{
		{r.Who, "Menurut profil kantor, dalam keadaan ini tugasnya beralih ke Sekretaris."},
		{r.Basis, "profil kantor, bagian conflict_route"},
	})
}

func TestMessagesSayWhatDidNotHappenAndWhatToDo(t *testing.T) {
	c := Indonesian()
	n := names()
	compare(t, []pair{
		{c.ErrorFor(model.Invalid("complainant.nik", "nik_length").With("have", 17).With("want", 16), n),
			"NIK 17 angka, seharusnya 16. Cocokkan dengan KTP; boleh dikosongkan bila KTP tidak ada."},
		{c.ErrorFor(model.Invalid("text", "text_too_long").With("have", 41203).With("max", 32768).With("unit", "bytes"), n),
			`Teks pada "Aduan" terlalu panjang: 41 KB, paling banyak 33 KB. Belum ada yang dicatat atau dipotong. Ringkas, atau lampirkan sebagai berkas.`},
		{c.ErrorFor(model.Invalid("text", "text_too_long").With("have", 33000).With("max", 32768).With("unit", "bytes"), n),
			`Teks pada "Aduan" terlalu panjang: 33.000 B, paling banyak 32.768 B. Belum ada yang dicatat atau dipotong. Ringkas, atau lampirkan sebagai berkas.`},
		{c.ErrorFor(model.Invalid("subject", "text_too_long").With("have", 201).With("max", 200).With("unit", "characters"), n),
			`Teks pada "Perihal" terlalu panjang: 201 huruf, paling banyak 200 huruf. Belum ada yang dicatat atau dipotong. Ringkas, atau lampirkan sebagai berkas.`},
		{c.ErrorFor((&model.Error{Code: model.CodeUnavailable, Rule: "disk_low"}).With("free", 40833024), n),
			"Ruang diska komputer kantor tinggal sedikit (41 MB), jadi ini belum tercatat. Yang sudah tercatat tetap aman; membaca dan mencetak masih bisa. Kosongkan ruang diska, lalu coba lagi; sementara itu catat dengan tangan pada formulir bernomor."},
		{c.ErrorFor(model.NotNow("state").With("state", "closed").With("action", "dispose"), n),
			`"Disposisi" tidak berlaku selama aduan "Selesai"; tidak ada yang berubah. Lihat tindakan yang tersedia pada aduan ini.`},
		{c.ErrorFor(model.Invalid("category", "unknown_category").With("value", "PKX-1").With("near", "PKH-1, PKH-2"), n),
			`Tidak ada kategori "PKX-1" dalam profil kantor. Maksud Anda: PKH-1, PKH-2?`},
		{c.ErrorFor(model.Invalid("category", "unknown_category"), n), "Tidak ada kategori dalam profil kantor."},
		{c.ErrorFor(model.Denied("initials_missing", model.Could{Post: "sekretaris", Person: "dewi"}).With("post", "sekretaris").With("action", "ratify"), n),
			"Paraf belum lengkap: masih menunggu Sekretaris. Yang bisa: Dewi A. (Sekretaris). Minta paraf itu dulu, atau ingatkan."},
		{c.ErrorFor(&model.Error{Code: model.CodeNotNow, Rule: "role", Args: map[string]string{"action": "ratify"}}, n),
			`Jabatan Anda sekarang tidak termasuk yang melakukan "Sahkan" di sini. Saat ini tidak ada pemegang jabatan yang bisa; minta admin mengisi jabatannya.`},
		{c.Error(model.NotFound()), "Aduan ini tidak ada untuk Anda. Periksa nomornya, misal 412, 0412, atau 0412/2026."},
		{c.Message(fmt.Errorf("act: %w", model.NotNow("waiting")), n),
			"Aduan ini masih menunggu kelengkapan dari pengadu. Catat kelengkapan yang masuk, atau nyatakan tidak diperlukan lagi."},
		{c.Message(errors.New("NIK 3508045403680021 rusak"), n),
			"Ada yang tidak terduga pada program, jadi ini belum tercatat. Yang sudah tercatat tetap aman. Coba lagi; bila terulang, beri tahu admin beserta rujukannya."},
		{c.Message(nil, n), ""},
		{c.Reference("G-1"), "Rujukan G-1"},
	})
}

func TestStatusCanBeReadToACaller(t *testing.T) {
	c, e := Indonesian(), English()
	now := on(11, 20, 9, 44)
	v := model.CaseView{Register: "0416/2026", State: model.Received, Sex: "female", Clocks: []model.Clock{
		{Name: "response", State: model.ClockRunning, DueAt: on(11, 22, 9, 44)},
		{Name: "settlement_ordinary", State: model.ClockRunning, DueAt: on(12, 10, 15, 30)}}}
	answered := v
	answered.State = model.InProgress
	answered.Clocks = []model.Clock{{Name: "response", State: model.ClockMet, DueAt: on(11, 22, 9, 44)}, v.Clocks[1]}
	waiting := answered
	waiting.Waiting = &model.Waiting{Papers: []string{"kk", "ktp", "lain"}}
	waiting.Clocks = []model.Clock{{Name: "settlement", State: model.ClockPaused, DueAt: on(12, 10, 15, 30)}}
	closed := answered
	closed.State = model.Closed
	nameless := v
	nameless.Sex, nameless.Identity, nameless.ReplyCode = "", model.IdentityUnknown, "K7QX"
	reviewed := answered
	reviewed.State, reviewed.Clocks = model.Verified, nil
	compare(t, []pair{
		{c.ReadBack(v, now), "Aduan Ibu sudah kami catat, nomor nol empat satu enam. Paling lambat Minggu pukul sembilan lewat empat puluh empat kami beri kabar. Tidak dipungut biaya."},
		{c.ReadBack(nameless, now), "Aduan Anda sudah kami catat, nomor nol empat satu enam. Jawabannya dapat diambil dengan menyebut kode K 7 Q X. Tidak dipungut biaya."},
		{e.ReadBack(nameless, now), "Your complaint is recorded, number zero four one six. The answer can be collected by saying the code K 7 Q X. There is no charge."},
		{c.Status(v, office(), now), "Aduan nomor nol empat satu enam sudah kami catat dan sedang ditelaah. Paling lambat Minggu pukul sembilan lewat empat puluh empat kami beri kabar."},
		{c.Status(answered, office(), now), "Aduan nomor nol empat satu enam sedang kami tangani. Kami perkirakan selesai paling lambat Kamis tanggal sepuluh Desember pukul lima belas lewat tiga puluh."},
		{c.Status(answered, office(), on(12, 11, 8, 0)), "Aduan nomor nol empat satu enam sedang kami tangani. Waktunya sudah melewati yang kami janjikan; kami mohon maaf dan sedang mengerjakannya."},
		{c.Status(waiting, office(), now), "Aduan nomor nol empat satu enam menunggu kelengkapan dari pengadu: fotokopi KK, fotokopi KTP dan lain."},
		{c.Status(closed, office(), now), "Aduan nomor nol empat satu enam sudah selesai; bila ada keberatan, sampaikan kepada kami."},
		{c.Status(reviewed, office(), now), "Aduan nomor nol empat satu enam sudah ditelaah dan segera kami tangani."},
		{e.Status(closed, office(), now), "Complaint number zero four one six is closed; if you object, please tell us."},
		{c.Reading(model.ReadNIK("3508045403680021", now)), "perempuan, lahir 14/03/1968"},
		{c.Reading(model.ReadNIK("3508041413680021", now)), "periksa: tanggal 14 bulan 13 tidak ada"},
		{c.Reading(model.ReadKK("3508041203150007", now)), "terbit 12/03/2015"},
		{c.Reading(model.Reading{}), ""},
	})
}
