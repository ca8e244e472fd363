package cli

import (
	"encoding/pem"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"aduan/model"

	"golang.org/x/crypto/ssh"
)

// opensshAs is a call of the client that people have, from an address of this
// machine.
func (w *served) opensshAs(who model.StaffID, from string) []string {
	w.t.Helper()
	block, err := ssh.MarshalPrivateKey(privateOf(string(who)), "")
	if err != nil {
		w.t.Fatal(err)
	}
	host, port, _ := strings.Cut(w.addr, ":")
	home := w.t.TempDir()
	for name, text := range map[string]string{"key": string(pem.EncodeToMemory(block)), "known": "[" + host + "]:" + port + " " + line(w.host) + "\n"} {
		if err := os.WriteFile(filepath.Join(home, name), []byte(text), 0o600); err != nil {
			w.t.Fatal(err)
		}
	}
	return []string{"-F", "/dev/null", "-tt", "-b", from, "-o", "BatchMode=yes", "-o", "IdentitiesOnly=yes", "-o", "UserKnownHostsFile=" + filepath.Join(home, "known"),
		"-i", filepath.Join(home, "key"), "-p", port, host}
}

// TestWhoComesBackFromAnotherAddressGoesOn: a telephone goes from the office's
// network to the village's. Whether the server has noticed that the old link is dead
// or not, place, case and draft are offered, and what was typed is all there.
func TestWhoComesBackFromAnotherAddressGoesOn(t *testing.T) {
	if _, err := exec.LookPath("ssh"); err != nil {
		t.Skip("ssh is not installed")
	}
	for name, leaves := range map[string]syscall.Signal{"noticed": syscall.SIGKILL, "not noticed": syscall.SIGSTOP} {
		t.Run(name, func(t *testing.T) {
			w := serveDemo(t, 20)
			w.enrol("pengelola")
			c := startConsole(t, "ssh", w.opensshAs("pengelola", "127.0.0.1")...)
			c.until("1 Beranda")
			c.press("4")
			c.wait(func() bool { return listRow(c.term.String(), 0) != "" }, "rows")
			c.press("\r")
			c.until("Berikutnya")
			c.press("t")
			c.until("Tanggapan")
			c.press("Besok kami cek ke bank")
			c.until("konsep tersimpan 0")
			w.stands("pengelola")
			if err := c.cmd.Process.Signal(leaves); err != nil {
				t.Fatal(err)
			}
			if leaves == syscall.SIGKILL {
				<-c.ended
				w.door.seated.Wait()
			}
			back := startConsoleIn(t, 50, 20, "ssh", w.opensshAs("pengelola", "127.0.0.2")...)
			back.until("Tadi Anda di Antrean")
			back.until("Tanggapi")
			back.press("\r")
			back.until("Besok kami cek ke bank")
			back.press(" hari ini")
			back.until("bank hari ini")
			if leaves == syscall.SIGSTOP {
				if err := c.cmd.Process.Kill(); err != nil {
					t.Fatal(err)
				}
				<-c.ended
			}
			_ = c.cmd.Wait() // it was killed
			back.press("\x1b")
			back.until("[Ringkasan]")
			back.press("\x1b\x1b")
			back.until("[1 Beranda]")
			back.press("q")
			<-back.ended
			if err := back.cmd.Wait(); err != nil {
				t.Error(err)
			}
			desk, err := w.desk(t.Context(), "pengelola")
			if err != nil {
				t.Fatal(err)
			}
			all, err := desk.Drafts().List(t.Context())
			if err != nil || len(all) != 1 || all[0].Values["text"] != "Besok kami cek ke bank hari ini" {
				t.Errorf("kept is %+v, %v", all, err)
			}
			for _, from := range []string{"127.0.0.1", "127.0.0.2"} {
				if !strings.Contains(w.log.String(), `"msg":"came in","from":"`+from+`","who":"pengelola"`) {
					t.Errorf("nobody came from %s:\n%s", from, w.log.String())
				}
			}
		})
	}
}
