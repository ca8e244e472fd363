package model

import (
	"reflect"
	"time"
)

// KeyAdd lets somebody in with an SSH public key, until a moment where one is
// named: whoever lends out a laptop says so once.
type KeyAdd struct {
	plain
	Username StaffID   `json:"username,omitempty" f:"staff,required"`
	Key      string    `json:"key,omitempty" f:"text,required"`
	Until    time.Time `json:"until,omitzero" f:"moment"`
}

func (*KeyAdd) Name() ActionName { return "key_add" }

// Decide refuses what is no key, and a key that is somebody's: whoever signs
// with it would be two people.
func (a *KeyAdd) Decide(s Situation) (Decision, error) {
	by, err := keyDeed(s, a.Name(), a.Username, a)
	if err != nil {
		return Decision{}, err
	}
	if s.Staff[a.Username].Disabled {
		return Decision{}, Invalid("username", "unknown_staff").With("value", a.Username)
	}
	key, kerr := ParseKey(a.Key)
	if kerr != nil {
		return Decision{}, kerr
	}
	a.Key = key
	if who, ok := s.Staff.holdsKey(Fingerprint(key)); ok {
		return Decision{}, Invalid("key", "key_taken").With("value", who)
	}
	if !a.Until.IsZero() && !a.Until.After(s.Now) {
		return Decision{}, Invalid("until", "until_before_from")
	}
	return Decision{Drafts: []Draft{bookDraft(StaffStream, a.Name(), by, s.Now, a)}}, nil
}

// KeyRemove takes a key away.
type KeyRemove struct {
	plain
	Username StaffID `json:"username,omitempty" f:"staff,required"`
	Key      string  `json:"key,omitempty" f:"text,required"`
}

func (*KeyRemove) Name() ActionName { return "key_remove" }

// Decide refuses a key that this person does not have.
func (a *KeyRemove) Decide(s Situation) (Decision, error) {
	by, err := keyDeed(s, a.Name(), a.Username, a)
	if err != nil {
		return Decision{}, err
	}
	if who, ok := s.Staff.holdsKey(Fingerprint(a.Key)); !ok || who != a.Username {
		return Decision{}, Invalid("key", "unknown_key")
	}
	return Decision{Drafts: []Draft{bookDraft(StaffStream, a.Name(), by, s.Now, a)}}, nil
}

// keyDeed is the admin's, on somebody of the staff.
func keyDeed(s Situation, name ActionName, who StaffID, a any) (Doer, error) {
	by, err := bookDeed(s, name, "", Admin)
	if err != nil {
		return Doer{}, err
	}
	if err := checkFields(reflect.ValueOf(a), ""); err != nil {
		return Doer{}, err
	}
	if _, ok := s.Staff[who]; !ok {
		return Doer{}, Invalid("username", "unknown_staff").With("value", who)
	}
	return by, nil
}
