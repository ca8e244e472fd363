package papers

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/model/paper"
	"aduan/model/paper/qr"
	"aduan/tui/ui"
	"aduan/tui/widget/paperview"
)

// sending is an answer on its way out by the office's telephone: the code that
// opens WhatsApp there with the answer filled in.
type sending struct {
	env  *ui.Env
	code qr.Code
	ok   bool // the answer fits into a code
	// deed is what is recorded once it was sent; empty where nothing is left to
	// be recorded.
	deed model.ActionName
}

// noted answers that the answer stands on the list of what was not confirmed.
type noted struct{}

// send shows the code of the short answer. Until somebody says that it was sent,
// the deed that would say so is a draft, which stands on Home.
func (s *Sheet) send() tea.Cmd {
	if s.item().Way != "whatsapp" {
		return nil
	}
	g := &sending{env: s.env}
	var err error
	g.code, err = qr.Encode(paper.WhatsAppText(strings.TrimSpace(paperview.Copied(s.item().Name, s.doc()))))
	g.ok = err == nil
	for _, name := range []model.ActionName{"deliver", "contact"} {
		if g.deed == "" && slices.Contains(s.view.Actions, name) {
			g.deed = name
		}
	}
	s.shown, s.sending = nil, g
	if g.deed == "" {
		return nil
	}
	desk, d := s.env.Desk, model.FormDraft{Form: string(g.deed) + "/" + string(s.view.ID), Deed: model.DeedID(s.env.NewID()),
		Title: s.env.Words.Action(g.deed).Name + " " + s.view.Register, Saved: s.env.Now(), Values: g.values()}
	return ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (noted, error) {
		if _, there, err := desk.Drafts().Load(ctx, d.Form); there || err != nil {
			return noted{}, err // what was typed there before stays
		}
		return noted{}, desk.Drafts().Save(ctx, d)
	})
}

// values are what the form of the deed begins with.
func (g *sending) values() map[string]string {
	if g.deed == "contact" {
		return map[string]string{"direction": "out", "how": "whatsapp", "purpose": "other"}
	}
	return map[string]string{"how": "whatsapp"}
}

func (s *Sheet) gotNoted(msg ui.Got[noted]) tea.Cmd {
	if !s.asking.Mine(s, msg.Addr) || msg.Err == nil {
		return nil
	}
	return s.failed(msg.Err)
}

// onSending: Enter says that it was sent, in the form of the deed that records
// it.
func (s *Sheet) onSending(k tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(k, s.env.Keys.Papers.Copy):
		return s.copy()
	case !key.Matches(k, s.env.Keys.Sheet.Press):
		return nil
	case s.sending.deed == "":
		return ui.Close(nil)
	}
	ref := model.CaseRef{ID: s.view.ID, Register: s.view.Register, Version: s.view.Version}
	return tea.Sequence(ui.Close(nil), ui.Go(ui.RouteForm{Case: ref, Action: s.sending.deed}))
}

// around is how many light modules a terminal shows around a code: fewer than on
// paper, for rows are dear; telephones read it.
const around = 2

// drawn is the code as rows of the terminal.
func (g *sending) drawn() []string {
	if g.env.ASCII {
		return g.code.ASCII(around)
	}
	return g.code.HalfBlocks(around)
}

// said are the sentences below the code, or in its place.
func (g *sending) said(w, h int) (lines []ui.Line) {
	say := g.env.Say.Papers
	texts := []string{say.Unsent}
	if rows, cols := g.size(); !g.fits(w, h) {
		texts = []string{fmt.Sprintf(say.Small, rows+chrome, cols+2, h+chrome, w)}
	}
	if g.deed != "" {
		texts = append(texts, say.Confirm)
	}
	for _, t := range texts {
		for _, l := range ui.Wrap(t, w-2) {
			lines = append(lines, ui.L(" "+l))
		}
	}
	return lines
}

// chrome is how many rows of the window a sheet does not have.
const chrome = 6

func (g *sending) size() (rows, cols int) {
	if !g.ok {
		return 200, 400
	}
	d := g.drawn()
	return len(d), len([]rune(d[0]))
}

func (g *sending) fits(w, h int) bool {
	rows, cols := g.size()
	return g.ok && rows <= h && cols+2 <= w
}

func (g *sending) rows() int {
	rows, _ := g.size()
	return rows + 4
}

// lines are the code, dark on light whatever the terminal's colours, and what to
// do; the code alone where both do not fit.
func (g *sending) lines(w, h int) (lines []ui.Line) {
	if !g.fits(w, h) {
		return g.said(w, h)
	}
	role := ui.Selected
	if g.env.Theme.Mode == ui.Light {
		role = ui.Plain
	}
	for _, row := range g.drawn() {
		lines = append(lines, ui.Line{ui.T(" "), role.T(row)})
	}
	for _, l := range g.said(w, h) {
		if len(lines) < h {
			lines = append(lines, l)
		}
	}
	return lines
}
