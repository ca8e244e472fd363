package ui

// SayKnown is said at the counter of somebody who was there before.
type SayKnown struct {
	Offer, Earlier, ByNIK, ByPhone, More         string
	TieWho, TieLater, TieDone, TieFailed         string
	Sent, Sender, KeySender                      string
	KeyLook, KeyAdd, KeyTie, KeyClose, KeyPerson string
}

func knownIndonesian() SayKnown {
	return SayKnown{
		Offer: "%s · Enter: orang ini", Earlier: "Orang ini sudah dikenal (%s sama) · %d aduan sebelumnya", ByNIK: "NIK", ByPhone: "telepon",
		More:   "%d aduan sebelumnya · ↓ melihatnya",
		TieWho: "Menautkan aduan dilakukan pengelola. k menambahkan kunjungan ini ke aduan itu", TieLater: "Setelah dicatat, aduan ini ditautkan ke %s sebagai perkara yang sama",
		Sent: "Pesan dari ", Sender: "Pakai pengirim", KeySender: "pakai pengirim",
		TieDone: "Ditautkan ke %s sebagai perkara yang sama", TieFailed: "Aduan tercatat, tetapi belum ditautkan.",
		KeyLook: "lihat", KeyAdd: "tambahkan ke %s", KeyTie: "tautkan", KeyClose: "ke formulir", KeyPerson: "orang ini",
	}
}

func knownEnglish() SayKnown {
	return SayKnown{
		Offer: "%s · Enter: this person", Earlier: "This person is known (same %s) · %d earlier", ByNIK: "NIK", ByPhone: "telephone",
		More:   "%d earlier · ↓ shows them",
		TieWho: "Linking is the pengelola's. k adds this visit to that case", TieLater: "Once booked, this is linked to %s as the same matter",
		Sent: "Message from ", Sender: "Use the sender", KeySender: "use the sender",
		TieDone: "Linked to %s as the same matter", TieFailed: "It is booked, but not linked.",
		KeyLook: "look", KeyAdd: "add to %s", KeyTie: "link", KeyClose: "to the form", KeyPerson: "this person",
	}
}
