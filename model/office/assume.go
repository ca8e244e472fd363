package office

import (
	"reflect"
	"strconv"
	"strings"

	"aduan/model"
)

// assumptions checks that every path names something that the file holds, so
// that what is listed as assumed cannot outlive what it was about.
func (c *checker) assumptions() {
	u := c.unique()
	for i, path := range c.o.Assumed {
		p := at("assumptions", i)
		if !c.need(p, path) {
			continue
		}
		u.add(p, path)
		if !Holds(c.o, path) {
			c.add(p, "bad_path", "value", path)
		}
	}
}

// Holds tells whether path names a value that o holds. A list item is named by
// its own code, name or duty, so that moving it changes nothing:
// "clocks[disposition].limit", "hours[1].week.fri", "rules.light".
func Holds(o *model.Office, path string) bool {
	v := reflect.ValueOf(*o)
	for part := range strings.SplitSeq(path, ".") {
		name, item, listed := strings.Cut(part, "[")
		v = member(v, name)
		if listed {
			v = itemOf(v, strings.TrimSuffix(item, "]"))
		}
		if !v.IsValid() {
			return false
		}
	}
	return true
}

// member is the field of a struct by its name in the file, or a key of a map.
func member(v reflect.Value, name string) reflect.Value {
	switch {
	case !v.IsValid():
	case v.Kind() == reflect.Map:
		return v.MapIndex(reflect.ValueOf(name))
	case v.Kind() == reflect.Struct:
		if i := fieldOf(v.Type(), name); i >= 0 {
			return v.Field(i)
		}
	}
	return reflect.Value{}
}

// fieldOf is the index of a struct's field by its name in the file, or -1.
func fieldOf(t reflect.Type, name string) int {
	for i := range t.NumField() {
		if t.Field(i).Tag.Get("yaml") == name {
			return i
		}
	}
	return -1
}

// itemOf is the item of a list that calls itself key, or the key-th from 1.
func itemOf(v reflect.Value, key string) reflect.Value {
	if !v.IsValid() || v.Kind() != reflect.Slice || key == "" {
		return reflect.Value{}
	}
	switch t := v.Type().Elem(); t.Kind() {
	case reflect.String:
		for i := range v.Len() {
			if v.Index(i).String() == key {
				return v.Index(i)
			}
		}
	case reflect.Struct:
		for _, name := range []string{"code", "name", "duty", "account"} {
			f := fieldOf(t, name)
			for i := 0; f >= 0 && i < v.Len(); i++ {
				if v.Index(i).Field(f).String() == key {
					return v.Index(i)
				}
			}
		}
	}
	if n, err := strconv.Atoi(key); err == nil && n >= 1 && n <= v.Len() {
		return v.Index(n - 1)
	}
	return reflect.Value{}
}
