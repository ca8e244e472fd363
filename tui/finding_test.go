package tui_test

import (
	"strings"
	"testing"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// allSizes are the windows that every new state is frozen in.
func allSizes() [][2]int { return [][2]int{{120, 40}, {80, 24}, {60, 20}, {48, 16}} }

func plain(c *tui.Config) { c.ASCII, c.Theme = true, "mono" }

func TestFilterNarrowsByEveryFacet(t *testing.T) {
	office := tuitest.NewDesk("agus").Self.Office
	unit, cat := office.Units[1], office.Category[0]
	for typed, is := range map[string]func(model.Query) bool{
		"lewat":                                 func(q model.Query) bool { return q.Overdue },
		"mendekat":                              func(q model.Query) bool { return q.Near },
		"jeda":                                  func(q model.Query) bool { return q.Waiting },
		"milik-saya":                            func(q model.Query) bool { return q.Mine },
		"overdue mine":                          func(q model.Query) bool { return q.Overdue && q.Mine }, // the other language
		"kanal:wa":                              func(q model.Query) bool { return q.Channel == "whatsapp" },
		"kanal:kotak":                           func(q model.Query) bool { return q.Channel == "suggestion_box" },
		"bidang:" + string(unit.Code):           func(q model.Query) bool { return q.Unit == unit.Code },
		"status:tercatat":                       func(q model.Query) bool { return len(q.States) == 1 && q.States[0] == model.Received },
		"keadaan:tercatat":                      func(q model.Query) bool { return len(q.States) == 1 },
		"status:tercatat status:xx":             func(q model.Query) bool { return len(q.States) == 1 && q.Text == "status:xx" },
		"kategori:" + strings.ToLower(cat.Code): func(q model.Query) bool { return q.Category == cat.Code },
		"klasifikasi:berkadar":                  func(q model.Query) bool { return q.Class == model.Oversight },
		"kanal:tidakada":                        func(q model.Query) bool { return q.Channel == "" && q.Text == "kanal:tidakada" },
	} {
		for _, place := range []string{"4", "5"} {
			d := tuitest.NewDesk("agus")
			open(t, d, 80, 24).Press(place, "/").Type(typed)
			if q := d.Asked[len(d.Asked)-1]; !is(q) {
				t.Errorf("%s in place %s asks %+v", typed, place, q)
			}
		}
	}
}

func TestFilterSaysWhatItsWordsMean(t *testing.T) {
	open(t, tuitest.NewDesk("aminah"), 80, 24).Press("4", "/").Type("lewat kanal:wa sembako").
		Shows("Artinya: lewat tenggat, kanal WhatsApp, kata “sembako”.")
}

// TestTabCompletesFromTheOfficesOwnValues: the word, then what the office has.
func TestTabCompletesFromTheOfficesOwnValues(t *testing.T) {
	d := tuitest.NewDesk("aminah")
	c := open(t, d, 80, 24).Press("4", "/").Type("kan").Press("tab").Shows("/ kanal:", "kanal:datang-langsung", "16 dari 16")
	c.Type("wh").Press("tab").Shows("/ kanal:whatsapp")
	if q := d.Asked[len(d.Asked)-1]; q.Channel != "whatsapp" {
		t.Errorf("asked %+v", q)
	}
	c.Press("esc").Type("desa:ba").Press("tab").Shows("/ desa:ba")
	if q := d.Asked[len(d.Asked)-1]; q.Area == "" {
		t.Errorf("the completed village asks %+v", q)
	}
}

func TestFilterCountsWhatItsWordsWouldFind(t *testing.T) {
	open(t, tuitest.NewDesk("aminah"), 80, 24).Press("4", "/").Shows("lewat 2", "jeda 1")
}

func TestHomeFiltered(t *testing.T) {
	frames(t, allSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("lilik"), w, h).Press("/").Type("e-warong")
	})
}

func TestHomeAndInboxAreFilteredByTheSameLine(t *testing.T) {
	c := open(t, tuitest.NewDesk("lilik"), 80, 24).Press("/").Type("q1 xyz").Shows("/ q1 xyz", "Tidak ada yang cocok")
	c.Press("esc", "esc").Lacks("Persempit").Shows("Perlu keputusan Ibu")
	c.Press("/").Type("pengesahan").Press("enter").Lacks("Persempit")
	d := tuitest.NewDesk("lilik")
	c = open(t, d, 80, 24).Press("5", "space", "/").Type("dtsen").Press("enter", "space").Shows("/ dtsen", "2 ditandai")
	c.Press("d").Shows("Disposisi 2")
	c.Press("esc", "esc").Lacks("/ dtsen").Shows("2 ditandai")
}

func TestInboxFiltered(t *testing.T) {
	frames(t, allSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("lilik"), w, h).Press("5", "/").Type("kanal:wa")
	})
}

func TestInboxFilteredWithoutColourOrSigns(t *testing.T) {
	frames(t, [][2]int{{80, 24}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, tuitest.NewDesk("lilik"), w, h, plain).Press("5", "/").Type("kanal:wa")
	})
}

// TestSearchSaysWhereItFound: the part is named in each hit's own row.
func TestSearchSaysWhereItFound(t *testing.T) {
	frames(t, allSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.NewDesk("agus")
		d.Found = []model.Spot{model.SpotSubject, model.SpotNote}
		c := open(t, d, w, h)
		c.Send(ui.GoMsg{Route: ui.RouteSearch{Text: "sembako"}})
		return c.Shows("perihal")
	})
}

func TestSearchIsNarrowedByFacetsToo(t *testing.T) {
	d := tuitest.NewDesk("agus")
	c := open(t, d, 80, 24)
	c.Send(ui.GoMsg{Route: ui.RouteSearch{Text: "warong lewat status:tercatat"}})
	if q := d.Asked[len(d.Asked)-1]; q.Place != "all" || !q.Overdue || len(q.States) != 1 || q.Text != "warong" {
		t.Errorf("asked %+v", q)
	}
}

// TestFilterOfSecretAndUrgent narrows in every place, by words of both languages.
func TestFilterOfSecretAndUrgent(t *testing.T) {
	d := tuitest.NewDesk("lilik")
	d.Rows[0].Urgent, d.Now.Asked[0].Urgent = true, true
	for _, place := range []string{"1", "4", "5"} {
		c := open(t, d, 80, 24).Press(place, "/").Type("rahasia").Shows("Artinya: aduan rahasia.", "0362").Lacks("0414")
		c.Press("esc").Type("mendes").Press("tab").Shows("/ mendesak", "Artinya: aduan mendesak.").Lacks("0414")
	}
	open(t, d, 80, 24).Press("4", "/").Type("urgent secret").Shows("Artinya: aduan mendesak, aduan rahasia.")
	if q := d.Asked[len(d.Asked)-1]; !q.Secret || !q.Urgent {
		t.Errorf("the desk was asked %+v", q)
	}
}
