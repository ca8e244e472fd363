package caseview

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"aduan/model/paper"
	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/paperview"
)

// printedWhy answers a print.
type printedWhy struct{ jammed bool }

// spoken is the explanation as one paragraph, to be read aloud or sent on.
func (y *Why) spoken() string {
	return ui.Harmless(y.env.Words.Recount(y.clock(), y.view.Register, y.env.At))
}

// aloud shows the paragraph, in lines that can be read out.
func (y *Why) aloud() tea.Cmd {
	text := paperview.Write(y.env, paper.Document{Blocks: []paper.Block{paper.Para{Text: y.spoken()}}})
	return ui.Open(paperview.New(y.env, y.env.Say.Why.Aloud+" · "+y.view.Register, text))
}

// print sends the explanation to the printer; where there is none, or it failed,
// it is shown, to be copied or written by hand. It names nobody, so that it was
// printed is not kept.
func (y *Why) print() tea.Cmd {
	text, send := y.paper(), y.env.Print
	if send == nil || y.jammed {
		y.jammed = false // from the sheet, the printer may be tried again
		return ui.Open(paperview.New(y.env, y.env.Say.Why.Paper+" · "+y.view.Register, text))
	}
	return ui.Ask(y.env, y.printing.Next(y), func(ctx context.Context) (printedWhy, error) {
		return printedWhy{jammed: send(ctx, text) != nil}, nil
	})
}

func (y *Why) paper() string {
	return paperview.Write(y.env, paper.Deadline(paper.About{View: y.view, Office: y.env.Office(), Words: y.env.Words,
		Names: words.NamesOf(y.env.Me.Office, y.env.Staff), Now: y.env.At}, y.clock()))
}

func (y *Why) gotPrinted(msg ui.Got[printedWhy]) tea.Cmd {
	if !y.printing.Mine(y, msg.Addr) {
		return nil
	}
	if y.jammed = msg.Value.jammed || msg.Err != nil; y.jammed {
		return ui.Warning(y.env.Say.Why.Jammed)
	}
	return ui.Toast(y.env.Say.Why.Printed)
}
