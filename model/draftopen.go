package model

import (
	"context"
	"strconv"
	"strings"
)

// OpenDrafts tells the sessions of one person apart that fill in the same form: a
// draft is open in one of them at a time, and each writes into a draft of its own.
// Which is open where is known to the book's process alone, and ends with the session.
type OpenDrafts interface {
	// Open finds the draft of a form for whoever opens it, and has it open in this
	// session until ctx ends or Leave.
	Open(ctx context.Context, ask DraftAsk) (OpenedDraft, error)
	// Mine is false for a draft that another session has open. Keeping such a one is
	// refused with the rule of DraftElsewhere.
	Mine(form string) bool
	// Leave says that a draft is open here no more; without a name, that none is.
	Leave(form string)
}

// DraftAsk says which draft is to be opened.
type DraftAsk struct {
	// Form is the form's own name, or that of one of its drafts: then that one, unless
	// it is gone.
	Form string
	// Take opens it also where another session has it open. That one then writes into
	// another.
	Take bool
	// Fresh begins a new draft, whatever there is.
	Fresh bool
}

// OpenedDraft is what one goes on with, or begins.
type OpenedDraft struct {
	FormDraft      // its Form is the name to keep it by; nothing else is set of a new one
	Found     bool // it was kept before
	// Elsewhere is a draft of this form that another session has open; nil: none is,
	// or one goes on with another.
	Elsewhere *FormDraft
	// Ended closes when the draft is open here no more: left, or taken over, which Mine
	// tells apart. Nil: it never ends by itself.
	Ended <-chan struct{}
}

// DraftElsewhere is the rule of the refusal to keep a draft that another session of
// the same person has open.
const DraftElsewhere = "draft_elsewhere"

// draftMark parts the name of a form from the number of a further draft of it.
const draftMark = "~"

// NthDraft names the nth draft of a form; the first has the form's own name.
func NthDraft(form string, n int) string {
	if n < 2 {
		return form
	}
	return form + draftMark + strconv.Itoa(n)
}

// DraftForm is the form that a draft is of.
func DraftForm(name string) string {
	if i := strings.LastIndex(name, draftMark); i > 0 {
		if n, err := strconv.Atoi(name[i+1:]); err == nil && NthDraft(name[:i], n) == name {
			return name[:i]
		}
	}
	return name
}
