package model

import (
	"regexp"
	"slices"

	"aduan/model/calendar"
	"aduan/model/region"
)

// Office is the office profile: what makes one office different from another
// (design.md 2.5). Field tags are the names in the profile file; model/office
// checks it, model/office/profile reads and writes it. Every text that a seed
// or law does not state is listed in Assumptions by its path in the file.
type Office struct {
	Format  int    `yaml:"format"` // of the file: 1
	Code    string `yaml:"code"`   // lower-case name: "lumajang"
	Name    string `yaml:"name"`   // as on letterheads
	Short   string `yaml:"short"`  // for the first line of the console
	Regency string `yaml:"regency"`
	Area    string `yaml:"area"` // Kemendagri code of the regency: "35.08"
	// Places are sub-districts and villages below Area beside or instead of those
	// that ship; the words are what they are called here (Kampung, Distrik).
	Places       []region.Own `yaml:"places"`
	VillageWord  string       `yaml:"village_word"`
	DistrictWord string       `yaml:"district_word"`

	Zone    string `yaml:"zone"` // IANA
	ZoneTag string `yaml:"zone_tag"`

	Address  string          `yaml:"address"`
	Postcode string          `yaml:"postcode"`
	Contacts []OfficeContact `yaml:"contacts"`

	Hours    []OpeningHours `yaml:"hours"`
	Closures []Closure      `yaml:"closures"` // local holidays, hari jadi

	Units    []Unit          `yaml:"units"`
	Posts    []Post          `yaml:"posts"`
	Channels []OfficeChannel `yaml:"channels"`
	Services []Service       `yaml:"services"`
	Promises []Promise       `yaml:"promises"`
	Clocks   []ClockRule     `yaml:"clocks"`
	Category []Category      `yaml:"categories"`
	Causes   []Coded         `yaml:"causes"`
	Phrases  []Coded         `yaml:"instructions"` // of a disposition
	Answers  []Snippet       `yaml:"answers"`      // Q&A and ready texts
	Criteria []Criterion     `yaml:"criteria"`     // decision aid (Penajam)
	Papers   []Coded         `yaml:"requirements"` // papers that may be asked for
	Rules    OfficeRules     `yaml:"rules"`
	Numbers  NumberFormats   `yaml:"numbers"`
	Wording  []PaperWording  `yaml:"papers"` // of papers whose own wording the office does not want
	Standing []StandingOrder `yaml:"standing_instructions"`
	Conflict []ConflictRoute `yaml:"conflict_route"`
	Initials []InitialsChain `yaml:"initials"`
	Archive  []Retention     `yaml:"retention"`   // how long cases are kept after they ended
	Assumed  []string        `yaml:"assumptions"` // paths of what no source states: "clocks[review].limit"
	Sources  []string        `yaml:"sources"`
}

type OfficeContact struct {
	Kind  string `yaml:"kind"` // phone, fax, mobile, email, website, whatsapp, postal
	Label string `yaml:"label"`
	Value string `yaml:"value"`
}

// OpeningHours of one dated period; the one without dates is the regular one.
type OpeningHours struct {
	Name  string            `yaml:"name"`
	From  string            `yaml:"from"` // civil date, inclusive; empty: open
	Until string            `yaml:"until"`
	Week  map[string]string `yaml:"week"` // mon..sun: "07.30-12.00 13.00-16.00"; missing: closed
	Basis string            `yaml:"basis"`
}

type Closure struct {
	Date  string `yaml:"date"`
	Name  string `yaml:"name"`
	Basis string `yaml:"basis"`
	Kind  string `yaml:"kind"` // national, joint, local (default)
}

type Unit struct {
	Code   UnitID `yaml:"code"`
	Name   string `yaml:"name"`
	Short  string `yaml:"short"`
	Parent UnitID `yaml:"parent"`
}

type Post struct {
	Code   PostID `yaml:"code"`
	Title  string `yaml:"title"`
	Short  string `yaml:"short"`
	Role   Role   `yaml:"role"`
	Unit   UnitID `yaml:"unit"`
	Letter string `yaml:"letter"` // key on the disposition sheet
}

// OfficeChannel is a way in, with the account or number it arrives at.
type OfficeChannel struct {
	Name    string `yaml:"name"` // of Enum("channel")
	Account string `yaml:"account"`
	Label   string `yaml:"label"`
	Value   string `yaml:"value"` // number, address, link
	OwnTime bool   `yaml:"own_time"`
}

// Service is one service standard, as published.
type Service struct {
	Code         string   `yaml:"code"`
	Name         string   `yaml:"name"`
	Number       string   `yaml:"number"` // of the decree
	Requirements []string `yaml:"requirements"`
	Steps        []string `yaml:"steps"`
	Time         string   `yaml:"time"`
	Fee          string   `yaml:"fee"`
	Product      []string `yaml:"product"`
	Clock        string   `yaml:"clock"` // name of its clock rule
}

// Promise is a sentence of the standard that binds the office.
type Promise struct {
	Code     string `yaml:"code"`
	Text     string `yaml:"text"`
	Sentence string `yaml:"sentence"` // verbatim, as published
	Clock    string `yaml:"clock"`
}

