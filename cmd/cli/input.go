package cli

import (
	"bytes"
	"io"
	"unicode/utf8"

	"aduan/model"
)

// maxStdin bounds what is read from a pipe or a file at once: more than any
// action takes, so that a wrong file is refused and not swallowed.
const maxStdin = 1 << 20

// readInput reads the JSON of an action from In. Nothing is read from a
// terminal, where nobody would know that something is waited for.
func (a *app) readInput() ([]byte, error) {
	if a.Typed || a.In == nil {
		return nil, nil
	}
	b, err := io.ReadAll(io.LimitReader(a.In, maxStdin+1))
	if err != nil {
		return nil, &model.Error{Code: model.CodeInvalid, Rule: "unreadable_input", Err: err}
	}
	return checkBytes(b)
}

// readFile reads a file that the caller named.
func (a *app) readFile(name string, max int64) ([]byte, error) {
	f, err := a.openNamed(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // read only: nothing can be lost
	b, err := io.ReadAll(io.LimitReader(f, max+1))
	if err != nil {
		return nil, unreadable(name, err)
	}
	if int64(len(b)) > max {
		return nil, model.Invalid("", "file_too_large").With("file", name).With("max", max)
	}
	return b, nil
}

// checkBytes refuses what no JSON of ours can be, each with its own sentence:
// too much, another encoding (PowerShell writes UTF-16), broken UTF-8.
func checkBytes(b []byte) ([]byte, error) {
	if len(b) > maxStdin {
		return nil, model.Invalid("", "text_too_long").With("max", maxStdin).With("unit", "bytes")
	}
	if bytes.HasPrefix(b, []byte{0xFF, 0xFE}) || bytes.HasPrefix(b, []byte{0xFE, 0xFF}) {
		return nil, model.Invalid("", "not_utf8").With("at", 1)
	}
	b = bytes.TrimPrefix(b, []byte{0xEF, 0xBB, 0xBF})
	if at := badByte(b); at >= 0 {
		return nil, model.Invalid("", "not_utf8").With("at", at+1)
	}
	return bytes.TrimSpace(b), nil
}

// badByte is where b stops being UTF-8, -1 where it does not.
func badByte(b []byte) int {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n <= 1 {
			return i
		}
		i += n
	}
	return -1
}
