package sshserver

import (
	"slices"
	"strings"

	"golang.org/x/crypto/ssh"
)

// mostCommand is the longest command line that is read.
const mostCommand = 32 << 10

// request answers one request of a session. Of a client's machine nothing gets
// in but a window and four variables; an agent, a display or a port of it is
// never asked for.
func (x *session) request(r *ssh.Request) (*job, bool) {
	x.mu.Lock()
	defer x.mu.Unlock()
	switch r.Type {
	case "pty-req":
		return nil, x.terminal(r.Payload)
	case "window-change":
		return nil, x.window(r.Payload)
	case "env":
		return nil, x.variable(r.Payload)
	case "shell":
		return x.start(nil)
	case "exec":
		var p struct{ Command string }
		if ssh.Unmarshal(r.Payload, &p) != nil || len(p.Command) > mostCommand {
			return nil, false
		}
		args, ok := Split(p.Command)
		if !ok {
			return x.begin(&job{kind: "command", do: func() int { return x.refuse(codeUsage, x.say().Quotes) }})
		}
		return x.start(args)
	case "subsystem":
		var p struct{ Name string }
		if ssh.Unmarshal(r.Payload, &p) != nil || p.Name != "sftp" {
			return nil, false
		}
		return x.begin(&job{kind: "files", do: x.files})
	}
	return nil, false
}

// begin lets one job run in a session, the first.
func (x *session) begin(j *job) (*job, bool) {
	if x.started {
		return nil, false
	}
	x.started = true
	x.info.ID, x.info.Who, x.info.From, x.info.To, x.info.User = x.id, x.who, x.conn.from, x.conn.to, x.conn.proof.caller.User
	return j, true
}

// start is what a shell or a command asks for. The words decide, not whether
// there is a terminal.
func (x *session) start(args []string) (*job, bool) {
	x.info.Args = args
	if len(args) == 0 || x.srv.cfg.Opens != nil && x.srv.cfg.Opens(args) {
		return x.begin(&job{kind: "console", do: x.console})
	}
	name := ""
	if x.srv.cfg.Name != nil {
		name = x.srv.cfg.Name(args)
	}
	return x.begin(&job{kind: "command", name: name, do: x.command})
}

func (x *session) terminal(payload []byte) bool {
	var p struct {
		Term          string
		Cols, Rows    uint32
		Width, Height uint32
		Modes         string
	}
	if x.started || x.pty || ssh.Unmarshal(payload, &p) != nil || !plain(p.Term) {
		return false
	}
	x.pty = true
	x.info.Term = p.Term
	x.info.Env = append(x.info.Env, "TERM="+p.Term)
	x.info.Cols, x.info.Rows = clamp(p.Cols, p.Rows, x.srv.cfg.Limits.Cells)
	return true
}

func (x *session) window(payload []byte) bool {
	var p struct{ Cols, Rows, Width, Height uint32 }
	if !x.pty || ssh.Unmarshal(payload, &p) != nil {
		return false
	}
	cols, rows := clamp(p.Cols, p.Rows, x.srv.cfg.Limits.Cells)
	if !x.started {
		x.info.Cols, x.info.Rows = cols, rows
		return true
	}
	x.mail.resize(cols, rows)
	return true
}

// variable takes a variable of the client's, if it is one that says how to
// draw and in which language.
func (x *session) variable(payload []byte) bool {
	var p struct{ Name, Value string }
	if x.started || ssh.Unmarshal(payload, &p) != nil || !plain(p.Value) {
		return false
	}
	if !slices.Contains([]string{"COLORTERM", "NO_COLOR", "LANG"}, p.Name) || variable(x.info.Env, p.Name) != "" {
		return false
	}
	x.info.Env = append(x.info.Env, p.Name+"="+p.Value)
	return true
}

// variable is the value of one in a list, empty where it is not there.
func variable(env []string, name string) string {
	for _, e := range env {
		if v, ok := strings.CutPrefix(e, name+"="); ok {
			return v
		}
	}
	return ""
}

// plain tells whether a text of the client is short and made of what names of
// terminals and languages are made of.
func plain(s string) bool {
	return len(s) <= 64 && !strings.ContainsFunc(s, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && !strings.ContainsRune("-_.+@:,", r)
	})
}
