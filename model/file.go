package model

import (
	"slices"
	"strings"
	"unicode"
)

// Attach adds a file that the store has sealed and synced already (Lampirkan).
type Attach struct {
	File   string `json:"file_name,omitempty" f:"text,required" seal:"y"`
	Size   int64  `json:"size,omitempty" f:"int"`
	Plain  string `json:"sha256,omitempty" f:"text,required"`
	Sealed string `json:"sealed_sha256,omitempty" f:"text,required"`
	Shows  bool   `json:"shows_identity,omitempty"`
	Common
}

func (*Attach) Name() ActionName                       { return "attach" }
func (*Attach) Commutes() bool                         { return true }
func (a *Attach) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Attach) check(*turn) *Error {
	for f, v := range map[string]string{"sha256": a.Plain, "sealed_sha256": a.Sealed} {
		if !isSum(v) {
			return Invalid(f, "type").With("want", "sha256")
		}
	}
	return nil
}

// isSum tells whether s is a SHA-256 in hex.
func isSum(s string) bool { return len(s) == 64 && strings.Trim(s, "0123456789abcdef") == "" }

func (a *Attach) apply(c *Case, e Event) {
	c.Attachments = append(c.Attachments, Attachment{Name: a.File, Size: a.Size, Plain: a.Plain, Sealed: a.Sealed, Shows: a.Shows, At: e.At, By: e.By.Person})
}

// FilesFor are the attachments that somebody is given who reads the case: from
// whom it is withheld who complains, what shows it is withheld too.
func (c *Case) FilesFor(s Sight) []Attachment { return filesFor(c.Attachments, s) }

func filesFor(list []Attachment, s Sight) []Attachment {
	if !s.Hidden || !slices.ContainsFunc(list, Attachment.showsIdentity) {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), Attachment.showsIdentity)
}

// showsIdentity: whoever attached it said so, or its name does. What else a file
// shows cannot be found.
func (a Attachment) showsIdentity() bool {
	if a.Shows {
		return true
	}
	words := strings.FieldsFunc(strings.ToLower(a.Name), func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.ContainsFunc(words, func(w string) bool {
		switch w {
		case "ktp", "ektp", "kk", "kks", "nik", "sim", "paspor", "passport", "identitas", "akta", "akte":
			return true
		}
		return false
	})
}

// NumberLetter takes the next number of a letter series (Beri nomor surat).
type NumberLetter struct {
	Paper  string `json:"paper,omitempty" f:"text,required" seal:"y"`
	Series string `json:"series,omitempty" f:"-"`
	Common
}

func (*NumberLetter) Name() ActionName                       { return "number_letter" }
func (*NumberLetter) Commutes() bool                         { return true }
func (a *NumberLetter) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *NumberLetter) series(t *turn) string { return a.Series }

func (a *NumberLetter) check(t *turn) *Error {
	if a.Paper == "agenda" {
		return Invalid("paper", "enum").With("value", "agenda")
	}
	code := t.Office.Numbers.LetterCode
	if code == "" {
		code = "400.9"
	}
	a.Series = "letter/" + code + "/" + t.Now.Format("2006")
	return nil
}

func (a *NumberLetter) apply(c *Case, e Event) {
	if strings.HasPrefix(e.Series, "agenda/") { // known without the keys too
		if c.Letter == nil {
			c.Letter = &Letter{}
		}
		c.Letter.AgendaNo = e.No
		return
	}
	c.Letters = append(c.Letters, LetterNo{Series: e.Series, No: e.No, Paper: a.Paper, At: e.At})
}

// SetSecrecy tightens or loosens who may read (Ubah kerahasiaan).
type SetSecrecy struct {
	Secrecy   string  `json:"secrecy,omitempty" f:"enum=secrecy"`
	Identity  string  `json:"identity,omitempty" f:"enum=identity"`
	DecidedBy StaffID `json:"decided_by,omitempty" f:"staff"`
	Common
}

func (*SetSecrecy) Name() ActionName                       { return "secrecy" }
func (a *SetSecrecy) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *SetSecrecy) check(t *turn) *Error {
	if a.Secrecy == "" && a.Identity == "" {
		return Invalid("secrecy", "required")
	}
	// Unknown is who gave no name; to call somebody so would show them.
	if named := len(t.Case.Complainants) > 0; a.Identity != "" && named == (a.Identity == string(IdentityUnknown)) {
		return Invalid("identity", "enum").With("value", a.Identity)
	}
	loosens := a.Secrecy == string(SecrecyOrdinary) && t.Case.Secrecy == SecrecySecret ||
		a.Identity == string(IdentityKnown) && t.Case.Identity == IdentityWithheld
	if !loosens {
		return nil
	}
	if err := t.keepsWhatJoined(a.Secrecy != string(SecrecyOrdinary), a.Identity != string(IdentityKnown), t.Case.Respondent); err != nil {
		return err
	}
	post, _ := t.Office.Post(t.as.Post)
	if post.Role != Pengelola && post.Role != Kepala {
		return t.denied("loosen")
	}
	if cat, _ := t.Office.CategoryOf(t.Case.Category); cat.Secret && post.Role != Kepala {
		return t.denied("loosen_kepala")
	}
	if who, ok := t.Staff[a.DecidedBy]; !ok || t.barred(who) {
		return Invalid("decided_by", "loosen_needs_decider")
	}
	if a.Reason == nil {
		return Invalid("reason", "reason_required")
	}
	return nil
}

func (a *SetSecrecy) apply(c *Case, e Event) {
	if a.Secrecy != "" {
		c.Secrecy = Secrecy(a.Secrecy)
	}
	if a.Identity != "" {
		c.Identity = Identity(a.Identity)
	}
}

// Remind puts a case on somebody's first screen (Ingatkan).
type Remind struct {
	Post PostID `json:"post,omitempty" f:"post"`
	Text string `json:"text,omitempty" f:"lines" seal:"y"`
	Common
}

func (*Remind) Name() ActionName                       { return "remind" }
func (*Remind) Commutes() bool                         { return true }
func (a *Remind) Decide(s Situation) (Decision, error) { return decide(a, s) }

func (a *Remind) check(t *turn) *Error {
	if a.Post == "" {
		a.Post = t.Case.Handler.Post
	}
	if _, ok := t.Office.Post(a.Post); !ok {
		return Invalid("post", "required")
	}
	return nil
}

func (a *Remind) apply(c *Case, e Event) {
	c.Reminders = append(c.Reminders, Reminder{Post: a.Post, At: e.At, By: e.By.Person, Text: a.Text})
}
