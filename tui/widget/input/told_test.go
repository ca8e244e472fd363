package input_test

import (
	"strings"
	"testing"

	"aduan/model"
)

// TestEventIsToldByTheWordsOfItsForm: codes, posts, moments, lists and people come
// back as the form would show them; what every deed has is left to the event.
func TestEventIsToldByTheWordsOfItsForm(t *testing.T) {
	for _, c := range []struct{ action, want string }{
		{"note", "Jenis: Telepon; Isi: Foto diminta ulang."},
		{"dispose", "Ketua: Kabid Linjamsos; Kepada: Kabid Linjamsos, Sekretaris; Batas: Sel 24/11 15.30"},
		{"form_team", "Ketua: Bambang S.; Anggota: Endah R. (TKSK)"},
		{"verify", "Kategori: DAT-2 Usulan DTSEN; Mendesak: ya; Nama terlapor: pemilik toko"},
	} {
		s := source(t, "rina", "0396", "note")
		s.Action = model.ActionName(c.action)
		var got []string
		for _, e := range s.Told(recorded()[c.action]) {
			got = append(got, e.Label+": "+e.Now)
		}
		if text := strings.Join(got, "; "); text != c.want {
			t.Errorf("%s is told as %q, not %q", c.action, text, c.want)
		}
	}
}

func recorded() map[string]map[string]any {
	return map[string]map[string]any{
		"note":      {"kind": "call", "text": "Foto diminta ulang.", "at": "2026-11-19T09:50:00+07:00"},
		"dispose":   {"lead": "kabid-linjamsos", "to": []any{"kabid-linjamsos", "sekretaris"}, "due_at": "2026-11-24T15:30:00+07:00"},
		"form_team": {"lead": map[string]any{"staff": "bambang"}, "members": []any{map[string]any{"name": "Endah R.", "agency": "TKSK"}}},
		"verify":    {"category": "DAT-2", "urgent": true, "complete": false, "respondent": map[string]any{"text": "pemilik toko"}},
	}
}
