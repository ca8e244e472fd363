package cli

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"aduan/model"
)

// docsActions writes what each action takes, from the action table itself.
func (a *app) docsActions(b *bytes.Buffer) {
	words := a.language(nil)
	for _, info := range model.ActionTable() {
		deed := words.Action(info.Name)
		fmt.Fprintf(b, "\n### %s\n\n%s: %s.\n", info.Name, deed.Name, deed.Does)
		var rows []string
		for _, f := range info.Fields {
			if !slices.Contains(commonFields(), f.Name) {
				rows = append(rows, docsField(words, f, "")...)
			}
		}
		if len(rows) > 0 {
			fmt.Fprintf(b, "\n| isian | jenis | artinya |\n|---|---|---|\n%s\n", strings.Join(rows, "\n"))
		}
	}
}

func docsField(words *language, f model.Field, prefix string) []string {
	name := prefix + f.Name
	kind := f.Type
	if len(f.Enum) > 0 {
		kind = strings.Join(f.Enum, ", ")
	}
	star := ""
	if f.Required {
		star = "*"
	}
	label := words.Field(name)
	rows := []string{fmt.Sprintf("| `%s`%s | %s | %s |", name, star, kind, join(". ", label.Name, label.Hint))}
	for _, sub := range f.Fields {
		rows = append(rows, docsField(words, sub, name+".")...)
	}
	return rows
}
