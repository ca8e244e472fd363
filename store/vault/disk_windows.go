package vault

import "syscall"

// ERROR_WRITE_PROTECT.
const errReadOnlyDisk = syscall.Errno(19)
