package ui

import (
	"slices"

	"aduan/model"
)

// Offered lists what may be done to a case from the console, of what the book
// allows: a file is not to be had from a terminal, and nobody ratifies while
// initials are missing.
func Offered(allowed []model.ActionName) []model.ActionName {
	return slices.DeleteFunc(slices.Clone(allowed), func(a model.ActionName) bool {
		return a == "attach" || a == "ratify" && slices.Contains(allowed, "initial")
	})
}

// Letter is the letter of an action in the menu of a case, the same whatever
// the state and whoever asks: its key where it has one, else a letter of its own.
// Empty for what no menu offers.
func (e *Env) Letter(a model.ActionName) string {
	if b, ok := e.KeyOf(a); ok {
		return b.Help().Key
	}
	switch a {
	case "request_info": // the commonest without a key (screens.md 15)
		return "m"
	case "undo":
		return e.Keys.Deed.Undo.Help().Key
	case "accept", "verify", "dispatch", "form_team", "check", "answer", "deliver", "report", "recall", "refer", "number_letter":
		return workLetter(a)
	}
	return endLetter(a)
}

func workLetter(a model.ActionName) string {
	switch a {
	case "accept":
		return "A"
	case "form_team": // as on the disposition sheet
		return "B"
	case "check":
		return "C"
	case "dispatch":
		return "D"
	case "answer":
		return "J"
	case "refer":
		return "K"
	case "report":
		return "L"
	case "number_letter":
		return "N"
	case "deliver":
		return "S"
	case "verify":
		return "T"
	case "recall":
		return "Y"
	}
	return ""
}

func endLetter(a model.ActionName) string {
	switch a {
	case "evaluate":
		return "E"
	case "forward":
		return "F"
	case "object":
		return "G"
	case "link":
		return "H"
	case "merge":
		return "U"
	case "unmerge":
		return "I"
	case "extend":
		return "M"
	case "reopen":
		return "O"
	case "rate":
		return "P"
	case "outside_clock":
		return "Q"
	case "reject":
		return "R"
	case "secrecy":
		return "V"
	case "withdraw":
		return "W"
	case "void":
		return "X"
	case "close":
		return "Z"
	}
	return ""
}
