package paperview

import (
	"strings"

	"aduan/model/paper"
	"aduan/model/paper/pdf"
)

// PDF is a paper as a file, in its usual size.
func PDF(name string, d paper.Document) ([]byte, error) {
	size := pdf.A4()
	if sizes := paper.Sizes(name); len(sizes) > 0 {
		if s, ok := pdf.SizeOf(sizes[0]); ok {
			size = s
		}
	}
	return pdf.Write(d, size)
}

// FileName is what such a file is called: the paper and the register number, and
// nothing of a person.
func FileName(name, register string) string {
	return name + "-" + strings.ReplaceAll(register, "/", "-") + ".pdf"
}
