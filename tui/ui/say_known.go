package ui

// SayKnown is said at the counter of somebody who was there before.
type SayKnown struct {
	Offer, Earlier, ByNIK, ByPhone, More          string
	TieWho, TieLater, TieDone, TieFailed          string
	Sent, Sender, KeySender                       string
	Alike, AlikeMore, KeySame, KeyMatter, KeyMass string
	KeyLook, KeyAdd, KeyTie, KeyClose, KeyPerson  string
}

func knownIndonesian() SayKnown {
	return SayKnown{
		Offer: "%s · Enter: orang ini", Earlier: "Orang ini sudah dikenal (%s sama) · %d aduan sebelumnya", ByNIK: "NIK", ByPhone: "telepon",
		More:   "%d aduan sebelumnya · ↓ melihatnya",
		TieWho: "Menautkan aduan dilakukan pengelola. k menambahkan kunjungan ini ke aduan itu", TieLater: "Setelah dicatat, aduan ini ditautkan ke %s: %s",
		Sent: "Pesan dari ", Sender: "Pakai pengirim", KeySender: "pakai pengirim",
		TieDone: "Ditautkan ke %s: %s", TieFailed: "Aduan tercatat, tetapi belum ditautkan.",
		Alike: "Nama mirip di %s, orang yang sama?", AlikeMore: "Nama mirip: %s, aduan %s, %s · ↓",
		KeySame: "orang sama", KeyMatter: "perkara sama", KeyMass: "aduan massal",
		KeyLook: "lihat", KeyAdd: "tambahkan ke %s", KeyTie: "tautkan", KeyClose: "ke formulir", KeyPerson: "orang ini",
	}
}

func knownEnglish() SayKnown {
	return SayKnown{
		Offer: "%s · Enter: this person", Earlier: "This person is known (same %s) · %d earlier", ByNIK: "NIK", ByPhone: "telephone",
		More:   "%d earlier · ↓ shows them",
		TieWho: "Linking is the pengelola's. k adds this visit to that case", TieLater: "Once booked, this is linked to %s: %s",
		Sent: "Message from ", Sender: "Use the sender", KeySender: "use the sender",
		TieDone: "Linked to %s: %s", TieFailed: "It is booked, but not linked.",
		Alike: "Names alike in %s, the same person?", AlikeMore: "Name alike: %s, %s, %s · ↓",
		KeySame: "same person", KeyMatter: "same matter", KeyMass: "mass complaint",
		KeyLook: "look", KeyAdd: "add to %s", KeyTie: "link", KeyClose: "to the form", KeyPerson: "this person",
	}
}
