package model

// Enumerations of the record (procedure.md 5). The words people read for them
// are in model/words; these codes are stored for ever.
type (
	State      string
	Kind       string
	Class      string
	Weight     string
	Grade      string
	Identity   string
	Secrecy    string
	Capacity   string
	Role       string
	ActionName string
	DispState  string
	ClockState string
)

// States of a case.
const (
	Received             State = "received"
	Verified             State = "verified"
	Disposed             State = "disposed"
	InProgress           State = "in_progress"
	AwaitingRatification State = "awaiting_ratification"
	Ratified             State = "ratified"
	Delivered            State = "delivered"
	Closed               State = "closed"
	Rejected             State = "rejected"
	Forwarded            State = "forwarded"
	Withdrawn            State = "withdrawn"
	Merged               State = "merged"
	Voided               State = "voided"
)

// States lists every state, in the order of a case's life.
func States() []State {
	return []State{Received, Verified, Disposed, InProgress, AwaitingRatification, Ratified, Delivered,
		Closed, Rejected, Forwarded, Withdrawn, Merged, Voided}
}

// Open is true while the office still owes work on the case itself.
func (s State) Open() bool {
	switch s {
	case Received, Verified, Disposed, InProgress, AwaitingRatification, Ratified:
		return true
	}
	return false
}

// Ended is true for closed, rejected, forwarded, withdrawn.
func (s State) Ended() bool {
	return s == Closed || s == Rejected || s == Forwarded || s == Withdrawn
}

// Live is true while the queue shows the case: open, or delivered and not yet
// closed.
func (s State) Live() bool { return s.Open() || s == Delivered }

// Classes of a case.
const (
	Information       Class = "information"
	PublicInformation Class = "public_information"
	Ordinary          Class = "ordinary"
	Oversight         Class = "oversight"
	AspirationClass   Class = "aspiration"
)

const (
	Light  Weight = "light"
	Normal Weight = "normal"
	Heavy  Weight = "heavy"
)

const (
	IdentityKnown    Identity = "known"
	IdentityWithheld Identity = "withheld" // the desk knows, handlers do not
	IdentityUnknown  Identity = "unknown"

	SecrecyOrdinary Secrecy = "ordinary"
	SecrecySecret   Secrecy = "secret"
)

const (
	Definitif Capacity = "definitif"
	Plt       Capacity = "plt" // the post is vacant
	Plh       Capacity = "plh" // the holder is away
)

// Roles of posts.
const (
	Petugas    Role = "petugas"
	Pengelola  Role = "pengelola"
	Sekretaris Role = "sekretaris"
	Kabid      Role = "kabid"
	Pelaksana  Role = "pelaksana"
	Kepala     Role = "kepala"
	PPID       Role = "ppid"
	Auditor    Role = "auditor"
	Admin      Role = "admin"
)

// works tells whether posts of the role work on cases; the admin and the
// auditor read no case text, or none with names, whatever names them.
func (r Role) works() bool { return r != Admin && r != Auditor && r != "" }

// Roles lists every role.
func Roles() []Role {
	return []Role{Petugas, Pengelola, Sekretaris, Kabid, Pelaksana, Kepala, PPID, Auditor, Admin}
}

const (
	DispSent     DispState = "sent"
	DispAccepted DispState = "accepted"
	DispReturned DispState = "returned"
	DispReported DispState = "reported"
	DispRecalled DispState = "recalled"
)

const (
	ClockRunning ClockState = "running"
	ClockPaused  ClockState = "paused"
	ClockMet     ClockState = "met"
	ClockMissed  ClockState = "missed"
	ClockOverdue ClockState = "overdue"
	ClockCarried ClockState = "carried"
)

