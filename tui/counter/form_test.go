package counter_test

import (
	"strings"
	"testing"

	"aduan/model"
	"aduan/model/region"
	"aduan/tui/tuitest"
)

func TestWalkInIsBookedAndTheReceiptPrinted(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	paper := ""
	k := filled(open(t, d, 80, 24, printer(&paper, nil))).press("enter")
	k.Shows("Tercatat", "0416/2026", "nol empat satu enam")
	k.press("enter").Shows("Tanda terima 0416/2026 dicetak")
	if name, _ := deed(t, d, 1); name != "print" || !strings.Contains(paper, "TANDA TERIMA") {
		t.Fatalf("the last deed is %s, printed %q", name, paper)
	}
	k.press("enter").Shows("Aduan baru").Lacks("Sumarni")
}

func TestWalkInSaysWhatWasTyped(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	filled(open(t, d, 80, 24)).press("ctrl+s")
	name, in := deed(t, d, 0)
	person := in["complainant"].(map[string]any)
	if name != "register" || person["nik"] != "3508045403680021" || person["phone"] != "085212345641" || in["area"] != "35.08.04.2003" ||
		in["subject"] != "Sembako belum cair lagi" || in["sex"] != "female" || in["channel"].(map[string]any)["name"] != "walk_in" || in["respondent"] != nil {
		t.Fatalf("%s says %v", name, in)
	}
}

func TestWalkInWithoutNIK(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := open(t, d, 80, 24).press("c", "tab").write("Sumarni").press("tab", "tab").write("bades").press("enter", "tab").
		write("Sembako").press("tab").write("Belum cair").press("ctrl+s")
	k.Shows("Tercatat")
}

func TestNIKIsReadBesideItsField(t *testing.T) {
	k := open(t, tuitest.NewDesk("aminah"), 80, 24).press("c").write("3508045403680021")
	k.Shows("perempuan, lahir 14/03/1968 · Pasirian")
	k.press("backspace").Lacks("perempuan", "angka, seharusnya")
	k.press("tab").Shows("15 angka, seharusnya 16")
	open(t, tuitest.NewDesk("aminah"), 80, 24).press("c").write("35080454136800210").Shows("17 angka, seharusnya 16")
	open(t, tuitest.NewDesk("aminah"), 80, 24).press("c").write("3508045413680021").Shows("periksa")
}

func TestAboutStaffIsAskedOnTheSentence(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := filled(open(t, d, 80, 24))
	k.Shows("Catat aduan Sumarni, datang langsung, Jum 20/11 09.41, sebagai 0416/2026?", "Bukan tentang pegawai kantor ini")
	k.press("y").write("kabid li")
	k.press("enter").Shows("Tentang pegawai kantor ini: Kabid Linjamsos").Press("enter")
	_, in := deed(t, d, 0)
	if r := in["respondent"].(map[string]any); r["kind"] != "staff" || r["post"] != "kabid-linjamsos" {
		t.Fatalf("the deed says %v", in)
	}
}

func TestUnclearRespondentIsOneKey(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	filled(open(t, d, 80, 24)).press("j").Shows("Belum jelas").Press("t").Shows("Bukan tentang").Press("j", "enter")
	_, in := deed(t, d, 0)
	if r := in["respondent"].(map[string]any); r["kind"] != "unclear" {
		t.Fatalf("the deed says %v", in)
	}
}

func TestLetterKeysAreTextInFields(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := open(t, d, 80, 24).press("c", "tab").write("yjtq1?:/c")
	k.Shows("yjtq1?:/c")
}

