package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"aduan/model"
	"aduan/store"
	"aduan/store/archive"

	"github.com/spf13/cobra"
)

func (a *app) restoreCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "restore BERKAS|FOLDER|sftp://NAMA@HOST/...",
		Short: "Memulihkan buku dari cadangan, di samping buku yang lama",
		Long: `Membangun buku baru dari cadangan BERKAS di samping buku di --book, memeriksa seluruhnya, lalu menukarnya.
Buku lama tidak ditimpa: ia tinggal di folder lain yang namanya disebut, jadi jalan kembali adalah menukar
nama folder. Bila cadangannya tidak lolos pemeriksaan, tidak ada yang berubah. Kunci kantor diambil dari
buku yang lama; bila tidak ada, pasang sendiri ke secret/office.key sesudahnya. Setelan di folder buku
(serve.yaml, recipients, kunci server, kunci SSH) ikut ke buku yang baru.

FOLDER berarti cadangan terbaru di folder itu. sftp://NAMA@HOST:PORT/FOLDER, atau dengan nama berkasnya,
mengambilnya dulu dari komputer lain, dengan kunci SSH dan sidik seperti pada aduan book backup.`,
		Example: "  aduan book restore /media/usb1/aduan-20261120-190000.book.age --keys /media/usb2/aduan-20261120-190000.keys.age --identity kunci.txt\n" +
			"  aduan book restore sftp://aduan@10.1.2.3/cadangan --keys /media/usb2/aduan-20261120-190000.keys.age --identity kunci.txt",
	}
	return a.restoring(c, store.Restore)
}

func (a *app) rehearseCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "rehearse BERKAS|FOLDER|sftp://NAMA@HOST/...",
		Short: "Gladi pemulihan: semua yang dilakukan restore, tanpa menukar",
		Long: `Membangun buku dari cadangan BERKAS di folder sementara, memeriksa seluruhnya, lalu membuangnya. Buku
yang berjalan tidak disentuh dan boleh sedang dipakai. FOLDER dan sftp:// seperti pada aduan book restore.`,
		Example: "  aduan book rehearse /media/usb1/aduan-20261120-190000.book.age --identity kunci.txt\n" +
			"  aduan book rehearse sftp://aduan@10.1.2.3/cadangan --identity kunci.txt",
	}
	return a.restoring(c, store.Rehearse)
}

type restoreFunc func(context.Context, string, store.Config, store.RestorePlan) (store.Restored, error)

// restoreFrom is where a copy comes from, and what opens it.
type restoreFrom struct {
	from, keys, identity string
	door                 farDoor
}

func (a *app) restoring(c *cobra.Command, do restoreFunc) *cobra.Command {
	var r restoreFrom
	fs := c.Flags()
	fs.StringVar(&r.keys, "keys", "", "salinan berkas kunci; bawaan: berkas kunci buku yang ada")
	fs.StringVar(&r.identity, "identity", "", "berkas identitas age yang membuka cadangan (wajib)")
	a.farFlags(fs, &r.door)
	swaps := c.Name() == "restore"
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		if r.identity == "" {
			return usage("flag_needs_value").With("flag", "--identity").With("command", c.CommandPath())
		}
		r.from = args[0]
		return a.restore(c.Context(), r, do, swaps)
	})
}

func (a *app) restore(ctx context.Context, r restoreFrom, do restoreFunc, swaps bool) error {
	text, err := a.readFile(r.identity, 1<<16)
	if err != nil {
		return err
	}
	ids, err := archive.ParseIdentities(string(text))
	if err != nil {
		return model.Invalid("identity", "copy_identity").With("file", filepath.Base(r.identity))
	}
	dir, err := a.bookFolder()
	if err != nil {
		return err
	}
	if err := a.ownsBook(dir); err != nil {
		return err
	}
	in, err := a.incoming(ctx, r, dir, swaps)
	if err != nil {
		return err
	}
	defer in.clean()
	plan := store.RestorePlan{Copy: in.file, With: ids, By: model.StaffID(a.flags.as), Along: besideBook()}
	if r.keys != "" {
		plan.Keys = a.path(r.keys)
	}
	got, err := do(ctx, dir, a.storeConfig(), plan)
	if err != nil {
		a.noteFaults(got.Faults)
		return err
	}
	if swaps {
		if err := in.known(dir); err != nil {
			return err
		}
	}
	return a.showRestored(got, swaps)
}

// besideBook are the files in a book's folder that are its machine's: settings, to
// whom copies are made, and the keys of the server and of copies.
func besideBook() []string {
	return []string{serveFile, recipientsFile, farPinsFile, farKeyFile, hostKeyFile, hostKeyFile + ".from-*"}
}

// ownsBook refuses whoever does not own the folder that would be swapped.
func (a *app) ownsBook(dir string) error {
	for at := filepath.Clean(dir); ; at = filepath.Dir(at) {
		if _, err := os.Stat(at); err == nil || at == filepath.Dir(at) {
			if ownsFolder(at) {
				return nil
			}
			return model.Denied("keep_role")
		}
	}
}

