package tuitest

import (
	"fmt"

	"aduan/model"
	"aduan/model/calendar"
)

// AdminDesk is the desk of somebody who has Kelola, of an office with an admin,
// somebody who left, a deputy, opening hours and a few rules. The desks of all
// others stay as they are.
func AdminDesk(who model.StaffID) *Desk {
	d := NewDesk("lilik")
	o, from := d.Self.Office, at(2026, 1, 2, 0, 0)
	o.Regency = "Kabupaten Lumajang"
	o.Posts = append(o.Posts, model.Post{Code: "admin", Title: "Admin Aplikasi", Short: "Admin", Role: model.Admin, Unit: "sekretariat"})
	full, friday := "07.30-12.00 13.00-15.30", "07.30-11.30"
	o.Hours = []model.OpeningHours{{Week: map[string]string{"mon": full, "tue": full, "wed": full, "thu": full, "fri": friday}}}
	o.Assumed = []string{"hours", "clocks[review].limit", "clocks[disposition].limit", "rules.grace_minutes", "categories", "phrases", "conflict_route", "initials"}
	o.Promises = []model.Promise{{Code: "tanggap", Text: "Aduan ditanggapi paling lambat 2x24 jam."}, {Code: "gratis", Text: "Pelayanan tidak dipungut biaya."}}
	o.Clocks = []model.ClockRule{
		{Name: "response", Label: "tanggapan pertama", Limit: 48, Unit: calendar.Hours, Basis: "maklumat pelayanan, 2x24 jam"},
		{Name: "review", Label: "telaah", Limit: 3, Unit: calendar.WorkingDays, Basis: "Perpres 76/2013 pasal 8"},
		{Name: "disposition", Label: "disposisi", Limit: 1, Unit: calendar.WorkingDays, Assumption: true},
		{Name: "ceiling", Label: "batas paling lama", Limit: 60, Unit: calendar.CalendarDays, Basis: "UU 25/2009 pasal 50"},
	}
	held := func(post model.PostID) []model.Holding {
		return []model.Holding{{Post: post, Capacity: model.Definitif, From: from}}
	}
	d.Everyone["hendra"] = model.Staff{ID: "hendra", Name: "Hendra Saputra", OSUsers: []string{"hendra"}, Holdings: held("admin"),
		Keys: []model.SSHKey{model.NewSSHKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPq6m2n3b8s1b7v0m3Gq4d5e6f7g8h9i0j1k2l3m4n5o hendra@dinsos")}}
	d.Everyone["rahmat"] = model.Staff{ID: "rahmat", Name: "Rahmat Hidayat", Disabled: true, Holdings: held("petugas")}
	d.Everyone["yudi"] = model.Staff{ID: "yudi", Name: "Yudi Pratama"}
	dewi := d.Everyone["dewi"]
	dewi.Holdings = append(dewi.Holdings, model.Holding{Post: "kepala", Capacity: model.Plh, From: at(2026, 11, 20, 0, 0), Until: at(2026, 11, 23, 0, 0), Basis: "821.2/118/2026"},
		model.Holding{Post: "pengelola", Capacity: model.Plt, From: at(2026, 3, 2, 0, 0), Until: at(2026, 6, 1, 0, 0)})
	d.Everyone["dewi"] = dewi
	d.Self.Staff, d.Self.Posts = d.Everyone[who], nil
	for _, h := range d.Self.Staff.HeldAt(Clock()) {
		p, _ := o.Post(h.Post)
		d.Self.Posts = append(d.Self.Posts, p)
	}
	d.Self.Places = append(d.Self.Places, "admin")
	if who == "hendra" {
		d.Self.Places = []string{"home", "reports", "services", "admin"}
		d.Now, d.Rows, d.Cases = model.Home{}, nil, nil
	}
	d.Size = model.Stats{Events: 2417, Cases: 413, Bytes: 38 << 20, OfficeN: 3, CalendarN: 2, NewestEvent: at(2026, 11, 20, 9, 33), Verified: &model.Verification{At: at(2026, 11, 19, 16, 5), Events: 2398},
		Series: map[string]uint64{"register/2026": 413, "agenda/2026": 57}}
	if who != "hendra" {
		d.Size.Open, d.Size.ByState = 37, map[model.State]int{model.Received: 37}
	}
	return d
}

// Moved makes a part of a preview in which n cases move by a day.
func Moved(n int) model.ClosurePart {
	p := model.ClosurePart{Done: 37, Open: 37}
	for i := range n {
		was := at(2026, 12, 14, 15, 30).AddDate(0, 0, i/3)
		p.Moves = append(p.Moves, model.ClosureMove{CaseRef: model.CaseRef{ID: model.CaseID(fmt.Sprint("c", 380+i)), Register: fmt.Sprintf("%04d/2026", 380+i)},
			Clock: "settlement_ordinary", Label: "penyelesaian 14 hari kerja", Was: was, Will: was.AddDate(0, 0, 1)})
	}
	return p
}
