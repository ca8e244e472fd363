//go:build !windows

package vault

import (
	"syscall"
)

const errReadOnlyDisk = syscall.EROFS
