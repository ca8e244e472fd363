package cli

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"aduan/model"
	"aduan/sshserver"
	"aduan/store"

	"github.com/spf13/cobra"
	"golang.org/x/crypto/ssh"
)

const (
	// hostKeyFile is the server's own key, in the book's folder.
	hostKeyFile = "hostkey"
	serveFile   = "serve.yaml"
	// drainTime is how long the sessions have to end when the server stops.
	drainTime = 20 * time.Second
	// lockedAgain is how often a book that another program has open is tried.
	lockedAgain = 2 * time.Second
)

func (a *app) serveCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "serve",
		Short: "Melayani pejabat lewat SSH: layar, perintah dan berkas",
		Long: `Melayani pegawai lewat SSH di atas buku ini, sampai dihentikan (Ctrl+C, SIGTERM): setiap orang masuk dengan
kuncinya sendiri (aduan staff key) dan melihat serta mengerjakan persis yang boleh menurut jabatannya.
Kunci server dibuat saat pertama dijalankan; sidiknya dicetak, untuk ditempel di dinding kantor.

Setiap pengaturan di bawah bisa ditulis sebagai pilihan, di lingkungan, atau di berkas serve.yaml dalam folder
buku (listen: ":23234"). Pilihan mengalahkan lingkungan, lingkungan mengalahkan berkas. Nama di lingkungan:
ADUAN_ lalu nama pilihan dengan huruf besar dan garis bawah, misalnya ADUAN_LISTEN, ADUAN_PER_PERSON.`,
		Example: "  aduan serve\n  aduan serve --listen 192.168.1.10:23234 --idle 10m\n  aduan serve --next-key 2027-02-01",
	}
	o, nextKey := &serving{}, ""
	for _, s := range o.settings() {
		c.Flags().Var(s, s.name, s.help)
	}
	c.Flags().StringVar(&nextKey, "next-key", "", "membuat kunci server pengganti, berlaku mulai tanggal ini, lalu selesai")
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		dir, err := a.bookFolder()
		if err != nil {
			return err
		}
		if nextKey != "" {
			return a.nextHostKey(dir, nextKey)
		}
		if err := a.configure(c, o, dir); err != nil {
			return err
		}
		return a.serve(c.Context(), o, dir)
	})
}

// nextHostKey makes the key that takes the place of the present one on a day.
func (a *app) nextHostKey(dir, date string) error {
	day, err := time.ParseInLocation(time.DateOnly, date, time.Local)
	if err != nil || !day.After(a.Now()) {
		return usage("next_key_day").With("value", date)
	}
	key, err := sshserver.RotateHostKey(filepath.Join(dir, hostKeyFile), day)
	if err != nil {
		return (&model.Error{Code: model.CodeInvalid, Rule: "next_key", Err: err})
	}
	return a.println(a.language(nil).say("next_key", "print", ssh.FingerprintSHA256(key.PublicKey()), "date", date))
}

// servingLine is what serve prints with --json: where it listens, and its key.
type servingLine struct {
	Listen  string `json:"listen"`
	HostKey string `json:"host_key"`
	Book    string `json:"book"`
}

// serve lets everybody in until ctx ends.
func (a *app) serve(ctx context.Context, o *serving, dir string) error {
	book, err := a.openToServe(ctx, dir)
	if err == nil {
		a.shared.begin()
	}
	_ = os.Remove(filepath.Join(dir, nextFile)) // whoever waited for us finds us, or need not wait
	if err != nil {
		return err
	}
	keys, err := sshserver.EnsureHostKeys(filepath.Join(dir, hostKeyFile), a.Now())
	if err != nil {
		return (&model.Error{Code: model.CodeUnavailable, Rule: "host_key", Err: err})
	}
	log, err := a.serverLog(o, dir)
	if err != nil {
		return err
	}
	d := newDoorway(a, book, dir, nil)
	cfg := d.config(keys, o.limits, log)
	cfg.Translate, cfg.Files = translate, d.transfers(log)
	srv, err := sshserver.New(cfg)
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", o.listen)
	if err != nil {
		return (&model.Error{Code: model.CodeUnavailable, Rule: "listen", Err: err}).With("address", o.listen)
	}
	if err := a.announce(l.Addr().String(), keys, dir); err != nil {
		return errors.Join(err, l.Close())
	}
	// Sessions are many and small: the collector comes by twice as often and keeps
	// half as much.
	defer debug.SetGCPercent(debug.SetGCPercent(50))
	copying, done := context.WithCancel(ctx)
	defer done()
	var beside sync.WaitGroup
	beside.Go(func() { giveBack(copying) })
	beside.Go(func() { a.copyDaily(copying, o.copies, book, log) })
	err = a.attend(ctx, srv, d, l, dir)
	done()
	beside.Wait() // before the book is closed under it
	return err
}

