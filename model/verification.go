package model

import "time"

// Verification is what the newest look over the whole book came to.
type Verification struct {
	At      time.Time `json:"at"`
	Events  uint64    `json:"events"`            // that the book had
	Unclean bool      `json:"unclean,omitempty"` // made because a program had ended without closing it
	Locked  bool      `json:"locked,omitempty"`  // without the office key: rows and keys were not checked
	Faults  int       `json:"faults"`
	Harm    Harm      `json:"harm,omitempty"` // the worst of them
}

// Harm is what a fault of the book means for those who work with it.
type Harm string

// Harms, from the least to the worst.
const (
	HarmNone    Harm = ""
	HarmRows    Harm = "rows"    // lists made from the journal; the journal is whole
	HarmIndex   Harm = "index"   // the journal's own indexes; its events are whole
	HarmParts   Harm = "parts"   // keys or attachments: some words or files cannot be read
	HarmWitness Harm = "witness" // nothing tells whether the book's end is there
	HarmJournal Harm = "journal" // the book is not what was written
)

// Harms are all of them in their order.
func Harms() []Harm {
	return []Harm{HarmNone, HarmRows, HarmIndex, HarmParts, HarmWitness, HarmJournal}
}
