package model

import "time"

// Copy is a copy of the book that was read back and proven. It names no folder:
// where it lies is the admin's business.
type Copy struct {
	Made   time.Time `json:"made"`
	Name   string    `json:"name"`           // of its file
	Keys   string    `json:"keys,omitempty"` // of the file of the keys; empty: made without
	Seq    uint64    `json:"seq"`            // of the last event in it
	Head   string    `json:"head"`           // the running sum there, hex
	Events uint64    `json:"events"`
	Files  int       `json:"files"` // attachments
	Bytes  int64     `json:"bytes"`
	SHA256 string    `json:"sha256"` // of its file
}