func TestWhatsAppMessageOfTheEvening(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := open(t, d, 80, 24).press("c", "ctrl+k", "3").write("kam 19.40").press("ctrl+s")
	k.Shows("WhatsApp Admin 3 · diterima Kam 19/11 19.40")
	k.press("tab").write("Sumarni").press("tab", "tab", "tab", "tab").write("Sembako").press("tab").write("Belum cair").press("ctrl+s")
	_, in := deed(t, d, 0)
	ch := in["channel"].(map[string]any)
	if ch["name"] != "whatsapp" || ch["account"] != "admin-3" || !strings.HasPrefix(in["received_at"].(string), "2026-11-19T19:40:00") {
		t.Fatalf("the deed says %v", in)
	}
}

func TestDraftOfTheCounterWaits(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := open(t, d, 80, 24).press("c", "tab").write("Misnah").press("esc")
	k.Shows("Perlu Anda sekarang", "Misnah", "konsep")
	if len(d.Kept) != 1 || d.Kept[0].Form != "register" || d.Kept[0].Title != "Misnah" {
		t.Fatalf("kept is %+v", d.Kept)
	}
	want := d.Kept[0].Deed
	other := open(t, d, 80, 24).press("c")
	other.Shows("Misnah")
	other.press("tab", "tab", "tab", "tab", "tab").write("Sembako").press("tab").write("Belum").press("ctrl+s")
	if d.Deeds[0].ID != want || len(d.Kept) != 0 {
		t.Fatalf("the deed is %s, still kept %v", d.Deeds[0].ID, d.Kept)
	}
}

// TestNothingInvalidIsSilent: what keeps an entry from being booked is said in
// the place of the question, before and after ^S, and ^S goes there.
func TestNothingInvalidIsSilent(t *testing.T) {
	for _, c := range []struct {
		field, typed, says string
		tabs, row          int
	}{
		{"NIK", "12345", "NIK: 5 angka, seharusnya 16", 0, 6},
		{"NIK", "35abc", "NIK: memuat tanda yang bukan angka", 0, 6},
		{"Desa", "entah di mana", "Desa: ", 3, 9},
	} {
		d := tuitest.NewDesk("aminah")
		k := open(t, d, 80, 24).press("c")
		for i := range 7 {
			switch i {
			case c.tabs:
				k.write(c.typed)
			case 5, 6:
				k.write("Sembako belum cair")
			}
			k.press("tab")
		}
		k.Shows("Belum bisa dicatat. " + c.says).Lacks("Catat aduan")
		k.press("enter").Shows("Belum bisa dicatat. " + c.says)
		k.press("ctrl+s").Shows("Belum bisa dicatat. " + c.says)
		if at := k.View().Cursor; len(d.Deeds) != 0 || at == nil || at.Y != c.row {
			t.Errorf("%s %q: %d deeds, the cursor is at %v", c.field, c.typed, len(d.Deeds), at)
		}
	}
	k := open(t, tuitest.NewDesk("aminah"), 80, 24).press("c", "ctrl+k", "tab").write("entah").press("ctrl+s")
	k.Shows("Kanal, waktu, jenis", "tidak terbaca").Press("ctrl+u").Type("09.30").Press("ctrl+s").Shows("diterima Jum 20/11 09.30")
	filled(open(t, tuitest.NewDesk("aminah"), 80, 24)).press("tab", "enter").Shows("Tulis jawabannya").Press("ctrl+s").Shows("Belum bisa dicatat. Jawaban: belum diisi")
}

func TestProfileMayAskWhoTheyAre(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	d.Self.Office.Rules.IdentityRule = "ktp_or_kk"
	k := open(t, d, 80, 24).press("c").Shows2("Identitas")
	k.press("tab", "tab").write("Rahmawati").press("tab", "tab", "tab", "tab").write("BLT KD").press("tab").write("Belum menerima").press("ctrl+s")
	k.Shows("kantor ini meminta KTP atau KK", "Belum bisa dicatat. Identitas")
	if len(d.Deeds) != 0 {
		t.Fatal("it was booked without identity")
	}
}

