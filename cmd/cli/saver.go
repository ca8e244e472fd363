package cli

import (
	"bytes"
	"context"
	"path/filepath"
)

// saver writes what the console exports as a new file on this computer; nothing
// that stands there is written over.
func (a *app) saver() func(context.Context, string, []byte) (string, error) {
	return func(_ context.Context, name string, data []byte) (string, error) {
		if err := a.writeNew(name, bytes.NewReader(data)); err != nil {
			return "", err
		}
		where, err := filepath.Abs(a.path(name))
		if err != nil {
			return name, nil // it is written; only its whole name is not known
		}
		return where, nil
	}
}
