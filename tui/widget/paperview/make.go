package paperview

import (
	"context"

	"aduan/model"
	"aduan/model/paper"
	"aduan/model/words"
	"aduan/tui/ui"
)

// About is what a paper of a case is made of, for this session.
func About(env *ui.Env, v model.CaseView) paper.About {
	return paper.About{View: v, Office: env.Office(), Words: env.Words, Names: words.NamesOf(env.Me.Office, env.Staff), Staff: env.Staff, Now: env.At}
}

// Printer sends a paper to this computer's printer, as pages where it takes them,
// else as text; nil where there is none.
func Printer(env *ui.Env) func(ctx context.Context, name string, d paper.Document) error {
	if env.PrintPaper != nil || env.Print == nil {
		return env.PrintPaper
	}
	write, print := paper.Text, env.Print
	if env.ASCII {
		write = paper.ASCII
	}
	return func(ctx context.Context, name string, d paper.Document) error {
		return print(ctx, write(d, min(paper.Width(name), widestPrinted)))
	}
}

// widestPrinted is the most columns that a printer of text has.
const widestPrinted = 132

// Copied is a paper as it is copied: a message without broken lines, any other
// as it is printed.
func Copied(name string, d paper.Document) string { return paper.Text(d, paper.Width(name)) }
