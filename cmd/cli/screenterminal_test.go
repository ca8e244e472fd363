package cli

import (
	"bytes"
	"context"
	"crypto/rand"
	"os/exec"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"aduan/model"
	"aduan/store"
	"aduan/tui/tuitest"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/creack/pty"
)

// terminalWalks is the test below which a walk also goes through the program:
// see inTerminal.
const terminalWalks = "TestScreenWalksInTerminal"

// TestScreenWalksInTerminal goes the walks of the screen a second time, key by
// key, through the command tree in a terminal: its arguments, its book on disk,
// its event loop, its renderer, and what a terminal makes of the bytes. After
// every key the terminal must show what the console says it shows.
func TestScreenWalksInTerminal(t *testing.T) {
	if testing.Short() || runtime.GOOS == "windows" {
		t.Skip("needs a terminal")
	}
	if _, err := exec.LookPath("lp"); err == nil {
		t.Skip("would print on the printer of this computer")
	}
	for name, walk := range map[string]func(*testing.T){
		"1": TestScreenWalk1, "2": TestScreenWalk2, "3": TestScreenWalk3, "4": TestScreenWalk4, "5": TestScreenWalk5, "6": TestScreenWalk6,
		"7": TestScreenWalk7, "8": TestScreenWalk8, "9": TestScreenWalk9, "10": TestScreenWalk10, "11": TestScreenWalk11, "12": TestScreenWalk12, "13": TestScreenWalk13,
		"14": TestScreenWalk14, "15": TestScreenWalk15, "16": TestScreenWalk16, "17": TestScreenWalk17, "18": TestScreenWalk18,
		"19": TestScreenWalk19, "20": TestScreenWalk20,
	} {
		t.Run(name, func(t *testing.T) { t.Parallel(); walk(t) })
	}
}

// inTerminal tells whether a walk goes through the program in a terminal too.
func inTerminal(t *testing.T) bool { return strings.HasPrefix(t.Name(), terminalWalks+"/") }

// twin is the second book of a walk: what is done on the screen is done here
// through the program, at the same moments. One computer holds it, as in a small
// office: whoever sits down opens the console anew.
type twin struct {
	w    *screenWalk
	book string
	*terminal
	code chan int
}

// open starts the program as somebody, in a window of a size.
func (p *twin) open(name string, width, height int) {
	p.w.t.Helper()
	p.leave()
	p.terminal = newTerminal(p.w.t, width, height)
	master, tty, err := pty.Open()
	if err == nil {
		err = pty.Setsize(master, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)})
	}
	if err != nil {
		p.w.t.Fatal(err)
	}
	p.gone, p.code = make(chan struct{}), make(chan int, 1)
	env := map[string]string{"TERM": "xterm-256color", "LANG": "C.UTF-8"}
	call := IO{Args: []string{"--book", p.book, "--as", name, "--theme", "dark", "--lang", "id"}, In: tty, Out: tty, Err: tty,
		Env: func(name string) string { return env[name] }, Dir: p.book, Data: p.book, Now: p.w.Now, NewID: p.w.newID, User: "admin", Interactive: true, Typed: true,
		after: tuitest.Never} // as the console that it is compared with: else a slow machine would keep drafts and end messages in the midst of a form
	ctx := p.w.t.Context()
	p.plug(master)
	go func(gone chan struct{}, code chan int) {
		defer close(gone)
		code <- Run(ctx, call)
		_ = tty.Close() // so that nothing more is to be read
	}(p.gone, p.code)
}

// leave ends the program, from wherever it stands.
func (p *twin) leave() {
	p.w.t.Helper()
	if p.terminal == nil {
		return
	}
	p.quit("\x03\x03")
	p.terminal = nil
	if code := <-p.code; code != 0 {
		p.w.t.Fatalf("the program ended with %d", code)
	}
}

// use opens the second book for what is not done on a screen.
func (p *twin) use(do func(*store.Book)) {
	p.w.t.Helper()
	p.leave()
	b, err := store.Open(p.book, store.Config{Now: p.w.Now, NewID: p.w.newID, Random: rand.Reader})
	if err != nil {
		p.w.t.Fatal(err)
	}
	do(b)
	if err := b.Close(); err != nil {
		p.w.t.Fatal(err)
	}
}

// proves lets the program itself check the second book.
func (p *twin) proves() {
	p.leave()
	var out bytes.Buffer
	code := Run(context.Background(), IO{Args: []string{"--book", p.book, "--as", "pengelola", "book", "verify"}, In: strings.NewReader(""), Out: &out, Err: &out,
		Env: func(string) string { return "" }, Dir: p.book, Data: p.book, Now: p.w.Now, NewID: p.w.newID, User: "admin"})
	if code != 0 {
		p.w.t.Errorf("the book of the terminal: exit %d\n%s", code, &out)
	}
}

// chance is what two books never have the same: the code of an answer, which is
// drawn, and how it is read out; the head of the chain, which hangs on it.
var chance = regexp.MustCompile(`\b[A-Z0-9]{8}\b|\b[A-Z0-9]( [A-Z0-9]){7}\b|[0-9a-f]{4} [0-9a-f]{4} … [0-9a-f]{4}`)

func alike(frame string) string {
	rows := strings.Split(chance.ReplaceAllString(frame, ""), "\n")
	for i, r := range rows {
		rows[i] = strings.TrimRight(r, " ")
	}
	return strings.TrimRight(strings.Join(rows, "\n"), "\n")
}

// shows waits until the terminal shows what the console says: the same letters
// in the same cells, and the cursor where it stands.
func (p *twin) shows(s *seat) {
	p.w.t.Helper()
	want, cursor := alike(s.console.Frame()), s.console.View().Cursor
	there := func() bool {
		return alike(p.term.String()) == want && (cursor == nil || p.term.CursorPosition() == uv.Pos(cursor.X, cursor.Y))
	}
	alarm := time.AfterFunc(never/2, func() { p.w.t.Logf("the console shows\n%s", want) })
	defer alarm.Stop()
	p.wait(there, "the screen of the console")
}

// bytesOf are what a terminal sends for a key.
func bytesOf(key string) string {
	switch key {
	case "enter":
		return "\r"
	case "esc":
		return "\x1b"
	case "tab":
		return "\t"
	case "shift+tab":
		return "\x1b[Z"
	case "space":
		return " "
	case "backspace":
		return "\x7f"
	case "pgdown":
		return "\x1b[6~"
	case "pgup":
		return "\x1b[5~"
	case "up":
		return "\x1b[A"
	case "down":
		return "\x1b[B"
	}
	if letter, ok := strings.CutPrefix(key, "ctrl+"); ok {
		return string(letter[0] - 'a' + 1)
	}
	return key
}

// deskOf is the desk of somebody on a book.
func deskOf(t *testing.T, b *store.Book, name string) model.Desk {
	t.Helper()
	desk, err := b.As(context.Background(), model.Principal{Staff: model.StaffID(name), Via: "as:" + name})
	if err != nil {
		t.Fatal(err)
	}
	return desk
}
