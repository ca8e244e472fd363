package ui

// SayReports is said by Laporan.
type SayReports struct {
	Empty string
}

func reportsIndonesian() SayReports {
	return SayReports{Empty: "Belum ada aduan bulan ini."}
}

func reportsEnglish() SayReports {
	return SayReports{Empty: "No cases this month."}
}