// openToServe opens the book, and waits for it while another program of this
// machine has it open: somebody's console must not keep the office out for good.
func (a *app) openToServe(ctx context.Context, dir string) (*store.Book, error) {
	said := false
	for {
		book, err := a.openBook(ctx)
		if err == nil || asError(err).Rule != "book_locked" {
			return book, err
		}
		if a.askYield(ctx, dir) {
			continue
		}
		if !said {
			a.note(a.language(nil).say("serve_waits"))
			said = true
		}
		select {
		case <-ctx.Done():
			return nil, err
		case <-time.After(lockedAgain):
		}
	}
}

func (a *app) announce(addr string, keys []ssh.Signer, dir string) error {
	var prints []string
	for _, k := range keys {
		prints = append(prints, ssh.FingerprintSHA256(k.PublicKey()))
	}
	if a.flags.json {
		return a.printJSON(servingLine{addr, prints[0], dir})
	}
	_, port, err := net.SplitHostPort(addr)
	if err != nil {
		port = addr
	}
	say := a.language(nil)
	if err := a.println(say.say("serve_on", "address", addr, "print", prints[0], "port", port)); err != nil || len(prints) == 1 {
		return err
	}
	return a.println(say.say("serve_next", "print", prints[1]))
}

// attend serves until ctx ends or the listener fails; then it tells everybody,
// waits, and closes.
func (a *app) attend(ctx context.Context, srv *sshserver.Server, d *doorway, l net.Listener, dir string) error {
	// Not ctx: while the sessions end, nobody who may not be here comes to stay.
	guarding, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	go d.guard(guarding, srv.End)
	go a.renewHostKey(guarding, srv, dir)
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	a.note(a.language(nil).say("serve_stops"))
	draining, cancel := context.WithTimeout(context.WithoutCancel(ctx), drainTime)
	defer cancel()
	err := srv.Drain(draining)
	d.running.Wait()
	d.seated.Wait()
	if errors.Is(err, context.DeadlineExceeded) {
		return nil // who did not go was sent
	}
	return err
}

// renewHostKey puts the next key of the server in place on its day.
func (a *app) renewHostKey(ctx context.Context, srv *sshserver.Server, dir string) {
	tick := time.NewTicker(time.Hour)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		keys, err := sshserver.EnsureHostKeys(filepath.Join(dir, hostKeyFile), a.Now())
		if err != nil {
			a.log(a.reference(), err)
			continue
		}
		srv.SetHostKeys(keys)
	}
}

// serverLog is where the server writes who came, from where, for what and for how
// long: a file that is kept from growing, or standard error.
func (a *app) serverLog(o *serving, dir string) (*slog.Logger, error) {
	var to io.Writer = a.Err
	if o.log != "-" {
		name := o.log
		if name == "" {
			name = filepath.Join(dir, "server.log")
		}
		f, err := sshserver.OpenLog(a.path(name), logSize, logKept)
		if err != nil {
			return nil, (&model.Error{Code: model.CodeInvalid, Field: "log", Rule: "unwritable_file", Err: err}).With("file", name)
		}
		a.onClose(func() { _ = f.Close() }) // nothing is written any more
		to = f
	}
	return slog.New(slog.NewJSONHandler(to, nil)), nil
}

const (
	logSize = 10 << 20
	logKept = 5
)

// addressOf checks where to listen: a port, or an address with one.
func addressOf(value string) (string, error) {
	if !strings.Contains(value, ":") {
		value = ":" + value
	}
	_, port, err := net.SplitHostPort(value)
	if err != nil {
		return "", err
	}
	_, err = net.LookupPort("tcp", port)
	return value, err
}
