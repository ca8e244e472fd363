package ui

import (
	"fmt"

	"aduan/model"
)

// SayVerified is said of the newest look over the whole book.
type SayVerified struct {
	Label, Never, Sound, SoundLocked, Faulty, After, Unclean, Short string
	Harm                                                            map[model.Harm]string // what it means and what to do
}

func verifiedIndonesian() SayVerified {
	return SayVerified{
		Label: "Pemeriksaan", Never: "belum ada catatannya. Jalankan: aduan book verify", Sound: "%s: utuh, %s peristiwa",
		SoundLocked: "%s: rantai utuh, %s peristiwa; tanpa kunci kantor daftar dan kunci belum diperiksa",
		Faulty:      "%s: %s kesalahan. %s", After: ", sesudah program mati mendadak",
		Unclean: "Program mati mendadak, dan buku belum selesai diperiksa sesudahnya. Diperiksa sambil bekerja, atau sekarang: aduan book verify",
		Short:   "Pemeriksaan buku %s menemukan %s kesalahan: lihat Kelola, Kesehatan.",
		Harm: map[model.Harm]string{
			model.HarmRows:    "Bukunya utuh; daftar yang dibuat darinya keliru. Jalankan: aduan book rebuild",
			model.HarmIndex:   "Peristiwanya utuh, penunjuknya keliru. Jangan mencatat lagi; pulihkan dari salinan terakhir: aduan book restore",
			model.HarmParts:   "Sebagian isi atau lampiran tidak terbaca. Kembalikan berkas keys atau att/ dari salinan; aduan book verify menyebut yang mana",
			model.HarmWitness: "Saksi tidak cocok, jadi akhir buku mungkin hilang. Lihat aduan book verify, lalu aduan book accept-loss",
			model.HarmJournal: "Isi buku bukan yang dahulu ditulis. Jangan mencatat lagi; aduan book verify menyebut di mana, lalu aduan book restore",
		},
	}
}

func verifiedEnglish() SayVerified {
	return SayVerified{
		Label: "Verification", Never: "none is known of. Run: aduan book verify", Sound: "%s: sound, %s events",
		SoundLocked: "%s: the chain is sound, %s events; without the office key lists and keys were not checked",
		Faulty:      "%s: %s faults. %s", After: ", after a program had ended suddenly",
		Unclean: "A program ended suddenly, and the book is not verified since. It is done behind the work, or now: aduan book verify",
		Short:   "The verification of the book %s found %s faults: see Kelola, Health.",
		Harm: map[model.Harm]string{
			model.HarmRows:    "The book is whole; lists made from it are wrong. Run: aduan book rebuild",
			model.HarmIndex:   "The events are whole, what points at them is wrong. Record no more; bring the last copy back: aduan book restore",
			model.HarmParts:   "Some words or attachments cannot be read. Bring keys or att/ back from a copy; aduan book verify names which",
			model.HarmWitness: "The witness does not fit, so the end of the book may be lost. See aduan book verify, then aduan book accept-loss",
			model.HarmJournal: "The book is not what was written. Record no more; aduan book verify says where, then aduan book restore",
		},
	}
}

// Verified says what a look over the whole book came to, and how it is to be read.
func (e *Env) Verified(v *model.Verification) (string, Role) {
	say := e.Say.Admin.SayVerified
	if v == nil {
		return say.Never, Warn
	}
	at, n := e.Moment(e.Local(v.At)), e.Words.Number
	if v.Unclean {
		at += say.After
	}
	switch {
	case v.Faults > 0:
		return fmt.Sprintf(say.Faulty, at, n(int64(v.Faults)), say.Harm[v.Harm]), Danger
	case v.Locked:
		return fmt.Sprintf(say.SoundLocked, at, n(int64(v.Events))), Warn
	}
	return fmt.Sprintf(say.Sound, at, n(int64(v.Events))), Plain
}
