package profile

import (
	"reflect"
	"strconv"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"

	"aduan/model"
	"aduan/model/office"
)

// decoder copies a syntax tree into a model.Office and goes on after a fault.
type decoder struct {
	faults []Fault
	lines  map[string]int // of every path that the file holds
	broken []string       // paths that could not be read
	fields map[reflect.Type]keys
}

// keys are the names in the file of a struct's fields, in the struct's order.
type keys struct {
	names []string
	index map[string]int
}

func newDecoder() *decoder {
	return &decoder{lines: make(map[string]int, 4096), fields: map[reflect.Type]keys{}}
}

func (d *decoder) office(root ast.Node) *model.Office {
	o := new(model.Office)
	d.value(root, reflect.ValueOf(o).Elem(), "", root.GetToken().Position.Line)
	return o
}

func (d *decoder) fail(line int, path, code string, kv ...string) {
	d.faults = append(d.faults, fault(line, path, code, kv...))
}

// wrong notes a value of the wrong kind; want is a code of the sentence.
func (d *decoder) wrong(line int, path, want string) {
	d.fail(line, path, "wrong_type", "want", want)
	d.broken = append(d.broken, path)
}

// value copies node n, which stands at line, into v.
func (d *decoder) value(n ast.Node, v reflect.Value, path string, line int) {
	if path != "" {
		d.lines[path] = line
	}
	if n == nil || n.Type() == ast.NullType {
		return // a key with nothing behind it is a key left out
	}
	switch v.Kind() {
	case reflect.Struct:
		d.structure(n, v, path, line)
	case reflect.Map:
		d.mapping(n, v, path, line)
	case reflect.Slice:
		d.list(n, v, path, line)
	case reflect.String:
		d.text(n, v, path, line)
	case reflect.Int:
		d.number(n, v, path, line)
	case reflect.Bool:
		if b, ok := n.(*ast.BoolNode); ok {
			v.SetBool(b.Value)
			return
		}
		d.wrong(line, path, "bool")
	}
}

// entries are the key and value pairs of a map node.
func entries(n ast.Node) ([]*ast.MappingValueNode, bool) {
	switch m := n.(type) {
	case *ast.MappingNode:
		return m.Values, true
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{m}, true
	}
	return nil, false
}

func (d *decoder) structure(n ast.Node, v reflect.Value, path string, line int) {
	pairs, ok := entries(n)
	if !ok {
		d.wrong(line, path, "map")
		return
	}
	known, seen := d.keysOf(v.Type()), map[string]int{}
	for _, e := range pairs {
		key, at := e.Key.GetToken().Value, e.Key.GetToken().Position.Line
		p := join(path, key)
		i, ok := known.index[key]
		if !ok {
			near, code := office.Nearest(key, known.names), "unknown_key"
			if near == "" && (e.Value == nil || e.Value.Type() == ast.NullType) {
				code = "unknown_key_comma" // {name: Hilang, rusak}: two keys to YAML
			}
			list := home(key)
			if near == "" && list != "" {
				code = "unknown_key_place"
			}
			d.fail(at, join(path, shown(key)), code, "value", shown(key), "near", near, "list", list)
			if _, there := seen[near]; near != "" && !there {
				// What was meant is judged too, and what refers to it.
				d.value(e.Value, v.Field(known.index[near]), join(path, near), at)
			}
			continue
		}
		if first, ok := seen[key]; ok {
			d.fail(at, p, "key_twice", "value", key, "first", strconv.Itoa(first))
			continue
		}
		seen[key] = at
		d.value(e.Value, v.Field(i), p, at)
	}
}

// home is the part of a profile that a key belongs to; empty where it is
// nobody's, or several have one of that name.
func home(key string) string {
	found := ""
	office := reflect.TypeFor[model.Office]()
	for i := range office.NumField() {
		f := office.Field(i)
		t := f.Type
		if t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct {
			continue
		}
		for j := range t.NumField() {
			if t.Field(j).Tag.Get("yaml") != key || key == "" {
				continue
			}
			if found != "" {
				return ""
			}
			found = f.Tag.Get("yaml")
		}
	}
	return found
}

