package cli

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"aduan/sshserver"
)

// TestOfficialsGuideIsRight: the one page for officials and the session of PuTTY
// name the port that the server listens on, and PuTTY keeps nothing of a screen.
func TestOfficialsGuideIsRight(t *testing.T) {
	port := strings.TrimPrefix(defaultListen, ":")
	guide, err := os.ReadFile("../../docs/pejabat.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, said := range []string{"ssh -p " + port, "sftp -P " + port, "aduan-putty.reg", "Kunci ini belum dikenal. Bacakan sidiknya kepada admin:\nSHA256:"} {
		if !strings.Contains(string(guide), said) {
			t.Errorf("the guide does not say %q", said)
		}
	}
	if said := (&doorway{a: newApp(IO{})}).say("").Refused(&sshserver.Unknown{}, "SHA256:"); !strings.HasPrefix(said, "Kunci ini belum dikenal. Bacakan sidiknya kepada admin:\r\nSHA256:") {
		t.Errorf("the server says %q", said)
	}
	putty, err := os.ReadFile("../../docs/aduan-putty.reg")
	if err != nil {
		t.Fatal(err)
	}
	var n int
	if _, err := fmt.Sscan(port, &n); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{fmt.Sprintf(`"PortNumber"=dword:%08x`, n), `"AgentFwd"=dword:00000000`, `"EraseToScrollback"=dword:00000000`, `"LineCodePage"="UTF-8"`} {
		if !strings.Contains(string(putty), line+"\r\n") {
			t.Errorf("the PuTTY session lacks %s", line)
		}
	}
}
