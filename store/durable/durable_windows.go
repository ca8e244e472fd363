package durable

import "syscall"

// ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL, ERROR_FILE_TOO_LARGE.
var full = []error{syscall.Errno(112), syscall.Errno(39), syscall.Errno(223)}

// Names does nothing: Windows makes names durable itself.
func Names(string) error { return nil }
