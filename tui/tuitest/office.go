package tuitest

import (
	"time"

	"aduan/model"
)

// Zone is the zone of the made-up office; Clock the moment at which every test
// stands: Friday 20 November 2026, 09.41.
func Zone() *time.Location { return time.FixedZone("WIB", 7*3600) }

// Clock is the moment of every test.
func Clock() time.Time { return at(2026, 11, 20, 9, 41) }

func at(y, mo, d, h, mi int) time.Time { return time.Date(y, time.Month(mo), d, h, mi, 0, 0, Zone()) }

// Office is a made-up office like the one of the mock-ups.
func Office() *model.Office {
	return &model.Office{
		Code: "lumajang", Name: "Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Kabupaten Lumajang",
		Short: "Dinsos P3A Kab. Lumajang", Area: "35.08", Zone: "Asia/Jakarta", ZoneTag: "WIB",
		Units: []model.Unit{
			{Code: "dinas", Name: "Dinas"}, {Code: "sekretariat", Name: "Sekretariat", Parent: "dinas"},
			{Code: "linjamsos", Name: "Bidang Perlindungan dan Jaminan Sosial", Short: "Linjamsos", Parent: "dinas"},
			{Code: "rehsos", Name: "Bidang Rehabilitasi Sosial", Short: "Rehsos", Parent: "dinas"},
			{Code: "dayasos", Name: "Bidang Pemberdayaan Sosial", Short: "Dayasos", Parent: "dinas"},
		},
		Posts: []model.Post{
			{Code: "kepala", Title: "Kepala Dinas", Short: "Kepala dinas", Role: model.Kepala, Unit: "dinas", Letter: "K"},
			{Code: "sekretaris", Title: "Sekretaris", Role: model.Sekretaris, Unit: "sekretariat", Letter: "S"},
			{Code: "kabid-linjamsos", Title: "Kepala Bidang Perlindungan dan Jaminan Sosial", Short: "Kabid Linjamsos", Role: model.Kabid, Unit: "linjamsos", Letter: "L"},
			{Code: "kabid-rehsos", Title: "Kepala Bidang Rehabilitasi Sosial", Short: "Kabid Rehsos", Role: model.Kabid, Unit: "rehsos", Letter: "R"},
			{Code: "kabid-dayasos", Title: "Kepala Bidang Pemberdayaan Sosial", Short: "Kabid Dayasos", Role: model.Kabid, Unit: "dayasos", Letter: "D"},
			{Code: "tksk-tempeh", Title: "TKSK Tempeh", Role: model.Pelaksana, Unit: "dayasos", Letter: "T"},
			{Code: "pengelola", Title: "Pengelola Pengaduan", Short: "Pengelola", Role: model.Pengelola, Unit: "sekretariat"},
			{Code: "petugas", Title: "Petugas Loket", Short: "Petugas", Role: model.Petugas, Unit: "sekretariat"},
		},
		Channels: []model.OfficeChannel{
			{Name: "walk_in", Account: "loket", Label: "Loket"}, {Name: "whatsapp", Account: "admin-1", Label: "WhatsApp Admin 1", Value: "0822-0000-0001", OwnTime: true},
			{Name: "whatsapp", Account: "admin-3", Label: "WhatsApp Admin 3", Value: "0822-0000-0003", OwnTime: true},
			{Name: "lapor", Account: "lapor", Label: "SP4N-LAPOR!", OwnTime: true}, {Name: "suggestion_box", Account: "kotak", Label: "Kotak saran"},
			{Name: "phone", Account: "telepon", Label: "Telepon kantor"}, {Name: "letter", Account: "surat", Label: "Surat"},
		},
		Category: []model.Category{
			{Code: "DAT-2", Name: "Usulan DTSEN", Class: model.Ordinary, Post: "kabid-linjamsos", Words: []string{"dtsen"}},
			{Code: "BNS-1", Name: "Sembako / PKH tidak cair", Class: model.Ordinary, Post: "kabid-linjamsos", Words: []string{"sembako", "pkh"}},
			{Code: "PBI-1", Name: "PBI-JK nonaktif / reaktivasi", Class: model.Ordinary, Post: "kabid-linjamsos", Words: []string{"pbi"}},
			{Code: "REH-1", Name: "Lansia telantar", Class: model.Ordinary, Post: "kabid-rehsos", Words: []string{"lansia"}},
			{Code: "KOR-1", Name: "Pungutan liar", Class: model.Oversight, Post: "sekretaris", Secret: true, Withheld: true},
		},
		Services: []model.Service{{Code: "dtsen", Name: "Usulan DTSEN", Time: "15 hari kerja"}},
		Causes:   []model.Coded{{Code: "data", Name: "Data belum padan"}, {Code: "bank", Name: "Penyaluran bank"}},
		Phrases: []model.Coded{
			{Code: "check_field", Name: "Cek lapangan, laporkan"}, {Code: "follow_up", Name: "Tindak lanjuti"}, {Code: "review", Name: "Telaah dan laporkan"},
			{Code: "draft_answer", Name: "Siapkan konsep jawaban"}, {Code: "coordinate", Name: "Koordinasikan"}, {Code: "know", Name: "Untuk diketahui"},
		},
		Papers: []model.Coded{{Code: "kk", Name: "Fotokopi KK terbaru"}, {Code: "ktp", Name: "Fotokopi KTP"}},
		Answers: []model.Snippet{
			{Code: "kartu", Question: "Kartu saya terblokir atau hilang", Text: "Kartu diurus di bank penyalur dengan membawa KTP dan Kartu Keluarga. Tidak dipungut biaya."},
			{Code: "usulan", Question: "Usulan saya sampai mana?", Text: "Usulan [nama] pada tahap [tahap]."},
		},
		Rules: model.OfficeRules{GraceMinutes: 60, IdentityRule: "none", HasDisposition: true, OnBehalf: true, ProvisionalClass: model.Ordinary,
			VoidMinutes: 10, DispositionDays: 3, HeadAddress: "Ibu", Light: model.LightRule{Classes: []model.Class{model.Information, model.Ordinary}}},
		Assumed: make([]string, 8),
	}
}

