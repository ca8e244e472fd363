package cli

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net"
	"strings"
	"sync"
	"time"

	"aduan/model"
	"aduan/sshserver"
	"aduan/store"
	"aduan/tui"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/crypto/ssh"
)

// doorway is what comes in to a book that this process has open: officials
// through the server, and later programs of this machine through its folder.
type doorway struct {
	a    *app
	book *store.Book
	dir  string
	// opens is the key of the book's folder; nil at the server's door.
	opens ssh.PublicKey
	// yields hands the book over to another program, if it can be.
	yields func() bool

	mu      sync.Mutex
	inside  map[person]int // sessions of each
	running sync.WaitGroup // commands
	seated  sync.WaitGroup // consoles, until what was typed is kept
}

// person is somebody of the staff who came in with a key.
type person struct {
	staff model.StaffID
	print string
}

func newDoorway(a *app, book *store.Book, dir string, opens ssh.PublicKey) *doorway {
	return &doorway{a: a, book: book, dir: dir, opens: opens, inside: map[person]int{}}
}

// config is what the door serves, but for what differs from door to door.
func (d *doorway) config(keys []ssh.Signer, limits sshserver.Limits, log *slog.Logger) sshserver.Config {
	return sshserver.Config{
		HostKeys: keys, Limits: limits, Who: d.who, Signed: d.signed, Knocked: d.knocked,
		Console: d.console, Opens: d.opensScreen, Command: d.command, Name: commandName,
		Say: d.say, Log: log, Now: d.a.Now, NewID: d.a.NewID,
	}
}

// who tells whose key it is. The book knows, and nothing that the client says.
func (d *doorway) who(_ context.Context, c sshserver.Caller) (sshserver.Visitor, error) {
	if d.opens != nil {
		if c.Local && bytes.Equal(c.Key.Marshal(), d.opens.Marshal()) {
			who, _ := d.book.StaffOf(c.User) // nobody: --as says who, or the command says what is missing
			return sshserver.Visitor{Staff: who, Name: c.User}, nil
		}
		return sshserver.Visitor{}, &sshserver.Unknown{Fingerprint: ssh.FingerprintSHA256(c.Key)}
	}
	who, ok, err := d.book.KeyOwner(line(c.Key))
	switch {
	case err != nil:
		return sshserver.Visitor{}, err
	case !ok:
		return sshserver.Visitor{}, &sshserver.Unknown{Fingerprint: ssh.FingerprintSHA256(c.Key)}
	}
	return sshserver.Visitor{Staff: who.ID, Name: who.Name}, nil
}

// line is a key as in authorized_keys.
func line(key ssh.PublicKey) string {
	return strings.TrimSpace(string(ssh.MarshalAuthorizedKey(key)))
}

func (d *doorway) signed(v sshserver.Visitor, _ string) {
	if d.opens == nil {
		d.keep(d.book.KeySeen(v.Fingerprint))
	}
}

func (d *doorway) knocked(key ssh.PublicKey, from string) {
	if d.opens == nil {
		d.keep(d.book.Knocked(line(key), from))
	}
}

// keep logs what could not be remembered; nobody is there to be told.
func (d *doorway) keep(err error) {
	if err != nil {
		d.a.log(d.a.reference(), err)
	}
}

// visitor is the world of one session: nothing of this process's environment or
// disk is in it.
func (d *doorway) visitor(s sshserver.Session, args []string) IO {
	w := IO{
		Args: args, In: strings.NewReader(""), Out: io.Discard, Err: io.Discard, Now: d.a.Now, NewID: d.a.NewID, Typed: s.Term != "",
		Env: func(name string) string {
			for _, e := range s.Env {
				if v, ok := strings.CutPrefix(e, name+"="); ok {
					return v
				}
			}
			return ""
		},
		visit: &visit{book: d.book, dir: d.dir, local: s.Who.Local, who: model.Principal{Staff: s.Who.Staff, Via: "key:" + s.Who.Fingerprint}},
	}
	w.visit.caller = callerOf(s)
	if s.Who.Local {
		w.User, w.visit.print = s.User, d.a.printer()
	}
	return w
}

// callerOf is how whoever is in a session runs a command here from their own
// machine: the way they came in.
func callerOf(s sshserver.Session) string {
	host, port, err := net.SplitHostPort(s.To)
	switch {
	case s.Who.Local:
		return "aduan"
	case err != nil:
		return ""
	case port == "22":
		return "ssh " + host
	}
	return "ssh -p " + port + " " + host
}

