package tui_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"aduan/model"
	"aduan/tui"
	"aduan/tui/tuitest"
	"aduan/tui/ui"
)

// state opens a console at 80x24 and goes to one screen of it.
type state func(t testing.TB, change ...func(*tui.Config)) *tuitest.Driver

// states are the screens that the sweeps draw. Places, actions and tabs are
// taken from where they are listed, so that a new one is drawn without a line
// here.
func states() map[string]state {
	out := map[string]state{}
	deeds(out)
	forms(out)
	counters(out)
	troubles(out)
	pages(out)
	for _, p := range ui.Places() {
		for name, desk := range fillings() {
			out["place "+p+", "+name] = func(t testing.TB, change ...func(*tui.Config)) *tuitest.Driver {
				return inPlace(t, desk(), p, change...)
			}
		}
	}
	for i := range ui.Speak("id").Case.Tabs {
		for _, no := range []string{"0396", "0362", "0383", "0408"} {
			out[fmt.Sprintf("case %s, tab %d", no, i)] = at("rina", append(toCase(no), slices.Repeat([]string{"tab"}, i)...)...)
		}
	}
	return out
}

// fillings are how much a place may hold.
func fillings() map[string]func() *tuitest.Desk {
	of := func(who model.StaffID, change func(*tuitest.Desk)) func() *tuitest.Desk {
		return func() *tuitest.Desk {
			d := tuitest.NewDesk(who)
			change(d)
			return d
		}
	}
	return map[string]func() *tuitest.Desk{
		"empty": func() *tuitest.Desk { return tuitest.Empty("agus") },
		"few":   of("lilik", func(d *tuitest.Desk) { d.Rows, d.Now.Asked = d.Rows[:3], d.Now.Asked[:1] }),
		"some":  of("aminah", func(*tuitest.Desk) {}),
		"full": of("lilik", func(d *tuitest.Desk) {
			d.Rows = tuitest.Many(300)
			for i := range d.Rows {
				d.Rows[i].Subject = strings.Repeat("Potongan yang panjang sekali ceritanya ", 4)
				d.Rows[i].Name = "Raden Ayu Kusumaningtyas Wulandari binti Haji Sastrodiningrat"
			}
			d.Now.Asked = d.Rows[:40]
		}),
		"wide": of("rina", func(d *tuitest.Desk) {
			for i := range d.Rows {
				d.Rows[i].Subject, d.Rows[i].Name = "申诉申诉申诉 é́́ 👩‍👩‍👧‍👦 "+d.Rows[i].Subject, "王小明 "+d.Rows[i].Name
			}
			d.Now.Asked = d.Rows[:9]
		}),
		"one of secret": of("dewi", func(d *tuitest.Desk) { d.Rows = d.Rows[5:7] }),
	}
}

// inPlace goes to a place of somebody who has them all.
func inPlace(t testing.TB, d *tuitest.Desk, place string, change ...func(*tui.Config)) *tuitest.Driver {
	t.Helper()
	d.Self.Places = ui.Places()
	c := open(t, d, 80, 24, change...)
	c.Send(ui.GoMsg{Route: ui.RoutePlace{Place: place}})
	return c
}

// at presses keys on the console of somebody; "=abc" is typed.
func at(who string, keys ...string) state {
	return on(func() *tuitest.Desk { return tuitest.NewDesk(staffID(who)) }, keys...)
}

func on(desk func() *tuitest.Desk, keys ...string) state {
	return func(t testing.TB, change ...func(*tui.Config)) *tuitest.Driver {
		return follow(open(t, desk(), 80, 24, change...), keys...)
	}
}

func follow(d *tuitest.Driver, keys ...string) *tuitest.Driver {
	for _, k := range keys {
		if text, ok := strings.CutPrefix(k, "="); ok && text != "" {
			d.Type(text)
		} else {
			d.Press(k)
		}
	}
	return d
}

func toCase(no string) []string { return []string{"4", "/", "=" + no, "enter", "enter"} }

