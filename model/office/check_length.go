package office

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Characters that a text may have where it is shown: on a line of the screen,
// on the disposition sheet, on a paper.
const (
	maxName     = 120
	maxPhrase   = 160
	maxSentence = 500
)

// longest is how long the text of a key may be; 0: as long as it likes. Ready
// answers and the steps of a service are read as whole pages; the name of a
// service is as long as its decree has it.
func longest(path, key string) int {
	list, _, _ := strings.Cut(path, "[")
	switch {
	case list == "services" && key == "name":
		return maxSentence
	case list == "services", list == "answers":
		return 0
	case slices.Contains([]string{"instructions", "causes", "requirements"}, list):
		return maxPhrase
	case slices.Contains([]string{"name", "title", "label", "regency", "village_word", "district_word"}, key):
		return maxName
	case slices.Contains([]string{"text", "sentence", "basis", "identity_text", "special_room", "say", "say_outside", "next", "address"}, key):
		return maxSentence
	}
	return 0
}

// lengths finds the texts that no place where they are shown can hold.
func (c *checker) lengths(v reflect.Value, path string) {
	for i := range v.NumField() {
		f, key := v.Field(i), v.Type().Field(i).Tag.Get("yaml")
		p := strings.TrimPrefix(path+"."+key, ".")
		switch {
		case f.Kind() == reflect.String:
			if max := longest(path, key); max > 0 && len([]rune(f.String())) > max {
				c.add(p, "too_long", "max", strconv.Itoa(max))
			}
		case f.Kind() == reflect.Struct:
			c.lengths(f, p)
		case f.Kind() == reflect.Slice && f.Type().Elem().Kind() == reflect.Struct:
			for j := range f.Len() {
				c.lengths(f.Index(j), at(p, j))
			}
		}
	}
}
