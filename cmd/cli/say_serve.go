package cli

// settingHelp explains a setting of the server in the manual, which is in
// Indonesian.
func settingHelp(name string) string {
	return map[string]string{
		"listen":         "alamat dan porta (bawaan :23234, semua alamat komputer ini)",
		"log":            "berkas catatan siapa masuk; - berarti galat baku (bawaan server.log di folder buku)",
		"sessions":       "sesi paling banyak seluruhnya (bawaan 200)",
		"per-person":     "sesi paling banyak satu orang (bawaan 10)",
		"per-address":    "sesi paling banyak dari satu alamat (bawaan 100)",
		"per-minute":     "percobaan masuk paling banyak dari satu alamat per menit (bawaan 120)",
		"failures":       "kegagalan masuk dari satu alamat per menit sebelum harus menunggu (bawaan 20)",
		"idle":           "layar tanpa ketikan selama ini dikunci (bawaan 15m)",
		"backup-to":      "folder atau sftp:// cadangan harian, dibuat server ini sendiri (bawaan: tidak ada)",
		"backup-keys":    "folder salinan kuncinya, di tempat lain",
		"backup-ssh-key": "kunci SSH bila backup-to sftp:// (bawaan secret/sftp.key di folder buku)",
		"backup-at":      "jam cadangan harian (bawaan 19:00)",
		"backup-keep":    "cadangan terbaru yang disimpan (bawaan: semua)",
		"longest":        "sesi paling lama (bawaan 8h)",
	}[name]
}
