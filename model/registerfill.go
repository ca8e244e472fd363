package model

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/json"
	"slices"
	"time"
)

// defaults of identity and secrecy (procedure.md 3, Secrecy), and what is
// pinned.
func (r *Register) defaults(t *turn) {
	cat, _ := t.Office.CategoryOf(r.Category)
	r.Urgent, r.ProvisionalCls, r.OfficeVersion = cat.Urgent, t.Office.Rules.ProvisionalClass, t.OfficeN
	if cat.Class != "" {
		r.ProvisionalCls = cat.Class
	}
	if r.Kind == "" {
		r.Kind = "complaint"
	}
	guarded := cat.Secret || cat.Class == Oversight || r.Respondent.onStaff()
	if r.Secrecy == "" {
		r.Secrecy = string(SecrecyOrdinary)
	}
	if guarded {
		r.Secrecy = string(SecrecySecret)
	}
	switch {
	case r.first() == nil:
		r.Identity = string(IdentityUnknown)
	case guarded || cat.Withheld:
		r.Identity = string(IdentityWithheld)
	case r.Identity == "", r.Identity == string(IdentityUnknown): // somebody is named
		r.Identity = string(IdentityKnown)
	}
	r.ReplyCode = replyCode(t.Nonce)
}

// replyCode is what a complainant without identity shows to collect the answer:
// eight letters and digits, not to be guessed from the register number, nor made
// from what stands in the events.
func replyCode(nonce string) string {
	h := sha256.Sum256([]byte("reply " + nonce))
	return base32.StdEncoding.EncodeToString(h[:5])
}

// persons seals each new person into a stream of their own.
func (r *Register) persons(t *turn) *Error {
	if len(t.FreshPersons) < r.Needs().Persons {
		return &Error{Code: CodeInternal, Rule: "internal"}
	}
	take := func(p *Person) PersonID {
		id := t.FreshPersons[0]
		t.FreshPersons = t.FreshPersons[1:]
		t.drafts = append(t.drafts, personDraft(t, id, "person_recorded", *p))
		return id
	}
	if p := r.Complainant; p != nil && !p.blank() {
		r.People = append(r.People, take(p))
	}
	for i := range r.Complainants {
		r.People = append(r.People, take(&r.Complainants[i]))
	}
	if r.Represented != nil {
		r.RepresentedID = take(r.Represented)
	}
	if r.Beneficiary != nil {
		r.BeneficiaryID = take(r.Beneficiary)
	}
	// Persons never stand in the case's own event.
	r.Complainant, r.Complainants, r.Represented, r.Beneficiary = nil, nil, nil, nil
	if r.Channel.Name == "letter" {
		y := t.Now.Format("2006")
		d := t.draft(&NumberLetter{Paper: "agenda", Series: "agenda/" + y})
		d.Take = "agenda/" + y
		t.drafts = append(t.drafts, d)
	}
	return nil
}

func personDraft(t *turn, id PersonID, kind string, p Person) Draft {
	secret, err := json.Marshal(p)
	if err != nil {
		secret = nil // a Person holds nothing that JSON cannot carry
	}
	return Draft{Stream: "person/" + string(id), Kind: kind, At: t.at, By: t.doer(), Secret: secret, Key: id.Key()}
}

// checkMatter holds the references to the profile.
func (r *Register) checkMatter(t *turn) *Error {
	cat, ok := t.Office.CategoryOf(r.Category)
	switch {
	case r.Category != "" && !ok:
		return Invalid("category", "unknown_category").With("value", r.Category)
	case r.Text == "" && !cat.TextFree:
		return Invalid("text", "required")
	}
	if _, ok := t.Office.ServiceOf(r.Service); r.Service != "" && !ok {
		return Invalid("service", "unknown_service").With("value", r.Service)
	}
	if r.ServiceApplied != nil {
		if _, err := time.Parse(time.DateOnly, r.ServiceApplied.Date); err != nil {
			return Invalid("service_applied_on.date", "date")
		}
		if r.Service == "" && len(t.Office.Services) == 1 {
			r.Service = t.Office.Services[0].Code
		}
	}
	if r.LossRupiah < 0 {
		return Invalid("loss_rupiah", "negative")
	}
	if r.ReceivedBy != "" {
		if _, ok := t.Staff[r.ReceivedBy]; !ok {
			return Invalid("received_by", "unknown_staff").With("value", r.ReceivedBy)
		}
	}
	return t.checkRespondent(r.Respondent)
}

// checkRespondent holds the respondent to the profile and writes down whom a
// post means today.
func (t *turn) checkRespondent(r *Respondent) *Error {
	if r == nil {
		return nil
	}
	if r.Kind != "staff" {
		r.Post = ""
	}
	if r.Kind != "unit" {
		r.Unit = ""
	}
	switch r.Kind {
	case "staff":
		if _, ok := t.Office.Post(r.Post); !ok {
			return Invalid("respondent.post", "unknown_post").With("value", r.Post)
		}
		for _, s := range t.Staff.Holders(r.Post, t.Now) {
			if capacityOf(s, r.Post, t.Now) != Plh {
				r.Staff = append(r.Staff, s.ID)
			}
		}
	case "unit":
		if _, ok := t.Office.Unit(r.Unit); !ok {
			return Invalid("respondent.unit", "unknown_unit").With("value", r.Unit)
		}
		// Somebody must be left who may read it.
		if !slices.ContainsFunc(t.Office.Posts, func(p Post) bool {
			return roleBit(p.Role)&(asPengelola|asSekretaris|asKepala) != 0 && !t.Office.Within(p.Unit, r.Unit)
		}) {
			return Invalid("respondent.unit", "enum").With("value", r.Unit)
		}
	}
	return nil
}

// onStaff: a person or unit of this office, or perhaps one.
func (r *Respondent) onStaff() bool {
	return r != nil && (r.Kind == "staff" || r.Kind == "unit" || r.Kind == "unclear")
}
