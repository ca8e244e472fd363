package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"

	"aduan/model"
	"aduan/store"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// addFileFlag gives attach the flag that people use; what the record keeps of
// a file, its hashes, the store works out.
func addFileFlag(fs *pflag.FlagSet, name model.ActionName, d *deedFlags) {
	if name == "attach" {
		fs.StringVar(&d.file, "file", "", "berkas yang dilampirkan")
	}
}

// attachFile keeps a file under the case's key and makes the deed of it, with
// what else the flags say.
func (s *session) attachFile(ctx context.Context, reg, file string, af *actionFlags) (model.Action, error) {
	kept, err := s.keep(ctx, reg, file)
	if err != nil {
		return nil, err
	}
	for field, value := range map[string]string{"file_name": kept.Name, "size": strconv.FormatInt(kept.Size, 10), "sha256": kept.Plain, "sealed_sha256": kept.Sealed} {
		if g := af.given[field]; g != nil {
			g.values = []string{value}
		}
	}
	return s.action("attach", af)
}

func (s *session) keep(ctx context.Context, reg, file string) (model.Attachment, error) {
	files, ok := s.desk.(store.Files)
	if !ok {
		return model.Attachment{}, &model.Error{Code: model.CodeInternal, Rule: "internal", Err: errors.New("desk without files")}
	}
	// A pipe or a device would keep the book waiting for what never comes.
	if s.visit == nil && !regular(s.path(file)) {
		return model.Attachment{}, model.Invalid("file", "unreadable_file")
	}
	f, err := s.openNamed(file)
	if err != nil {
		return model.Attachment{}, err
	}
	defer func() { _ = f.Close() }() // read only: nothing can be lost
	return files.SaveAttachment(ctx, reg, filepath.Base(file), f)
}

// regular is true for a file that is one.
func regular(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// keepScan puts the hash of a kept file where --scan names a file: the proof of
// a deed recorded for an official. A hash is taken as it is.
func (s *session) keepScan(ctx context.Context, reg string, af *actionFlags) (*model.Attachment, error) {
	g := af.given["scan"]
	if g == nil || len(g.values) == 0 {
		return nil, nil
	}
	if isNew(reg) {
		return nil, model.Invalid("scan", "scan_unkept")
	}
	named := g.values[len(g.values)-1]
	if isSum(named) {
		return nil, nil
	}
	kept, err := s.keep(ctx, reg, named)
	if err != nil {
		return nil, err
	}
	g.values = []string{kept.Sealed}
	return &kept, nil
}

// attachScan attaches what keepScan kept, once the deed that it proves is done:
// before it, the attachment would be a change that the deed has not seen.
func (s *session) attachScan(ctx context.Context, of model.DeedID, id model.CaseID, kept *model.Attachment) error {
	if kept == nil {
		return nil
	}
	_, err := s.desk.Act(ctx, model.Deed{ID: of + "/scan", Case: id,
		Action: &model.Attach{File: kept.Name, Size: kept.Size, Plain: kept.Plain, Sealed: kept.Sealed}})
	return err
}

func (a *app) caseFileCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "file REG SHA256 -o BERKAS",
		Short: "Mengeluarkan lampiran sebuah aduan",
		Long: `Menulis lampiran aduan ke berkas -o; yang sudah ada tidak ditimpa. Pembukaannya dicatat di
log akses. SHA256 tertulis di lampiran aduan:
aduan case show REG --json.`,
		Example: "  aduan case file 412 9f86d081884c... -o foto.jpg",
	}
	var file string
	c.Flags().StringVarP(&file, "output", "o", "", "berkas yang ditulis (wajib)")
	return a.leaf(c, 2, 2, func(c *cobra.Command, args []string) error {
		if file == "" && a.visit == nil {
			return usage("flag_needs_value").With("flag", "--output").With("command", c.CommandPath())
		}
		if err := a.mayWrite(file); err != nil {
			return err
		}
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		files, ok := s.desk.(store.Files)
		if !ok {
			return &model.Error{Code: model.CodeInternal, Rule: "internal", Err: errors.New("desk without files")}
		}
		_, from, err := files.OpenAttachment(c.Context(), model.DeedID(a.NewID()), args[0], args[1])
		if err != nil {
			return err
		}
		return a.writeNew(file, from)
	})
}

// mayWrite refuses a file that whoever came in through the server wants written:
// theirs is not here, and none of this machine's is theirs.
func (a *app) mayWrite(name string) error {
	if a.visit != nil && !a.visit.local && name != "" {
		return usage("output_over_ssh").With("file", name)
	}
	return nil
}

// writeNew writes a file that must not be there yet, for its owner alone: what
// comes out of a book is somebody's.
func (a *app) writeNew(name string, from io.Reader) error {
	if a.visit != nil { // whose file it is writes it: from the output
		_, err := io.Copy(a.Out, from)
		return a.written(err)
	}
	f, err := a.newFile(name)
	if err != nil {
		return err
	}
	_, werr := io.Copy(f, from)
	if err := errors.Join(werr, f.Close()); err != nil {
		// Half a file would stand in the way of the next try.
		return unwritable(name, errors.Join(err, os.Remove(a.path(name))))
	}
	return nil
}

func (a *app) newFile(name string) (*os.File, error) {
	f, err := os.OpenFile(a.path(name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	switch {
	case errors.Is(err, os.ErrExist):
		return nil, model.Invalid("output", "file_exists").With("file", name)
	case err != nil:
		return nil, unwritable(name, err)
	}
	return f, nil
}

func unwritable(name string, err error) error {
	return (&model.Error{Code: model.CodeInvalid, Field: "output", Rule: "unwritable_file", Err: err}).With("file", name)
}
