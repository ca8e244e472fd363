package words

import (
	"fmt"

	"aduan/model"
)

// reportWords are the words of reports besides those of a recap.
type reportWords struct {
	names  map[model.ReportName]string
	tables map[string]string
	heads  map[string]string
	// asOf takes a moment and the versions of profile and calendar.
	asOf, past, counted, open            string
	secret, unread, overlaps, withheld   string
	published, partial, empty, cutAgents string
	page                                 ReportPaper
	// improvements are the states of improvements.
	improvements map[string]string
	verdicts     map[string]string
}

// ReportPaper is the fixed words of reports.
type ReportPaper struct {
	Total  string // of the rows
	Signed string // over the place for the head's signature; takes the head's post
	Head   string // that post, where the profile names none
	PageOf string // takes the number of a page and of all
}

// ReportPaper is what stands on every report.
func (c *Catalogue) ReportPaper() ReportPaper { return c.report.page }

// Improvement names the state of an improvement: "disetujui".
func (c *Catalogue) Improvement(state string) string { return c.report.improvements[state] }

// Report names a report: "Respon 2x24 jam".
func (c *Catalogue) Report(name model.ReportName) string { return c.report.names[name] }

// ReportTable heads a table of a report.
func (c *Catalogue) ReportTable(name string) string { return c.report.tables[name] }

// ReportHead heads a column of a report.
func (c *Catalogue) ReportHead(name string) string {
	if s, ok := c.report.heads[name]; ok {
		return s
	}
	return c.recap.figures[model.Figure(name)]
}

// ReportAsOf says as of when and by which rules a report is.
func (c *Catalogue) ReportAsOf(r *model.Reported) string {
	s := c.report.asOf
	if r.Past {
		s = c.report.past
	}
	return fmt.Sprintf(s, c.PaperMoment(r.AsOf)+" "+ZoneTag(r.AsOf), r.OfficeN, r.CalendarN)
}

// ReportNotes say what a report counts, and what it leaves out.
func (c *Catalogue) ReportNotes(r *model.Reported) (out []string) {
	w := c.report
	if r.Secret > 0 {
		out = append(out, fmt.Sprintf(w.secret, r.Secret))
	}
	if r.Unread > 0 {
		out = append(out, fmt.Sprintf(w.unread, r.Unread))
	}
	switch r.Name {
	case model.ReportImprovements:
	case model.ReportAgeing:
		out = append(out, w.open)
	default:
		out = append(out, w.counted)
	}
	for _, t := range r.Tables {
		if t.Overlaps {
			out = append(out, w.overlaps)
		}
	}
	if r.Name == model.ReportHotspots && !r.Published {
		out = append(out, w.cutAgents)
	}
	if r.Published {
		out = append(out, w.published)
	}
	if r.Partial {
		out = append(out, w.partial)
	}
	return out
}

// ReportWithheld stands in a cell that is left out of what is published.
func (c *Catalogue) ReportWithheld() string { return c.report.withheld }

// ReportEmpty stands in a table without a row.
func (c *Catalogue) ReportEmpty() string { return c.report.empty }

