package ui

import (
	"fmt"
	"strings"

	"aduan/model"
)

// Member names a member of a team: staff in short, others with their agency.
func (e *Env) Member(m model.TeamMember) string {
	switch {
	case m.Staff != "":
		return e.Colleague(m.Staff)
	case m.Agency != "":
		return m.Name + " (" + m.Agency + ")"
	}
	return m.Name
}

// TeamOf is a team in one line: its letter, its lead, its members.
func (e *Env) TeamOf(t *model.Team) string {
	say := e.Say.Team
	letter := t.LetterNo
	if letter == "" {
		letter = say.NoLetter
	}
	who := []string{fmt.Sprintf(say.Lead, e.Member(t.Lead))}
	for _, m := range t.Members {
		who = append(who, e.Member(m))
	}
	return letter + " · " + strings.Join(who, ", ")
}

// Lacks says what the work of a team still lacks; empty for nothing.
func (e *Env) Lacks(lacks []model.TeamLack) string {
	say := e.Say.Team
	whole := map[string]string{model.LacksLetter: say.LacksLetter, model.LacksPapers: say.LacksPapers, model.LacksNotes: say.LacksNotes}
	var out, names []string
	for i, l := range lacks {
		if l.Code != model.LacksField {
			out = append(out, whole[l.Code])
			continue
		}
		names = append(names, lowerFirst(e.Words.Field(l.Field).Name))
		if i+1 == len(lacks) || lacks[i+1].Note != l.Note { // of one note together
			out, names = append(out, fmt.Sprintf(say.LacksField, l.Note, e.Words.List(names))), nil
		}
	}
	return strings.Join(out, "; ")
}

// NoteKind is a kind of note in nine columns.
func (e *Env) NoteKind(kind string) string {
	if k, ok := e.Say.Team.Kinds[kind]; ok {
		return k
	}
	return kind
}

// NoteHead is where and with whom a note was made, and who made it.
func (e *Env) NoteHead(n model.Note) string {
	var parts []string
	for _, p := range []string{n.Place, n.Person, e.Person(n.By)} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, " · ")
}

// NoteText is what a note tells, each part below its name; the parts that stand
// in its head are left out.
func (e *Env) NoteText(n model.Note) []string {
	var out []string
	for _, field := range []string{"present", "seen", "document", "text", "decided", "evidence"} {
		text := n.Field(field)
		if text == "" {
			continue
		}
		if field != "text" {
			text = e.Words.Field(field).Name + ": " + text
		}
		out = append(out, text)
	}
	return out
}
