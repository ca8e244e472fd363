package store

import (
	"aduan/model"
)

// Classes of index words, the first byte of each of their keys: who may be
// told that a case has one. A search never says more than reading would.
const (
	saidDesk  byte = 'd' // whoever reads the case: its subject and text, answers, numbers
	saidInner byte = 'i' // whoever reads notes and findings too
	saidName  byte = 'n' // whoever may know the names
	saidBlind byte = 'x' // numbers of people, as keyed hashes; names too
)

// Forms of a word, the second byte.
const (
	formWord byte = 'w'
	formStem byte = 's'
)

// saidFlag marks the cases whose words are in the index.
const saidFlag = "\x00"

// blindSize is how much of a keyed hash is kept: enough that two numbers of a
// book are never taken for one.
const blindSize = 12

// sayings collects the index keys of one case.
type sayings map[string]bool

func (s sayings) text(class byte, texts ...string) {
	for _, t := range texts {
		tokens(t, func(w string) {
			s[string([]byte{class, formWord})+w] = true
			if st := stem(w); st != w {
				s[string([]byte{class, formStem})+st] = true
			}
		})
	}
}

// said is every index key of a case: its words where they are verified and
// ordinary (store.md 3), the numbers of its people always, for those are keyed
// hashes. It is a function of the events alone.
func (b *Book) said(c *model.Case, people map[model.PersonID]model.Person) sayings {
	out := sayings{}
	if c.Version == 0 || c.State == model.Voided || c.Destroyed != nil {
		return out
	}
	named := c.Secrecy != model.SecrecySecret && c.IsVerified()
	for _, p := range people {
		for label, numbers := range numbersOf(p) {
			for _, n := range numbers {
				out[string(append([]byte{saidBlind}, b.blind(label, n)...))] = true
			}
		}
	}
	b.soundsOf(c, people, func(key string) { out[key] = true })
	if named {
		out[saidFlag] = true
		out.all(c, people)
	}
	return out
}

// spoken are the words of a case, whoever reads them.
func spoken(c *model.Case, people map[model.PersonID]model.Person) sayings {
	out := sayings{}
	out.all(c, people)
	return out
}

func (s sayings) all(c *model.Case, people map[model.PersonID]model.Person) {
	passages(c, people, func(class byte, _ model.Spot, texts ...string) { s.text(class, texts...) })
}

// passages gives every text of a case that can be found, with who reads it and
// what part of the case it is.
func passages(c *model.Case, people map[model.PersonID]model.Person, say func(class byte, part model.Spot, texts ...string)) {
	for _, p := range people {
		say(saidName, model.SpotName, p.Name, p.HeadOfFamily, p.Spouse)
		say(saidName, model.SpotName, p.Members...)
	}
	say(saidDesk, model.SpotSubject, c.Subject)
	say(saidDesk, model.SpotText, c.Text)
	say(saidDesk, model.SpotWish, c.Wish)
	say(saidName, model.SpotReference, c.Channel.Reference) // like names: hidden where names are
	if c.Incident != nil {
		say(saidDesk, model.SpotIncident, c.Incident.Place)
	}
	if l := c.Letter; l != nil {
		say(saidDesk, model.SpotLetter, l.Subject)
		say(saidName, model.SpotLetter, l.Number, l.From)
	}
	for _, a := range c.Answers {
		say(saidDesk, model.SpotAnswer, a.Text, a.NextStep, a.LetterNo)
		say(saidDesk, model.SpotAnswer, a.Reasons...)
	}
	inner(c, say)
}

// inner are the texts of those who work on the case.
func inner(c *model.Case, say func(class byte, part model.Spot, texts ...string)) {
	for _, n := range c.Notes { // not who was there: not everybody who reads the note reads that
		say(saidInner, model.SpotNote, n.Text, n.Place, n.Seen, n.Decided, n.Document, n.Evidence)
	}
	for _, r := range c.Results {
		say(saidInner, model.SpotResult, r.Finding, r.Recommendation, r.Answer)
	}
	for _, d := range c.Dispositions {
		say(saidInner, model.SpotDisposed, d.Note)
	}
	for _, k := range c.Checks {
		say(saidInner, model.SpotCheck, k.Remark)
	}
	for _, r := range c.Referrals {
		say(saidInner, model.SpotReferral, r.Agency, r.LetterNo)
	}
	say(saidInner, model.SpotLesson, c.Lesson)
	if c.Evaluation != nil {
		say(saidInner, model.SpotLesson, c.Evaluation.Text)
	}
}

// Labels of blind numbers: the same digits as NIK and as telephone differ.
const (
	blindNIK   = "find/nik"
	blindPhone = "find/phone"
)

// numbersOf are the numbers by which a person is found again. NIK and KK are
// both of 16 digits and asked for alike.
func numbersOf(p model.Person) map[string][]string {
	out := map[string][]string{}
	for _, n := range []string{p.NIK, p.KK} {
		if n != "" {
			out[blindNIK] = append(out[blindNIK], n)
		}
	}
	for _, c := range p.Contacts {
		if n, odd := model.NormalPhone(c.Value); odd == "" && n != "" {
			out[blindPhone] = append(out[blindPhone], n)
		}
	}
	return out
}

// blind is the keyed hash of a number; nil where the office key is not here.
func (b *Book) blind(label, number string) []byte {
	h := b.keys.Blind(label, number)
	return h[:min(blindSize, len(h))]
}
