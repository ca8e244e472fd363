package load

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/crypto/ssh"

	"aduan/sshserver"
)

// list is a bare console: rows, one of which is marked.
type list struct{ rows, at, cols int }

func (l list) Init() tea.Cmd { return nil }

func (l list) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		l.rows, l.cols = m.Height, m.Width
	case tea.KeyPressMsg:
		switch m.String() {
		case "j":
			l.at++
		case "k":
			l.at--
		case "pgdown":
			l.at += l.rows
		case "pgup":
			l.at -= l.rows
		}
	}
	return l, nil
}

func (l list) View() tea.View {
	var b strings.Builder
	top := l.at - ((l.at%max(l.rows, 1))+l.rows)%max(l.rows, 1)
	for i := range l.rows {
		row := fmt.Sprintf("%5d  Jalan rusak di depan pasar, sudah dilaporkan %d kali", top+i, (top+i)*7919%100)
		if top+i == l.at {
			row = "\x1b[7m" + row + "\x1b[m"
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(row)
	}
	v := tea.NewView(b.String())
	v.AltScreen = true
	return v
}

// serveBare serves it to one key, until it is killed.
func serveBare() {
	text, err := os.ReadFile(os.Getenv("ADUAN_LOAD_BARE"))
	check(err)
	known, _, _, _, err := ssh.ParseAuthorizedKey(text)
	check(err)
	_, private, err := ed25519.GenerateKey(rand.Reader)
	check(err)
	host, err := ssh.NewSignerFromKey(private)
	check(err)
	srv, err := sshserver.New(sshserver.Config{
		HostKeys: []ssh.Signer{host},
		Limits:   sshserver.Limits{Sessions: 1 << 20, PerPerson: 1 << 20, PerAddress: 1 << 20, PerMinute: 1 << 20, Handshakes: 1 << 10},
		Who: func(_ context.Context, c sshserver.Caller) (sshserver.Visitor, error) {
			if print := ssh.FingerprintSHA256(c.Key); print != ssh.FingerprintSHA256(known) {
				return sshserver.Visitor{}, &sshserver.Unknown{Fingerprint: print}
			}
			return sshserver.Visitor{Staff: "load"}, nil
		},
		Console: func(context.Context, sshserver.Session) (tea.Model, []tea.ProgramOption, error) {
			return list{}, nil, nil
		},
		Command: func(context.Context, sshserver.Session, []string, io.Reader, io.Writer, io.Writer) int { return 2 },
		Say: func(string) sshserver.Words {
			return sshserver.Words{Refused: func(error, string) string { return "-" }, Fault: func(string) string { return "-" }}
		},
		Log: slog.New(slog.DiscardHandler), Now: time.Now, NewID: rand.Text,
	})
	check(err)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	check(err)
	fmt.Printf(`{"listen":%q}`+"\n", l.Addr())
	check(srv.Serve(l))
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
