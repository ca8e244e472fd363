// Package load comes to a server as many people do, through SSH and with a
// terminal, and measures what each of them notices: how long the first frame
// takes, how long a key, and how many bytes both cost.
package load

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"slices"
	"sync"
	"time"

	"golang.org/x/crypto/ssh"
)

// Door is where to go, as whom and with which window.
type Door struct {
	Addr       string
	Key        ssh.Signer
	Cols, Rows int
}

// Visit is one console that was opened.
type Visit struct {
	client  *ssh.Client
	session *ssh.Session
	in      io.WriteCloser

	mu      sync.Mutex
	changed *sync.Cond
	bytes   int
	last    time.Time // when the newest of them came
	begun   bool      // the first frame is there
	head    []byte
	over    bool
}

// never is how long a frame is waited for before that is an error.
const never = 30 * time.Second

// ErrOver: the server ended the session.
var ErrOver = errors.New("the session is over")

// Enter opens a console and tells how long it took from dialling to its first
// frame.
func (d Door) Enter() (*Visit, time.Duration, error) {
	begun := time.Now()
	wire, err := net.DialTimeout("tcp", d.Addr, never)
	if err != nil {
		return nil, 0, err
	}
	cfg := &ssh.ClientConfig{User: "load", Auth: []ssh.AuthMethod{ssh.PublicKeys(d.Key)}, Timeout: never,
		HostKeyCallback: ssh.InsecureIgnoreHostKey()} // it measures, and says nothing that were a secret
	c, chans, reqs, err := ssh.NewClientConn(wire, d.Addr, cfg)
	if err != nil {
		return nil, 0, err
	}
	v := &Visit{client: ssh.NewClient(c, chans, reqs)}
	v.changed = sync.NewCond(&v.mu)
	if err := v.open(d); err != nil {
		return nil, 0, errors.Join(err, v.client.Close())
	}
	err = v.wait(func() bool { return v.begun })
	return v, time.Since(begun), err
}

func (v *Visit) open(d Door) (err error) {
	if v.session, err = v.client.NewSession(); err != nil {
		return err
	}
	if v.in, err = v.session.StdinPipe(); err != nil {
		return err
	}
	out, err := v.session.StdoutPipe()
	if err != nil {
		return err
	}
	if err := v.session.RequestPty("xterm", d.Rows, d.Cols, nil); err != nil { // 16 colours
		return err
	}
	if err := v.session.Shell(); err != nil {
		return err
	}
	go v.listen(out)
	return nil
}

// firstFrame is how much of the alternate screen must have come for it to be a
// frame and not its preparation.
const firstFrame = 300

func (v *Visit) listen(out io.Reader) {
	buf := make([]byte, 32<<10)
	for {
		n, err := out.Read(buf)
		v.mu.Lock()
		v.bytes += n
		v.last = time.Now()
		if !v.begun {
			v.head = append(v.head, buf[:n]...)
			_, frame, alt := bytes.Cut(v.head, []byte("\x1b[?1049h"))
			if v.begun = alt && len(frame) > firstFrame; v.begun {
				v.head = nil
			}
		}
		v.over = err != nil
		v.changed.Broadcast()
		v.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (v *Visit) wait(there func() bool) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	late := false
	alarm := time.AfterFunc(never, func() { v.mu.Lock(); late = true; v.changed.Broadcast(); v.mu.Unlock() })
	defer alarm.Stop()
	for !there() {
		switch {
		case v.over:
			return ErrOver
		case late:
			return fmt.Errorf("nothing came within %v", never)
		}
		v.changed.Wait()
	}
	return nil
}

// Press presses a key and tells how long it took until the screen began to
// change.
func (v *Visit) Press(key string) (time.Duration, error) {
	v.mu.Lock()
	before := v.bytes
	v.mu.Unlock()
	begun := time.Now()
	if _, err := io.WriteString(v.in, key); err != nil {
		return 0, err
	}
	err := v.wait(func() bool { return v.bytes > before })
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.last.Sub(begun), err
}

// Cost presses a key and counts the bytes until the screen has been still for a
// while.
func (v *Visit) Cost(key string, still time.Duration) (int, error) {
	v.Settle(still)
	v.mu.Lock()
	before := v.bytes
	v.mu.Unlock()
	if _, err := v.Press(key); err != nil {
		return 0, err
	}
	v.Settle(still)
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.bytes - before, nil
}

// Settle waits until nothing has come for a while.
func (v *Visit) Settle(still time.Duration) {
	for {
		v.mu.Lock()
		left := still - time.Since(v.last)
		v.mu.Unlock()
		if left <= 0 {
			return
		}
		time.Sleep(left)
	}
}

// Close ends the visit as a link that is cut does.
func (v *Visit) Close() error { return v.client.Close() }

// Work lets every visitor press keys for a while, each after a pause of its own
// that is pause on average, and gives all the times.
func Work(visits []*Visit, keys []string, pause, length time.Duration) (Times, error) {
	var mu sync.Mutex
	var all Times
	var failed error
	var gone sync.WaitGroup
	until := time.Now().Add(length)
	for i, v := range visits {
		gone.Go(func() {
			dice := rand.New(rand.NewPCG(1, uint64(i)))
			var own Times
			var err error
			for n := 0; err == nil && time.Now().Before(until); n++ {
				time.Sleep(pause/2 + time.Duration(dice.Int64N(int64(pause))))
				var t time.Duration
				if t, err = v.Press(keys[n%len(keys)]); err == nil {
					own = append(own, t)
				}
			}
			mu.Lock()
			defer mu.Unlock()
			all, failed = append(all, own...), errors.Join(failed, err)
		})
	}
	gone.Wait()
	return all, failed
}

// Times are what was measured, of which the middle and the tail are told.
type Times []time.Duration

// At is the time under which a part of all lies: 0.5 is the middle.
func (t Times) At(part float64) time.Duration {
	if len(t) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(t))
	return sorted[min(len(sorted)-1, int(part*float64(len(sorted))))]
}

func (t Times) String() string {
	return fmt.Sprintf("p50 %v, p99 %v of %d", t.At(0.5).Round(10*time.Microsecond), t.At(0.99).Round(10*time.Microsecond), len(t))
}
