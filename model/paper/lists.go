package paper

import (
	"fmt"
	"strconv"
	"strings"

	"aduan/model"
)

// handoverValues are those of the list with which files go to another desk: whoever
// takes them signs for each.
func (a *About) handoverValues(v *values) {
	cases := a.Cases
	if len(cases) == 0 && a.View.Register != "" {
		cases = []model.CaseView{a.View}
	}
	var rows []Row
	for i := range cases {
		one := *a
		one.View = cases[i]
		w := &one.View
		received, to := "", ""
		if w.ReceivedAt != nil {
			received = a.Words.PaperMoment(a.local(*w.ReceivedAt))
		}
		if w.Handler != nil {
			to = first(a.post(w.Handler.Post), string(w.Handler.Unit))
		}
		rows = append(rows, Row{Cells: []string{strconv.Itoa(i + 1), w.Register, received, one.complainants(), w.Subject,
			a.Words.Number(int64(len(w.Attachments))), to, ""}})
	}
	v.set("cetakan", a.mark("handover"))
	v.table("daftar berkas", []float64{1, 3, 4, 5, 7, 2, 5, 4}, rows, 0, 5)
	v.set("jumlah", a.Words.Number(int64(len(cases))))
}

// bookpageValues are those of one day of the register: every number, those that
// were struck out, those that came after the day had been closed, and its
// closing.
func (a *About) bookpageValues(v *values) {
	d := &a.Day
	v.set("tanggal buku", a.civil(d.Date))
	v.set("tutup", "")
	if !d.Works {
		v.set("tutup", first(d.WhyName, a.Words.Why(d.Why)))
	}
	struck, late := 0, 0
	var rows []Row
	for i := range d.Entries {
		e := &d.Entries[i]
		if e.Struck != nil || e.Case.State == model.Voided {
			struck++
		}
		if e.Late {
			late++
		}
		rows = append(rows, a.entry(i, e))
	}
	v.table("entri", []float64{1.2, 3, 2, 4, 5, 5, 8, 4, 4}, rows, 0)
	number := func(n int) string { return a.Words.Number(int64(n)) }
	v.set("jumlah", number(len(rows)))
	v.set("dicoret", number(struck))
	v.set("menyusul", number(late))
	v.set("nomor terakhir", "")
	if n := len(d.Entries); n > 0 {
		v.set("nomor terakhir", d.Entries[n-1].Case.Register)
	}
	var missing []string
	for _, no := range d.Missing {
		missing = append(missing, strconv.FormatUint(no, 10))
	}
	v.set("nomor hilang", strings.Join(missing, ", "))
	v.set("ditutup", "")
	v.set("penutup", "")
	v.set("jumlah saat ditutup", "")
	v.set("titik periksa", d.Head)
	v.set("sebagian", "")
	if !d.Whole {
		v.set("sebagian", a.Words.Paper().Withheld)
	}
	if n := len(d.Closings); n > 0 {
		c := d.Closings[n-1]
		v.set("ditutup", a.moment(c.At))
		v.set("penutup", a.staff(c.By.Person))
		v.set("jumlah saat ditutup", number(c.Count))
		v.set("titik periksa", first(c.Head, d.Head))
	}
	a.sealed(v)
}

// sealed is the checkpoint that was signed when the day was closed, to be typed or
// scanned on another machine. Long signs stand in fours: nobody types eighty in a
// row without a slip.
func (a *About) sealed(v *values) {
	names := []string{"asal titik periksa", "kejadian titik periksa", "jumlah berjalan", "tanda tangan titik periksa", "kunci titik periksa"}
	for _, name := range names {
		v.set(name, "")
	}
	v.block("qr titik periksa")
	all := a.Day.Closings
	if len(all) == 0 || all[len(all)-1].Sealed == nil || !a.Day.Whole {
		return
	}
	c := all[len(all)-1].Sealed
	lines := strings.Split(c.Text, "\n")
	if len(lines) < 5 {
		return
	}
	sign := strings.Fields(lines[4])
	for i, value := range []string{lines[0], lines[1], fours(lines[2]), fours(sign[len(sign)-1]), c.Key} {
		v.set(names[i], value)
	}
	v.block("qr titik periksa", QR{c.Text, a.Words.Paper().ScanCheckpoint})
}

// fours sets a blank after each four signs.
func fours(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i += 4 {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s[i:min(len(s), i+4)])
	}
	return b.String()
}

// entry is one line of the register. Of a secret case of others stands the number
// alone.
func (a *About) entry(i int, e *model.Entry) Row {
	p := a.Words.Paper()
	one := *a
	one.View = e.Case
	w := &one.View
	no := strconv.Itoa(i + 1)
	if w.Sight <= model.SeeNumber {
		return Row{Cells: []string{no, w.Register, "", p.Withheld, "", "", "", "", ""}}
	}
	at, state := "", a.Words.StateOf(w, a.Office)
	if w.RecordedAt != nil {
		at = a.local(*w.RecordedAt).Format("15.04")
	}
	if w.Sight < model.SeeDesk {
		return Row{Cells: []string{no, w.Register, at, one.channel(), "", "", "", state, ""}}
	}
	place, note := "", ""
	if at, ok := a.Office.Regions().Of(w.Area); ok && w.Area != "" {
		place = at.Label
	}
	if e.Late {
		note = p.Late
	}
	if s := e.Struck; s != nil {
		reason := first(s.Reason.Text, s.Reason.Code)
		note = strings.TrimSpace(fmt.Sprintf(p.Struck, a.Words.PaperMoment(a.local(s.At))) + "\n" + reason)
	}
	subject := w.Subject
	for _, x := range w.Amendments {
		note = strings.TrimSpace(note + "\n" + fmt.Sprintf(p.Erratum, a.Words.PaperMoment(a.local(x.At))))
	}
	return Row{Cells: []string{no, w.Register, at, one.channel(), one.complainants(), place, subject, state, note}, Struck: e.Struck != nil}
}
