package ui

import "aduan/model"

// Place codes, in the order of their digits.
const (
	PlaceHome     = "home"
	PlaceCounter  = "counter"
	PlaceBook     = "book"
	PlaceQueue    = "queue"
	PlaceInbox    = "inbox"
	PlaceTeam     = "team"
	PlaceReports  = "reports"
	PlaceServices = "services"
	PlaceAdmin    = "admin"
)

// Places lists every place code; its index plus one is the digit.
func Places() []string {
	return []string{PlaceHome, PlaceCounter, PlaceBook, PlaceQueue, PlaceInbox, PlaceTeam,
		PlaceReports, PlaceServices, PlaceAdmin}
}

// Route says where to go. The root alone knows which screen or sheet serves it
// (tui/routes.go), so that screens need not know each other.
type Route interface{ route() }

// RoutePlace is one of the places; the screen there is kept while others are
// looked at.
type RoutePlace struct{ Place string }

// RouteSearch looks through the whole book, all years.
type RouteSearch struct{ Text string }

// RouteCases lists the cases behind a figure: those that a query finds, under a
// heading that says where one came from.
type RouteCases struct {
	Query model.Query
	Title string
}

// RouteCase is one case, at a tab, among the list one came from.
type RouteCase struct {
	Ref   string // register number or id
	Tab   Tab
	Among []model.CaseRef
	At    int
}

// RouteWhy explains one deadline of a case; an empty clock is the nearest. For
// tells apart those of one name: which complainant, which disposition.
type RouteWhy struct {
	Ref   string
	Clock string
	Round int
	For   string
}

// WhyOf explains the clock that stands in a row; nil is the nearest.
func WhyOf(ref string, c *model.Clock) RouteWhy {
	if c == nil {
		return RouteWhy{Ref: ref}
	}
	return RouteWhy{Ref: ref, Clock: c.Name, Round: c.Round, For: c.For}
}

// RouteResult reads the newest result of a case, to ratify or send it back.
type RouteResult struct {
	Ref   string
	Among []model.CaseRef
	At    int
}

// RouteMenu lists what may be done to a case now.
type RouteMenu struct{ Case model.CaseRef }

// RouteForm is the form of one action on one case. The values preset fields,
// keyed like the draft's. Of a deed on the whole book the case's id is whom or
// what it is about, which tells its drafts apart; it may be empty.
type RouteForm struct {
	Case   model.CaseRef
	Action model.ActionName
	Preset map[string]string
	// Draft names the draft that is meant, where there are several; Take opens it
	// also where another session has it open.
	Draft string
	Take  bool
}

// RouteDispose is the disposition sheet for one case or several; of a draft that it
// names it takes the cases. Take is as in a form.
type RouteDispose struct {
	Cases []model.CaseRef
	Draft string
	Take  bool
}

// RouteAnswerHere is the counter's form with the official's answer open.
type RouteAnswerHere struct{}

// RouteClosure shows what a closure would move before it is added or taken away.
// Form names the draft it was typed in, empty where one typed nothing.
type RouteClosure struct {
	Deed   model.DeedID
	Action model.Action // closure_add or closure_remove
	Change model.ClosureChange
	Form   string
}

// RoutePapers offers the papers of a case.
type RoutePapers struct{ Case model.CaseRef }

// RouteBlankForms prints forms that are filled in by hand.
type RouteBlankForms struct{}

// RouteStatus is the sheet that says how a case stands, for whoever asks.
type RouteStatus struct{ Ref string }

// RouteService is one of the office's services, with what it asks for.
type RouteService struct{ Code string }

// RouteRecords are the records of personal data, at one of them.
type RouteRecords struct{ Part string }

// Records of personal data.
const (
	RecordsAccess    = "access"
	RecordsRetention = "retention"
	RecordsBreach    = "breach"
)

// RouteOwnCopy makes the copy of what is kept of a person that a case names, for
// that person; an empty which is the first complainant.
type RouteOwnCopy struct {
	Ref   string
	Which model.PersonID
}

// RoutePalette is the command line of the console, over the case one was at;
// the root fills in the case.
type RoutePalette struct {
	Case model.CaseRef
	// Place and Filter are what is filtered below it, Before the commands of the
	// session, the newest first, Text what is typed already.
	Place, Filter string
	Before        []string
	Text          string
}

// RouteHelp shows the keys of the screen below it.
type RouteHelp struct{}

func (RoutePlace) route()      {}
func (RouteCase) route()       {}
func (RouteCases) route()      {}
func (RouteSearch) route()     {}
func (RouteWhy) route()        {}
func (RouteResult) route()     {}
func (RouteMenu) route()       {}
func (RouteForm) route()       {}
func (RouteDispose) route()    {}
func (RouteAnswerHere) route() {}
func (RouteClosure) route()    {}
func (RouteStatus) route()     {}
func (RoutePapers) route()     {}
func (RouteBlankForms) route() {}
func (RouteService) route()    {}
func (RouteRecords) route()    {}
func (RouteOwnCopy) route()    {}
func (RoutePalette) route()    {}
func (RouteHelp) route()       {}

// Tab is a part of a case.
type Tab int

// Tabs of a case, in their order on the screen.
const (
	TabSummary Tab = iota
	TabHistory
	TabClocks
	TabDispositions
	TabTeam
	TabAnswers
)
