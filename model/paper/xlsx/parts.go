package xlsx

import (
	"fmt"
	"strings"
)

// Looks of cells, by their place in the styles part. bold further on stands the
// same in bold, for sums.
const (
	styleText = iota
	styleCount
	styleShare
	styleMoment
	styleDigits // and one, two further on: so many digits behind the point
	_
	_
	styleDate
	bold
	styleBold = styleText + bold
)

// part is one part of the file.
type part struct{ name, text string }

const (
	relations = "http://schemas.openxmlformats.org/package/2006/relationships"
	office    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	types     = "http://schemas.openxmlformats.org/package/2006/content-types"
	sheetML   = "application/vnd.openxmlformats-officedocument.spreadsheetml."
	main      = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
)

// parts are all of them, in the order in which readers look for them.
func (b *book) parts() []part {
	var list, links, kinds strings.Builder
	var sheets []part
	for i, s := range b.sheets {
		n := i + 1
		fmt.Fprintf(&list, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, escaped(s.name), n, n)
		fmt.Fprintf(&links, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, n, office, n)
		fmt.Fprintf(&kinds, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>`, n, sheetML)
		sheets = append(sheets, part{fmt.Sprintf("xl/worksheets/sheet%d.xml", n), s.text})
	}
	fmt.Fprintf(&links, `<Relationship Id="rId%d" Type="%s/styles" Target="styles.xml"/>`, len(b.sheets)+1, office)
	return append([]part{
		{"[Content_Types].xml", `<Types xmlns="` + types + `"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="` + sheetML + `sheet.main+xml"/>` +
			`<Override PartName="/xl/styles.xml" ContentType="` + sheetML + `styles+xml"/>` + kinds.String() + `</Types>`},
		{"_rels/.rels", `<Relationships xmlns="` + relations + `"><Relationship Id="rId1" Type="` + office + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns="` + main + `" xmlns:r="` + office + `"><sheets>` + list.String() + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="` + relations + `">` + links.String() + `</Relationships>`},
		{"xl/styles.xml", stylesXML()},
	}, sheets...)
}

// stylesXML lists the looks: the numbers 3, 9, 1 and 2 are formats that every
// spreadsheet has built in; from 164 on they are ours.
func stylesXML() string {
	var looks strings.Builder
	for font := range 2 {
		for _, format := range []int{0, 3, 9, 164, 1, 165, 2, 166} {
			fmt.Fprintf(&looks, `<xf numFmtId="%d" fontId="%d" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`, format, font)
		}
	}
	return `<styleSheet xmlns="` + main + `"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\ hh:mm"/><numFmt numFmtId="165" formatCode="0.0"/><numFmt numFmtId="166" formatCode="dd/mm/yyyy"/></numFmts>` +
		`<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
		`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
		`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
		`<cellXfs count="16">` + looks.String() + `</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}
