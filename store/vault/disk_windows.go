package vault

import "syscall"

// ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL, ERROR_FILE_TOO_LARGE.
var diskFull = []error{syscall.Errno(112), syscall.Errno(39), syscall.Errno(223)}

// ERROR_WRITE_PROTECT.
const errReadOnlyDisk = syscall.Errno(19)

// syncDir has nothing to do: Windows keeps names in a journal of its own.
func syncDir(string) error { return nil }
