package cli

// idDoor is said of keys, and of who comes in through SSH.
func idDoor() map[string]string {
	return map[string]string{
		"fault.key_from":        "Sebut satu: BERKAS kunci publik, atau --pending SIDIK dari kunci yang mengetuk.",
		"fault.unknown_pending": "Tidak ada kunci yang mengetuk dengan sidik \"{value}\". Minta pemiliknya mencoba masuk sekali lagi, lalu lihat: aduan staff key pending",
		"no_pending":            "Tidak ada kunci tak dikenal yang mengetuk. Pemiliknya perlu mencoba masuk sekali dulu.",
		"pending_how":           "Cocokkan sidiknya dengan yang dibacakan pemiliknya, lalu: aduan staff key add USERNAME --pending SIDIK",
		"no_keys":               "Belum ada kunci. Menambahnya: aduan staff key add USERNAME BERKAS",
		"col_print":             "Sidik", "col_kind": "Jenis", "col_since": "Sejak", "col_until": "Sampai", "col_seen": "Terakhir dipakai",
		"col_from": "Dari", "col_last": "Terakhir", "col_tries": "Kali",
	}
}

func enDoor() map[string]string {
	return map[string]string{
		"fault.key_from":        "Give one of them: the FILE of a public key, or --pending FINGERPRINT of a key that knocked.",
		"fault.unknown_pending": "No key with the fingerprint \"{value}\" has knocked. Let its owner try once more, then see: aduan staff key pending",
		"no_pending":            "No unknown key has knocked. Its owner has to try to come in once first.",
		"pending_how":           "Compare the fingerprint with what its owner reads out, then: aduan staff key add USERNAME --pending FINGERPRINT",
		"no_keys":               "There is no key yet. To add one: aduan staff key add USERNAME FILE",
		"col_print":             "Fingerprint", "col_kind": "Kind", "col_since": "Since", "col_until": "Until", "col_seen": "Last used",
		"col_from": "From", "col_last": "Last", "col_tries": "Tries",
	}
}
