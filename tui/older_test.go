package tui_test

import (
	"testing"

	"aduan/model"
	"aduan/model/calendar"
	"aduan/tui/tuitest"
)

// TestProfileSaysWhichOpenCasesKeepTheOldRule, with what is in force now.
func TestProfileSaysWhichOpenCasesKeepTheOldRule(t *testing.T) {
	d := tuitest.AdminDesk("hendra")
	kelola(t, d, 80, 24, "tab", "tab").Shows("Aturan lama", "tidak dipakai aduan terbuka mana pun")
	rule := model.KeptRule{CaseRef: model.CaseRef{ID: "c", Register: "0412/2026"}, Clock: "settlement", Version: 3, Limit: 14, Unit: calendar.WorkingDays,
		Now: &model.KeptLimit{Limit: 10, Unit: calendar.WorkingDays}}
	gone := rule
	gone.Clock, gone.Now = "review", nil
	d.Older = model.KeptPart{Rules: []model.KeptRule{rule, gone}, Others: 2, Open: 37, Done: 37}
	kelola(t, d, 80, 24, "tab", "tab").Shows("3 dari 37 aduan terbuka tetap memakai aturan saat",
		"0412/2026 · Selesai: 14 hari kerja (aturan v3), kini 10 hari kerja", "Telaah: 14 hari kerja (aturan v3), kini tidak ada")
}
