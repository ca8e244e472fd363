package sshserver

// The widest and highest window that a person looks at; beyond it stands a
// program that wants the server's memory.
const (
	mostCols = 500
	mostRows = 200
)

// clamp makes a window out of what a client says: never nothing, never more
// than the limit of cells. It works on what arrives, before anything is made
// that size.
func clamp(cols, rows uint32, cells int) (int, int) {
	w, h := int(min(cols, mostCols)), int(min(rows, mostRows))
	if w == 0 || h == 0 { // not known: serial lines, some programs
		w, h = 80, 24
	}
	if w*h > cells {
		h = max(1, cells/w)
	}
	return w, h
}