// bare are the words of a command without the program's own name, which may stand
// before them: OpenSSH takes flags behind the server's name for its own.
func bare(args []string) []string {
	if len(args) > 0 && args[0] == "aduan" {
		return args[1:]
	}
	return args
}

// opensScreen tells whether a command's words are but flags of the console.
func (d *doorway) opensScreen(args []string) bool {
	args = bare(args)
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		return false // most commands begin with their name
	}
	a := newApp(IO{Args: args})
	root := a.root()
	c, _, err := root.Find(args)
	if err != nil || c != root || root.ParseFlags(args) != nil {
		return false
	}
	help, err := root.Flags().GetBool("help")
	if d.opens == nil { // what is refused is refused by the command, in a sentence
		a.visit = &visit{}
	}
	return err == nil && !help && !a.flags.linear && root.Flags().NArg() == 0 && a.admit(root) == nil && a.checkGlobals() == nil
}

// console makes the screen of whose key signed.
func (d *doorway) console(ctx context.Context, s sshserver.Session) (tea.Model, []tea.ProgramOption, error) {
	a, err := d.sitting(s)
	if err != nil {
		return nil, nil, err
	}
	desk, err := a.openDesk(ctx)
	if err != nil {
		return nil, nil, err
	}
	m, p := a.model(ctx, desk, nil), d.enters(s)
	d.seated.Go(func() {
		<-ctx.Done() // the program has ended by then
		d.left(p)
		a.leave(m)
	})
	return m, nil, nil
}

// sitting reads the words of who opens a console. The tree of commands, 250 KB, is
// not kept for as long as the session lasts.
func (d *doorway) sitting(s sshserver.Session) (*app, error) {
	args := bare(s.Args)
	a := newApp(d.visitor(s, args))
	root := a.root()
	if err := root.ParseFlags(args); err != nil {
		return nil, flagFault(root, err)
	}
	for _, err := range []error{a.admit(root), a.checkGlobals()} {
		if err != nil {
			return nil, err
		}
	}
	a.order = nil
	return a, nil
}

// command runs one command of a fresh tree.
func (d *doorway) command(ctx context.Context, s sshserver.Session, args []string, in io.Reader, out, errs io.Writer) int {
	if s.Who.Local && len(args) == 1 && args[0] == yieldWord {
		if d.yields == nil || !d.yields() {
			return exitCode(model.CodeNotNow)
		}
		return 0
	}
	d.running.Add(1)
	defer d.running.Done()
	defer d.left(d.enters(s))
	w := d.visitor(s, bare(args))
	w.In, w.Out, w.Err = in, out, errs
	return Run(ctx, w)
}

// enters counts somebody in.
func (d *doorway) enters(s sshserver.Session) person {
	p := person{s.Who.Staff, s.Who.Fingerprint}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.inside[p]++
	return p
}

func (d *doorway) leaves(ctx context.Context, p person) { <-ctx.Done(); d.left(p) }

func (d *doorway) left(p person) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.inside[p]--; d.inside[p] <= 0 {
		delete(d.inside, p)
	}
}

// expires is how often keys are looked at that end by the clock.
const expires = time.Minute

// guard ends the sessions of everybody whose key opens no more: disabled, key
// taken away, key expired. It looks whenever the book changes.
func (d *doorway) guard(ctx context.Context, end func(model.StaffID)) {
	tick := time.NewTicker(expires)
	defer tick.Stop()
	d.watch(ctx, d.book.Watch(ctx), tick.C, end)
}

func (d *doorway) watch(ctx context.Context, changed <-chan uint64, tick <-chan time.Time, end func(model.StaffID)) {
	for {
		select {
		case <-ctx.Done():
			return
		case _, ok := <-changed:
			if !ok {
				return
			}
		case <-tick:
		}
		d.mu.Lock()
		var gone []model.StaffID
		for p := range d.inside {
			if who, ok, err := d.book.KeyOfPrint(p.print); err == nil && (!ok || who.ID != p.staff) {
				gone = append(gone, p.staff)
			}
		}
		d.mu.Unlock()
		for _, who := range gone {
			end(who)
		}
	}
}

// translate makes the console's own messages of the door's.
func translate(msg tea.Msg) tea.Msg {
	switch msg.(type) {
	case sshserver.Idle:
		return tui.Idle{}
	case sshserver.Draining:
		return tui.Ending{}
	case sshserver.Leaving:
		return tui.Leaving{}
	}
	return msg
}

// commandName is what the log calls a command: its path, without what was given.
func commandName(args []string) string {
	args = bare(args)
	a := newApp(IO{Args: args})
	c, _, err := a.root().Find(args)
	if err != nil {
		return "unknown"
	}
	return c.CommandPath()
}
