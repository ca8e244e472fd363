//go:build unix

package cli

import (
	"os"
	"syscall"
	"testing"
)

// waitless makes a read of the terminal one that Close ends: else the kernel
// keeps the terminal until the program next writes, with the clock of the next
// minute.
func waitless(t testing.TB, tty *os.File) *os.File {
	t.Helper()
	fd, err := syscall.Dup(int(tty.Fd()))
	if err == nil {
		syscall.CloseOnExec(fd)
		err = syscall.SetNonblock(fd, true)
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := tty.Close(); err != nil {
		t.Fatal(err)
	}
	return os.NewFile(uintptr(fd), tty.Name())
}
