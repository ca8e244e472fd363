//go:build unix

package main

import (
	"os/signal"
	"syscall"
)

// fullIsAnError makes a file that has come to its limit an error, told like a
// full disk, instead of a signal that ends the program in the middle of typing.
func fullIsAnError() { signal.Ignore(syscall.SIGXFSZ) }
