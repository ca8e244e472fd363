package profile

import (
	"slices"
	"strconv"
	"strings"

	"aduan/model"
	"aduan/model/office"
)

// MaxSize is the size of a profile file at most, in bytes.
const MaxSize = 256 << 10

// Fault is one thing wrong in a profile file.
type Fault struct {
	// Line is where it stands, from 1; 0 where it concerns no line.
	Line int
	// Path is the place in the file's own words, list items from 1:
	// "posts[3].role". Empty for faults of the writing itself.
	Path string
	// Code and Args are for programs and other languages.
	Code string
	Args map[string]string
	// Message is an Indonesian sentence with line and path: what is wrong, and
	// what to write instead.
	Message string
}

func (f Fault) Error() string { return f.Message }

// Parse reads a profile. Without faults the office is whole and has passed
// office.Check; with faults it is nil, and the faults are all that could be
// found, by line. A fault of the writing itself (a bracket never closed) hides
// whatever else may be wrong, for then nothing can be told apart any more.
func Parse(text []byte) (*model.Office, []Fault) {
	o, d, faults := read(text)
	if o == nil {
		return nil, sorted(faults)
	}
	for _, p := range office.Check(o) {
		if !d.echo(p) {
			faults = append(faults, faultOf(d.lineOf(p.Path), p))
		}
	}
	faults = append(faults, d.wording(o)...)
	if len(faults) > 0 {
		return nil, sorted(faults)
	}
	return o, nil
}

// Read reads a profile that was judged when it came into use: what is minded
// since then must not take the office its posts. Nil only where nothing can be
// told apart.
func Read(text []byte) *model.Office {
	o, _, _ := read(text)
	return o
}

// read reads what can be read; without an office, the faults of the writing.
func read(text []byte) (*model.Office, *decoder, []Fault) {
	if len(text) > MaxSize {
		return nil, nil, []Fault{fault(0, "", "too_big", "max", strconv.Itoa(MaxSize>>10))}
	}
	clean, faults := harmless(string(text))
	root, bad := tree(clean)
	if len(bad) > 0 {
		if n := len(faults); n > 0 && faults[n-1].Code == "tab" && faults[n-1].Line == bad[0].Line {
			bad = nil // the tab was the indentation
		}
		return nil, nil, hiding(append(faults, bad...))
	}
	if _, ok := entries(root); !ok {
		return nil, nil, append(faults, fault(1, "", "not_a_profile"))
	}
	d := newDecoder()
	o := d.office(root)
	return o, d, append(faults, d.faults...)
}

// echo tells whether a problem is only the consequence of a fault that is
// already reported: something unreadable is also missing, and whoever refers to
// an unreadable list refers to nothing.
func (d *decoder) echo(p office.Problem) bool {
	for _, broken := range d.broken {
		switch {
		case within(broken, p.Path), p.Code == "empty_list" && within(p.Path, broken):
			return true
		case p.Needs == "":
		case broken == p.Needs:
			return true
		}
		list, key, keyed := strings.Cut(p.Needs, ".")
		if keyed && (broken == list || within(list, broken) && endsIn(broken, key)) {
			return true
		}
	}
	return false
}

// endsIn tells whether path is a whole item of a list, or a key of it.
func endsIn(path, key string) bool {
	return strings.HasSuffix(path, "]") || strings.HasSuffix(path, "."+key)
}

// within tells whether path is root or lies below it.
func within(root, path string) bool {
	rest, ok := strings.CutPrefix(path, root)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

// lineOf is the line of path, or of the nearest thing above it that the file
// has: what is missing is missing from there.
func (d *decoder) lineOf(path string) int {
	for {
		if line, ok := d.lines[path]; ok {
			return line
		}
		cut := strings.LastIndexAny(path, ".[")
		if cut < 0 {
			return 1
		}
		path = path[:cut]
	}
}

func sorted(faults []Fault) []Fault {
	slices.SortStableFunc(faults, func(a, b Fault) int { return a.Line - b.Line })
	return slices.CompactFunc(faults, func(a, b Fault) bool { return a.Message == b.Message })
}
