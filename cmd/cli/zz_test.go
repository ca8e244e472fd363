package cli
import ("testing";"aduan/model";"aduan/store";"context";"crypto/rand";"time";"fmt")
func BenchmarkZZ(b *testing.B) { benchReading(b, "/tmp/b100k", 100000) }
func BenchmarkFind(b *testing.B) {
	ids := 0
	book, err := store.Open("/tmp/b100k", store.Config{Now: time.Now, NewID: func() string { ids++; return fmt.Sprint("b", ids) }, Random: rand.Reader})
	if err != nil { b.Fatal(err) }
	defer book.Close()
	for _, who := range []model.StaffID{"pengelola", "petugas", "kabid-linjamsos"} {
	desk, err := book.As(context.Background(), model.Principal{Staff: who, Via: "as:bench"})
	if err != nil { b.Fatal(err) }
	for _, q := range []string{"sembako ", "kartu kosong ", "bantuan lansia desa ", "semb", "sem", "sumarni", "3508045403680021"} {
		b.Run(string(who)+"/"+q, each(func() error { _, err := desk.List(context.Background(), model.Query{Place:"all", Text: q}); return err }))
	}}
}