func idReports() reportWords {
	heads := map[string]string{"entered": "Masuk", "done": "Selesai", "open": "Terbuka", "in_time": "Tepat", "late": "Lewat", "running": "Berjalan",
		"in_time_share": "Tepat dari masuk", "reply_kept": "Respon tepat", "reply_broken": "Respon lewat", "reply_running": "Respon berjalan",
		"reply_share": "Tepat dari masuk", "mean_days": "Rata-rata hari kerja", "median_days": "Median hari kerja", "p90_days": "P90 hari kerja",
		"age_0": "0–5 hari", "age_6": "6–14 hari", "age_15": "15–30 hari", "age_31": "31–60 hari", "age_61": "Di atas 60",
		"open_late": "Terbuka lewat", "open_in_time": "Terbuka belum lewat", "open_of_these": "Masih terbuka", "settled": "Tuntas",
		"lesson": "Dengan pelajaran", "lesson_text": "Pelajaran", "cause": "Penyebab", "answered": "Dijawab", "rated": "Menilai", "unrated": "Tidak menilai",
		"star_1": "1 bintang", "star_2": "2 bintang", "star_3": "3 bintang", "star_4": "4 bintang", "star_5": "5 bintang",
		"stars_low": "1–2 bintang", "stars_middle": "3 bintang", "stars_high": "4–5 bintang", "not_done": "Tidak atau belum selesai",
		"rated_share": "Bagian menilai", "mean_stars": "Rata-rata bintang",
		"improving": "Perbaikan", "pledge": "Janji layanan", "gathered_at": "Dikumpulkan", "done_on": "Selesai pada", "proof": "Bukti", "improvement_state": "Keadaan", "due_on": "Paling lambat",
		"register": "No. register", "received_at": "Diterima", "channel": "Kanal", "reply_due": "Batas respon", "reply_at": "Direspon", "reply": "Respon"}
	return reportWords{heads: heads,
		names: map[model.ReportName]string{model.ReportRecap: "Rekap", model.ReportResponse: "Respon 2x24 jam", model.ReportSettlement: "Penyelesaian menurut klasifikasi",
			model.ReportAgeing: "Umur aduan terbuka", model.ReportCauses: "Penyebab dan pelajaran", model.ReportLoad: "Beban bidang dan tim",
			model.ReportSatisfaction: "Kepuasan pengadu", model.ReportHotspots: "Titik rawan", model.ReportImprovements: "Perbaikan layanan"},
		tables: map[string]string{"recap_by_channel": "Menurut kanal", "recap_by_class": "Menurut klasifikasi", "recap_by_category": "Menurut kategori",
			"recap_by_service": "Menurut layanan", "recap_by_unit": "Menurut bidang", "recap_by_area": "Menurut kecamatan", "recap_by_outcome": "Menurut hasil",
			"recap_by_reason": "Menurut alasan", "response_by_channel": "Menurut kanal", "response_cases": "Satu per satu",
			"settlement_by_class": "Menurut klasifikasi", "settlement_by_category": "Menurut kategori",
			"ageing_by_class": "Menurut klasifikasi", "ageing_by_unit": "Menurut bidang", "ageing_by_category": "Menurut kategori",
			"causes_by_cause": "Menurut penyebab", "causes_by_category": "Menurut kategori", "lessons": "Pelajaran",
			"load_by_unit": "Menurut bidang", "load_by_post": "Menurut jabatan", "load_by_team": "Menurut tim dan ketuanya",
			"stars_by_channel": "Menurut kanal", "stars_by_unit": "Menurut bidang", "stars_by_class": "Menurut klasifikasi",
			"improvements": "Dikumpulkan atau masih terbuka", "improvements_open": "Perbaikan yang belum selesai, di samping janjinya", "hotspots_by_village": "Desa dan kelurahan", "hotspots_by_respondent": "Terlapor di kantor ini", "hotspots_by_agent": "Agen dan terlapor lain"},
		asOf: "per %s · profil v%d · kalender v%d", past: "keadaan pada %s · profil v%d · kalender v%d",
		counted:   "Menurut tanggal diterima, tanpa yang batal. Tepat dan lewat menurut batas penyelesaian.",
		open:      "Semua aduan yang terbuka saat itu, kapan pun diterima; umur dalam hari kalender.",
		secret:    "Di luar angka ini %d aduan rahasia: Anda mengenal nomornya saja.",
		unread:    "Dari %d aduan Anda melihat keadaannya saja; rinciannya tidak ikut dihitung.",
		overlaps:  "Satu aduan bisa punya beberapa alasan; jumlah barisnya bukan Jumlah.",
		withheld:  "x",
		published: "x: disamarkan, karena di bawah 5 atau agar yang di bawah 5 tidak dapat dihitung dari selisih. 0 ditulis apa adanya.",
		partial:   "Aduan yang tidak boleh dilihat pembuat laporan ini tidak ikut dihitung.",
		empty:     "Tidak ada.", cutAgents: "Yang disebut satu aduan saja dikumpulkan dalam satu baris.",
		page:         ReportPaper{Total: "Jumlah", Signed: "Mengetahui, %s", Head: "Kepala Dinas", PageOf: "Halaman %d dari %d"},
		improvements: map[string]string{"gathered": "menunggu keputusan", "agreed": "disetujui", "declined": "tidak disetujui", "done": "selesai"},
		verdicts:     map[string]string{string(model.Kept): "tepat", string(model.Broken): "lewat", "running": "berjalan", model.PartNone: "tanpa janji"},
	}
}

