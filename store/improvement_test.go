package store

import (
	"testing"
	"time"

	"aduan/model"
)

// TestImprovementIsGatheredDecidedAndDone, by whom the procedure says, each step
// once; the report on causes tells of it until it is done, and as it stood.
func TestImprovementIsGatheredDecidedAndDone(t *testing.T) {
	w := newWorld(t)
	w.register("petugas", "Sumarni", "Sembako")
	w.move(time.Minute)
	refused := func(who model.StaffID, name model.ActionName, input string, code model.Code) {
		t.Helper()
		if _, err := w.act(who, "", 0, w.action(name, input)); model.CodeOf(err) != code {
			t.Errorf("%s by %s: %v, want %s", name, who, err, code)
		}
	}
	refused("petugas", "improvement_add", `{"improving":"Papan syarat"}`, model.CodeDenied)
	refused("pengelola", "improvement_add", `{"improving":"Papan syarat","cases":["99"]}`, model.CodeNotFound)
	w.do("pengelola", "", "improvement_add", `{"improving":"Papan syarat di loket","cause":"`+w.cause(0)+`","cases":["1"]}`)
	w.do("pengelola", "", "improvement_add", `{"improving":"Jadwal ditempel"}`)
	refused("pengelola", "improvement_done", `{"improvement":1,"done_on":"2026-11-20","proof":"Foto"}`, model.CodeNotNow)
	refused("pengelola", "improvement_decide", `{"improvement":1,"improvement_decision":"agreed"}`, model.CodeDenied)
	refused("kepala", "improvement_decide", `{"improvement":7,"improvement_decision":"agreed"}`, model.CodeNotFound)
	w.do("kepala", "", "improvement_decide", `{"improvement":1,"improvement_decision":"agreed","due_on":"2026-12-31"}`)
	w.do("sekretaris", "", "improvement_decide", `{"improvement":2,"improvement_decision":"declined","basis":"Memo 12"}`)
	refused("kepala", "improvement_decide", `{"improvement":1,"improvement_decision":"declined"}`, model.CodeNotNow)
	refused("pengelola", "improvement_done", `{"improvement":2,"done_on":"2026-11-20","proof":"Foto"}`, model.CodeNotNow)
	refused("pengelola", "improvement_done", `{"improvement":1,"done_on":"2027-11-20","proof":"Foto"}`, model.CodeInvalid)
	then := w.now()
	open := func(ask model.ReportAsk) int {
		ask.Name, ask.Period = model.ReportCauses, model.PeriodOf(then, model.SpanMonth)
		r := w.report("kepala", ask)
		table, ok := r.Table("improvements_open")
		if !ok {
			t.Fatal("the report on causes tells of no improvements")
		}
		return len(table.Rows)
	}
	if n := open(model.ReportAsk{}); n != 1 {
		t.Errorf("%d open improvements, want 1", n)
	}
	w.move(time.Minute)
	w.do("pengelola", "", "improvement_done", `{"improvement":1,"done_on":"2026-11-20","proof":"Foto papan"}`)
	if now, before := open(model.ReportAsk{}), open(model.ReportAsk{AsOf: then}); now != 0 || before != 1 {
		t.Errorf("%d are open, and %d were", now, before)
	}
	r := w.report("kepala", model.ReportAsk{Name: model.ReportImprovements, Period: model.PeriodOf(then, model.SpanMonth)})
	if table, _ := r.Table("improvements"); len(table.Rows) != 2 || table.Rows[0].Cells[0].Query == nil || w.list("kepala", *table.Rows[0].Cells[0].Query).Total != 1 {
		t.Errorf("the report tells of %+v", table.Rows)
	}
	all, err := w.desk("auditor").Improvements(w.ctx())
	if err != nil || len(all) != 2 || all[0].State() != "done" || all[0].Proof != "Foto papan" || all[1].State() != "declined" || all[1].DecidedBy == nil || all[1].DecidedBy.Person != "kepala" {
		t.Errorf("%+v (%v)", all, err)
	}
}

// TestImprovementNamesNoCaseThatOneMayNotKnowOf.
func TestImprovementNamesNoCaseThatOneMayNotKnowOf(t *testing.T) {
	w := newWorld(t)
	id := w.pungli()
	w.do("pengelola", id, "verify", `{"category":"SAL-1","complete":true,"respondent":{"kind":"staff","post":"kabid-linjamsos"}}`)
	w.do("pengelola", "", "improvement_add", `{"improving":"Larangan pungutan ditempel","cases":["1"]}`)
	for who, want := range map[model.StaffID]int{"pengelola": 1, "petugas": 0, "kabid-linjamsos": 0} {
		all, err := w.desk(who).Improvements(w.ctx())
		if err != nil || len(all) != 1 || len(all[0].Cases) != want {
			t.Errorf("%s reads %+v (%v)", who, all, err)
		}
	}
}