// Staff is who works in the made-up office.
func Staff() model.Directory {
	from := at(2026, 1, 2, 8, 0)
	d := model.Directory{}
	add := func(id model.StaffID, name string, post model.PostID) {
		d[id] = model.Staff{ID: id, Name: name, Holdings: []model.Holding{{Post: post, Capacity: model.Definitif, From: from}}}
	}
	add("aminah", "Siti Aminah", "petugas")
	add("agus", "Agus Prayitno", "pengelola")
	add("rina", "Rina Kartika", "kabid-linjamsos")
	add("bambang", "Bambang Sutejo", "kabid-rehsos")
	add("dewi", "Dewi Anggraini", "sekretaris")
	add("lilik", "Hj. Lilik Wahyuni, M.Si.", "kepala")
	add("nanang", "Nanang Setiawan", "tksk-tempeh") // nobody holds kabid-dayasos
	return d
}

// NewDesk is the desk of somebody by username, with the made-up cases.
func NewDesk(who model.StaffID) *Desk {
	office, staff := Office(), Staff()
	me := model.Me{Staff: staff[who], Office: office, OfficeN: 3, Now: Clock(), NextNo: 416, Year: 2026,
		Places: []string{"home", "counter", "book", "queue", "inbox", "team", "reports", "services"}}
	for _, h := range me.Staff.HeldAt(Clock()) {
		p, _ := office.Post(h.Post)
		me.Posts = append(me.Posts, p)
	}
	return &Desk{Self: me, Everyone: staff, Now: homeOf(who), Rows: Rows(), Cases: Views(),
		Days: map[string]model.RegisterDay{"2026-11-19": Late()}}
}

// Empty is a desk over a book without a case.
func Empty(who model.StaffID) *Desk {
	d := NewDesk(who)
	d.Now, d.Rows, d.Cases, d.Days = model.Home{Empty: true}, nil, nil, nil
	return d
}
