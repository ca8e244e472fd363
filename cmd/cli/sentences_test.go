package cli

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestSentencesStandInTheCatalogue: what a user reads is written in the
// catalogue, in two languages, and nowhere else. A literal of two words is a
// sentence unless it is made for a machine.
func TestSentencesStandInTheCatalogue(t *testing.T) {
	for _, folder := range []string{filepath.Join("..", "..", "tui"), "."} {
		err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if d.IsDir() {
				if d.Name() == "tuitest" || d.Name() == "testdata" {
					return filepath.SkipDir
				}
				return nil
			}
			if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || catalogue(d.Name()) {
				return nil
			}
			for _, s := range sentencesOf(t, path) {
				t.Errorf("%s is not in the catalogue", s)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// catalogue is true for files that hold the sentences; for those of the made-up
// stories, which are data in the language of their offices; and for those that
// write the manual of the command line, which is in Indonesian (docs/cli.md).
func catalogue(name string) bool {
	manual := []string{"help.go", "flags_help.go", "docs.go", "docs_actions.go"}
	return strings.HasPrefix(name, "say") || strings.HasPrefix(name, "demo") || slices.Contains(manual, name)
}

// sentence is two words with a space between them; names is a list of words.
var (
	sentence = regexp.MustCompile(`\p{Ll}{2,}[,.:;]? +\p{Ll}{2,}`)
	names    = regexp.MustCompile(`^\pL+(, \pL+)*$`)
)

func sentencesOf(t *testing.T, path string) (out []string) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var inside []ast.Node
	ast.Inspect(file, func(n ast.Node) bool {
		if n == nil {
			inside = inside[:len(inside)-1]
			return true
		}
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if text, err := strconv.Unquote(lit.Value); err == nil && sentence.MatchString(text) && !names.MatchString(text) && !forMachines(inside) {
				out = append(out, fset.Position(lit.Pos()).String()+": "+text)
			}
		}
		inside = append(inside, n)
		return true
	})
	return out
}

// forMachines is true inside what no console prints, and no command as its own
// sentence: tags, errors for the log, what else a command of the palette may be
// called (typed, never shown), and the help of the command line, which is one
// manual in Indonesian (docs/cli.md).
func forMachines(inside []ast.Node) bool {
	for _, n := range slices.Backward(inside) {
		switch n := n.(type) {
		case *ast.Field, *ast.ImportSpec:
			return true
		case *ast.AssignStmt:
			if strings.HasSuffix(nameOf(n.Lhs[0]), ".Use") {
				return true
			}
		case *ast.KeyValueExpr:
			if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Also" {
				return true
			}
		case *ast.CompositeLit:
			if name := nameOf(n.Type); name == "cobra.Command" || name == "finder.Item" {
				return name == "cobra.Command"
			}
		case *ast.CallExpr:
			name := nameOf(n.Fun)
			_, method, _ := strings.Cut(name, ".")
			if name == "errors.New" || name == "fmt.Errorf" || name == "press" || strings.HasSuffix(method, "Var") || strings.HasSuffix(method, "VarP") || method == "BoolP" {
				return true
			}
		}
	}
	return false
}

// nameOf is what stands before a brace or a bracket: cobra.Command, fs.BoolVar.
func nameOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		if x := nameOf(e.X); x != "" {
			return x + "." + e.Sel.Name
		}
		return "." + e.Sel.Name
	}
	return ""
}
