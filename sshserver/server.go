package sshserver

import (
	"errors"
	"net"
	"sync"

	"golang.org/x/crypto/ssh"

	"aduan/model"
)

// Server is the door. Make it with New.
type Server struct {
	cfg       Config
	callers   *callers
	beside    beside
	handshake chan struct{} // one place for each that may be under way

	mu        sync.Mutex
	listeners map[net.Listener]struct{}
	conns     map[*conn]struct{}
	sessions  map[*session]struct{}
	persons   map[model.StaffID]int // sessions of each
	addresses map[string]int        // sessions from each
	keys      []ssh.Signer
	changed   chan struct{} // closed, and made anew, when a session ends
	closing   bool
	gone      sync.WaitGroup // connections
}

// New makes a server that listens nowhere yet.
func New(cfg Config) (*Server, error) {
	switch {
	case len(cfg.HostKeys) == 0:
		return nil, errors.New("ssh server without a host key")
	case cfg.Who == nil:
		return nil, errors.New("ssh server that asks nobody who is there")
	case cfg.Console == nil || cfg.Command == nil:
		return nil, errors.New("ssh server without console or commands")
	case cfg.Say == nil || cfg.Log == nil || cfg.Now == nil || cfg.NewID == nil:
		return nil, errors.New("ssh server without sentences, log, clock or ids")
	}
	cfg.Limits = cfg.Limits.or(DefaultLimits())
	return &Server{
		cfg: cfg, callers: newCallers(cfg.Limits), handshake: make(chan struct{}, cfg.Limits.Handshakes),
		listeners: map[net.Listener]struct{}{}, conns: map[*conn]struct{}{}, sessions: map[*session]struct{}{},
		persons: map[model.StaffID]int{}, addresses: map[string]int{},
		keys: cfg.HostKeys, changed: make(chan struct{}),
	}, nil
}