// deeds are lists at work, the sheets and the pages above them.
func deeds(out map[string]state) {
	with := func(keys []string, more ...string) []string { return append(slices.Clone(keys), more...) }
	for name, s := range map[string]state{
		"home of the head": at("lilik"), "home of an official": at("rina"), "home, at its end": at("aminah", "G"),
		"filter": at("lilik", "4", "/", "=e-warong"), "filtered": at("lilik", "4", "/", "=lewat", "enter"), "filter without hits": at("lilik", "4", "/", "=xyz", "enter"),
		"marked": at("lilik", "4", "V"), "marked, some": at("lilik", "4", "space", "space", "down", "space"), "without preview": at("lilik", "4", "v"),
		"search": at("agus", ":", "=cari sembako", "enter"), "inbox marked": at("lilik", "5", "space", "space"),
		"disposition": at("lilik", "5", "d"), "disposition of many": at("lilik", "5", "V", "d"), "disposition note": at("lilik", "5", "d", "n", "=cek rumahnya"),
		"disposition changed": at("lilik", "5", "d", "r", "t", "1", "+", "g"), "disposition to nobody": at("lilik", "5", "d", "r", "r", "enter"),
		"why": at("rina", append(toCase("0396"), "w")...), "why, another": at("rina", append(toCase("0396"), "w", "tab")...), "why of a row": at("rina", "4", "w"),
		"history of notes": at("rina", with(toCase("0396"), "tab", "v", "v")...), "case scrolled": at("rina", with(toCase("0396"), "G")...),
		"result": at("lilik", "down", "enter"), "result at its end": at("lilik", "down", "enter", "G"), "ratify": at("lilik", "down", "enter", "s"),
		"ratified": at("lilik", "down", "enter", "s", "y"), "menu": at("rina", with(toCase("0396"), "a")...), "undo asked": at("rina", with(toCase("0396"), "t", "=Sudah", "ctrl+s", "u")...),
		"palette": at("rina", ":"), "palette found": at("rina", "4", ":", "=hasil"), "palette without": at("rina", ":", "=zzzzqq"),
		"help": at("rina", "?"), "help found": at("rina", "?", "=tenggat"), "help of a case": at("rina", with(toCase("0396"), "?")...),
		"quit with a draft": at("aminah", "c", "tab", "=Misnah", "ctrl+c"), "draft thrown away": on(func() *tuitest.Desk { d := tuitest.NewDesk("aminah"); d.Now.Asked = nil; return d }, "x"),
		"toast": at("rina", "esc"), "mouse": at("rina", "m"),
	} {
		out[name] = s
	}
}

// forms are those of every action there is, at their beginning and at their end.
func forms(out map[string]state) {
	for _, a := range model.ActionTable() {
		for where, keys := range map[string][]string{"": nil, ", refused": {"ctrl+s"}, ", end": {"pgdown", "pgdown", "pgdown", "pgdown", "tab"}} {
			out["form of "+string(a.Name)+where] = func(t testing.TB, change ...func(*tui.Config)) *tuitest.Driver {
				d := tuitest.NewDesk("agus")
				for i := range d.Cases {
					d.Cases[i].Actions = append(d.Cases[i].Actions, a.Name)
				}
				c := open(t, d, 80, 24, change...)
				c.Send(ui.GoMsg{Route: ui.RouteForm{Case: d.Rows[13].CaseRef, Action: a.Name}})
				return c.Press(keys...)
			}
		}
	}
	out["form with ready answers"] = at("rina", append(toCase("0396"), "t", "=Ibu, ::")...)
	out["form with much text"] = func(t testing.TB, change ...func(*tui.Config)) *tuitest.Driver {
		return at("rina", append(toCase("0396"), "t")...)(t, change...).Paste(strings.Repeat("kata demi kata ", 120))
	}
}

