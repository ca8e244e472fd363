//go:build !unix

package main

// fullIsAnError: no such limit here.
func fullIsAnError() {}
