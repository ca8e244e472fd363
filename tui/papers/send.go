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
	"aduan/tui/widget/draft"
	"aduan/tui/widget/paperview"
)

// sending is an answer on its way out by the office's telephone: the code that
// opens WhatsApp there with the answer filled in, or with a line that says that there
// is one, which needs less room.
type sending struct {
	env   *ui.Env
	whole shape
	brief shape
	// short: the line is shown though the whole would fit.
	short bool
	// deed is what is recorded once it was sent; empty where nothing is left to
	// be recorded.
	deed model.ActionName
	// stopped: it can be sent, and not be recorded, as a draft neither.
	stopped bool
}

// shape is one text as a link and its code.
type shape struct {
	link string
	code qr.Code
	ok   bool // the link fits into a code
}

func shaped(text string, encode func(string) (qr.Code, error)) shape {
	f := shape{link: paper.WhatsAppText(text)}
	var err error
	f.code, err = encode(f.link)
	f.ok = err == nil
	return f
}

// noted answers that the answer stands on the list of what was not confirmed.
type noted struct{}

// send shows the code of the short answer. Until somebody says that it was sent,
// the deed that would say so is a draft, which stands on Home.
func (s *Sheet) send() tea.Cmd {
	if s.item().Way != "whatsapp" {
		return nil
	}
	g := &sending{env: s.env, whole: shaped(strings.TrimSpace(paperview.Copied(s.item().Name, s.doc())), qr.Encode),
		brief: shaped(fmt.Sprintf(s.env.Say.Papers.Brief, s.view.Register), qr.Smallest)}
	for _, name := range []model.ActionName{"deliver", "contact"} {
		if g.deed == "" && slices.Contains(s.view.Actions, name) {
			g.deed = name
		}
	}
	s.shown, s.sending = nil, g
	if g.deed == "" {
		return nil
	}
	if s.stop != nil {
		g.stop()
		return nil
	}
	desk, d := s.env.Desk, model.FormDraft{Form: string(g.deed) + "/" + string(s.view.ID), Deed: model.DeedID(s.env.NewID()),
		Title: s.env.Words.Action(g.deed).Name + " " + s.view.Register, Saved: s.env.Now(), Values: g.values()}
	return ui.Ask(s.env, s.asking.Next(s), func(ctx context.Context) (noted, error) {
		_, err := draft.Offer(ctx, desk, d)
		return noted{}, err
	})
}

// values are what the form of the deed begins with.
func (g *sending) values() map[string]string {
	if g.deed == "contact" {
		return map[string]string{"direction": "out", "how": "whatsapp", "purpose": "other"}
	}
	return map[string]string{"how": "whatsapp"}
}

// gotNoted keeps the code where the draft cannot be kept: the answer waits for no
// disk.
func (s *Sheet) gotNoted(msg ui.Got[noted]) tea.Cmd {
	switch {
	case !s.asking.Mine(s, msg.Addr) || msg.Err == nil:
		return nil
	case model.CodeOf(msg.Err) == model.CodeUnavailable && s.sending != nil:
		s.sending.stop()
		return nil
	}
	return s.failed(msg.Err)
}

// stop leaves the code, with the sentence that nothing of it is recorded.
func (g *sending) stop() { g.deed, g.stopped = "", true }

// onSending: Enter says that it was sent, in the form of the deed that records
// it.
func (s *Sheet) onSending(k tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(k, s.env.Keys.Papers.Copy):
		return s.copy()
	case key.Matches(k, s.env.Keys.Papers.Save):
		return ui.Copy(s.sending.whole.link, s.env.Say.Papers.LinkCopied)
	case key.Matches(k, s.env.Keys.Papers.Look):
		s.sending.short = !s.sending.short
		return nil
	case !key.Matches(k, s.env.Keys.Sheet.Press):
		return nil
	case s.sending.stopped:
		return tea.Sequence(ui.Close(nil), ui.Warning(fmt.Sprintf(s.env.Say.Papers.SentUnrecorded, s.view.Register)))
	case s.sending.deed == "":
		return ui.Close(nil)
	}
	ref := model.CaseRef{ID: s.view.ID, Register: s.view.Register, Version: s.view.Version}
	return tea.Sequence(ui.Close(nil), ui.Go(ui.RouteForm{Case: ref, Action: s.sending.deed}))
}

