// Package model is the domain of the complaint desk: values, events, actions,
// rules, posts, sight and errors. It is pure: no I/O, no clock, no randomness,
// no keys; the standard library only. Whatever it decides is a function of a
// Situation, and whatever it knows of a case is the sum of its events.
package model