// mapping copies a map of free keys to texts.
func (d *decoder) mapping(n ast.Node, v reflect.Value, path string, line int) {
	pairs, ok := entries(n)
	if !ok {
		d.wrong(line, path, "map")
		return
	}
	v.Set(reflect.MakeMapWithSize(v.Type(), len(pairs)))
	seen := map[string]int{}
	for _, e := range pairs {
		key, at := e.Key.GetToken().Value, e.Key.GetToken().Position.Line
		p := join(path, shown(key))
		if first, ok := seen[key]; ok {
			d.fail(at, p, "key_twice", "value", shown(key), "first", strconv.Itoa(first))
			continue
		}
		seen[key] = at
		item := reflect.New(v.Type().Elem()).Elem()
		d.value(e.Value, item, p, at)
		v.SetMapIndex(reflect.ValueOf(shown(key)), item)
	}
}

func (d *decoder) list(n ast.Node, v reflect.Value, path string, line int) {
	s, ok := n.(*ast.SequenceNode)
	if !ok {
		d.wrong(line, path, "list")
		return
	}
	if len(s.Values) == 0 {
		return // "[]" is the same as leaving it out, also to those who compare
	}
	v.Set(reflect.MakeSlice(v.Type(), len(s.Values), len(s.Values)))
	for i, item := range s.Values {
		d.value(item, v.Index(i), path+"["+strconv.Itoa(i+1)+"]", lineOfItem(s, i, line))
	}
}

// lineOfItem is the line of the dash of a block list, of the item in a bracket
// list.
func lineOfItem(s *ast.SequenceNode, i, otherwise int) int {
	if !s.IsFlowStyle && i < len(s.Entries) && s.Entries[i] != nil && s.Entries[i].Start != nil {
		return s.Entries[i].Start.Position.Line
	}
	if s.IsFlowStyle && s.Values[i] != nil && s.Values[i].GetToken() != nil {
		return s.Values[i].GetToken().Position.Line
	}
	return otherwise
}

// text takes a scalar as it was written: 35.08 and 081315681007 are numbers to
// YAML, and a code and a telephone to whoever wrote them.
func (d *decoder) text(n ast.Node, v reflect.Value, path string, line int) {
	s, ok := "", true
	switch t := n.(type) {
	case *ast.StringNode:
		s = t.Value
	case *ast.LiteralNode:
		s = t.Value.Value
	case *ast.IntegerNode:
		s = written(t.Token)
	case *ast.FloatNode:
		s = written(t.Token)
	default:
		ok = false
	}
	if !ok {
		d.wrong(line, path, "text")
		return
	}
	clean, faults := harmless(s)
	if len(faults) > 0 { // written as an escape, \u202e
		d.fail(line, path, faults[0].Code, "value", faults[0].Args["value"])
	}
	if r := []rune(clean); len(r) > maxText {
		d.fail(line, path, "too_long", "max", strconv.Itoa(maxText))
	}
	v.SetString(clean)
}

// maxText is the longest single text of a profile, in characters.
const maxText = 8000

func written(t *token.Token) string { return t.Value }

func (d *decoder) number(n ast.Node, v reflect.Value, path string, line int) {
	t, ok := n.(*ast.IntegerNode)
	if !ok {
		d.wrong(line, path, "number")
		return
	}
	if len(t.Token.Value) > 9 {
		d.fail(line, path, "too_large", "value", t.Token.Value)
		d.broken = append(d.broken, path)
		return
	}
	i, err := strconv.Atoi(t.Token.Value) // 0x10 and 1_000 are for programmers
	if err != nil {
		d.wrong(line, path, "number")
		return
	}
	v.SetInt(int64(i))
}

func (d *decoder) keysOf(t reflect.Type) keys {
	if k, ok := d.fields[t]; ok {
		return k
	}
	k := keys{index: map[string]int{}}
	for i := range t.NumField() {
		if name := t.Field(i).Tag.Get("yaml"); name != "" {
			k.names = append(k.names, name)
			k.index[name] = i
		}
	}
	d.fields[t] = k
	return k
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// shown is a key as it may stand in a path: short, on one line.
func shown(key string) string {
	key = plainDetail(key)
	if r := []rune(key); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return key
}
