// Package words is the catalogue of what people read: the words for the codes
// of the record, the sentences for errors and refusals, and the typography of
// moments, durations, countdowns and numbers. It decides nothing and holds no
// rule; every function is pure, and a catalogue never changes once made.
package words
