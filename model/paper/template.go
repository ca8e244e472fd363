package paper

import (
	"regexp"
	"slices"
	"strings"
)

// Template is the wording of one paper: text that an office may change. A line
// is a block, and what stands in braces is filled in (docs/kertas.md):
//
//	a line of text is a line on the paper, those below each other one paragraph
//	= JUDUL               title          == Bagian   part        =+ Bagian  part in the contents
//	Label : isi           pair           Label : *isi  strong    Label : ____3  three lines to write on
//	- butir   1. butir    lists          [ ] [x]     boxes       --- rule   +++ new page
//	> kanan   ~ kecil     small print    ttd: As; Nama; Di bawah | As
//	<<  ||  >>            halves beside each other
//	{nama}  {nama|isi pengganti}         {?nama} line where there is one   {!nama} where there is none
//	{rantai: No. | Dari | Kepada}        a block, with the headings of its columns
//	# remark
//
// A line that fills in something, and nothing is there, is left out.
type Template struct {
	lines []line
}

// Fault is one thing wrong with a template.
type Fault struct {
	Line  int    // from 1
	Code  string // template_unclosed, template_unknown, template_internal, template_halves, template_inline, template_columns
	Value string
	Near  string // what was meant, perhaps
	// Columns is how many headings a block has.
	Columns int
}

// lineKind is what block a line is of.
type lineKind uint8

const (
	isText lineKind = iota
	isSpace
	isTitle
	isPart
	isListed
	isPair
	isItem
	isNumber
	isTick
	isRule
	isBreak
	isRight
	isSmall
	isSign
	isLeft
	isMiddle
	isEnd
	isBlock
)

// line is one line of a template; label and text hold their placeholders.
type line struct {
	no           int
	kind         lineKind
	when, unless []string
	label, text  string
	heads        []string // of a block
	strong, on   bool
}

var (
	numbered = regexp.MustCompile(`^\d{1,2}\. +`)
	labelled = regexp.MustCompile(`^([^{}]{1,40}?) +: *(.*)$`)
	blanks   = regexp.MustCompile(`^_{3,}(\d{0,2})$`)
	lone     = regexp.MustCompile(`^\{([\pL\d ]+)(?:: *([^{}]*))?\}$`)
	condIf   = regexp.MustCompile(`^\{([?!])([\pL\d ]+)\} *`)
)

// Parse reads a template. blocks are the names that stand for whole blocks,
// each on a line of its own.
func parse(text string, isABlock func(string) bool) (*Template, []Fault) {
	t := &Template{}
	var faults []Fault
	halves := isEnd // what the last mark of halves was
	no := 0
	for s := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		no++
		s = strings.TrimSpace(s)
		if strings.HasPrefix(s, "#") {
			continue
		}
		l := line{no: no}
		for m := condIf.FindStringSubmatch(s); m != nil; m = condIf.FindStringSubmatch(s) {
			s = s[len(m[0]):]
			if m[1] == "?" {
				l.when = append(l.when, m[2])
			} else {
				l.unless = append(l.unless, m[2])
			}
		}
		l.read(s, isABlock)
		for _, part := range []string{l.label, l.text} {
			if strings.Count(part, "{") != strings.Count(part, "}") {
				faults = append(faults, Fault{Line: no, Code: "template_unclosed", Value: s})
			}
		}
		if ok := l.kind != isLeft && l.kind != isMiddle && l.kind != isEnd; !ok {
			if want := map[lineKind]lineKind{isLeft: isEnd, isMiddle: isLeft, isEnd: isMiddle}; want[l.kind] != halves {
				faults = append(faults, Fault{Line: no, Code: "template_halves", Value: s})
			}
			halves = l.kind
		}
		t.lines = append(t.lines, l)
	}
	if halves != isEnd {
		faults = append(faults, Fault{Line: no, Code: "template_halves", Value: ">>"})
	}
	return t, faults
}

// read tells the kind of a line by how it begins.
func (l *line) read(s string, isABlock func(string) bool) {
	begins := func(sign string, kind lineKind) bool {
		rest, ok := strings.CutPrefix(s, sign)
		if ok {
			l.kind, l.text = kind, strings.TrimSpace(rest)
		}
		return ok
	}
	alone := map[string]lineKind{"": isSpace, "---": isRule, "+++": isBreak, "<<": isLeft, "||": isMiddle, ">>": isEnd}
	if kind, ok := alone[s]; ok {
		l.kind = kind
		return
	}
	if m := lone.FindStringSubmatch(s); m != nil && isABlock(m[1]) {
		l.kind, l.text = isBlock, m[1]
		if m[2] != "" {
			for h := range strings.SplitSeq(m[2], "|") {
				l.heads = append(l.heads, strings.TrimSpace(h))
			}
		}
		return
	}
	switch {
	case begins("=+ ", isListed), begins("== ", isPart), begins("= ", isTitle), begins("- ", isItem), begins("> ", isRight), begins("~ ", isSmall),
		begins("ttd: ", isSign), begins("[ ] ", isTick):
	case begins("[x] ", isTick):
		l.on = true
	case numbered.MatchString(s):
		l.kind, l.text = isNumber, numbered.ReplaceAllString(s, "")
	default:
		if m := labelled.FindStringSubmatch(s); m != nil {
			l.kind, l.label = isPair, strings.TrimSpace(m[1])
			l.text, l.strong = strings.CutPrefix(m[2], "*")
			return
		}
		l.text = s
	}
}

// names are the placeholders of a text.
func names(s string) (out []string) {
	for {
		_, rest, ok := strings.Cut(s, "{")
		if !ok {
			return out
		}
		inner, after, ok := strings.Cut(rest, "}")
		if !ok {
			return out
		}
		name, _, _ := strings.Cut(inner, "|")
		out, s = append(out, name), after
	}
}

// uses lists what a line fills in.
func (l *line) uses() []string {
	out := slices.Concat(names(l.label), names(l.text))
	if l.kind == isBlock {
		out = append(out, l.text)
	}
	return slices.Concat(out, l.when, l.unless)
}

// make fills the template in.
func (t *Template) make(v *values) []Block {
	m := &maker{v: v}
	m.top = &m.out
	for i := range t.lines {
		l := &t.lines[i]
		if slices.ContainsFunc(l.when, func(n string) bool { return !v.has(n) }) || slices.ContainsFunc(l.unless, v.has) {
			continue
		}
		m.line(l)
	}
	for m.last() == (Block)(Space{}) {
		m.out = m.out[:len(m.out)-1]
	}
	return m.out
}
