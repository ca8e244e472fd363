package paper

import (
	"time"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/model/words"
)

// Example is a made-up case that went all the way, to try a wording on: nobody of
// that name ever complained.
func Example(o *model.Office, now time.Time) About {
	head, kabid := (&About{Office: o}).head(), model.PostID("")
	if p := o.PostsOf(model.Kabid); len(p) > 0 {
		kabid = p[0].Code
	}
	day := func(ago int) time.Time { return now.AddDate(0, 0, -ago) }
	v := model.CaseView{Register: model.RegisterNumber(412, now.Year()), RegisterPrinted: model.Number(o.Numbers.Register, 412, now, o),
		State: model.Delivered, Sight: model.SeeAll, Kind: "complaint", Channel: &model.Channel{Name: "walk_in"}, ReplyCode: "K7-2031",
		Subject: "Bantuan sembako belum cair", Text: "Bantuan sembako saya belum cair sejak September. Di e-warong katanya saldo kosong.", Wish: "Bantuan dicairkan.",
		Complainants: []model.PersonView{{ID: "1", Name: "Sumarni", NIK: "3508••••••••0021", Address: "RT 03 RW 01 Dusun Krajan"}},
		Dispositions: []model.Disposition{{No: 1, From: head, To: []model.PostID{kabid}, Lead: kabid, Grade: "segera", Note: "Periksa ke lapangan.", At: day(14), DueAt: day(9), State: model.DispReported}},
		Team:         &model.Team{Lead: model.TeamMember{Name: "Bambang S."}, Members: []model.TeamMember{{Name: "Endah R.", Agency: "TKSK"}}, LetterNo: "ST 094/118", At: day(13)},
		Notes:        []model.Note{{No: 1, Kind: "field_visit", At: day(10), Place: "E-warong", Seen: "Tidak ada daftar harga.", Evidence: "foto 3"}},
		Results: []model.Result{{Version: 1, Post: kabid, At: day(6), Finding: "Saldo sudah masuk, kartu rusak.", Conclusion: "proven", Recommendation: "Kartu diganti.",
			Answer: "Kartu Saudara rusak dan sudah kami mintakan gantinya.", Initials: []model.Initials{{Post: kabid, At: day(6)}}, RatifiedBy: &model.Doer{Post: head}, RatifiedAt: day(4)}},
		Answers:   []model.Answer{{Kind: "deliver", Text: "Kartu Saudara rusak dan sudah kami mintakan gantinya.", How: "letter", At: day(2), Official: head, NextStep: "Ambil kartu di bank penyalur."}},
		Referrals: []model.Referral{{Agency: "Bank penyalur", Text: "Mohon kartunya diganti.", At: day(5)}},
		Clocks: []model.Clock{{Name: "response", State: model.ClockRunning, StartedAt: day(16), DueAt: day(14), Limit: 48, Unit: calendar.Hours},
			{Name: "settlement", State: model.ClockRunning, StartedAt: day(16), DueAt: day(0), Limit: 14, Unit: calendar.WorkingDays}},
	}
	received, recorded := day(16), day(16)
	gone := model.Destruction{At: day(0), By: model.Doer{Post: head}, Basis: "045/BA", Consent: "000.5/12"}
	v.Destroyed, v.Complainants[0].ErasedBy = &gone, &gone
	v.ReceivedAt, v.RecordedAt, v.CompleteAt = &received, &recorded, &received
	return About{View: v, Office: o, Copies: []model.Copy{{Made: day(1), Name: "aduan.book.age", Keys: "aduan.keys.age"}}, Words: words.Indonesian(), Now: now, Cases: []model.CaseView{v}, Form: model.Number(o.Numbers.Form, 31, now, o),
		Day: model.RegisterDay{Date: now.Format(time.DateOnly), Works: true, Whole: true, Entries: []model.Entry{{Case: v}}}}
}