func enReports() reportWords {
	heads := map[string]string{"entered": "Entered", "done": "Closed", "open": "Open", "in_time": "In time", "late": "Late", "running": "Running",
		"in_time_share": "In time of entered", "reply_kept": "Response kept", "reply_broken": "Response late", "reply_running": "Response running",
		"reply_share": "Kept of entered", "mean_days": "Mean working days", "median_days": "Median working days", "p90_days": "P90 working days",
		"age_0": "0–5 days", "age_6": "6–14 days", "age_15": "15–30 days", "age_31": "31–60 days", "age_61": "Over 60",
		"open_late": "Open and late", "open_in_time": "Open, not late", "open_of_these": "Still open", "settled": "Settled",
		"lesson": "With a lesson", "lesson_text": "Lesson", "cause": "Cause", "answered": "Answered", "rated": "Rated", "unrated": "Not rated",
		"star_1": "1 star", "star_2": "2 stars", "star_3": "3 stars", "star_4": "4 stars", "star_5": "5 stars",
		"stars_low": "1–2 stars", "stars_middle": "3 stars", "stars_high": "4–5 stars", "not_done": "Not closed",
		"rated_share": "Share that rated", "mean_stars": "Mean of stars",
		"improving": "Improvement", "pledge": "Pledge", "gathered_at": "Gathered", "done_on": "Done on", "proof": "Proof", "improvement_state": "State", "due_on": "Due on",
		"register": "Register no.", "received_at": "Received", "channel": "Channel", "reply_due": "Response due", "reply_at": "Responded", "reply": "Response"}
	return reportWords{heads: heads,
		names: map[model.ReportName]string{model.ReportRecap: "Recap", model.ReportResponse: "Response in 2x24 hours", model.ReportSettlement: "Settlement by class",
			model.ReportAgeing: "Age of open cases", model.ReportCauses: "Causes and lessons", model.ReportLoad: "Load of divisions and teams",
			model.ReportSatisfaction: "Satisfaction", model.ReportHotspots: "Hot spots", model.ReportImprovements: "Improvements of the service"},
		tables: map[string]string{"recap_by_channel": "By channel", "recap_by_class": "By class", "recap_by_category": "By category",
			"recap_by_service": "By service", "recap_by_unit": "By division", "recap_by_area": "By sub-district", "recap_by_outcome": "By outcome",
			"recap_by_reason": "By reason", "response_by_channel": "By channel", "response_cases": "Case by case",
			"settlement_by_class": "By class", "settlement_by_category": "By category",
			"ageing_by_class": "By class", "ageing_by_unit": "By division", "ageing_by_category": "By category",
			"causes_by_cause": "By cause", "causes_by_category": "By category", "lessons": "Lessons",
			"load_by_unit": "By division", "load_by_post": "By post", "load_by_team": "By team and who leads it",
			"stars_by_channel": "By channel", "stars_by_unit": "By division", "stars_by_class": "By class",
			"improvements": "Gathered, or still open", "improvements_open": "Open improvements, beside the pledge", "hotspots_by_village": "Villages", "hotspots_by_respondent": "Respondents of this office", "hotspots_by_agent": "Agents and other respondents"},
		asOf: "as of %s · profile v%d · calendar v%d", past: "as it was on %s · profile v%d · calendar v%d",
		counted:   "By day of receipt, voided left out. In time and late by the settlement limit.",
		open:      "All cases that were open then, whenever they were received; age in calendar days.",
		secret:    "Not in these figures: %d secret cases, known to you by their numbers only.",
		unread:    "Of %d cases you see no more than how they stand; their details are not counted.",
		overlaps:  "A case may have several reasons; its rows do not sum up to the total.",
		withheld:  "x",
		published: "x: withheld, being under 5, or so that one under 5 cannot be had by subtraction. 0 is written as it is.",
		partial:   "Cases that the maker of this report may not see are not counted.",
		empty:     "None.", cutAgents: "What only one case names stands together in one row.",
		page:         ReportPaper{Total: "Total", Signed: "Seen, %s", Head: "head of the office", PageOf: "Page %d of %d"},
		improvements: map[string]string{"gathered": "awaiting decision", "agreed": "agreed", "declined": "declined", "done": "done"},
		verdicts:     map[string]string{string(model.Kept): "kept", string(model.Broken): "late", "running": "running", model.PartNone: "no promise"},
	}
}
