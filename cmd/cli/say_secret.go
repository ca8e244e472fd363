package cli

// idSecret is what it says of personal data.
func idSecret() map[string]string {
	return map[string]string{
		"col_when": "Waktu", "col_who": "Oleh", "col_what": "Perbuatan", "col_person": "Orang", "col_why": "Alasan",
		"no_accesses":         "Tidak ada identitas yang dibuka.",
		"copy_of_data":        "SALINAN DATA PRIBADI",
		"copy_case":           "Aduan {register}",
		"copy_looks":          "Siapa yang membuka identitas ini",
		"copy_look":           "{when}: {who}, {what}, {why}",
		"copy_also":           "NIK ini juga ada pada aduan {registers}; mintakan salinannya masing-masing.",
		"copy_made_at":        "Dibuat",
		"copy_basis":          "Permintaan",
		"copy_as":             "Sebagai",
		"copy_as_complainant": "pengadu", "copy_as_represented": "yang diwakili", "copy_as_beneficiary": "penerima manfaat",
	}
}

// enSecret is the same in English.
func enSecret() map[string]string {
	return map[string]string{
		"col_when": "When", "col_who": "By", "col_what": "Deed", "col_person": "Person", "col_why": "Reason",
		"no_accesses":         "No identity was opened.",
		"copy_of_data":        "COPY OF PERSONAL DATA",
		"copy_case":           "Case {register}",
		"copy_looks":          "Who opened this identity",
		"copy_look":           "{when}: {who}, {what}, {why}",
		"copy_also":           "This NIK also stands in {registers}; ask for a copy of each.",
		"copy_made_at":        "Made",
		"copy_basis":          "Request",
		"copy_as":             "As",
		"copy_as_complainant": "complainant", "copy_as_represented": "the one spoken for", "copy_as_beneficiary": "beneficiary",
	}
}
