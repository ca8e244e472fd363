package cli

// idReport is what it says of reports.
func idReport() map[string]string {
	return map[string]string{
		"fault.recap_one_span": "--quarter dan --year tidak dipakai bersama. Pilih salah satu.",
		"work_recap":           "Membaca aduan untuk laporan: {percent} %",
		"report_cover":         "Laporan",
		"improvement_none":     "Belum ada perbaikan layanan. Pengelola mencatatnya dengan aduan improvement add.",
		"improvement_state":    "Keadaan",
		"improvement_added":    "Perbaikan tercatat; kepala memutuskannya dengan aduan improvement decide.",
		"improvement_decide":   "Keputusan atas perbaikan {n} tercatat.",
		"improvement_done":     "Perbaikan {n} tercatat selesai.",
		"report_written":       "Laporan ditulis ke {file}.",
		"publish_once":         "Terbitan {period} tercatat, keadaan pada {at}. Masa ini tidak terbit lagi pada saat lain, dan masa yang memuat hari yang sama tidak terbit.",
		"published_none":       "Belum ada laporan yang terbit. Pengelola, sekretaris, atau kepala menerbitkannya dengan aduan report dan --publish.",
		"published_at":         "Diterbitkan", "published_by": "Oleh",
		"recap_title":    "Rekap {period}, per {at}",
		"recap_total":    "Jumlah",
		"recap_response": "Respon 2x24 jam tepat {kept} dari {of}",
		"recap_settled":  "Tuntas {n}: rata-rata {mean}, separuh selesai dalam {median}, 9 dari 10 dalam {p90} hari kerja",
		"recap_ages":     "Umur {n} aduan terbuka (hari): {ages}",
		"recap_before":   "Dibanding {period}: masuk {entered}, selesai {done}, tepat {in_time}, lewat {late}",
		"recap_secret":   "Di luar angka ini {n} aduan rahasia: Anda mengenal nomornya saja.",
		"recap_overlaps": "Satu aduan bisa punya beberapa alasan; jumlah barisnya bukan Jumlah.",
		"recap_counted":  "Menurut tanggal diterima, tanpa yang batal. Tepat dan lewat menurut batas penyelesaian.",
		"csv_period":     "Masa", "csv_by": "Rincian", "csv_code": "Kode", "csv_name": "Nama", "csv_before": "Masa sebelumnya",
		"csv_median": "Median hari kerja", "csv_p90": "P90 hari kerja",
	}
}

func enReport() map[string]string {
	return map[string]string{
		"fault.recap_one_span": "--quarter and --year do not go together. Choose one.",
		"work_recap":           "Reading cases for the report: {percent} %",
		"report_cover":         "Report",
		"improvement_none":     "There are no improvements of the service. The pengelola records one with aduan improvement add.",
		"improvement_state":    "State",
		"improvement_added":    "The improvement is recorded; the head decides it with aduan improvement decide.",
		"improvement_decide":   "The decision on improvement {n} is recorded.",
		"improvement_done":     "Improvement {n} is recorded as done.",
		"report_written":       "The report was written to {file}.",
		"publish_once":         "The publication of {period} is recorded, as of {at}. It is not published as of another moment, nor is any period with the same days.",
		"published_none":       "No report is published. The pengelola, the secretary or the head publishes one with aduan report and --publish.",
		"published_at":         "Published", "published_by": "By",
		"recap_title":    "Recap {period}, as of {at}",
		"recap_total":    "Total",
		"recap_response": "Response in 2x24 hours kept {kept} of {of}",
		"recap_settled":  "Settled {n}: mean {mean}, half within {median}, 9 of 10 within {p90} working days",
		"recap_ages":     "Age of {n} open cases (days): {ages}",
		"recap_before":   "Against {period}: entered {entered}, closed {done}, in time {in_time}, late {late}",
		"recap_secret":   "Not in these figures: {n} secret cases, known to you by their numbers only.",
		"recap_overlaps": "A case may have several reasons; its rows do not sum up to the total.",
		"recap_counted":  "By day of receipt, voided left out. In time and late by the settlement limit.",
		"csv_period":     "Period", "csv_by": "Breakdown", "csv_code": "Code", "csv_name": "Name", "csv_before": "Period before",
		"csv_median": "Median working days", "csv_p90": "P90 working days",
	}
}
