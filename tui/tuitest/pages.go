package tuitest

import (
	"fmt"
	"time"

	"aduan/model"
)

// head is the running sum of the made-up book.
const head = "7f3a91c25bd04e6fa1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f6e04d"

// entry is a line of the register as somebody who may read everything sees it.
func entry(no int, received, recorded time.Time, channel, account, name, area, subject string, by model.StaffID) model.Entry {
	v := model.CaseView{Register: fmt.Sprintf("%04d/2026", no), ID: model.CaseID(fmt.Sprintf("c%d", no)), Version: 2, Sight: model.SeeAll, State: model.Verified,
		Class: model.Ordinary, Category: "DAT-2", Channel: &model.Channel{Name: channel, Account: account}, ReceivedAt: &received, RecordedAt: &recorded,
		RecordedBy: by, Area: area, Subject: subject, Secrecy: model.SecrecyOrdinary}
	if name != "" {
		v.Complainants = []model.PersonView{{ID: "7", Name: name, NIK: "3508••••••••0021", Contacts: []model.PersonContact{{Kind: "phone", Value: "0852••••••41"}}}}
	} else {
		v.Identity = model.IdentityUnknown
	}
	return model.Entry{Case: v}
}

// Thursday is the page of Thursday 19 November: an entry corrected, one struck,
// one received on Monday, and the day closed after them.
func Thursday() model.RegisterDay {
	day := func(h, m int) time.Time { return at(2026, 11, 19, h, m) }
	first := entry(411, day(8, 12), day(8, 12), "lapor", "lapor", "Nurul Hidayah", "35.08.16.2001", "Usulan DTSEN lama, sudah musdes Maret", "aminah")
	first.Case.Amendments = []model.Amendment{{Fields: []string{"complainant"}, Reason: "typo", At: day(8, 40), By: "aminah"}}
	first.Case.Dispositions = []model.Disposition{{No: 1, Lead: "kabid-linjamsos", At: day(14, 0)}}
	box := entry(412, at(2026, 11, 16, 11, 45), day(11, 50), "suggestion_box", "kotak", "", "35.08.05.2003", "Kotak saran dibuka 11.45. Antrean e-warong panjang sekali tiap penyaluran, lansia berdiri", "aminah")
	last := entry(413, day(15, 55), day(15, 57), "whatsapp", "admin-3", "Suparman", "35.08.04.2007", "PKH anak sekolah tidak cair tahap 3", "agus")
	struck := entry(414, day(15, 59), day(15, 59), "walk_in", "loket", "Suparmin", "35.08.04.2007", "PKH tahap 3", "aminah")
	struck.Case.State = model.Voided
	struck.Struck = &model.Strike{Reason: model.Reason{Text: "Tercatat dua kali, lihat 0413"}, At: day(16, 2), By: model.Doer{Person: "agus", Post: "pengelola"}}
	return model.RegisterDay{Works: true, Whole: true, Head: head, OfYear: 414, Entries: []model.Entry{first, box, last, struck},
		Closings: []model.DayClosing{{DayCount: model.DayCount{Count: 4, Last: 414, Head: head}, At: day(16, 4), By: model.Doer{Person: "agus", Post: "pengelola"}}}}
}

// Late is Thursday with an entry recorded after the day was closed.
func Late() model.RegisterDay {
	d := Thursday()
	e := entry(415, at(2026, 11, 19, 16, 20), at(2026, 11, 19, 16, 31), "phone", "telepon", "Hariyanto", "35.08.10.1003", "KKS hilang, ganti ke bank", "aminah")
	e.Late = true
	d.Entries, d.OfYear = append(d.Entries, e), 415
	return d
}

// Masked is Thursday as an auditor reads it: no names, and of a secret case its
// number alone.
func Masked() model.RegisterDay {
	d := Thursday()
	for i := range d.Entries {
		v := &d.Entries[i].Case
		v.Sight = model.SeeMasked
		if len(v.Complainants) > 0 {
			v.Complainants = []model.PersonView{{ID: "7", Hidden: true}}
		}
	}
	d.Entries[2] = model.Entry{Case: model.CaseView{Register: "0413/2026", Sight: model.SeeNumber, Secrecy: model.SecrecySecret}}
	return d
}

// Told is Thursday as a clerk reads it who recorded none of it.
func Told() model.RegisterDay {
	d := Masked()
	for i := range d.Entries {
		v := d.Entries[i].Case
		if v.Sight == model.SeeNumber {
			continue
		}
		d.Entries[i] = model.Entry{Case: model.CaseView{Register: v.Register, ID: v.ID, Sight: model.SeeState, State: v.State,
			Channel: &model.Channel{Name: v.Channel.Name}, ReceivedAt: v.ReceivedAt, RecordedAt: v.RecordedAt}}
	}
	return d
}

// Full is a page of n entries.
func Full(n int) model.RegisterDay {
	d := model.RegisterDay{Works: true, Whole: true, Head: head, OfYear: uint64(410 + n)}
	for i := range n {
		t := at(2026, 11, 19, 7, 30).Add(time.Duration(i) * 7 * time.Minute)
		d.Entries = append(d.Entries, entry(411+i, t, t, "walk_in", "loket", fmt.Sprintf("Warga %d", i+1), "35.08.04.2007", fmt.Sprintf("Perihal nomor %d", i+1), "aminah"))
	}
	return d
}

// Own is Thursday as a kabid reads it who was given one of its cases.
func Own() model.RegisterDay {
	d := Thursday()
	d.Entries, d.Whole, d.OfYear = d.Entries[:1], false, 0
	d.Closings[0].DayCount = model.DayCount{}
	d.Barred = model.Denied("role", model.Could{Post: "pengelola", Person: "agus"}).With("action", "close_day")
	return d
}
