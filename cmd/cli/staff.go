package cli

import (
	"slices"
	"strings"

	"aduan/model"

	"github.com/spf13/cobra"
)

func (a *app) staffCmd() *cobra.Command {
	c := &cobra.Command{Use: "staff", Short: "Pegawai, jabatan dan kunci masuk"}
	return a.group(c, a.staffAddCmd(), a.staffListCmd(), a.staffDisableCmd(), a.staffPostCmd(), a.staffKeyCmd())
}

func (a *app) staffAddCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "add USERNAME --name NAMA",
		Short: "Menambah pegawai, sekaligus jabatannya bila disebut",
		Long: `Menambah pegawai dengan nama pengguna USERNAME. --post memberi jabatan dari profil kantor, definitif
mulai sekarang; boleh berulang. --role memilih satu-satunya jabatan dengan peran itu (bersama --bidang
bila perannya ada di beberapa bidang). --os-user menautkan pengguna komputer ini padanya.`,
		Example: "  aduan staff add siti --name \"Siti Aminah\" --role petugas --os-user siti\n  aduan staff add rina --name \"Rina K.\" --post kabid-linjamsos",
	}
	var name, role, bidang string
	var posts []string
	var osUser string
	fs := c.Flags()
	fs.StringVar(&name, "name", "", "nama lengkap (wajib)")
	fs.StringArrayVar(&posts, "post", nil, "kode jabatan; boleh berulang")
	fs.StringVar(&role, "role", "", "peran ("+strings.Join(model.Enum("role"), ", ")+")")
	fs.StringVar(&bidang, "bidang", "", "kode bidang, bersama --role")
	fs.StringVar(&osUser, "os-user", "", "pengguna komputer ini yang menjadi dia")
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		held := split(posts)
		for _, post := range held {
			if err := knownPost(s.me.Office, post); err != nil {
				return err
			}
		}
		if role != "" {
			post, err := postOfRole(s.me.Office, role, bidang)
			if err != nil {
				return err
			}
			held = append(held, post)
		}
		input := map[string]any{"username": args[0], "name": name}
		if osUser != "" {
			input["os_user"] = osUser
		}
		if len(held) > 0 {
			input["posts"] = held
		}
		return s.bookDeed(c.Context(), "staff_add", input, s.words.say("staff_added", "username", args[0], "name", name))
	})
}

// postOfRole finds the one post that a role means, in a unit where one is named.
func postOfRole(o *model.Office, role, bidang string) (string, error) {
	if err := oneOf("role", role, model.Enum("role")); err != nil {
		return "", err
	}
	if _, ok := o.Unit(model.UnitID(bidang)); bidang != "" && !ok {
		return "", unknownCode("bidang", "unknown_unit", bidang, unitCodes(o))
	}
	var fit []string
	for _, p := range o.PostsOf(model.Role(role)) {
		if bidang == "" || p.Unit == model.UnitID(bidang) {
			fit = append(fit, string(p.Code))
		}
	}
	switch len(fit) {
	case 1:
		return fit[0], nil
	case 0:
		return "", model.Invalid("role", "no_post_of_role").With("role", role).With("bidang", bidang)
	}
	return "", model.Invalid("role", "posts_of_role").With("role", role).With("posts", strings.Join(fit, ", "))
}

func (a *app) staffListCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "list",
		Short:   "Siapa bekerja di sini, dan jabatannya",
		Long:    "Mendaftar pegawai dengan jabatan yang dipegang sekarang. Dengan --json satu objek per baris, dengan semua jabatan sepanjang waktu.",
		Example: "  aduan staff list\n  aduan staff list --all --json",
	}
	var all bool
	c.Flags().BoolVar(&all, "all", false, "juga yang sudah dinonaktifkan")
	return a.leaf(c, 0, 0, func(c *cobra.Command, _ []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		return s.showStaff(s.staff, all)
	})
}

func (a *app) staffDisableCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "disable USERNAME",
		Short:   "Menonaktifkan pegawai; namanya tetap di riwayat",
		Example: "  aduan staff disable rina",
	}
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		return s.bookDeed(c.Context(), "staff_disable", map[string]any{"username": args[0]}, s.words.say("staff_disabled", "username", args[0]))
	})
}

