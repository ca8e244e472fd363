package model

import (
	"strings"
	"testing"
)

// TestNamesThatAreWrittenInManyWaysSoundAlike: each line is one name.
func TestNamesThatAreWrittenInManyWaysSoundAlike(t *testing.T) {
	for why, line := range map[string]string{
		"Muhammad is shortened":          "Muhammad Yusuf|Muh. Yusuf|Mohamad Yusuf|Moh. Yusuf|Moh Yusup|M. Yusuf|M.Yusuf|Moch. Yusuf|Mochammad Jusuf|Mhd. Yusuf|Md Yusuf|Moh.Yusuf",
		"and left out":                   "Muhammad Yusuf|Yusuf|YUSUF|H. Yusuf",
		"Siti too":                       "Siti Aminah|Sitti Aminah|St. Aminah|St Aminah|Sitie Aminah|Aminah|Siti Amina|Hj. St. Aminah",
		"Abdul":                          "Abdul Rahman|Abd. Rahman|Abd Rahman|Abdoel Rahman|Abdurrahman|Abdurahman|Abdu Rahman|Abd.Rahman|ABDUL RACHMAN",
		"Abdul before a vowel":           "Abdul Aziz|Abd. Azis|Abdulaziz|Abdul Azis",
		"the article before a sun":       "Ainur Rofiq|Ainurrofiq|Ainul Rofik|Aenur Rofiq",
		"whose child":                    "Maryam|Maryam binti Ahmad|Maryam bt. Ahmad|Siti Maryam binti H. Ahmad|Marjam",
		"whose son":                      "Karto|Karto bin Wongso|Karto bin Sukardi",
		"titles of faith":                "Sulastri|Hj. Sulastri|Hajjah Sulastri|Hj Soelastri|Bu Sulastri|Ibu Sulastri|Ny. Sulastri|Almh. Sulastri|Sdri. Sulastri",
		"degrees":                        "Anwar|Drs. Anwar|Drs. H. Anwar, M.Si.|Anwar, S.Sos|Anwar, S.Sos., M.AP|Anwar S.Sos|Anwar SH|dr. Anwar|Dr. H. Anwar, S.H., M.H.|Drs.H.Anwar|Prof. Anwar",
		"nobility":                       "Suryadi|R. Suryadi|Raden Suryadi|Rd. Soerjadi|Soerjadie",
		"oe, the spelling before 1947":   "Sukarno|Soekarno",
		"dj, tj, j, nj, sj before 1972":  "Joko Cahyono|Djoko Tjahjono|Djoko Tjahyono",
		"nj":                             "Nyoman|Njoman",
		"sj, sy, sh":                     "Syafii|Sjafii|Shafi'i|Safii|Syafi’i",
		"ch and kh":                      "Achmad|Akhmad|Ahmad|Ahmat|Achmat",
		"kh at the beginning":            "Kholil|Cholil|Holil",
		"v, f and p":                     "Novi|Nofi|Nopi",
		"f and p":                        "Arifin|Aripin|Arivin",
		"z and j":                        "Zainal Abidin|Zaenal Abidin|Jaenal Abidin|Zainal Abiddin",
		"ai and ae":                      "Saiful|Syaiful|Saeful|Syaeful|Syaifull",
		"doubled letters":                "Hasan|Hassan|Hasann",
		"the h at the end":               "Fatimah|Fatima|Fathimah|Patimah",
		"th, dh, dl":                     "Ramadhan|Ramadan|Romadhan!|Ramadlan",
		"q":                              "Taufiq|Taufik|Taupik|Tawfiq!",
		"the sound between vowels":       "Fauziah|Fauziyah|Fawziyah!|Pauziah",
		"Juwariyah":                      "Juwariyah|Juariah|Djoewarijah|Juwariah",
		"Wijaya":                         "Wijaya|Widjaja",
		"Wiyono":                         "Wiyono|Wijono|Wiono",
		"b at the end":                   "Yakub|Yakup|Jacub!|Ya'kub",
		"one word or two":                "Nurhayati|Nur Hayati|Noerhajati|Noer Hayati",
		"initials":                       "Siti M.|Siti",
		"what one is called besides":     "Yusuf alias Ucup|Ucup|Jusuf|Yusuf (Ucup)|Yusuf/Ucup",
		"tch":                            "Fathurrahman|Fatchurrahman|Fatkhur Rahman|Fathur Rohman!",
		"accents, marks, capitals, room": "  René  |RENE|Rene",
	} {
		names := strings.Split(line, "|")
		for _, n := range names[1:] {
			want := !strings.HasSuffix(n, "!") // what goes too far
			n = strings.TrimSuffix(n, "!")
			if SoundsAlike(names[0], n) != want || SoundsAlike(n, names[0]) != want {
				t.Errorf("%s: %q %v, %q %v", why, names[0], NameKeys(names[0]), n, NameKeys(n))
			}
		}
	}
}

// TestOtherNamesDoNotSoundAlike: they are of two people who live next door.
func TestOtherNamesDoNotSoundAlike(t *testing.T) {
	for _, two := range []string{
		"Sumarni|Sumarti", "Sumarni|Suparni", "Siti Aminah|Siti Maryam", "Muhammad Yusuf|Muhammad Yunus", "Abdul Rahman|Abdul Rahim", "Tono|Tini",
		"Slamet|Slamet Riyadi", "Sri Wahyuni|Sri Wahyuti", "Karto bin Wongso|Wongso", "Ahmad|Muhammad", "Dewi|Devi", "Budi|Bodi", "Karim|Karima",
		"Drs. Anwar|Drs. Azwar", "Hj. Siti|Hj. Sari", "Rahmat|Rahman", "Yanto|Yono", "Suminah|Suminem", "|", "Sri|", "M.|M.",
	} {
		a, b, _ := strings.Cut(two, "|")
		if SoundsAlike(a, b) {
			t.Errorf("%q %v, %q %v", a, NameKeys(a), b, NameKeys(b))
		}
	}
}

func TestWhoIsCalledATitleKeepsIt(t *testing.T) {
	for _, n := range []string{"Haji", "Siti", "Muhammad", "Mas", "Ibu", "SE", "Bin"} {
		if len(NameKeys(n)) != 1 {
			t.Errorf("%q has %v", n, NameKeys(n))
		}
	}
}

func FuzzNameKeys(f *testing.F) {
	for _, s := range []string{"Drs. H. Moh.Yusuf, S.Sos", "...", "alias", "/(", "Ab\xffd", "bin bin", "ÅÄÖ", "zzzz", "'"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, k := range NameKeys(s) {
			if strings.Trim(k, "abcdefghijklmnopqrstuvwxyz") != "" || len(k) > 2*len(s)+4 {
				t.Fatalf("%q has the key %q", s, k)
			}
		}
		upper := strings.ToUpper(s)
		// Some letters have no way back from their capitals.
		if back := strings.ToLower(upper); len(NameKeys(s)) > 0 && back == strings.ToLower(s) && !SoundsAlike(s, upper) {
			t.Fatalf("%q sounds otherwise in capitals", s)
		}
	})
}
