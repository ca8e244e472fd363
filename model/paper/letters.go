package paper

import (
	"slices"
	"strings"

	"aduan/model"
	"aduan/model/words"
)

// hasAnswer: something was answered, or a ratified result says what is to be.
func hasAnswer(a *About) bool { return a.answered().Text != "" }

// answered is what is told to the complainant: the ratified answer, else the
// newest one that was given.
func (a *About) answered() model.Answer {
	for _, r := range slices.Backward(a.View.Results) {
		if r.RatifiedBy != nil && r.Answer != "" && !a.answeredSince(r) {
			return model.Answer{Text: r.Answer, Official: r.RatifiedBy.Post, At: r.RatifiedAt}
		}
	}
	for _, x := range slices.Backward(a.View.Answers) {
		if x.Text != "" && x.Kind != "acknowledgement" {
			return x
		}
	}
	return model.Answer{}
}

// answeredSince: an answer was given after the result was ratified.
func (a *About) answeredSince(r model.Result) bool {
	return slices.ContainsFunc(a.View.Answers, func(x model.Answer) bool {
		return x.Text != "" && x.Kind != "acknowledgement" && x.At.After(r.RatifiedAt)
	})
}

// answer are the values of what was answered, by whom and why.
func (a *About) answer(v *values) {
	a.complaint(v)
	x := a.answered()
	v.set("jawaban", x.Text)
	v.set("langkah berikut", x.NextStep)
	v.set("tanggal jawaban", "")
	if !x.At.IsZero() {
		v.set("tanggal jawaban", a.day(x.At))
	}
	var reasons []string
	for _, code := range x.Reasons {
		if c, ok := a.Office.Criterion(code); ok {
			code = c.Name
		}
		reasons = append(reasons, code)
	}
	v.block("alasan")
	if len(reasons) > 0 {
		v.block("alasan", List{Items: reasons})
	}
	post := x.Official
	if post == "" {
		post = a.head()
	}
	title, name := a.signer(post)
	v.set("pejabat", title)
	v.set("nama pejabat", name)
	v.set("bertanya", a.asking())
	v.set("nomor surat", first(x.LetterNo, a.letterNo("answer")))
}

func (a *About) answerValues(v *values) {
	a.answer(v)
	v.set("cetakan", a.mark("answer"))
	v.set("sifat", words.Head(a.Words.Word("grade", "biasa")))
	v.block("lampiran")
}

// messageValues are those of the short answer; it is another for a message of
// one's own and for what everybody reads.
func (a *About) messageValues(v *values) {
	a.answer(v)
	way := a.Given["untuk"]
	for _, w := range Ways() {
		v.set(w, "")
	}
	if !slices.Contains(Ways(), way) {
		way = Ways()[0]
	}
	v.set(way, way)
	v.set("pribadi", "")
	if way != "medsos" { // read by one person
		v.set("pribadi", way)
	}
}

// Ways are what the short answer can be made for: a message, a mail, and an
// answer that everybody reads.
func Ways() []string { return []string{"whatsapp", "email", "medsos"} }

// laporValues are those of the answer as LAPOR! asks for it.
func (a *About) laporValues(v *values) {
	a.answer(v)
	v.set("nomor lapor", "")
	if ch := a.View.Channel; ch != nil && ch.Name == "lapor" {
		v.set("nomor lapor", ch.Reference)
	}
	v.set("klasifikasi", a.Words.Word("kind", a.View.Kind))
}

// letterNo is the newest outgoing number that was given for a paper, by its name
// or its word, or for any paper where none names it.
func (a *About) letterNo(paper string) string {
	word := a.Words.Word("paper", paper)
	for _, l := range slices.Backward(a.View.Letters) {
		if strings.EqualFold(l.Paper, word) || l.Paper == paper {
			return l.Number
		}
	}
	return ""
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// invitationValues are those of an invitation to clarify. To whom, when and where
// is said when it is printed.
func (a *About) invitationValues(v *values) {
	a.complaint(v)
	v.set("cetakan", a.mark("invitation"))
	v.set("nomor surat", a.letterNo("invitation"))
}

// forwardingValues are those of the letter with which a complaint goes to the body
// that has the say, or that is asked for its part.
func (a *About) forwardingValues(v *values) {
	a.complaint(v)
	v.set("cetakan", a.mark("forwarding"))
	var r model.Referral
	if n := len(a.View.Referrals); n > 0 {
		r = a.View.Referrals[n-1]
	}
	v.set("instansi", r.Agency)
	v.set("isi surat", r.Text)
	v.set("jawaban paling lambat", "")
	if r.ReplyDue != "" {
		v.set("jawaban paling lambat", a.civil(r.ReplyDue))
	}
	v.set("diteruskan", "")
	if a.View.State == model.Forwarded {
		v.set("diteruskan", a.Words.State(model.Forwarded, a.Office))
	}
	v.set("nomor surat", first(r.LetterNo, a.letterNo("forwarding")))
	v.set("jumlah lampiran", "")
	if n := len(a.View.Attachments); n > 0 {
		v.set("jumlah lampiran", a.Words.Number(int64(n)))
	}
}
