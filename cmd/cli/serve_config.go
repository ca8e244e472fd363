package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"aduan/model"
	"aduan/sshserver"

	"github.com/goccy/go-yaml"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// serving is how the server is set.
type serving struct {
	listen string
	log    string
	limits sshserver.Limits
	copies copying
}

// defaultListen is every address of this machine, on the port of the manual.
const defaultListen = ":23234"

// setting is one of them, as a flag, in the environment and in the file.
type setting struct {
	name, help, kind, value string
	set                     func(string) error
}

// Set, String and Type make a flag of it.
func (s *setting) Set(v string) error { s.value = v; return s.set(v) }
func (s *setting) String() string     { return s.value }
func (s *setting) Type() string       { return s.kind }

// variable is its name in the environment.
func (s *setting) variable() string {
	return "ADUAN_" + strings.ToUpper(strings.ReplaceAll(s.name, "-", "_"))
}

// settings are all of them, in the order of the help.
func (o *serving) settings() []*setting {
	o.listen, o.copies.at = defaultListen, 19*time.Hour
	whole := func(to *int) func(string) error {
		return func(v string) error {
			n, err := strconv.Atoi(v)
			if err == nil && n < 1 {
				err = strconv.ErrRange
			}
			*to = n
			return err
		}
	}
	long := func(to *time.Duration) func(string) error {
		return func(v string) error {
			t, err := time.ParseDuration(v)
			if err == nil && t < time.Second {
				err = strconv.ErrRange
			}
			*to = t
			return err
		}
	}
	l := &o.limits
	return []*setting{
		{name: "listen", help: settingHelp("listen"), kind: "ALAMAT", set: func(v string) (err error) { o.listen, err = addressOf(v); return err }},
		{name: "log", help: settingHelp("log"), kind: "BERKAS", set: func(v string) error { o.log = v; return nil }},
		{name: "sessions", help: settingHelp("sessions"), kind: "ANGKA", set: whole(&l.Sessions)},
		{name: "per-person", help: settingHelp("per-person"), kind: "ANGKA", set: whole(&l.PerPerson)},
		{name: "per-address", help: settingHelp("per-address"), kind: "ANGKA", set: whole(&l.PerAddress)},
		{name: "per-minute", help: settingHelp("per-minute"), kind: "ANGKA", set: whole(&l.PerMinute)},
		{name: "failures", help: settingHelp("failures"), kind: "ANGKA", set: whole(&l.Failures)},
		{name: "idle", help: settingHelp("idle"), kind: "LAMA", set: long(&l.Idle)},
		{name: "backup-to", help: settingHelp("backup-to"), kind: "FOLDER", set: func(v string) error { o.copies.to = v; return nil }},
		{name: "backup-keys", help: settingHelp("backup-keys"), kind: "FOLDER", set: func(v string) error { o.copies.keys = v; return nil }},
		{name: "backup-ssh-key", help: settingHelp("backup-ssh-key"), kind: "BERKAS", set: func(v string) error { o.copies.sshKey = v; return nil }},
		{name: "backup-at", help: settingHelp("backup-at"), kind: "JAM", set: func(v string) (err error) { o.copies.at, err = atOf(v); return err }},
		{name: "backup-keep", help: settingHelp("backup-keep"), kind: "ANGKA", set: whole(&o.copies.keep)},
		{name: "longest", help: settingHelp("longest"), kind: "LAMA", set: long(&l.Longest)},
	}
}

// configure takes what the flags have not said from the environment, and what
// that has not said from the file.
func (a *app) configure(c *cobra.Command, o *serving, dir string) error {
	file, err := readServeFile(filepath.Join(dir, serveFile))
	if err != nil {
		return err
	}
	known := map[string]bool{}
	c.Flags().VisitAll(func(f *pflag.Flag) {
		s, ok := f.Value.(*setting)
		if !ok {
			return
		}
		known[s.name] = true
		said, where := a.Env(s.variable()), s.variable()
		if said == "" {
			said, where = file[s.name], serveFile+": "+s.name
		}
		if f.Changed || said == "" || err != nil {
			return
		}
		if serr := s.Set(said); serr != nil {
			err = usage("setting").With("where", where).With("value", said)
		}
	})
	for name := range file {
		if !known[name] && err == nil {
			err = usage("setting_unknown").With("file", serveFile).With("name", name)
		}
	}
	return err
}

// readServeFile reads the file of settings; none where there is no such file.
func readServeFile(path string) (map[string]string, error) {
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	fault := func(err error) error {
		return &model.Error{Code: model.CodeUsage, Rule: "setting_file", Args: map[string]string{"file": path}, Err: err}
	}
	if err != nil {
		return nil, fault(err)
	}
	var read map[string]any
	if err := yaml.Unmarshal(text, &read); err != nil {
		return nil, fault(err)
	}
	out := map[string]string{}
	for name, v := range read {
		switch v := v.(type) {
		case string:
			out[strings.ReplaceAll(name, "_", "-")] = v
		case uint64:
			out[strings.ReplaceAll(name, "_", "-")] = strconv.FormatUint(v, 10)
		default:
			return nil, usage("setting").With("where", serveFile+": "+name).With("value", "")
		}
	}
	return out, nil
}
