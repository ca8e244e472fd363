package tui_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"aduan/tui"
	"aduan/tui/tuitest"
)

// servicesDesk is the made-up office with the standards of a real profile.
func servicesDesk(t testing.TB, name string) *tuitest.Desk {
	d := tuitest.NewDesk("aminah")
	p := profileOf(t, name)
	o := d.Self.Office
	o.Services, o.Promises, o.Answers, o.Clocks = p.Services, p.Promises, p.Answers, p.Clocks
	return d
}

func TestServicesList(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, servicesDesk(t, "lumajang"), w, h).Press("8")
	})
}

func TestServicesQuestions(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, servicesDesk(t, "lumajang"), w, h).Press("8", "tab", "down")
	})
}

func TestServicesWhileSearching(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, servicesDesk(t, "lumajang"), w, h).Press("8", "/").Type("fotokopi kk")
	})
}

func TestServicesFindNothing(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, servicesDesk(t, "lumajang"), w, h).Press("8", "/").Type("zzz")
	})
}

func TestServicePage(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, servicesDesk(t, "lumajang"), w, h).Press("8", "enter", "1")
	})
}

func TestServicePageOfLongRequirements(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, servicesDesk(t, "buton-tengah"), w, h).Press("8", "enter", "5")
	})
}

func TestServicePageScrolledToItsSteps(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, servicesDesk(t, "lumajang"), w, h).Press("8", "enter", "G", "G")
	})
}

func TestPromisePage(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, servicesDesk(t, "lumajang"), w, h).Press("8", "down", "enter")
	})
}

func TestAnswerPage(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, servicesDesk(t, "penajam-paser-utara"), w, h).Press("8", "tab", "enter")
	})
}

func TestRequirementsWithoutAPrinter(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, servicesDesk(t, "lumajang"), w, h).Press("8", "enter", "2", "p")
	})
}

func TestServicesOfAnOfficeWithout(t *testing.T) {
	frames(t, fourSizes(), func(t *testing.T, w, h int) *tuitest.Driver {
		d := tuitest.NewDesk("aminah")
		d.Self.Office.Services, d.Self.Office.Answers = nil, nil
		return open(t, d, w, h).Press("8")
	})
}

func TestServicesInMonoAndASCII(t *testing.T) {
	frames(t, [][2]int{{80, 24}}, func(t *testing.T, w, h int) *tuitest.Driver {
		return open(t, servicesDesk(t, "lumajang"), w, h, func(c *tui.Config) { c.ASCII, c.Theme = true, "mono" }).Press("8", "enter", "1")
	})
}

// TestWhatIsMissingIsReadAloud as one sentence, and that it is free.
func TestWhatIsMissingIsReadAloud(t *testing.T) {
	c := open(t, servicesDesk(t, "lumajang"), 80, 24).Press("8", "enter").Shows("Masih kurang: Fotocopy KTP dan Fotocopy Kartu Keluarga (KK)", "tidak dipungut biaya.")
	c.Press("1").Shows("[x] 1", "Masih kurang: Fotocopy Kartu Keluarga (KK).", "1 dari 2 ada").Press("down", "space").Shows("Lengkap, semua persyaratan sudah ada.")
	c.Press("*").Shows("0 dari 2 ada").Press("1").Press("esc").Press("enter").Shows("0 dari 2 ada")
}

// TestTicksAreGoneForTheNextPerson: whoever comes to the place anew begins with
// the list.
func TestTicksAreGoneForTheNextPerson(t *testing.T) {
	c := open(t, servicesDesk(t, "lumajang"), 80, 24).Press("8", "enter", "1").Shows("[x] 1")
	c.Press("?").Press("esc").Shows("[x] 1")
	c.Press("esc", "1", "8").Shows("Standar pelayanan", "Janji").Press("enter").Lacks("[x]")
}

// TestRequirementsArePrinted as they are ticked, with nobody's name and nothing
// kept; a printer that fails is told, and the next p shows the paper.
func TestRequirementsArePrinted(t *testing.T) {
	d := servicesDesk(t, "lumajang")
	var out []string
	broken := false
	c := open(t, d, 80, 24, func(cfg *tui.Config) {
		cfg.Print = func(_ context.Context, text string) error {
			if broken {
				return errors.New("no paper")
			}
			out = append(out, text)
			return nil
		}
	}).Press("8", "enter", "1", "p").Shows("Daftar persyaratan dicetak")
	if len(out) != 1 || !strings.Contains(out[0], "[x] Fotocopy KTP") || !strings.Contains(out[0], "[ ] Fotocopy Kartu Keluarga") || strings.Contains(out[0], "Aminah") {
		t.Fatalf("printed was %q", out)
	}
	broken = true
	c.Press("p").Shows("Printer gagal").Press("p").Shows("DAFTAR PERSYARATAN").Press("esc").Shows("[x] 1")
	if len(d.Deeds) != 0 {
		t.Fatalf("the print was kept: %+v", d.Deeds)
	}
}

// TestServicesAreSearchedOverBothParts in any spelling; where this part has
// nothing the other shows its own.
func TestServicesAreSearchedOverBothParts(t *testing.T) {
	c := open(t, servicesDesk(t, "lumajang"), 80, 24).Press("8", "/").Type("dtsen usulan").Shows("Proses Pengusulan DTKS")
	c.Press("enter", "enter").Shows("Fotocopy KTP").Press("esc").Shows("/ dtsen usulan").Press("esc").Lacks("dtsen usulan")
	c.Press("/").Type("bank kartu").Shows("[Tanya jawab")
}

// TestServiceIsReachedFromItsCaseAndThePalette, and Esc goes back there.
func TestServiceIsReachedFromItsCaseAndThePalette(t *testing.T) {
	d := servicesDesk(t, "lumajang")
	for i := range d.Cases {
		d.Cases[i].Service = d.Self.Office.Services[0].Code
	}
	c := open(t, d, 80, 24).Press("4", "/").Type("0396").Press("enter", "enter").Shows("L syarat").Press("L")
	c.Shows("Proses Pengusulan DTKS", "Fotocopy KTP").Press("esc").Shows("0396/2026", "[Ringkasan]")
	c.Press(":").Type("layanan dtsen").Press("enter").Shows("Fotocopy KTP").Press("esc").Shows("0396/2026")
	c.Press(":").Type("layanan dtks").Shows("syarat dan langkah")
}

// TestServicesAreReadByWhoHasThePlace: the palette offers no other way in.
func TestServicesAreReadByWhoHasThePlace(t *testing.T) {
	d := servicesDesk(t, "lumajang")
	d.Self.Places = []string{"home", "queue"}
	open(t, d, 80, 24).Press(":").Type("layanan").Lacks("syarat dan langkah")
}

// TestNothingAskedForIsNotSaidToBeComplete: a standard without requirements has
// nothing to tick and nothing that is complete.
func TestNothingAskedForIsNotSaidToBeComplete(t *testing.T) {
	open(t, tuitest.NewDesk("aminah"), 80, 24).Press("8", "enter").Shows("Standar ini tidak menyebut syarat.", "tidak dipungut").Lacks("Lengkap", "centang")
}