func (a *app) staffPostCmd() *cobra.Command {
	c := &cobra.Command{Use: "post", Short: "Memberi dan mengakhiri jabatan, juga Plt dan Plh"}
	return a.group(c, a.postGiveCmd(), a.postEndCmd())
}

func (a *app) postGiveCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "give USERNAME JABATAN",
		Short: "Memberi jabatan: definitif, plt (jabatan kosong) atau plh (pemegang berhalangan)",
		Long: `Memberi jabatan kepada pegawai sejak --from (bawaan: sekarang) sampai --until, termasuk hari itu.
Plt mengisi jabatan yang kosong; Plh menggantikan pemegang yang berhalangan, yang tetap memegangnya.
Plh dan Plt perlu dasar: nomor surat di --basis.`,
		Example: "  aduan staff post give rina sekretaris --as plh --from 20/11 --until 22/11 --basis \"821.2/118/2026\"",
	}
	var from, until, basis string
	capacity := string(model.Definitif)
	fs := c.Flags()
	fs.Var(&asFlag{who: &a.flags.as, capacity: &capacity}, "as", "sebagai: definitif (bawaan), plt, plh; nama pegawai: siapa Anda")
	fs.StringVar(&from, "from", "", "sejak tanggal atau waktu")
	fs.StringVar(&until, "until", "", "sampai tanggal, termasuk hari itu")
	fs.StringVar(&basis, "basis", "", "dasar: nomor surat perintah")
	return a.leaf(c, 2, 2, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		if err := knownPost(s.me.Office, args[1]); err != nil {
			return err
		}
		input := map[string]any{"username": args[0], "post": args[1], "capacity": capacity}
		if basis != "" {
			input["basis"] = basis
		}
		if err := s.span(input, from, until); err != nil {
			return err
		}
		return s.bookDeed(c.Context(), "post_give", input, s.words.say("post_given", "username", args[0], "post", args[1], "capacity", capacity))
	})
}

// span reads from and until into an input; until is the end of that day.
func (s *session) span(input map[string]any, from, until string) error {
	if from != "" {
		t, err := s.moments().read("from", from)
		if err != nil {
			return err
		}
		input["from"] = t
	}
	if until != "" {
		t, err := s.moments().day("until", until)
		if err != nil {
			return err
		}
		input["until"] = t.AddDate(0, 0, 1)
	}
	return nil
}

func (a *app) postEndCmd() *cobra.Command {
	c := &cobra.Command{
		Use:     "end USERNAME JABATAN",
		Short:   "Mengakhiri jabatan seseorang",
		Example: "  aduan staff post end rina sekretaris",
	}
	var until, basis string
	c.Flags().StringVar(&until, "until", "", "sejak kapan berakhir (bawaan: sekarang)")
	c.Flags().StringVar(&basis, "basis", "", "dasar: nomor surat")
	return a.leaf(c, 2, 2, func(c *cobra.Command, args []string) error {
		s, err := a.session(c.Context())
		if err != nil {
			return err
		}
		if err := knownPost(s.me.Office, args[1]); err != nil {
			return err
		}
		input := map[string]any{"username": args[0], "post": args[1]}
		if until != "" {
			t, err := s.moments().read("until", until)
			if err != nil {
				return err
			}
			input["until"] = t
		}
		if basis != "" {
			input["basis"] = basis
		}
		return s.bookDeed(c.Context(), "post_end", input, s.words.say("post_ended", "username", args[0], "post", args[1]))
	})
}

func knownPost(o *model.Office, code string) error {
	if _, ok := o.Post(model.PostID(code)); !ok {
		return unknownCode("post", "unknown_post", code, postCodes(o))
	}
	return nil
}

// asFlag is --as of `post give`, where the contract gives the word two
// meanings: a capacity is the holding's, any other value is who acts.
type asFlag struct{ who, capacity *string }

func (f *asFlag) String() string { return "" }
func (f *asFlag) Type() string   { return "KEDUDUKAN" }

func (f *asFlag) Set(s string) error {
	if slices.Contains(model.Enum("capacity"), s) {
		*f.capacity = s
	} else {
		*f.who = s
	}
	return nil
}
