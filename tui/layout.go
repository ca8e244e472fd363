package tui

// rects are the rows of one frame; every row not named is the body's.
type rects struct {
	w, h             int
	body, bodyRows   int // first row of the body, from 0
	sheet, sheetRows int // its title rule and what is below; 0 rows: no sheet
	message, hints   int
}

// Windows smaller than this get a sentence instead of a screen.
const (
	minWidth, minHeight = 48, 16
	// Up to this size a sheet takes the body.
	coverWidth, coverHeight = 60, 20
	// A screen above a sheet is drawn from this many rows on.
	leastAbove = 2
	// A message takes at most so many rows.
	longestMessage = 3
)

func fits(w, h int) bool { return w >= minWidth && h >= minHeight }

// layout divides a window. wanted is the height of the sheet beneath its title
// rule, negative where there is none.
func layout(w, h, wanted int) rects {
	r := rects{w: w, h: h, body: 3, bodyRows: h - 5, message: h - 2, hints: h - 1}
	if wanted < 0 {
		return r
	}
	r.sheetRows = min(wanted+1, r.bodyRows)
	above := r.bodyRows - r.sheetRows - 1 // one row of air above the rule
	if above < leastAbove || w <= coverWidth || h <= coverHeight {
		r.sheet, r.sheetRows, r.bodyRows = r.body, r.bodyRows, 0
		return r
	}
	r.bodyRows = above
	r.sheet = r.body + above + 1
	return r
}

// tell gives a message of several rows the last ones of the body.
func (r rects) tell(rows int) rects {
	more := max(0, rows-1)
	r.message -= more
	r.bodyRows -= more
	return r
}