// counters are the counter from the first letter to the receipt.
func counters(out map[string]state) {
	filled := []string{"c", "=3508045403680021", "tab", "=Sumarni", "tab", "=085212345641", "tab", "=bades", "enter", "=RT 03", "tab", "=Sembako belum cair", "tab", "=Dua bulan.", "tab"}
	desk := func() *tuitest.Desk {
		d := tuitest.NewDesk("aminah")
		d.OnAct = func(deed model.Deed) (model.Outcome, error) {
			v := d.Cases[2]
			now := tuitest.Clock()
			v.Register, v.RecordedBy, v.RecordedAt = "0416/2026", "aminah", &now
			return model.Outcome{Case: v, Deed: deed.ID}, nil
		}
		return d
	}
	for name, more := range map[string][]string{
		"filled": nil, "about staff": {"y"}, "arrival": {"ctrl+k"}, "answered here": {"tab", "enter"}, "details": {"tab", "tab", "enter", "pgdown"},
		"booked": {"enter"}, "receipt": {"enter", "enter"}, "void asked": {"enter", "u"}, "correction": {"enter", "e"},
	} {
		out["counter, "+name] = on(desk, append(slices.Clone(filled), more...)...)
	}
	out["counter, village"] = on(desk, "c", "tab", "tab", "tab", "=pas")
	out["counter, wrong number"] = on(desk, "c", "=35080454036800211", "tab", "ctrl+s")
}

// troubles are what stands there when something did not work.
func troubles(out map[string]state) {
	for name, err := range map[string]error{
		"refused": model.Denied("author_ratifies", model.Could{Post: "kepala", Person: "lilik"}), "conflict": &model.Error{Code: model.CodeConflict, Rule: "changed"},
		"disk full": &model.Error{Code: model.CodeUnavailable, Rule: "disk_full"}, "unexpected": errors.New("the cable is out"),
		"not found": model.NotFound(), "post asked": ambiguous(),
	} {
		out["deed "+name] = on(func() *tuitest.Desk {
			d := tuitest.NewDesk("rina")
			d.OnAct = func(model.Deed) (model.Outcome, error) { return model.Outcome{}, err }
			return d
		}, append(toCase("0396"), "t", "=Besok kami cek.", "ctrl+s")...)
		for _, p := range ui.Places() {
			out["place "+p+", "+name] = func(t testing.TB, change ...func(*tui.Config)) *tuitest.Driver {
				d := tuitest.NewDesk("agus")
				c := inPlace(t, d, ui.PlaceHome, change...)
				d.Broken = err
				c.Send(ui.GoMsg{Route: ui.RoutePlace{Place: p}})
				return c
			}
		}
	}
	out["deed both changed"] = func(t testing.TB, change ...func(*tui.Config)) *tuitest.Driver {
		d := tuitest.NewDesk("agus")
		for i := range d.Cases {
			d.Cases[i].Actions = append(d.Cases[i].Actions, "amend")
		}
		d.OnAct = func(deed model.Deed) (model.Outcome, error) {
			for i := range d.Cases {
				if d.Cases[i].ID == deed.Case {
					d.Cases[i].Subject = strings.Repeat("Potongan yang panjang sekali ceritanya ", 4)
				}
			}
			return model.Outcome{}, &model.Error{Code: model.CodeConflict, Rule: "changed"}
		}
		return follow(open(t, d, 80, 24, change...), append(toCase("0396"), "e", "6", "="+strings.Repeat("Potongan e-warong ", 9), "tab", "1")...)
	}
	out["book does not open"] = on(func() *tuitest.Desk {
		d := tuitest.NewDesk("rina")
		d.Broken = &model.Error{Code: model.CodeUnavailable, Rule: "disk_full"}
		return d
	})
}

// ambiguous asks in which of two posts a deed is done.
func ambiguous() error {
	e := model.Denied("post_ambiguous", model.Could{Post: "kabid-linjamsos"}, model.Could{Post: "kabid-rehsos"})
	var m *model.Error
	if errors.As(e, &m) {
		m.Args = map[string]string{"action": "respond"}
	}
	return e
}