func TestBookingThatFailsKeepsTheForm(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := open(t, d, 80, 24)
	ok := d.OnAct
	d.OnAct = func(model.Deed) (model.Outcome, error) {
		return model.Outcome{}, &model.Error{Code: model.CodeUnavailable, Rule: "disk_full"}
	}
	filled(k).press("enter").Shows("Belum tersimpan")
	d.OnAct = ok
	k.press("enter").Shows("Tercatat")
	if d.Deeds[0].ID != d.Deeds[1].ID {
		t.Fatal("trying again was another booking")
	}
}

func TestErrorOfTheBookGoesToItsField(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := open(t, d, 80, 24)
	d.OnAct = func(model.Deed) (model.Outcome, error) {
		return model.Outcome{}, model.Invalid("back_dated_reason", "at_needs_reason")
	}
	filled(k).press("enter").Shows("Sebab dicatat belakangan")
}

// TestCounterOffersTheOfficesChannelsOnly: whoever stands there comes first, the
// rest in the profile's order.
func TestCounterOffersTheOfficesChannelsOnly(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	d.Self.Office.Channels = []model.OfficeChannel{{Name: "sms", Label: "SMS"}, {Name: "walk_in", Label: "Datang"}, {Name: "email", Label: "Surel"}}
	k := open(t, d, 80, 24).press("c", "ctrl+k")
	k.Shows("1  Datang", "2  SMS", "3  Surel").Lacks("4  ", "+")
	d = tuitest.NewDesk("aminah")
	d.Self.Office.Channels = []model.OfficeChannel{{Name: "sms", Label: "SMS"}, {Name: "email", Label: "Surel"}}
	open(t, d, 80, 24).press("c").Shows("SMS · diterima")
}

// TestCounterKnowsThePlacesOfTheProfile: an office whose district does not ship
// finds its villages by three letters, and reads them from a NIK.
func TestCounterKnowsThePlacesOfTheProfile(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	o := d.Self.Office
	o.Area, o.VillageWord, o.DistrictWord = "35.20", "Kampung", "Distrik"
	o.Places = []region.Own{{Code: "35.20.01", Name: "Poncol"}, {Code: "35.20.01.2001", Name: "Genilangit"}}
	k := open(t, d, 80, 24).press("c").write("3520015403680021").press("tab")
	k.Shows("lahir 14/03/1968 · Poncol")
	k.write("Sri").press("tab", "tab")
	k.Shows("Kampung    [")
	k.write("gen")
	k.Shows("Genilangit, Distrik Poncol")
}

// TestNameTypedFirstGoesWhereItBelongs: the form begins with the NIK, people
// begin with their name, or their telephone number.
func TestNameTypedFirstGoesWhereItBelongs(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	k := open(t, d, 80, 24).press("c").write("Sumarni").Shows2("sebuah nama: Tab menaruhnya di Nama")
	k.press("tab").Shows("Nama       [Sumarni", "NIK        [                ").Lacks("bukan angka")
	k.press("tab", "tab").write("bades").press("enter", "tab").write("Sembako").press("tab").write("Belum cair").press("ctrl+s")
	_, in := deed(t, d, 0)
	if p := in["complainant"].(map[string]any); p["name"] != "Sumarni" || p["nik"] != nil {
		t.Fatalf("booked %v", p)
	}
	p := open(t, tuitest.NewDesk("aminah"), 80, 24).press("c").write("0852 1234 5641")
	p.Shows("nomor telepon: Tab menaruhnya di Telepon")
	p.press("tab").Shows("Telepon    [0852 1234 5641")
}

// TestNIKStaysWhereItIsTyped, one that begins like a foreign telephone number
// too, and letters among digits are still told.
func TestNIKStaysWhereItIsTyped(t *testing.T) {
	k := open(t, tuitest.NewDesk("aminah"), 80, 24).press("c").write("6201054503680021").press("tab")
	k.Shows("NIK        [6201")
	k = open(t, tuitest.NewDesk("aminah"), 80, 24).press("c").write("35O8").press("tab")
	k.Shows("NIK        [35O8", "bukan angka")
}
