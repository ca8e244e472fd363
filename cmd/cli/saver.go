package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// mostOfAName is how many files may stand under one name and its numbers.
const mostOfAName = 1000

// save keeps what the console makes, a paper or a report, in the folder
// ADUAN_PAPERS, else in the one where the program was started, unless the name says
// where. What stands there is not written over: a name that is taken gets a number.
func (a *app) save(_ context.Context, name string, data []byte) (string, error) {
	if !filepath.IsAbs(name) {
		name = filepath.Join(a.Env("ADUAN_PAPERS"), name)
	}
	ending := filepath.Ext(name)
	base := strings.TrimSuffix(name, ending)
	for n := 1; ; n++ {
		path := a.path(base + ending)
		if n > 1 {
			path = a.path(base + "-" + strconv.Itoa(n) + ending)
		}
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if errors.Is(err, os.ErrExist) && n < mostOfAName {
			continue
		}
		if err != nil {
			return "", err
		}
		_, werr := f.Write(data)
		if err := errors.Join(werr, f.Close()); err != nil {
			return "", errors.Join(err, os.Remove(path)) // half a file would stand in the way
		}
		if whole, err := filepath.Abs(path); err == nil {
			path = whole // else it is written all the same; only its whole name is not known
		}
		return path, nil
	}
}
