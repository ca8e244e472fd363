package office

import (
	"slices"
	"strconv"
	"strings"

	"aduan/model"
)

// Problem is one thing that makes a profile unservable. Code and Args are for
// the catalogue of sentences; Path is the place in the file, with list items
// counted from 1: "posts[3].role".
type Problem struct {
	Path string
	Code string
	Args map[string]string
	// Needs names what the problem was judged against: the list "units" for a
	// post in an unknown unit, the key "posts.role" of a list's items where no
	// post has a role. Where that could not be read, the problem is an echo.
	Needs string
}

// checker collects problems, so that one run finds all of them.
type checker struct {
	o   *model.Office
	out []Problem
}

// add notes a problem; kv are pairs of argument name and value.
func (c *checker) add(path, code string, kv ...string) {
	c.addNeeding(path, code, "", kv...)
}

func (c *checker) addNeeding(path, code, needs string, kv ...string) {
	args := map[string]string{}
	for i := 0; i+1 < len(kv); i += 2 {
		args[kv[i]] = kv[i+1]
	}
	c.out = append(c.out, Problem{Path: path, Code: code, Args: args, Needs: needs})
}

// need says that a value must not be left empty, and whether it is there.
func (c *checker) need(path, value string) bool {
	if strings.TrimSpace(value) == "" {
		c.add(path, "missing", "key", path[strings.LastIndexByte(path, '.')+1:])
		return false
	}
	return true
}

// oneOf checks a value against a fixed enumeration. Empty values pass: need
// judges those.
func (c *checker) oneOf(path, value string, allowed []string) {
	if value == "" || slices.Contains(allowed, value) {
		return
	}
	c.add(path, "unknown_value", "value", value, "near", Nearest(value, allowed), "allowed", strings.Join(allowed, ", "))
}

// ref checks that value is one of the codes of the list named by list. Empty
// values pass.
func (c *checker) ref(path, value, list string, codes []string) {
	if value == "" || slices.Contains(codes, value) {
		return
	}
	c.addNeeding(path, "unknown_ref", list, "value", value, "list", list, "near", Nearest(value, codes))
}

// between checks a number.
func (c *checker) between(path string, value, low, high int) {
	if value < low || value > high {
		c.add(path, "out_of_range", "value", strconv.Itoa(value), "low", strconv.Itoa(low), "high", strconv.Itoa(high))
	}
}

// unique finds values that stand twice under the same key of a list.
type unique struct {
	c    *checker
	seen map[string]string
}

func (c *checker) unique() unique { return unique{c, map[string]string{}} }

func (u unique) add(path, value string) {
	if value == "" {
		return
	}
	if first, ok := u.seen[value]; ok {
		u.c.add(path, "twice", "value", value, "first", first)
		return
	}
	u.seen[value] = path
}

// code checks the code of a list item: there, well formed, and only once.
func (c *checker) code(u unique, path, value string) {
	if !c.need(path, value) {
		return
	}
	if !wellFormed(value) {
		c.add(path, "bad_code", "value", value)
	}
	u.add(path, value)
}

// wellFormed accepts ASCII letters, digits, '-' and '_' up to 40 characters,
// beginning with a letter or digit: codes stand in keys, commands and paths.
func wellFormed(code string) bool {
	if code == "" || len(code) > 40 || code[0] == '-' || code[0] == '_' {
		return false
	}
	for _, r := range code {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '_':
		default:
			return false
		}
	}
	return true
}

// at is the path of item i (from 0) of a list.
func at(list string, i int) string { return list + "[" + strconv.Itoa(i+1) + "]" }

// codes lists one string of every item.
func codes[T any](items []T, of func(T) string) []string {
	out := make([]string, 0, len(items))
	for _, it := range items {
		if s := of(it); s != "" {
			out = append(out, s)
		}
	}
	return out
}
