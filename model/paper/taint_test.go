package paper_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/model/paper"
	"aduan/model/paper/pdf"
)

// inside are the fields of a case whose words stay in the office, whatever is
// printed for the outside (procedure.md 2).
func inside() []string {
	return []string{"Results.Finding", "Results.Conclusion", "Results.Recommendation", "Results.SentBack", "Results.Initials", "Results.Authors", "Results.SentBackBy",
		"Notes", "Team", "Checks", "Dispositions", "Proposal", "Handler", "Lesson", "Cause", "Evaluation", "Reminders", "ContactLog", "Links", "Merged", "MergedInto", "Destroyed",
		"Outside", "Amendments.Reason", "Amendments.By", "Attachments.Name", "Attachments.By", "Waiting.By", "Waiting.ToldHow", "Events.Data", "Events.By", "Events.Reason",
		"Events.RecordedBy", "Chain", "EndReason", "Outcome", "Rating", "Actions"}
}

// mark fills every text below v with a marker that names its place, and makes one
// item in every empty list.
func mark(v reflect.Value, path string) {
	switch v.Kind() {
	case reflect.String:
		if v.CanSet() {
			v.SetString("«" + path + "»")
		}
	case reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		mark(v.Elem(), path)
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		mark(v.Index(0), path)
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		if v.Type().Elem().Kind() == reflect.Interface {
			for _, k := range []string{"text", "note", "finding", "paper"} {
				v.SetMapIndex(reflect.ValueOf(k), reflect.ValueOf("«"+path+"»"))
			}
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			v.Set(reflect.ValueOf(at(11, 20, 9, 0)))
			return
		}
		for i := range v.NumField() {
			mark(v.Field(i), strings.TrimPrefix(path+"."+v.Type().Field(i).Name, "."))
		}
	}
}

// tainted is a case in which every text says where it stands.
func tainted() model.CaseView {
	var v model.CaseView
	mark(reflect.ValueOf(&v).Elem(), "")
	v.Sight, v.State = model.SeeAll, model.Delivered
	v.Events = append(v.Events, v.Events[0], v.Events[0])
	for i, kind := range []string{"register", "note", "submit_result"} {
		v.Events[i].Kind = kind
	}
	v.Notes[0].Kind = "interview"
	return v
}

// TestNoInternalWordReachesAPublicPaper: every text of a case is a marker, and no
// marker of the inside stands on a paper that leaves the office, neither in its
// text nor in its PDF.
func TestNoInternalWordReachesAPublicPaper(t *testing.T) {
	o := officeOf(t, "lumajang")
	a := aboutWhole(o)
	a.View, a.Cases = tainted(), nil
	for _, name := range paper.All() {
		d := paper.Make(name, a)
		text := paper.Text(d, 100_000)
		file, err := pdf.Write(d, pdf.A4())
		if err != nil {
			t.Fatal(err)
		}
		if !paper.Public(name) {
			if name != "handover" && name != "bookpage" && !strings.Contains(text, "«") {
				t.Errorf("%s shows nothing of the case: %s", name, text)
			}
			continue
		}
		for _, field := range inside() {
			if strings.Contains(text, "«"+field) || strings.Contains(d.Title+d.Foot, "«"+field) {
				t.Errorf("%s shows %s", name, field)
			}
		}
		if len(file) == 0 {
			t.Error("no file")
		}
	}
}

// TestEveryFieldOfACaseIsJudged: a new field of the record must be said to be of
// the inside, or to be one that may leave; it leaves only where `outward` lets
// it.
func TestEveryFieldOfACaseIsJudged(t *testing.T) {
	outside := strings.Fields(`Register RegisterPrinted ID Version State Round Sight Waiting CompleteAt Urgent Kind Class Category Service ServiceApplied
		Weight Identity Secrecy Channel Letter ReceivedAt RecordedAt ReceivedBy RecordedBy Complainants ComplainantStatus Sex Vulnerable Area Represented
		Beneficiary Respondent IdentityShown Subject Text Wish LossRupiah Incident Referrals Clocks Coming Answers ReplyCode Told Letters Amendments Attachments Events Results`)
	judged := fmt.Sprint(" ", strings.Join(outside, " "), " ", strings.Join(inside(), " "), " ")
	view := reflect.TypeFor[model.CaseView]()
	for i := range view.NumField() {
		if name := view.Field(i).Name; !strings.Contains(judged, " "+name+" ") {
			t.Errorf("%s: may it stand on a paper for the complainant?", name)
		}
	}
}

// TestAnOfficeCannotPutInternalWordsOnAPublicPaper by changing its wording.
func TestAnOfficeCannotPutInternalWordsOnAPublicPaper(t *testing.T) {
	for _, name := range paper.All() {
		if !paper.Public(name) {
			continue
		}
		for _, word := range []string{"temuan", "saran", "catatan", "rantai", "tim", "kesimpulan", "tugas tim", "evaluasi", "pelajaran"} {
			f := paper.Check(name, "= JUDUL\n\nIsi: {"+word+"}\n")
			if len(f) != 1 || f[0].Code != "template_internal" && f[0].Code != "template_inline" || f[0].Line != 3 || f[0].Value != word {
				t.Errorf("%s with {%s}: %v", name, word, f)
			}
		}
	}
}

// TestWithheldNameGoesFromHandToHandOnNoPaper: though the head who prints it knows
// it. What is given to the complainant, or signed by them, names them.
func TestWithheldNameGoesFromHandToHandOnNoPaper(t *testing.T) {
	o := officeOf(t, "lumajang")
	a := aboutWhole(o)
	a.View.Identity = model.IdentityWithheld
	a.View.Channel = &model.Channel{Name: "letter", Reference: "REF-Sumarni"}
	a.Cases = []model.CaseView{a.View}
	a.Day.Entries = []model.Entry{{Case: a.View}}
	own := []string{"receipt", "form", "answer", "message"}
	for _, name := range paper.All() {
		text := paper.Text(paper.Make(name, a), 200)
		for _, word := range []string{"Sumarni", "Ngatemi", "Karto", "3508", "Dusun Krajan", "01/RT03"} {
			if got := strings.Contains(text, word); got && !slices.Contains(own, name) {
				t.Errorf("%s says %q:\n%s", name, word, text)
			}
		}
		if slices.Contains(own, name) && !strings.Contains(text, "Sumarni") {
			t.Errorf("%s does not name who gets it", name)
		}
	}
	a.Opened = map[model.PersonID]model.Person{"p1": {Name: "Sumarni", NIK: "3508016107540021"}}
	if text := paper.Text(paper.Make("casefile", a), 200); !strings.Contains(text, "Sumarni") || !strings.Contains(text, "3508016107540021") || strings.Contains(text, "Ngatemi") {
		t.Errorf("what was opened for it is not on the paper, or more is:\n%s", text)
	}
}
