package model

import (
	"reflect"
	"slices"
	"strings"
	"time"
)

// StaffAdd puts somebody on the staff, with posts from today on: what they said
// this morning, before anybody entered them, is theirs.
type StaffAdd struct {
	plain
	Username StaffID   `json:"username,omitempty" f:"text,required"`
	FullName string    `json:"name,omitempty" f:"text,required"`
	OSUser   string    `json:"os_user,omitempty" f:"text"`
	Posts    []PostID  `json:"posts,omitempty" f:"posts"`
	From     time.Time `json:"from,omitzero" f:"moment"`
}

func (*StaffAdd) Name() ActionName { return "staff_add" }

// usernames are lower-case letters, digits, dot, dash, underscore; 2 to 32.
func goodUsername(u StaffID) bool {
	s := string(u)
	return len(s) >= 2 && len(s) <= 32 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789._-") == "" && s[0] != '-' && s[0] != '.'
}

func (a *StaffAdd) Decide(s Situation) (Decision, error) {
	by, err := bookDeed(s, a.Name(), "", Admin)
	if err != nil {
		return Decision{}, err
	}
	if err := checkFields(reflect.ValueOf(a), ""); err != nil {
		return Decision{}, err
	}
	if !goodUsername(a.Username) {
		return Decision{}, Invalid("username", "username")
	}
	if old, ok := s.Staff[a.Username]; ok && !old.Disabled {
		return Decision{}, Invalid("username", "staff_exists").With("value", a.Username)
	}
	for id, o := range s.Staff {
		if a.OSUser != "" && id != a.Username && slices.Contains(o.OSUsers, a.OSUser) {
			return Decision{}, Invalid("os_user", "os_user_taken").With("value", a.OSUser)
		}
	}
	for _, p := range a.Posts {
		post, ok := s.Office.Post(p)
		if !ok {
			return Decision{}, Invalid("posts", "unknown_post").With("value", p)
		}
		// Whom the head's own post goes to next is the head's to say (post_give).
		if post.Role == Kepala && !headVacant(s) {
			if _, err := bookDeed(s, a.Name(), "", Kepala); err != nil {
				return Decision{}, err
			}
		}
	}
	if a.From.IsZero() {
		y, m, d := s.Now.Date()
		a.From = time.Date(y, m, d, 0, 0, 0, 0, s.Now.Location())
	}
	return Decision{Drafts: []Draft{bookDraft(StaffStream, a.Name(), by, s.Now, a)}}, nil
}

// StaffDisable ends somebody's access; what they did stays.
type StaffDisable struct {
	plain
	Username StaffID `json:"username,omitempty" f:"staff,required"`
}

func (*StaffDisable) Name() ActionName { return "staff_disable" }

func (a *StaffDisable) Decide(s Situation) (Decision, error) {
	by, err := bookDeed(s, a.Name(), "", Admin)
	if err != nil {
		return Decision{}, err
	}
	who, ok := s.Staff[a.Username]
	if !ok || who.Disabled {
		return Decision{}, Invalid("username", "unknown_staff").With("value", a.Username)
	}
	gone := func(h StaffID, _ PostID) bool { return h == a.Username }
	if !s.someoneLeft(Admin, s.Now, gone) {
		return Decision{}, NotNow("last_admin")
	}
	// Else whoever manages the machine could leave the office without a head, and
	// then give its posts.
	if !headVacant(s) && !s.someoneLeft(Kepala, s.Now, gone) {
		return Decision{}, NotNow("last_head")
	}
	return Decision{Drafts: []Draft{bookDraft(StaffStream, a.Name(), by, s.Now, a)}}, nil
}

// someoneLeft tells whether somebody has a role at a moment, but for those who no
// longer hold a post.
func (s Situation) someoneLeft(role Role, at time.Time, ends func(StaffID, PostID) bool) bool {
	for _, p := range s.Office.PostsOf(role) {
		for _, h := range s.Staff.Holders(p.Code, at) {
			if !ends(h.ID, p.Code) {
				return true
			}
		}
	}
	return false
}

// PostGive gives a post from a moment: definitif, plt or plh. Nobody gives one
// to themselves.
type PostGive struct {
	plain
	Username StaffID   `json:"username,omitempty" f:"staff,required"`
	Post     PostID    `json:"post,omitempty" f:"post,required"`
	Capacity string    `json:"capacity,omitempty" f:"enum=capacity"`
	From     time.Time `json:"from,omitzero" f:"moment"`
	Until    time.Time `json:"until,omitzero" f:"moment"`
	Basis    string    `json:"basis,omitempty" f:"text"`
}

func (*PostGive) Name() ActionName { return "post_give" }

func (a *PostGive) Decide(s Situation) (Decision, error) {
	by, err := bookDeed(s, a.Name(), a.Basis, headOrFirst(s)...)
	if err != nil {
		return Decision{}, err
	}
	if err := checkFields(reflect.ValueOf(a), ""); err != nil {
		return Decision{}, err
	}
	who, ok := s.Staff[a.Username]
	if !ok || who.Disabled {
		return Decision{}, Invalid("username", "unknown_staff").With("value", a.Username)
	}
	if _, ok := s.Office.Post(a.Post); !ok {
		return Decision{}, Invalid("post", "unknown_post").With("value", a.Post)
	}
	if a.Username == s.Actor.ID {
		return Decision{}, Denied("own_post")
	}
	if a.Capacity == "" {
		a.Capacity = string(Definitif)
	}
	if a.From.IsZero() {
		a.From = s.Now
	}
	if !a.Until.IsZero() && !a.Until.After(a.From) {
		return Decision{}, Invalid("until", "until_before_from")
	}
	if a.Capacity == string(Plh) && a.Until.IsZero() {
		return Decision{}, Invalid("until", "plh_until")
	}
	return Decision{Drafts: []Draft{bookDraft(StaffStream, a.Name(), by, s.Now, a)}}, nil
}

// PostEnd ends a holding.
type PostEnd struct {
	plain
	Username StaffID   `json:"username,omitempty" f:"staff,required"`
	Post     PostID    `json:"post,omitempty" f:"post,required"`
	Until    time.Time `json:"until,omitzero" f:"moment"`
	Basis    string    `json:"basis,omitempty" f:"text"`
}

func (*PostEnd) Name() ActionName { return "post_end" }

func (a *PostEnd) Decide(s Situation) (Decision, error) {
	by, err := bookDeed(s, a.Name(), a.Basis, headOrFirst(s)...)
	if err != nil {
		return Decision{}, err
	}
	who, ok := s.Staff[a.Username]
	if !ok || !who.Holds(a.Post, s.Now) {
		return Decision{}, Invalid("post", "not_held").With("post", a.Post)
	}
	if a.Until.IsZero() {
		a.Until = s.Now
	}
	if !who.Holds(a.Post, a.Until) { // it would end nothing, and say that it did
		return Decision{}, Invalid("until", "until_before_from")
	}
	post, _ := s.Office.Post(a.Post)
	if post.Role == Admin && !s.someoneLeft(Admin, a.Until, func(h StaffID, p PostID) bool { return h == a.Username && p == a.Post }) {
		return Decision{}, NotNow("last_admin")
	}
	return Decision{Drafts: []Draft{bookDraft(StaffStream, a.Name(), by, s.Now, a)}}, nil
}
