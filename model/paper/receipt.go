package paper

import (
	"fmt"
	"strings"
)

// mostSummary is how much of the complaint stands on a receipt: some four lines
// on A5. The whole text is in the book.
const mostSummary = 280

// Receipt is the tanda terima that the complainant takes home: number, what was
// received when and by whom, what is missing, when they will hear, how to ask,
// and that it is free (domain.md 3.5). It says no more than the view does:
// masked stays masked, withheld stays withheld.
func Receipt(a About) Document { return Make("receipt", a) }

func (a *About) receiptValues(v *values) {
	a.complaint(v)
	v.set("cetakan", a.mark("receipt"))
	v.set("bertanya", a.asking())
	if limits := a.limits(); len(limits) > 0 {
		v.block("tenggat", Pairs{limits})
	} else {
		v.block("tenggat")
	}
	v.block("qr")
	p := a.Words.Paper()
	if link := WhatsApp(a.officeWhatsApp(), fmt.Sprintf(p.WhatsApp, a.View.Register)); link != "" {
		v.block("qr", QR{link, p.Scan})
	}
}

// formValues are those of the form that the complainant signs.
func (a *About) formValues(v *values) {
	a.complaint(v)
	v.set("cetakan", a.mark("form"))
}

// blankValues are those of a form that is filled in by hand: nothing but its
// number is known.
func (a *About) blankValues(v *values) { v.set("nomor formulir", a.Form) }

// cut shortens text at a word, with an ellipsis.
func cut(s string, max int) string {
	r := []rune(s)
	if len(r) <= max {
		return s
	}
	head := string(r[:max])
	if i := strings.LastIndexByte(head, ' '); i > 0 {
		head = head[:i]
	}
	return strings.TrimRight(head, " ,.;:") + " …"
}
