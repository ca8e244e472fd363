package model

import (
	"strings"
	"unicode"
)

// StandardKind is what an entry of the office's standards is.
type StandardKind string

// Kinds of entries.
const (
	ServiceEntry StandardKind = "service"
	PromiseEntry StandardKind = "promise"
	AnswerEntry  StandardKind = "answer"
)

// Standard names one entry: its kind, and its place in the profile's list.
type Standard struct {
	Kind StandardKind
	At   int
}

// Standards lists the entries in which every word of text stands, in any order:
// services with all they ask for, promises, then questions and answers. No text
// finds all of them.
func (o *Office) Standards(text string) []Standard {
	words := strings.Fields(bare(text))
	var out []Standard
	add := func(kind StandardKind, at int, parts ...string) {
		if holdsAll(spelled(strings.Join(parts, " ")), words) {
			out = append(out, Standard{kind, at})
		}
	}
	for i, s := range o.Services {
		add(ServiceEntry, i, s.said())
	}
	for i, p := range o.Promises {
		add(PromiseEntry, i, p.Code, p.Text, p.Sentence)
	}
	for i, a := range o.Answers {
		add(AnswerEntry, i, a.Code, a.Question, a.Text)
	}
	return out
}

// said is everything that a service standard says.
func (s Service) said() string {
	parts := []string{s.Code, s.Name, s.Number, s.Time, s.Fee}
	for _, list := range [][]string{s.Requirements, s.Steps, s.Product} {
		parts = append(parts, list...)
	}
	return strings.Join(parts, " ")
}

// Spelled is what finds a service, in every spelling that offices have.
func (s Service) Spelled() string { return spelled(s.said()) }

func holdsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// bare is text in small letters with only letters and digits, words apart by
// one space.
func bare(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// spellings are what offices write for the same: whoever looks for one of them
// finds the others too.
func spellings() [][]string {
	return [][]string{
		{"fotokopi", "fotocopy", "foto copy", "foto kopi", "fotocopi", "photocopy", "foto copi"},
		{"ktp", "kartu tanda penduduk"},
		{"kk", "kartu keluarga"},
		{"kks", "kartu keluarga sejahtera"},
		{"dtsen", "dtks", "data tunggal sosial ekonomi nasional", "data terpadu kesejahteraan sosial"}, // one took the other's place in 2025
		{"sktm", "surat keterangan tidak mampu"},
		{"bpnt", "sembako", "bantuan pangan non tunai"},
		{"blt kd", "bltkd", "bantuan langsung tunai kemiskinan daerah"},
		{"pbi jk", "pbijk", "penerima bantuan iuran"},
		{"jpst", "jaring pengaman sosial"},
		{"siks ng", "siksng"},
		{"musdes", "muskel", "musyawarah desa"},
		{"gratis", "tidak dipungut biaya"},
	}
}

// spelled is plain text with the other spellings of what stands in it.
func spelled(text string) string {
	out := " " + bare(text) + " "
	for _, group := range spellings() {
		for _, s := range group {
			if strings.Contains(out, " "+s+" ") {
				out += strings.Join(group, " ") + " "
				break
			}
		}
	}
	return out
}

// Free is true where the standard says that the service costs nothing, or says
// nothing of a fee.
func (s Service) Free() bool {
	return s.Fee == "" || strings.Contains(spelled(s.Fee), " gratis ")
}

// Missing lists the requirements that are not among those at hand, by their
// places.
func (s Service) Missing(have map[int]bool) []string {
	var out []string
	for i, r := range s.Requirements {
		if !have[i] {
			out = append(out, r)
		}
	}
	return out
}
