package model

import (
	"slices"
	"time"
)

// FoldStaff adds up the staff stream.
func FoldStaff(evs []Event) Directory {
	d := Directory{}
	for _, e := range evs {
		a, ok := newBookAction(ActionName(e.Kind))
		if !ok || join(e, a) != nil {
			continue
		}
		switch a := a.(type) {
		case *StaffAdd:
			s := d[a.Username]
			s.ID, s.Name, s.Disabled = a.Username, a.FullName, false
			if a.OSUser != "" && !slices.Contains(s.OSUsers, a.OSUser) {
				s.OSUsers = append(slices.Clone(s.OSUsers), a.OSUser)
			}
			for _, p := range a.Posts {
				s.Holdings = append(slices.Clone(s.Holdings), Holding{Post: p, Capacity: Definitif, From: a.From})
			}
			d[a.Username] = s
		case *StaffDisable:
			s := d[a.Username]
			s.Disabled, s.Keys = true, nil // who comes back enrols a key anew: nobody knows where the old one went
			d[a.Username] = s
		case *PostGive:
			s := d[a.Username]
			s.Holdings = append(slices.Clone(s.Holdings), Holding{Post: a.Post, Capacity: Capacity(a.Capacity), From: a.From, Until: a.Until, Basis: a.Basis})
			d[a.Username] = s
		case *PostEnd:
			d[a.Username] = d[a.Username].ended(a.Post, a.Until)
		case *KeyAdd:
			s := d[a.Username]
			k := NewSSHKey(a.Key)
			k.AddedAt, k.Until = e.At, a.Until
			s.Keys = append(slices.Clone(s.Keys), k)
			d[a.Username] = s
		case *KeyRemove:
			s := d[a.Username]
			s.Keys = slices.DeleteFunc(slices.Clone(s.Keys), func(k SSHKey) bool { return k.Fingerprint == Fingerprint(a.Key) })
			d[a.Username] = s
		}
	}
	return d
}

func (s Staff) ended(post PostID, until time.Time) Staff {
	s.Holdings = slices.Clone(s.Holdings)
	for i, h := range s.Holdings {
		if h.Post == post && h.At(until) {
			s.Holdings[i].Until = until
		}
	}
	return s
}
