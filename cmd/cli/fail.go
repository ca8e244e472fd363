package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"aduan/model"
)

// exitCode is the contract with scripts (design.md 7).
func exitCode(code model.Code) int {
	switch code {
	case "":
		return 0
	case model.CodeUsage:
		return 2
	case model.CodeInvalid, model.CodeNotNow:
		return 3
	case model.CodeNotFound:
		return 4
	case model.CodeConflict:
		return 5
	case model.CodeDenied:
		return 6
	case model.CodeUnavailable, model.CodeUnknown:
		return 7
	}
	return 1
}

// faultJSON is the one object on stderr with --json.
type faultJSON struct {
	Error faultBody `json:"error"`
}

type faultBody struct {
	Code    model.Code        `json:"code"`
	Field   string            `json:"field,omitempty"`
	Message string            `json:"message"`
	Rule    string            `json:"rule,omitempty"`
	Args    map[string]string `json:"args,omitempty"`
	Who     []model.Could     `json:"who,omitempty"`
	Ref     string            `json:"ref,omitempty"`
}

// fail tells an error on stderr and gives its exit code. Whatever the error
// carries from outside is made harmless before it reaches the terminal.
func (a *app) fail(err error) int {
	e := asError(err)
	body := faultBody{Code: e.Code, Field: e.Field, Rule: e.Rule, Args: e.Args, Who: e.Who}
	body.Message = a.language(nil).fault(e)
	if e.Code == model.CodeInternal {
		body.Ref = a.reference()
		body.Message = a.language(nil).internal(body.Ref, a.log(body.Ref, err))
	}
	if a.flags.json {
		enc := json.NewEncoder(a.Err)
		enc.SetEscapeHTML(false)
		_ = enc.Encode(faultJSON{body}) // nobody reads stderr: the exit code still tells
	} else {
		_, _ = fmt.Fprintln(a.Err, harmless(body.Message)) // as above
	}
	return exitCode(e.Code)
}

// asError is the nearest *model.Error of err's chain; internal where none is.
func asError(err error) *model.Error {
	if e := (*model.Error)(nil); errors.As(err, &e) {
		return e
	}
	return &model.Error{Code: model.CodeInternal, Rule: "internal", Err: err}
}

// harmless makes every line of a message safe for a terminal.
func harmless(s string) string {
	if clean, err := model.CleanText(s, model.MaxText); err == nil {
		return clean
	}
	return "…"
}

// reference names a fault for whoever calls the admin: moment and three letters.
func (a *app) reference() string {
	id := strings.ToUpper(a.NewID())
	if len(id) > 3 {
		id = id[:3]
	}
	return "G-" + a.Now().Format("20060102-1504") + "-" + id
}

// log keeps the cause of a fault in the book's folder and tells whether it
// could. The line has no arguments and no input, for those may be somebody's
// name.
func (a *app) log(ref string, err error) bool {
	dir, ferr := a.bookFolder()
	if ferr != nil {
		return false
	}
	if _, serr := os.Stat(dir); serr != nil {
		return false // no book here: leave no folder behind
	}
	f, ferr := os.OpenFile(filepath.Join(dir, "aduan.log"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if ferr != nil {
		return false
	}
	_, werr := fmt.Fprintf(f, "%s %s %s: %s\n", a.Now().UTC().Format("2006-01-02T15:04:05Z"), ref, a.command, oneLine(err.Error()))
	return errors.Join(werr, f.Close()) == nil
}

func oneLine(s string) string {
	clean, err := model.CleanLine(s, 2000)
	if err != nil {
		return "…"
	}
	return clean
}
