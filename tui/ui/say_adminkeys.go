package ui

// SayAdminKeys is said by the part Kunci.
type SayAdminKeys struct {
	ColOwner, ColPrint, ColUsed, Knocks, NeverUsed, KeyOver string
	KnockedFrom, UntilRemoved, KeySpan, NoSSHKeys, KeyEnrol string
	KeysCount, KnocksCount                                  string
}

func adminKeysIndonesian() SayAdminKeys {
	return SayAdminKeys{
		ColOwner: "Pemilik", ColPrint: "Sidik", ColUsed: "Terakhir dipakai", Knocks: "mengetuk", NeverUsed: "belum pernah", KeyOver: "habis masanya",
		KnockedFrom: "Dari", UntilRemoved: "sampai dicabut", KeySpan: "Berlaku", KeyEnrol: "terima",
		NoSSHKeys: "Belum ada kunci. Pemiliknya mencoba masuk sekali lewat SSH, lalu kuncinya muncul di sini dan Enter menerimanya; t menempelkannya sendiri.",
		KeysCount: "%d kunci", KnocksCount: "%d mengetuk",
	}
}

func adminKeysEnglish() SayAdminKeys {
	return SayAdminKeys{
		ColOwner: "Owner", ColPrint: "Fingerprint", ColUsed: "Last used", Knocks: "knocking", NeverUsed: "never", KeyOver: "expired",
		KnockedFrom: "From", UntilRemoved: "until removed", KeySpan: "Holds", KeyEnrol: "take in",
		NoSSHKeys: "There is no key yet. Its owner tries to come in through SSH once, then the key stands here and Enter takes it in; t pastes one.",
		KeysCount: "%d keys", KnocksCount: "%d knocking",
	}
}