// ClockRule is one deadline as data (procedure.md 4).
type ClockRule struct {
	Name       string        `yaml:"name"`
	Label      string        `yaml:"label"`
	Limit      int           `yaml:"limit"`
	Target     int           `yaml:"target"`
	Unit       calendar.Unit `yaml:"unit"`
	Start      []string      `yaml:"start"` // mark names; the first that exists
	Stop       []string      `yaml:"stop"`  // mark names; the earliest after the start
	Pause      string        `yaml:"pause"` // "waiting", or empty
	MaxPause   int           `yaml:"max_pause_days"`
	Rolls      bool          `yaml:"rolls"` // running hours that end closed end one open hour after the next opening
	Per        string        `yaml:"per"`   // case, round, complainant, disposition, service, outside
	Classes    []Class       `yaml:"classes"`
	Categories []string      `yaml:"categories"`
	Services   []string      `yaml:"services"`
	Grades     []Grade       `yaml:"grades"` // of a disposition of the case
	UrgentOnly bool          `yaml:"urgent_only"`
	Extend     int           `yaml:"extend"` // by how much `extend` lengthens it, once
	Basis      string        `yaml:"basis"`
	Assumption bool          `yaml:"assumption"`
	// Proposes names a deed that the end of the clock proposes, never does.
	Proposes string `yaml:"proposes"`
}

type Category struct {
	Code     string   `yaml:"code"`
	Name     string   `yaml:"name"`
	Class    Class    `yaml:"class"`
	Unit     UnitID   `yaml:"unit"`
	Post     PostID   `yaml:"post"` // handler of a dispatch, and lead proposed
	Urgent   bool     `yaml:"urgent"`
	Withheld bool     `yaml:"withheld"`
	Secret   bool     `yaml:"secret"`
	TextFree bool     `yaml:"text_optional"`
	Refer    string   `yaml:"refer"` // agency it usually goes to
	Words    []string `yaml:"words"` // that propose it from the subject
}

type Coded struct {
	Code string `yaml:"code"`
	Name string `yaml:"name"`
}

// PaperWording is the office's own wording of a paper; model/paper reads it.
type PaperWording struct {
	Paper string `yaml:"paper"`
	Text  string `yaml:"text"`
}

type Snippet struct {
	Code     string `yaml:"code"`
	Question string `yaml:"question"`
	Text     string `yaml:"text"`
	Category string `yaml:"category"`
}

// gaps is what stands in brackets in a ready text, to be filled in.
var gaps = regexp.MustCompile(`\[[^\[\]\n]{1,40}\]`)

// Gaps are the places that the office's ready texts leave to be filled in, with
// their brackets, each once.
func (o *Office) Gaps() []string {
	var out []string
	for _, a := range o.Answers {
		out = append(out, gaps.FindAllString(a.Text, -1)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Criterion is one tick of the decision aid, with the words to say.
type Criterion struct {
	Code     string `yaml:"code"`
	Name     string `yaml:"name"`
	Excludes bool   `yaml:"excludes"`
	Say      string `yaml:"say"`
	Next     string `yaml:"next"`
	// Group is the heading it stands under. MinDecile and MaxDecile, where set,
	// make it ask for the decile: outside of them it excludes, and SayOutside is
	// said instead. Against are the codes that a tick here unticks. Basis is the
	// sentence it comes from.
	Group      string   `yaml:"group"`
	MinDecile  int      `yaml:"min_decile"`
	MaxDecile  int      `yaml:"max_decile"`
	SayOutside string   `yaml:"say_outside"`
	Against    []string `yaml:"against"`
	Basis      string   `yaml:"basis"`
}

type OfficeRules struct {
	GraceMinutes     int       `yaml:"grace_minutes"`
	IdentityRule     string    `yaml:"identity_rule"` // none, name_and_address, ktp_or_kk
	IdentityText     string    `yaml:"identity_text"`
	PetugasAnswers   bool      `yaml:"petugas_answers"`
	PetugasVerifies  bool      `yaml:"petugas_verifies"`
	HasDisposition   bool      `yaml:"has_disposition"`
	OnBehalf         bool      `yaml:"on_behalf"`
	Light            LightRule `yaml:"light"`
	ProvisionalClass Class     `yaml:"provisional_class"`
	VoidMinutes      int       `yaml:"void_minutes"`
	DispositionDays  int       `yaml:"disposition_days"` // due date proposed, working days
	Special          string    `yaml:"special_room"`
	HeadAddress      string    `yaml:"head_address"` // Ibu, Bapak, or empty
	// AidCategories are those whose answers may start from the criteria.
	AidCategories []string `yaml:"aid_categories"`
}

// LightRule says what may be answered without disposition and ratification.
type LightRule struct {
	Classes    []Class  `yaml:"classes"`
	Categories []string `yaml:"categories"` // empty: any
	Text       string   `yaml:"text"`
}

// NumberFormats are templates: {no}, {no:4}, {year}, {month}, {roman}, {unit}, {code}.
type NumberFormats struct {
	Register   string `yaml:"register"`
	Agenda     string `yaml:"agenda"`
	Letter     string `yaml:"letter"`
	LetterCode string `yaml:"letter_code"` // classification code and series: 400.9
	Form       string `yaml:"form"`
}

// StandingOrder lets a post dispose by itself.
type StandingOrder struct {
	Post       PostID   `yaml:"post"`
	Categories []string `yaml:"categories"`
	To         PostID   `yaml:"to"`
	Text       string   `yaml:"text"`
	Basis      string   `yaml:"basis"`
}

// ConflictRoute names who does a duty where its holder is barred.
type ConflictRoute struct {
	Duty ActionName `yaml:"duty"`
	Post PostID     `yaml:"post"`
	Else PostID     `yaml:"else"`
}

// InitialsChain is the order of initials for results that a role or unit leads.
type InitialsChain struct {
	Unit  UnitID   `yaml:"unit"` // empty: any
	Posts []PostID `yaml:"posts"`
}