// restoredLine is what restore and rehearse print with --json.
type restoredLine struct {
	OK     bool   `json:"ok"`
	Made   string `json:"made"`
	Events uint64 `json:"events"`
	Files  int    `json:"files"`
	Lost   uint64 `json:"lost"` // events of the book that stood there which are in no copy
	Locked bool   `json:"locked,omitempty"`
	Before string `json:"before,omitempty"` // where the book that stood there is now
	Faults int    `json:"faults"`
}

func (a *app) showRestored(r store.Restored, swapped bool) error {
	words := a.language(nil)
	a.noteFaults(r.Faults)
	line := restoredLine{len(r.Faults) == 0, r.Head.Made.Format("2006-01-02T15:04:05Z07:00"), r.Events, r.Files, r.Lost, r.Locked, r.Before, len(r.Faults)}
	var err error
	if a.flags.json {
		err = a.printJSON(line)
	} else {
		what := "rehearsed"
		if swapped {
			what = "restored"
		}
		said := []string{words.say(what, "events", words.Number(int64(r.Events)), "files", fmt.Sprint(r.Files), "made", words.LongMoment(r.Head.Made))}
		if r.Before != "" {
			said = append(said, words.say("restored_before", "folder", r.Before))
		}
		if r.Lost > 0 {
			said = append(said, words.say("restored_lost", "count", words.Number(int64(r.Lost))))
		}
		if r.Locked {
			said = append(said, words.say("verify_locked"))
		}
		err = a.println(harmless(strings.Join(said, "\n")))
	}
	if err == nil && !line.OK {
		err = (&model.Error{Code: model.CodeUnavailable, Rule: "verify_faults"}).With("count", line.Faults)
	}
	return err
}

func (a *app) noteFaults(faults []store.Fault) {
	words := a.language(nil)
	for _, f := range faults {
		a.note(words.say("verify_fault", "kind", f.Kind, "where", f.Where, "message", words.say("verify."+f.Kind, argsOf(f)...)))
	}
}

func argsOf(f store.Fault) (kv []string) {
	for k, v := range f.Args {
		kv = append(kv, k, v)
	}
	return kv
}

func (a *app) acceptLossCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "accept-loss",
		Short: "Meneruskan buku yang kehilangan catatan terakhirnya",
		Long: `Bila buku lebih lama dari saksinya dan cadangan yang lebih baru memang tidak ada: memeriksa buku, menulis
saksi baru, dan mencatat untuk selamanya peristiwa mana yang hilang. Bila saksinya yang hilang, buku
diperiksa dan saksi baru ditulis. Buku yang rusak tidak diterima: pulihkan dari cadangan.`,
		Example: "  aduan book accept-loss",
	}
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		book, err := a.openToLook(c.Context())
		if err != nil {
			return err
		}
		if err := a.mayKeep(c.Context(), book); err != nil {
			return err
		}
		var by model.StaffID // of a book that knows whoever calls
		if who, err := a.principal(book); err == nil {
			by = who.Staff
		}
		words := a.language(nil)
		loss, behind := book.Lost()
		said := words.say("witness_renewed")
		if book.Opened().NoWitness {
			err = book.RenewWitness(c.Context(), by)
		} else {
			loss, err = book.AcceptLoss(c.Context(), by)
		}
		if err != nil {
			return err
		}
		if a.flags.json {
			return a.printJSON(loss)
		}
		if behind {
			said = words.say("loss_accepted", "from", words.Number(int64(loss.Have+1)), "to", words.Number(int64(loss.Seen)))
		}
		return a.println(harmless(said))
	})
}

func (a *app) recipientCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "recipient BERKAS",
		Short: "Membuat pasangan kunci cadangan kantor",
		Long: `Membuat identitas age di BERKAS, yang membuka cadangan, dan mencatat penerimanya di berkas recipients dalam
folder buku, sehingga semua cadangan berikutnya dapat dibuka dengannya. Cetak isi BERKAS dan simpan di
tempat terkunci, lalu hapus dari komputer ini: pencuri komputer tidak boleh menemukannya.`,
		Example: "  aduan book recipient /media/usb1/kunci-cadangan.txt",
	}
	return a.leaf(c, 1, 1, func(_ *cobra.Command, args []string) error {
		dir, err := a.keyHolder()
		if err != nil {
			return err
		}
		identity, recipient, err := archive.NewIdentity()
		if err != nil {
			return err
		}
		if err := a.writeNew(args[0], strings.NewReader(identity+"\n")); err != nil {
			return err
		}
		if err := appendLine(filepath.Join(dir, recipientsFile), recipient); err != nil {
			return unwritable(recipientsFile, err)
		}
		if a.flags.json {
			return a.printJSON(map[string]string{"recipient": recipient})
		}
		return a.println(harmless(a.language(nil).say("recipient_made", "file", args[0], "recipient", recipient)))
	})
}

func appendLine(path, line string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	if _, err = f.WriteString(line + "\n"); err == nil {
		err = f.Sync()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return err
}