// around is how many light modules a terminal shows around a code: fewer than on
// paper, for rows are dear; telephones read it. In a low window one above and below
// has to do.
const around = 2

// drawn is the code as rows of the terminal, in at most h of them where it can be.
func (g *sending) drawn(f shape, h int) []string {
	draw := f.code.HalfBlocks
	if g.env.ASCII {
		draw = f.code.ASCII
	}
	rows := draw(around)
	if len(rows) > h {
		rows = draw(around - 1)
	}
	return rows
}

// shown is the form that is drawn in a box: the whole answer, unless the line was
// asked for or alone has room; false where neither has.
func (g *sending) shown(w, h int) (shape, bool) {
	all := []shape{g.whole, g.brief}
	if g.short {
		all = all[1:]
	}
	for _, f := range all {
		if rows, cols := g.size(f, h); f.ok && rows <= h && cols+2 <= w {
			return f, true
		}
	}
	return shape{}, false
}

// isBrief tells whether a form is the line and not the answer.
func (g *sending) isBrief(f shape) bool { return f.link == g.brief.link }

// said are the sentences beside the code, or in its place.
func (g *sending) said(f shape, fits bool, w, room, h int) (lines []ui.Line) {
	say := g.env.Say.Papers
	texts := []string{say.Unsent}
	if rows, cols := g.size(g.whole, 0); !fits && g.whole.ok {
		texts = []string{fmt.Sprintf(say.Small, rows+chrome, cols+2, h+chrome, w)}
	} else if !fits || g.isBrief(f) && !g.short && !g.whole.ok {
		texts = append(texts[:0], say.Long)
	}
	if fits && g.isBrief(f) {
		texts = append(texts, say.Unsent, say.ShortOnly)
	}
	if !fits {
		texts = append(texts, say.AsLink)
	}
	switch {
	case g.stopped: // first: in a low window the last ones do not stand
		texts = append([]string{say.CannotNote}, texts...)
	case g.deed != "":
		texts = append(texts, say.Confirm)
	}
	for i, t := range texts {
		if i > 0 && slices.Contains(texts[:i], t) {
			continue
		}
		for _, l := range ui.Wrap(t, room-2) {
			lines = append(lines, ui.L(" "+l))
		}
	}
	return lines
}

// chrome is how many rows of the window a sheet does not have.
const chrome = 6

func (g *sending) size(f shape, h int) (rows, cols int) {
	if !f.ok {
		return 200, 400
	}
	d := g.drawn(f, h)
	return len(d), len([]rune(d[0]))
}

func (g *sending) rows(w int) int {
	f := g.whole
	if g.short || !f.ok {
		f = g.brief
	}
	rows, _ := g.size(f, 1<<10)
	return rows + 4
}

// besideFrom is how much room sentences need beside a code.
const besideFrom = 30

// lines are the code, dark on light whatever the terminal's colours, and what to do:
// beside it where there is room, else below, and the code alone where both do not
// fit.
func (g *sending) lines(w, h int) (lines []ui.Line) {
	f, fits := g.shown(w, h)
	if !fits {
		return g.said(f, false, w, w, h)
	}
	role := ui.Selected
	if g.env.Theme.Mode == ui.Light {
		role = ui.Plain
	}
	code := g.drawn(f, h)
	cols := len([]rune(code[0]))
	for _, row := range code {
		lines = append(lines, ui.Line{ui.T(" "), role.T(row)})
	}
	if room := w - cols - 2; room >= besideFrom {
		for i, l := range g.said(f, true, w, room, h) {
			if i < len(lines) {
				lines[i] = append(append(lines[i], ui.T(" ")), l...)
			}
		}
		return lines
	}
	for _, l := range g.said(f, true, w, w, h) {
		if len(lines) < h {
			lines = append(lines, l)
		}
	}
	return lines
}

// help are the keys while the code is shown.
func (g *sending) help() []key.Binding {
	k, say := g.env.Keys, g.env.Say
	return []key.Binding{ui.As(k.Sheet.Press, say.Papers.KeySent), ui.As(k.Papers.Look, say.Papers.KeyShort), ui.As(k.Papers.Save, say.Papers.KeyLink),
		k.Papers.Copy, ui.As(k.Sheet.Close, say.Counter.KeyClose)}
}
