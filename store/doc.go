// Package store is the book: one door for deeds, one place to read. It acts,
// folds, filters by sight, keeps the queue and verifies. What is true is the
// journal beside it; every row and index here is derived from it and can be
// made again. It decides nothing: that is package model's.
package store
