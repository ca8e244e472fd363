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
	"github.com/spf13/pflag"
)

// recipientsFile stands in the book's folder: to whom copies are made, one a
// line. The identity that opens them stands elsewhere.
const recipientsFile = "recipients"

func (a *app) backupCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "backup BERKAS|FOLDER|sftp://NAMA@HOST/FOLDER",
		Short: "Membuat cadangan buku yang sudah terbukti bisa dipulihkan",
		Long: `Menyalin buku seperti saat ini ke BERKAS, terenkripsi untuk penerima kantor (aduan book recipient), lalu
membaca salinan itu kembali dan membangun buku darinya. Baru sesudah cocok berkasnya diberi nama: cadangan
yang punya nama sudah terbukti. Pencatatan boleh berjalan terus. FOLDER memberi nama sendiri menurut waktu;
dengan --keep hanya sekian cadangan terbaru di folder itu yang disimpan.

--keys menyalin berkas kunci ke tempat LAIN: tanpa kunci, nama dan isi aduan di cadangan tidak terbaca, dan
siapa pun yang memegang keduanya membaca semuanya. Kunci kantor (secret/office.key) tidak ikut disalin;
simpan tersendiri.

sftp://NAMA@HOST:PORT/FOLDER mengirimnya ke komputer lain: dengan nama sementara, dibaca kembali, dan baru
diberi nama bila sama; --keep berlaku di sana juga. Masuknya dengan kunci SSH (--ssh-key; bawaan
secret/sftp.key di folder buku), tidak pernah dengan sandi. Sidik komputer itu ditanyakan sekali, atau disebut
dengan --host-key, lalu dicatat di sftp_hosts; bila kemudian berubah, tidak ada yang dikirim.`,
		Example: "  aduan book backup /media/usb1 --keys /media/usb2 --keep 30\n  aduan book backup sftp://aduan@10.1.2.3/cadangan --keys /media/usb2 --keep 30\n  aduan book backup cadangan.age --recipient age1...",
	}
	var keys string
	var to []string
	var keep int
	var here string
	var door farDoor
	fs := c.Flags()
	fs.StringVar(&keys, "keys", "", "berkas atau folder bagi salinan kunci, di tempat lain")
	fs.StringArrayVar(&to, "recipient", nil, "penerima (age1...), selain yang ada di buku; boleh berulang")
	fs.IntVar(&keep, "keep", 0, "berapa cadangan terbaru yang disimpan di FOLDER; 0: semua")
	a.farFlags(fs, &door)
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
		return a.backup(c.Context(), copyTo{to: args[0], keys: keys, more: to, keep: keep, door: door})
	})
}

// farFlags are those by which one gets into another machine; who calls is asked
// about one that is not known.
func (a *app) farFlags(fs *pflag.FlagSet, door *farDoor) {
	fs.StringVar(&door.key, "ssh-key", "", "berkas kunci SSH untuk sftp://")
	fs.StringVar(&door.host, "host-key", "", "sidik kunci komputer sftp:// (SHA256:...)")
	door.ask = func(ctx context.Context, host, print string) (bool, error) {
		return a.yes(ctx, a.language(nil).say("far_sure", "host", host, "fingerprint", print))
	}
}

// copyTo is where copies go, who may open them, and how many stay.
type copyTo struct {
	to, keys string
	more     []string
	keep     int
	door     farDoor
}

func (a *app) backup(ctx context.Context, c copyTo) error {
	book, err := a.openBook(ctx)
	if err != nil {
		return err
	}
	if err := a.mayKeep(ctx, book); err != nil {
		return err
	}
	o, err := a.outgoing(ctx, c)
	if err != nil {
		return err
	}
	defer o.clean()
	plan := o.plan
	made, err := book.Backup(ctx, plan, a.progress())
	if err != nil {
		return err
	}
	gone, err := a.rotateBoth(ctx, o, c)
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
func (a *app) rotateBoth(ctx context.Context, o *outgoing, c copyTo) (gone []string, err error) {
	if c.keys != "" {
		if _, err := a.rotate(filepath.Dir(o.plan.Keys), c.keep, isDirectory(a.path(c.keys))); err != nil {
			return nil, err
		}
	}
	if o.far != nil {
		return o.far.rotate(ctx, c.keep, a.Now())
	}
	return a.rotate(filepath.Dir(o.plan.Path), c.keep, isDirectory(a.path(c.to)))
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
		if e.Type().IsRegular() {
			names = append(names, e.Name())
		}
	}
	for _, name := range oldest(names, keep) {
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			return gone, unwritable(name, err)
		}
		gone = append(gone, name)
	}
	return gone, nil
}

// oldest are the names of copies but for the newest that are kept; of others there
// are none among them.
func oldest(names []string, keep int) []string {
	names = slices.DeleteFunc(names, func(name string) bool { return !ours.MatchString(name) })
	slices.Sort(names)
	return names[:max(0, len(names)-keep)]
}
