package sshserver

import (
	"errors"
	"net"

	"charm.land/ssh"
	"charm.land/wish/v2"
	gossh "golang.org/x/crypto/ssh"
)

// errCrowded: whose key has signed has too many connections already.
var errCrowded = errors.New("too many connections")

// connOf is where the context of wish keeps our connection.
type connOf struct{}

// newDoor makes the server below: wish does the handshakes and gives out what
// comes through a connection. Who may come in, and what a session is, is ours:
// wish's own would take a window of any size and as many variables as a client
// sends.
func (s *Server) newDoor() (*ssh.Server, error) {
	return wish.NewServer(func(d *ssh.Server) error {
		d.AddHostKey(s.cfg.HostKeys[0]) // without one, wish makes one in the working folder
		d.HandshakeTimeout = s.cfg.Limits.Handshake
		d.ConnCallback = func(ctx ssh.Context, wire net.Conn) net.Conn {
			ctx.SetValue(connOf{}, wire.(*line).of)
			return wire
		}
		// Its public keys are asked for here: no other way in is open, for a
		// configuration without any would let everybody in.
		d.ServerConfigCallback = func(ctx ssh.Context) *gossh.ServerConfig { return of(ctx).rules() }
		d.ConnectionFailedCallback = func(wire net.Conn, err error) {
			if at, ok := wire.RemoteAddr().(lineAddr); ok { // wish hands back a wrapping of its own
				at.of.failed(err)
			}
		}
		// Nothing is forwarded, in no direction: sessions are all there is.
		d.ChannelHandlers = map[string]ssh.ChannelHandler{
			"session": func(_ *ssh.Server, sc *gossh.ServerConn, ch gossh.NewChannel, ctx ssh.Context) {
				c := of(ctx)
				c.met(sc)
				c.channel(ch)
			},
			"default": func(_ *ssh.Server, _ *gossh.ServerConn, ch gossh.NewChannel, _ ssh.Context) {
				_ = ch.Reject(gossh.Prohibited, "only sessions") // the line is gone if it fails
			},
		}
		d.RequestHandlers = map[string]ssh.RequestHandler{"default": func(ctx ssh.Context, _ *ssh.Server, r *gossh.Request) (bool, []byte) {
			c := of(ctx)
			defer c.srv.contain("requests")
			c.met(ctx.Value(ssh.ContextKeyConn).(*gossh.ServerConn))
			return c.answer(r)
		}}
		return nil
	})
}

func of(ctx ssh.Context) *conn { return ctx.Value(connOf{}).(*conn) }

// lineAddr is the address of a wire, and leads back to its connection.
type lineAddr struct {
	net.Addr
	of *conn
}

// RemoteAddr is where the wire comes from.
func (l *line) RemoteAddr() net.Addr { return lineAddr{l.Conn.RemoteAddr(), l.of} }
