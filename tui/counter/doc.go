// Package counter is the desk where people come, ring and write: the form on
// which a complaint is booked, the receipt it ends on, and the question that
// was answered on the spot. It counts keys: a queue stands behind the caller.
package counter