// Enum lists the values of an enumeration by its name; nil for a name that is
// none. Enumerations whose values are profile data (category, cause, service,
// post, unit, channel account) are not here.
func Enum(name string) []string {
	switch name {
	case "then":
		return []string{ThenDestroy, ThenAppraise, ThenKeep}
	case "part":
		return partNames()
	case "kind":
		return []string{"complaint", "suggestion", "aspiration", "information"}
	case "class":
		return []string{"information", "public_information", "ordinary", "oversight", "aspiration"}
	case "paper": // those that this program prints
		return []string{"receipt", "form", "disposition", "assignment", "invitation", "minutes", "result", "answer", "message", "lapor",
			"forwarding", "handover", "casefile", "casefile_internal", "destruction", "erasure"}
	case "weight":
		return []string{"light", "normal", "heavy"}
	case "grade":
		return []string{"biasa", "segera", "sangat_segera", "rahasia"}
	case "identity":
		return []string{"known", "withheld", "unknown"}
	case "secrecy":
		return []string{"ordinary", "secret"}
	case "capacity":
		return []string{"definitif", "plt", "plh"}
	case "role":
		return []string{"petugas", "pengelola", "sekretaris", "kabid", "pelaksana", "kepala", "ppid", "auditor", "admin"}
	case "channel":
		return []string{"walk_in", "complaint_book", "suggestion_box", "phone", "sms", "fax", "letter", "email", "website",
			"whatsapp", "facebook", "instagram", "twitter", "youtube", "lapor", "other_media"}
	case "respondent_kind":
		return []string{"staff", "unit", "agency", "outside", "unclear"}
	case "identity_shown":
		return []string{"ktp", "kk", "kks", "none"}
	case "respond_kind":
		return []string{"acknowledgement", "substance"}
	case "direction":
		return []string{"in", "out"}
	case "contact_purpose":
		return []string{"asks_status", "adds_facts", "objects", "not_reached", "reminded", "tells_decision", "other"}
	case "note_kind":
		return []string{"note", "call", "meeting", "interview", "document_study", "field_visit", "action_taken"}
	case "how":
		return []string{"in_person", "phone", "letter", "whatsapp", "email", "social_media", "lapor", "collected", "noticeboard", "none"}
	case "conclusion":
		return []string{"proven", "partly_proven", "not_proven", "not_examined"}
	case "outcome":
		return []string{"fulfilled", "partly_fulfilled", "explained", "not_fulfilled", "unfounded"}
	case "reject_reason":
		return []string{"bukan_kewenangan", "tidak_logis", "tidak_cukup_keterangan", "sudah_diputus", "bukan_pengaduan"}
	case "reopen_reason":
		return []string{"keberatan", "bukti_baru", "dikembalikan_instansi", "kelengkapan_menyusul", "keliru_ditutup"}
	case "withdraw_ground":
		return []string{"requested", "deemed"}
	}
	return enumMore(name)
}

// enumMore holds the rest of the enumerations.
func enumMore(name string) []string {
	switch name {
	case "system":
		return []string{"siks_ng", "dukcapil", "bank", "cek_bansos", "other"}
	case "back_dated_reason":
		return []string{"own_time", "power_cut", "in_the_field", "other"}
	case "amend_reason":
		return []string{"typo", "corrected_by_complainant", "misheard", "other"}
	case "link_kind":
		return []string{"same_matter", "same_person", "mass"}
	case "contact_kind":
		return []string{"phone", "whatsapp", "email", "social_media", "address"}
	case "sex":
		return []string{"female", "male"}
	case "complainant_status":
		return []string{"recipient", "not_recipient", "family", "proxy", "village_staff", "ngo", "other"}
	case "book_paper": // of the book, not of a case
		return []string{"blankform", "bookpage"}
	case "improvement_decision":
		return []string{ImprovementAgreed, ImprovementDeclined}
	case "breach_told":
		return []string{"subject", "institution"}
	case "closure_kind":
		return []string{"national", "joint", "local"}
	case "disposition_state":
		return []string{"sent", "accepted", "returned", "reported", "recalled"}
	case "clock_state":
		return []string{"running", "paused", "met", "missed", "overdue", "carried"}
	}
	return nil
}
