package tuitest

import (
	"fmt"
	"time"

	"aduan/model"
	"aduan/model/calendar"
)

// hours is a clock of 2x24 hours that ends at due.
func hours(due time.Time) *model.Clock {
	c := &model.Clock{Name: "response", Limit: 48, Unit: calendar.Hours, StartedAt: due.Add(-48 * time.Hour), DueAt: due, State: model.ClockRunning}
	c.Used = Clock().Sub(c.StartedAt).Hours() / 48
	if Clock().After(due) {
		c.State = model.ClockOverdue
	}
	return c
}

// days is a clock of working days with so many left.
func days(name string, limit, left int, due time.Time) *model.Clock {
	return &model.Clock{Name: name, Limit: limit, Unit: calendar.WorkingDays, StartedAt: due.AddDate(0, 0, -limit), DueAt: due,
		State: model.ClockRunning, Left: left, Used: float64(limit-left) / float64(limit)}
}

func paused(since time.Time) *model.Clock {
	c := days("settlement", 14, 9, since.AddDate(0, 0, 15))
	c.State, c.PausedSince = model.ClockPaused, since
	return c
}

func row(no int, state model.State, received time.Time, channel, name, subject string, c *model.Clock) model.Row {
	reg := fmt.Sprintf("%04d/2026", no)
	return model.Row{CaseRef: model.CaseRef{ID: model.CaseID(fmt.Sprintf("c%d", no)), Register: reg, Version: 3}, Sight: model.SeeAll,
		State: state, Kind: "complaint", Class: model.Ordinary, Channel: channel, ReceivedAt: received, RecordedAt: received,
		Name: name, NameHidden: name == "", Subject: subject, Clock: c, By: "agus", At: received}
}

// Rows is the queue of the made-up office, nearest deadline first.
func Rows() []model.Row {
	secret := func(r model.Row) model.Row {
		r.Secret, r.Name, r.NameHidden, r.Class = true, "", true, model.Oversight
		return r
	}
	held := func(r model.Row, unit model.UnitID, post model.PostID) model.Row {
		r.Handler = model.Handler{Unit: unit, Post: post}
		return r
	}
	rows := []model.Row{
		row(398, model.Verified, at(2026, 11, 16, 13, 10), "phone", "Misnah", "PKH ibu hamil", hours(at(2026, 11, 18, 13, 10))),
		row(402, model.InProgress, at(2026, 11, 17, 8, 31), "whatsapp", "Paidi", "E-warong tutup", hours(at(2026, 11, 19, 8, 31))),
		row(408, model.Received, at(2026, 11, 18, 6, 40), "whatsapp", "Sumarni", "Sembako 2 bln belum cair", hours(at(2026, 11, 20, 6, 40))),
		row(409, model.Received, at(2026, 11, 18, 9, 20), "suggestion_box", "", "Potongan e-warong", hours(at(2026, 11, 20, 9, 20))),
		row(410, model.Received, at(2026, 11, 18, 14, 53), "walk_in", "Warsito", "Usulan DTSEN lama", hours(at(2026, 11, 20, 14, 53))),
		secret(held(row(362, model.AwaitingRatification, at(2026, 10, 22, 9, 0), "letter", "", "Potongan e-warong Penanggal", hours(at(2026, 11, 20, 15, 30))), "rehsos", "kabid-rehsos")),
		secret(row(406, model.Verified, at(2026, 11, 18, 5, 10), "whatsapp", "", "Petugas desa minta uang", hours(at(2026, 11, 20, 15, 30)))),
		row(411, model.Verified, at(2026, 11, 19, 8, 12), "lapor", "Nurul Hidayah", "Usulan DTSEN lama", hours(at(2026, 11, 21, 8, 12))),
		row(412, model.Verified, at(2026, 11, 19, 11, 50), "suggestion_box", "", "Antrean e-warong", hours(at(2026, 11, 21, 15, 50))),
		row(413, model.Verified, at(2026, 11, 19, 15, 55), "whatsapp", "Suparman", "PKH tahap 3 anak sekolah", days("disposition", 2, 2, at(2026, 11, 24, 15, 30))),
		row(414, model.Verified, at(2026, 11, 20, 8, 5), "phone", "Hariyanto", "KKS hilang, ganti ke bank", days("disposition", 2, 2, at(2026, 11, 24, 15, 30))),
		row(415, model.Verified, at(2026, 11, 20, 8, 52), "walk_in", "Endang Lestari", "Bantuan lansia belum ada", days("disposition", 2, 2, at(2026, 11, 24, 15, 30))),
		held(row(366, model.Ratified, at(2026, 10, 26, 10, 5), "walk_in", "Tumini", "KKS terblokir", days("telling", 14, 1, at(2026, 11, 20, 15, 30).AddDate(0, 0, 3))), "linjamsos", "kabid-linjamsos"),
		held(row(396, model.InProgress, at(2026, 11, 13, 9, 30), "whatsapp", "Wagiyem", "Data ganda", days("settlement", 14, 10, at(2026, 12, 3, 15, 30))), "linjamsos", "kabid-linjamsos"),
		held(row(351, model.AwaitingRatification, at(2026, 10, 15, 9, 0), "letter", "Bambang R.", "Santunan anak telantar", days("settlement", 60, 35, at(2027, 1, 11, 15, 30))), "rehsos", "kabid-rehsos"),
		held(row(383, model.InProgress, at(2026, 11, 12, 9, 0), "walk_in", "Ngatemi", "Bansos berhenti, kenapa dulu menerima", paused(at(2026, 11, 16, 9, 0))), "linjamsos", "kabid-linjamsos"),
	}
	rows[len(rows)-1].Waiting = true
	propose(rows)
	return rows
}

