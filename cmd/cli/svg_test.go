package cli

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// The size of a cell of a picture and the margin around all of them, in the
// picture's own units. A glyph of most monospaced fonts is 0.6 em wide.
const (
	svgCell, svgRow, svgFont = 9, 19, 15
	svgMargin                = 12
	svgBase                  = 14 // from the top of a row to the line that letters stand on
)

// Colours of the picture's terminal.
const (
	svgBack = "#14161b"
	svgFore = "#d9dde5"
)

// svgColours are the sixteen of the picture's terminal, by their ANSI number.
func svgColours() []string {
	return []string{"#2b2f38", "#e0605f", "#7fb069", "#cfa84f", "#6c9eeb", "#b48ead", "#5fc3c9", svgFore,
		"#5c6370", "#ff7470", "#98c379", "#f2cf6d", "#82b1ff", "#d7a6e0", "#7fdce2", "#ffffff"}
}

// look is how a run of cells is drawn.
type look struct {
	fore                                    string // class of its colour; empty: the terminal's own
	bold, faint, reverse, underline, struck bool
}

// run is a piece of a row in one look: no two spaces follow each other in it,
// so that a wide gap never depends on the reader's font.
type run struct {
	x, cells int
	text     string
	look     look
}

// svg draws a view of w columns and h rows as a picture that needs nothing: no
// script, no font file. The same view gives the same bytes.
func svg(title string, v tea.View, w, h int) []byte {
	term := vt.NewEmulator(w, h)
	_, _ = term.WriteString(strings.ReplaceAll(v.Content, "\n", "\r\n")) // an emulator in memory takes everything
	var body bytes.Buffer
	for y := range h {
		for _, r := range runsOf(term, y, w) {
			r.draw(&body, y)
		}
	}
	if c := v.Cursor; c != nil {
		fmt.Fprintf(&body, `<rect x="%d" y="%d" width="%d" height="2" class="v"/>`+"\n", c.X*svgCell, c.Y*svgRow+svgBase+3, svgCell)
	}
	var b bytes.Buffer
	width, height := w*svgCell+2*svgMargin, h*svgRow+2*svgMargin
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img">`+"\n", width, height, width, height)
	fmt.Fprintf(&b, "<title>%s</title>\n<style>\n", escapeXML(title))
	fmt.Fprintf(&b, "text{font:%dpx ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;white-space:pre}\n", svgFont)
	fmt.Fprintf(&b, "text,.v{fill:%s}.r{fill:%s}.b{font-weight:bold}.f{opacity:.58}.u{text-decoration:underline}.s{text-decoration:line-through}\n", svgFore, svgBack)
	for i, c := range svgColours() {
		if bytes.Contains(body.Bytes(), fmt.Appendf(nil, `c%d"`, i)) {
			fmt.Fprintf(&b, ".c%d{fill:%s}\n", i, c)
		}
	}
	fmt.Fprintf(&b, "</style>\n"+`<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", svgBack)
	fmt.Fprintf(&b, `<g transform="translate(%d %d)">`+"\n%s</g>\n</svg>\n", svgMargin, svgMargin, body.Bytes())
	return b.Bytes()
}

// lookOf reads a cell's style.
func lookOf(s uv.Style) look {
	l := look{
		bold: s.Attrs&uv.AttrBold != 0, faint: s.Attrs&uv.AttrFaint != 0, reverse: s.Attrs&uv.AttrReverse != 0,
		struck: s.Attrs&uv.AttrStrikethrough != 0, underline: s.Underline != ansi.UnderlineNone,
	}
	switch c := s.Fg.(type) {
	case ansi.BasicColor:
		l.fore = fmt.Sprintf("c%d", c)
	case ansi.IndexedColor:
		l.fore = fmt.Sprintf("c%d", c)
	}
	return l
}

// runsOf cuts a row into its runs. Plain space is not drawn at all.
func runsOf(term *vt.Emulator, y, w int) []run {
	var out []run
	gap := true // the next cell begins a run
	for x := 0; x < w; x++ {
		c := term.CellAt(x, y)
		if c == nil || c.Width == 0 {
			continue
		}
		l, text := lookOf(c.Style), c.Content
		if text == "" {
			text = " "
		}
		shows := l.reverse || l.underline || l.struck
		if text == " " && !shows && (gap || !letterAt(term, x+1, y, w)) {
			gap = true
			continue
		}
		if n := len(out); gap || n == 0 || out[n-1].look != l || isRule(out[n-1].text) != isRule(text) {
			out = append(out, run{x: x, look: l})
		}
		r := &out[len(out)-1]
		r.text += text
		r.cells = x + c.Width - r.x
		gap = false
	}
	return out
}

func letterAt(term *vt.Emulator, x, y, w int) bool {
	if x >= w {
		return false
	}
	c := term.CellAt(x, y)
	return c != nil && c.Content != "" && c.Content != " "
}

func isRule(text string) bool { return text != "" && strings.Trim(text, "─") == "" }

// draw writes a run: a rule as a line, since fonts leave gaps between dashes,
// and text held to its columns whatever the width of the reader's glyphs.
func (r run) draw(b *bytes.Buffer, y int) {
	x, top, wide := r.x*svgCell, y*svgRow, r.cells*svgCell
	if r.look.reverse {
		fmt.Fprintf(b, `<rect x="%d" y="%d" width="%d" height="%d" class="%s"/>`+"\n", x, top, wide, svgRow, r.look.backClass())
	}
	if strings.TrimSpace(r.text) == "" && !r.look.underline && !r.look.struck {
		return
	}
	class := r.look.class()
	if class != "" {
		class = ` class="` + class + `"`
	}
	if isRule(r.text) {
		class = ` class="` + strings.TrimSpace(r.look.backClass()+" "+r.look.faintClass()) + `"`
		fmt.Fprintf(b, `<rect x="%d" y="%d" width="%d" height="1"%s/>`+"\n", x, top+svgRow/2, wide, class)
		return
	}
	fmt.Fprintf(b, `<text x="%d" y="%d" textLength="%d"%s>%s</text>`+"\n", x, top+svgBase, wide, class, escapeXML(r.text))
}

func (l look) class() string {
	var out []string
	for _, c := range []struct {
		on   bool
		name string
	}{{l.bold, "b"}, {l.faint, "f"}, {l.underline, "u"}, {l.struck, "s"}, {l.reverse, "r"}} {
		if c.on {
			out = append(out, c.name)
		}
	}
	if !l.reverse && l.fore != "" {
		out = append(out, l.fore)
	}
	return strings.Join(out, " ")
}

// backClass colours the field behind reversed text.
func (l look) backClass() string {
	if l.fore == "" {
		return "v"
	}
	return l.fore
}

// faintClass dims a rule as it dims text.
func (l look) faintClass() string {
	if l.faint {
		return "f"
	}
	return ""
}

func escapeXML(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(s)
}

// TestPicturesKeepWhatTheScreenShows: looks, places and hostile letters of a
// frame come out in its picture.
func TestPicturesKeepWhatTheScreenShows(t *testing.T) {
	v := tea.View{Content: "a\x1b[1mB\x1b[0m  \x1b[91;1m! lewat\x1b[0m\n\x1b[7m <x> \x1b[0m\n────\n\x1b[2mredup\x1b[0m \x1b[9;2mcoret\x1b[0m", Cursor: tea.NewCursor(3, 2)}
	got := string(svg("Judul & isi", v, 20, 5))
	for _, want := range []string{
		`<title>Judul &amp; isi</title>`,
		`<text x="0" y="14" textLength="9">a</text>`,
		`<text x="9" y="14" textLength="9" class="b">B</text>`,
		`<text x="36" y="14" textLength="63" class="b c9">! lewat</text>`,
		`.c9{fill:#ff7470}`,
		`<rect x="0" y="19" width="45" height="19" class="v"/>`,
		`class="r"> &lt;x&gt; </text>`,
		`<rect x="0" y="47" width="36" height="1" class="v"/>`,
		`class="f">redup</text>`,
		`class="f s">coret</text>`,
		`<rect x="27" y="55" width="9" height="2" class="v"/>`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the picture lacks %s:\n%s", want, got)
		}
	}
	if strings.Contains(got, ".c6{") {
		t.Error("the picture names a colour that it does not use")
	}
	if !bytes.Equal(svg("Judul & isi", v, 20, 5), []byte(got)) {
		t.Error("the same view gives other bytes")
	}
}
