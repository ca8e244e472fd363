package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const root = "../.."

// mayImport is the import table of docs/ARCHITECTURE.md: what a folder of the
// module may import of the module, longest folder first.
func mayImport() [][2]string {
	return [][2]string{
		{"model/calendar/feed", "model/calendar"},
		{"model/calendar", ""},
		{"model/region", ""},
		{"model/office/profile", "model model/calendar model/office model/paper"},
		{"model/office", "model model/calendar model/region model/office"},
		{"model/words", "model model/calendar"},
		{"model/paper", "model model/calendar model/words model/paper model/paper/*"},
		{"model", "model/calendar model/region"},
		{"store/vault", "model store/durable"},
		{"store/durable", ""},
		{"store/archive", "store/journal"},
		{"store/checkpoint", ""},
		{"store/journal", "model store/journal store/durable"},
		{"store", "model model/* store/*"},
		{"tui/ui", "model model/*"},
		{"tui/widget", "tui/ui tui/widget/* model model/*"},
		{"tui/tuitest", "tui tui/* model model/*"},
		{"tui", "tui/* model model/*"},
		{"sshserver", "model model/*"},
		{"cmd/aduan", "cmd/cli"},
		{"cmd/cli", "cmd/cli sshserver tui tui/* store store/* model model/*"},
	}
}

// libraries lists which folders may use which modules from outside; every other
// folder lives on the standard library alone.
func libraries() map[string]string {
	return map[string]string{
		"model/office/profile":  "github.com/goccy/go-yaml",
		"model/paper/pdf":       "codeberg.org/go-pdf/fpdf",
		"model/paper/qr":        "rsc.io/qr",
		"store/journal/boltlog": "go.etcd.io/bbolt",
		"store/vault":           "golang.org/x/crypto",
		"store/archive":         "filippo.io/age",
		"store/checkpoint":      "golang.org/x/mod",
		"store":                 "go.etcd.io/bbolt golang.org/x/crypto",
		"tui":                   "charm.land/bubbletea charm.land/lipgloss charm.land/bubbles github.com/charmbracelet/x/ansi github.com/charmbracelet/x/exp/golden github.com/charmbracelet/colorprofile",
		"sshserver":             "charm.land/wish charm.land/ssh golang.org/x/crypto/ssh github.com/pkg/sftp charm.land/bubbletea github.com/charmbracelet/ultraviolet github.com/charmbracelet/colorprofile github.com/charmbracelet/x/ansi",
		"cmd/cli":               "github.com/spf13/cobra github.com/spf13/pflag charm.land/bubbletea github.com/charmbracelet/x golang.org/x github.com/goccy/go-yaml github.com/pkg/sftp",
	}
}

type pkg struct {
	path    string // below the module
	imports []string
}

func packages(t *testing.T) []pkg {
	t.Helper()
	cmd := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...")
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var list []pkg
	for line := range strings.Lines(string(out)) {
		f := strings.Fields(line)
		list = append(list, pkg{strings.TrimPrefix(f[0], "aduan/"), f[1:]})
	}
	return list
}

func TestImportsPointOneWay(t *testing.T) {
	for _, p := range packages(t) {
		row := slices.IndexFunc(mayImport(), func(r [2]string) bool { return under(p.path, r[0]) })
		if row < 0 {
			t.Errorf("%s stands in no row of the import table", p.path)
			continue
		}
		allowed := strings.Fields(mayImport()[row][1])
		for _, imp := range p.imports {
			to, ours := strings.CutPrefix(imp, "aduan/")
			if !ours {
				checkLibrary(t, p.path, imp)
				continue
			}
			if !slices.ContainsFunc(allowed, func(a string) bool {
				folder, all := strings.CutSuffix(a, "/*")
				return to == a || all && under(to, folder)
			}) {
				t.Errorf("%s imports %s", p.path, to)
			}
		}
	}
}

func under(path, folder string) bool { return path == folder || strings.HasPrefix(path, folder+"/") }

func checkLibrary(t *testing.T, path, imp string) {
	t.Helper()
	if !strings.Contains(strings.SplitN(imp, "/", 2)[0], ".") {
		return // the standard library
	}
	if under(path, "store/journal/journaltest") || under(path, "tui/tuitest") {
		return // for tests only
	}
	for folder, libs := range libraries() {
		if under(path, folder) && slices.ContainsFunc(strings.Fields(libs), func(l string) bool { return under(imp, l) }) {
			return
		}
	}
	t.Errorf("%s uses %s, which the table does not let it", path, imp)
}

// TestScreensDoNotImportEachOther: a screen is a package below tui that has a
// Screen type; only the routes know more than one.
func TestScreensDoNotImportEachOther(t *testing.T) {
	shared := []string{"tui", "tui/ui", "tui/tuitest"}
	for _, p := range packages(t) {
		if !under(p.path, "tui") || slices.Contains(shared, p.path) || under(p.path, "tui/widget") {
			continue
		}
		for _, imp := range p.imports {
			to := strings.TrimPrefix(imp, "aduan/")
			if to != imp && under(to, "tui") && !slices.Contains(shared, to) && !under(to, "tui/widget") {
				t.Errorf("screen %s imports screen %s", p.path, to)
			}
		}
	}
}

func goFiles(t *testing.T, folders ...string) []string {
	t.Helper()
	var out []string
	for _, f := range folders {
		err := filepath.WalkDir(filepath.Join(root, f), func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
				out = append(out, path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func TestNoPackageVariablesInTheConsole(t *testing.T) {
	for _, path := range goFiles(t, "tui") {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, s := range g.Specs {
				for _, n := range s.(*ast.ValueSpec).Names {
					if n.Name != "_" && !strings.HasPrefix(n.Name, "Err") {
						t.Errorf("%s: package variable %s: one process serves many people", path, n.Name)
					}
				}
			}
		}
	}
}

func TestClockRandomnessAndEnvironmentComeFromCmd(t *testing.T) {
	banned := regexp.MustCompile(`time\.Now\(|time\.Since\(|math/rand|os\.Getenv|os\.Std(in|out|err)`)
	for _, path := range goFiles(t, "model", "store", "tui") {
		if strings.Contains(path, "journaltest") {
			continue
		}
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(text), "\n") {
			if code, _, _ := strings.Cut(line, "//"); banned.MatchString(code) {
				t.Errorf("%s:%d: %s", path, i+1, strings.TrimSpace(line))
			}
		}
	}
}

func TestTopLevelHoldsNothingElse(t *testing.T) {
	agreed := strings.Fields("cmd model store tui sshserver docs go.mod go.sum README.md README.en.md LICENSE")
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(agreed, e.Name()) {
			t.Errorf("%s stands at the top", e.Name())
		}
	}
}

// TestFilesAndFunctionsStaySmall: past 300 lines a file, past 60 a function is
// split by subject.
func TestFilesAndFunctionsStaySmall(t *testing.T) {
	for _, path := range goFiles(t, "cmd", "model", "sshserver", "store", "tui") {
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, path, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if n := fset.Position(file.End()).Line; n > 300 {
			t.Errorf("%s has %d lines", path, n)
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && !isTable(f) {
				if n := fset.Position(f.End()).Line - fset.Position(f.Pos()).Line; n > 60 {
					t.Errorf("%s: %s has %d lines", path, f.Name.Name, n)
				}
			}
		}
	}
}

// isTable: a function that is one return of data, such as a catalogue.
func isTable(f *ast.FuncDecl) bool {
	if f.Body == nil || len(f.Body.List) != 1 {
		return false
	}
	_, ok := f.Body.List[0].(*ast.ReturnStmt)
	return ok
}