// propose gives the rows that wait for a disposition what the review proposes.
func propose(rows []model.Row) {
	lead := []model.PostID{"kabid-linjamsos", "kabid-rehsos"}
	phrase := []string{"follow_up", "draft_answer", "check_field"}
	for i := range rows {
		r := &rows[i]
		switch r.State {
		case model.Verified:
			n := int(r.Register[3] - '0')
			r.Asked = "dispose"
			r.Proposal = &model.Proposal{Lead: lead[n/5%2], Instructions: []string{phrase[n%3]}, Grade: "biasa", DueAt: at(2026, 11, 25, 15, 30), By: "agus"}
		case model.AwaitingRatification:
			r.Asked = "ratify"
		}
	}
}

// Many is n rows more, for windows that must scroll.
func Many(n int) []model.Row {
	out := Rows()
	for i := range n {
		out = append(out, row(1000+i, model.InProgress, at(2026, 11, 2, 9, 0), "phone", fmt.Sprintf("Warga %d", i), fmt.Sprintf("Perihal nomor %d", i), days("settlement", 14, 5, at(2026, 11, 27, 15, 30))))
	}
	return out
}

func find(no string) model.Row {
	for _, r := range Rows() {
		if r.Register == no+"/2026" {
			return r
		}
	}
	return model.Row{}
}

func ask(no string, a model.ActionName) model.Row {
	r := find(no)
	r.Asked = a
	return r
}

func homeOf(who model.StaffID) model.Home {
	feed := func(h, m int, by model.StaffID, kind, no string) model.Feed {
		r := find(no)
		return model.Feed{At: at(2026, 11, 20, h, m), By: by, Kind: kind, Case: r.CaseRef, Subject: r.Subject}
	}
	recent := []model.Feed{feed(9, 33, "rina", "accept", "0396"), feed(9, 20, "lilik", "ratify", "0366"), feed(8, 52, "aminah", "register", "0415")}
	if who == "lilik" {
		return model.Home{
			Asked:   []model.Row{ask("0406", "dispose"), ask("0362", "ratify"), ask("0414", "dispose"), ask("0415", "dispose"), ask("0351", "ratify")},
			Overdue: []model.Row{find("0402"), find("0408")}, Recent: recent,
			Month: map[string]int{"received": 41, "closed": 29, "open": 37, "response_met": 38, "response_all": 41},
		}
	}
	if who == "rina" {
		return model.Home{Asked: []model.Row{ask("0396", "submit_result")},
			Behalf: []model.Feed{feed(9, 5, "aminah", "answer", "0411"), feed(8, 40, "aminah", "respond", "0410")}}
	}
	return model.Home{
		Asked: []model.Row{ask("0408", "respond"), ask("0409", "respond"), ask("0410", "respond"), ask("0366", "deliver"), ask("0383", "info_received")},
		Drafts: []model.FormDraft{{Form: "register", Title: "Misnah", Saved: Clock().Add(-9 * time.Minute),
			Values: map[string]string{"complainant.name": "Misnah"}}},
		Recent: recent, Today: map[string]int{"received": 2, "answered_on_the_spot": 1},
	}
}
