// Package actionform draws every action on a case as a form: one field a row,
// built from the description the model keeps of the action, and the short menu
// from which an action is chosen. What it sends is the same JSON a command line
// or another programme would send, so no action has a second door here.
package actionform
