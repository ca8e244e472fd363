package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"aduan/model"
	"aduan/store"
	"aduan/store/archive"

	"github.com/spf13/cobra"
)

// recipientsFile stands in the book's folder: to whom copies are made, one a
// line. The identity that opens them stands elsewhere.
const recipientsFile = "recipients"

func (a *app) backupCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "backup BERKAS|FOLDER",
		Short: "Membuat cadangan buku yang sudah terbukti bisa dipulihkan",
		Long: `Menyalin buku seperti saat ini ke BERKAS, terenkripsi untuk penerima kantor (aduan book recipient), lalu
membaca salinan itu kembali dan membangun buku darinya. Baru sesudah cocok berkasnya diberi nama: cadangan
yang punya nama sudah terbukti. Pencatatan boleh berjalan terus. FOLDER memberi nama sendiri menurut waktu;
dengan --keep hanya sekian cadangan terbaru di folder itu yang disimpan.

--keys menyalin berkas kunci ke tempat LAIN: tanpa kunci, nama dan isi aduan di cadangan tidak terbaca, dan
siapa pun yang memegang keduanya membaca semuanya. Kunci kantor (secret/office.key) tidak ikut disalin;
simpan tersendiri.`,
		Example: "  aduan book backup /media/usb1 --keys /media/usb2 --keep 30\n  aduan book backup cadangan.age --recipient age1...",
	}
	var keys string
	var to []string
	var keep int
	var here string
	fs := c.Flags()
	fs.StringVar(&keys, "keys", "", "berkas atau folder bagi salinan kunci, di tempat lain")
	fs.StringArrayVar(&to, "recipient", nil, "penerima (age1...), selain yang ada di buku; boleh berulang")
	fs.IntVar(&keep, "keep", 0, "berapa cadangan terbaru yang disimpan di FOLDER; 0: semua")
	fs.StringVar(&here, "here", "", "")
	_ = fs.MarkHidden("here") // it is there
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		// The program that has the book open writes the copy for whoever owns the
		// book: no other visitor gets to this command.
		if a.visit != nil && a.visit.local && here != "" {
			a.Dir = here
		}
		if keep < 0 {
			return usage("flag_value").With("flag", "--keep").With("value", strconv.Itoa(keep))
		}
		return a.backup(c.Context(), args[0], keys, to, keep)
	})
}

func (a *app) backup(ctx context.Context, to, keys string, more []string, keep int) error {
	book, err := a.openBook(ctx)
	if err != nil {
		return err
	}
	if err := a.mayKeep(ctx, book); err != nil {
		return err
	}
	plan, err := a.copyPlan(to, keys, more)
	if err != nil {
		return err
	}
	made, err := book.Backup(ctx, plan, a.progress())
	if err != nil {
		return err
	}
	gone, err := a.rotateBoth(plan, to, keys, keep)
	if err != nil {
		return err
	}
	if a.flags.json {
		return a.printJSON(made)
	}
	words := a.language(nil)
	if plan.Keys == "" {
		a.note(words.say("copy_no_keys"))
	}
	if len(gone) > 0 {
		a.note(words.say("copy_rotated", "count", strconv.Itoa(len(gone))))
	}
	return a.println(harmless(words.say("copy_made", "file", made.Name, "events", words.Number(int64(made.Events)), "files", strconv.Itoa(made.Files),
		"size", words.Bytes(made.Bytes), "sum", made.SHA256)))
}

// mayKeep refuses who does not keep this machine running: its admin, or whoever
// owns the book's files.
func (a *app) mayKeep(ctx context.Context, book *store.Book) error {
	who, err := a.principal(book)
	if err == nil {
		var desk model.Desk
		if desk, err = book.As(ctx, who); err == nil {
			var me model.Me
			if me, err = desk.Me(ctx); err == nil && slices.ContainsFunc(me.Posts, func(p model.Post) bool { return p.Role == model.Admin }) {
				return nil
			}
		}
	}
	if dir, ferr := a.bookFolder(); ferr == nil && a.flags.as == "" && ownsFolder(dir) {
		return nil
	}
	if err != nil {
		return err
	}
	return model.Denied("keep_role")
}

// copyPlan makes names where folders are given, and reads the recipients.
func (a *app) copyPlan(to, keys string, more []string) (store.CopyPlan, error) {
	stamp := a.Now().Format("20060102-150405")
	named := func(path, end string) string {
		if path == "" {
			return ""
		}
		if path = a.path(path); isDirectory(path) {
			return filepath.Join(path, "aduan-"+stamp+end)
		}
		return path
	}
	plan := store.CopyPlan{Path: named(to, ".book.age"), Keys: named(keys, ".keys.age")}
	dir, err := a.bookFolder()
	if err != nil {
		return plan, err
	}
	text, err := os.ReadFile(filepath.Join(dir, recipientsFile))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return plan, model.Invalid("to", "unreadable_file").With("file", recipientsFile)
	}
	lines := string(text) + "\n" + strings.Join(more, "\n")
	if strings.TrimSpace(lines) == "" {
		return plan, model.Invalid("to", "copy_no_recipient")
	}
	if plan.To, err = archive.ParseRecipients(lines); err != nil {
		return plan, model.Invalid("to", "copy_recipient").With("file", recipientsFile)
	}
	return plan, nil
}

func isDirectory(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// ours are names that backup gives.
var ours = regexp.MustCompile(`^aduan-\d{8}-\d{6}\.(book|keys)\.age$`)

// rotateBoth drops old copies where folders were named, and says how many of the
// book went.
func (a *app) rotateBoth(plan store.CopyPlan, to, keys string, keep int) (gone []string, err error) {
	if keys != "" {
		if _, err := a.rotate(filepath.Dir(plan.Keys), keep, isDirectory(a.path(keys))); err != nil {
			return nil, err
		}
	}
	return a.rotate(filepath.Dir(plan.Path), keep, isDirectory(a.path(to)))
}

// rotate drops all but the newest copies of a folder, by the names that backup
// gives: other files there are not touched.
func (a *app) rotate(dir string, keep int, folder bool) (gone []string, err error) {
	if keep == 0 || !folder {
		return nil, nil
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, model.Invalid("folder", "unreadable_file").With("file", filepath.Base(dir))
	}
	var names []string
	for _, e := range entries {
		if ours.MatchString(e.Name()) && e.Type().IsRegular() {
			names = append(names, e.Name())
		}
	}
	slices.Sort(names)
	for _, name := range names[:max(0, len(names)-keep)] {
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			return gone, unwritable(name, err)
		}
		gone = append(gone, name)
	}
	return gone, nil
}
