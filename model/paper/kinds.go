package paper

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"aduan/model"
	"aduan/model/words"
)

// Wording of every paper, one file each.
//
//go:embed wording/*.txt
var wording embed.FS

// kind is one paper of the procedure.
type kind struct {
	name   string
	public bool // it leaves the office: nothing of the inside may be filled in
	own    bool // it is given to the complainant, or signed by them
	wide   bool // it lies on its side
	bare   bool // text to be sent on: no page around it
	after  bool // of a case that was destroyed, of which there is no other paper
	sizes  []string
	// offered tells whether the paper makes sense of the case now.
	offered func(*About) bool
	fill    func(*About, *values)
}

// Papers of a case, in the order in which they are offered.
func kinds() []kind {
	always := func(*About) bool { return true }
	under := func(a *About) bool { return open(a.View.State) }
	page := []string{"a4"}
	return []kind{
		{name: "receipt", public: true, own: true, sizes: []string{"a5", "a4", "80mm"}, offered: always, fill: (*About).receiptValues},
		{name: "form", public: true, own: true, sizes: page, offered: always, fill: (*About).formValues},
		{name: "disposition", sizes: page, offered: hasDisposition, fill: (*About).dispositionValues},
		{name: "assignment", sizes: page, offered: func(a *About) bool { return a.View.Team != nil }, fill: (*About).assignmentValues},
		{name: "invitation", public: true, sizes: page, offered: under, fill: (*About).invitationValues},
		{name: "minutes", sizes: page, offered: func(a *About) bool { return a.minuted() != nil }, fill: (*About).minutesValues},
		{name: "result", sizes: page, offered: func(a *About) bool { return a.result().Finding != "" }, fill: (*About).resultValues},
		{name: "answer", public: true, own: true, sizes: page, offered: hasAnswer, fill: (*About).answerValues},
		{name: "message", public: true, own: true, bare: true, sizes: page, offered: hasAnswer, fill: (*About).messageValues},
		{name: "lapor", public: true, bare: true, sizes: page, offered: hasAnswer, fill: (*About).laporValues},
		{name: "forwarding", public: true, sizes: page, offered: func(a *About) bool { return len(a.View.Referrals) > 0 }, fill: (*About).forwardingValues},
		{name: "handover", wide: true, sizes: page, offered: always, fill: (*About).handoverValues},
		{name: "casefile", public: true, sizes: page, offered: always, fill: (*About).casefileValues},
		{name: "casefile_internal", sizes: page, offered: func(a *About) bool { return a.View.Sight >= model.SeeMasked }, fill: (*About).internalFileValues},
		{name: "destruction", after: true, sizes: page, offered: hasDestruction, fill: (*About).destructionValues},
		{name: "erasure", sizes: page, offered: hasErasure, fill: (*About).erasureValues},
		{name: "blankform", public: true, sizes: page, fill: (*About).blankValues},
		{name: "bookpage", wide: true, sizes: page, fill: (*About).bookpageValues},
	}
}

func kindOf(name string) (kind, bool) {
	all := kinds()
	i := slices.IndexFunc(all, func(k kind) bool { return k.name == name })
	if i < 0 {
		return kind{}, false
	}
	return all[i], true
}

// values are what the kind fills in. A paper that leaves the office is filled
// from what may leave it, and from nothing else.
func (k kind) values(a *About) *values {
	v := newValues()
	about := *a
	about.Words = words.Indonesian() // a paper is the office's, whatever its clerk's screen speaks
	if about.Office == nil {
		about.Office = new(model.Office)
	}
	if k.public {
		about.View = outward(a.View)
	}
	if !k.own {
		about.withhold()
	}
	about.common(v)
	k.fill(&about, v)
	return v
}

// All names every paper there is.
func All() []string {
	var out []string
	for _, k := range kinds() {
		out = append(out, k.name)
	}
	return out
}

// Sizes lists the sizes of a paper, the usual one first.
func Sizes(name string) []string {
	k, _ := kindOf(name)
	return k.sizes
}

// Public tells whether a paper leaves the office.
func Public(name string) bool {
	k, _ := kindOf(name)
	return k.public
}

// Offered lists the papers of a case that make sense now, as far as the view
// shows what would stand on them.
func Offered(a About) []string {
	var out []string
	for _, k := range kinds() {
		if k.offered != nil && a.View.Sight >= model.SeeDesk && k.after == (a.View.Destroyed != nil) && k.offered(&a) {
			out = append(out, k.name)
		}
	}
	return out
}

// Wording is the text of a paper: the office's own, else ours.
func Wording(name string, o *model.Office) string {
	if o != nil {
		for _, t := range o.Wording {
			if t.Paper == name {
				return t.Text
			}
		}
	}
	text, err := wording.ReadFile("wording/" + name + ".txt")
	if err != nil {
		return ""
	}
	return string(text)
}

// Make fills the wording of a paper in. The office's wording was checked when
// its profile was applied; should it not read any more, ours stands in.
func Make(name string, a About) Document {
	k, ok := kindOf(name)
	if !ok {
		return Document{}
	}
	t, faults := k.read(Wording(name, a.Office))
	if len(faults) > 0 {
		t = ours(name)
	}
	return k.document(&a, t)
}

// Preview is a paper with a wording that is not in force.
func Preview(name, text string, a About) (Document, []Fault) {
	k, ok := kindOf(name)
	if !ok {
		return Document{}, Check(name, text)
	}
	t, faults := k.read(text)
	if len(faults) > 0 {
		return Document{}, faults
	}
	return k.document(&a, t), nil
}

// ours is our own wording, read once.
func ours(name string) *Template { return parsed()[name] }

var parsed = sync.OnceValue(func() map[string]*Template {
	out := map[string]*Template{}
	for _, k := range kinds() {
		out[k.name], _ = k.read(Wording(k.name, nil))
	}
	return out
})

func (k kind) document(a *About, t *Template) Document {
	v := k.values(a)
	c := words.Indonesian()
	word, of := c.Word("paper", k.name), a.View.Register
	if k.offered == nil { // of no case
		word, of = c.Word("book_paper", k.name), a.Form+a.Day.Date
	}
	title := strings.TrimSpace(words.Head(word) + " " + of)
	d := Document{Title: title, Blocks: t.make(v), At: a.Now, Wide: k.wide}
	if k.name != "receipt" && !k.bare {
		d.Foot, d.PageOf = title, c.Paper().PageOf
	}
	if a.Unrecorded && !k.bare { // a bare one is a message, of words alone
		said := fmt.Sprintf(c.Paper().Unrecorded, c.PaperMoment(a.local(a.Now)))
		d.Blocks = append([]Block{Para{said}, Rule{}}, d.Blocks...)
		d.Foot = strings.TrimPrefix(d.Foot+" \u00b7 "+c.Paper().UnrecordedShort, " \u00b7 ")
	}
	return d
}
