package paper

import (
	"slices"
	"strconv"
	"strings"
)

// values are what a template is filled with. A block is made with the headings
// that the template gives its columns.
type values struct {
	text   map[string]string
	blocks map[string]blockValue
}

type blockValue struct {
	columns int
	blocks  func(heads []string) []Block
	none    bool
}

func newValues() *values { return &values{map[string]string{}, map[string]blockValue{}} }

func (v *values) set(name, text string) { v.text[name] = strings.TrimSpace(text) }

// block is a value of whole blocks; none: it is empty.
func (v *values) block(name string, blocks ...Block) {
	v.blocks[name] = blockValue{blocks: func([]string) []Block { return blocks }, none: len(blocks) == 0}
}

// table is a value of rows, whose columns the template names.
func (v *values) table(name string, shares []float64, rows []Row, right ...int) {
	v.blocks[name] = blockValue{columns: len(shares), none: len(rows) == 0, blocks: func(heads []string) []Block {
		if len(rows) == 0 {
			return nil
		}
		t := Table{Rows: rows}
		for i, share := range shares {
			c := Column{Share: share, Right: slices.Contains(right, i)}
			if i < len(heads) {
				c.Title = heads[i]
			}
			t.Columns = append(t.Columns, c)
		}
		return []Block{t}
	}}
}

func (v *values) has(name string) bool {
	b, ok := v.blocks[name]
	return v.text[name] != "" || ok && !b.none
}

func (v *values) knows(name string) bool {
	_, text := v.text[name]
	return text || v.isBlock(name)
}

func (v *values) isBlock(name string) bool {
	_, ok := v.blocks[name]
	return ok
}

// fill puts values into a text. some is false where it names values and has none
// of them; own is true where all that stands there is the template's own.
func (v *values) fill(s string) (out string, some, own bool) {
	var b strings.Builder
	named, found := false, false
	own = true
	for {
		before, rest, ok := strings.Cut(s, "{")
		b.WriteString(before)
		if !ok {
			break
		}
		inner, after, _ := strings.Cut(rest, "}")
		name, otherwise, has := strings.Cut(inner, "|")
		named = true
		switch x := v.text[name]; {
		case x != "":
			b.WriteString(x)
			found, own = true, false
		case has:
			b.WriteString(otherwise)
			found = true
		}
		s = after
	}
	return strings.TrimSpace(b.String()), found || !named, own
}

// maker gathers blocks; top is where they go: the paper, or a half of it.
type maker struct {
	v    *values
	out  []Block
	top  *[]Block
	half Beside
	open lineKind // of the block that may take another line
}

func (m *maker) add(b ...Block) { *m.top = append(*m.top, b...) }

func (m *maker) last() Block {
	if len(*m.top) == 0 {
		return nil
	}
	return (*m.top)[len(*m.top)-1]
}

func (m *maker) replace(b Block) { (*m.top)[len(*m.top)-1] = b }

// line adds one line of the template. Lines of one kind below each other are one
// block.
func (m *maker) line(l *line) {
	switch l.kind {
	case isSpace:
		if m.open = isSpace; m.last() != nil && m.last() != (Block)(Space{}) {
			m.add(Space{})
		}
		return
	case isLeft:
		m.half = Beside{}
		m.top = &m.half.Left
		return
	case isMiddle:
		m.top = &m.half.Right
		return
	case isEnd:
		m.top = &m.out
		m.add(m.half)
		return
	case isBlock:
		m.add(m.v.blocks[l.text].blocks(l.heads)...)
		m.open = isBlock
		return
	case isSign:
		m.add(m.signatures(l.text))
		m.open = isSign
		return
	}
	text, some, own := m.v.fill(l.text)
	if !some {
		return
	}
	again := m.open == l.kind
	m.open = l.kind
	m.put(l, text, again, own)
}

func (m *maker) put(l *line, text string, again, own bool) {
	switch l.kind {
	case isText:
		if p, ok := m.last().(Para); again && ok {
			m.replace(Para{p.Text + "\n" + text})
			return
		}
		m.add(Para{text})
	case isTitle:
		m.add(Heading{Text: text, Title: true})
	case isPart, isListed:
		m.add(Heading{Text: text, Listed: l.kind == isListed})
	case isPair:
		label, _, _ := m.v.fill(l.label)
		p := Pair{Label: label, Value: text, Strong: l.strong}
		if n := toWriteOn(text); own && n > 0 {
			p = Pair{Label: label, Lines: n}
		}
		if ps, ok := m.last().(Pairs); again && ok {
			m.replace(Pairs{append(slices.Clone(ps.Items), p)})
			return
		}
		m.add(Pairs{[]Pair{p}})
	case isItem, isNumber:
		if li, ok := m.last().(List); again && ok {
			m.replace(List{append(slices.Clone(li.Items), text), li.Numbered})
			return
		}
		m.add(List{[]string{text}, l.kind == isNumber})
	case isTick:
		if ts, ok := m.last().(Ticks); again && ok {
			m.replace(Ticks{append(slices.Clone(ts.Items), Tick{text, l.on}), ts.Across})
			return
		}
		m.add(Ticks{[]Tick{{text, l.on}}, 2})
	case isRule:
		m.add(Rule{})
	case isBreak:
		m.add(Break{})
	case isRight, isSmall:
		m.add(Small{text, l.kind == isRight})
	}
}

// toWriteOn is how many lines a value of strokes stands for: ____3; 0 for any
// other value.
func toWriteOn(value string) int {
	m := blanks.FindStringSubmatch(value)
	if m == nil {
		return 0
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		n = 1
	}
	return min(max(n, 1), 40)
}

// signatures reads places to sign: As; Name; Below | As; Name. Each part is
// filled in by itself, so that no sign in a name parts anything.
func (m *maker) signatures(text string) Signatures {
	var out Signatures
	for place := range splitOutside(text, '|') {
		part := append(slices.Collect(splitOutside(place, ';')), "", "")
		for i := range part {
			part[i], _, _ = m.v.fill(part[i])
		}
		out.Items = append(out.Items, Signature{part[0], part[1], part[2]})
	}
	return out
}

// splitOutside splits text at a sign that does not stand in braces.
func splitOutside(text string, sign byte) func(func(string) bool) {
	return func(yield func(string) bool) {
		from, deep := 0, 0
		for i := range len(text) {
			switch {
			case text[i] == '{':
				deep++
			case text[i] == '}':
				deep--
			case text[i] == sign && deep <= 0:
				if !yield(text[from:i]) {
					return
				}
				from = i + 1
			}
		}
		yield(text[from:])
	}
}
