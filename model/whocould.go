package model

// RolesFor lists the roles that may do an action, wherever the case stands;
// related is true where it may also be somebody who has to do with the case: its
// handler, an addressee, a member of its team.
func RolesFor(a ActionName) (roles []Role, related bool) {
	r, ok := ruleOf(a)
	if !ok {
		return nil, false
	}
	for _, b := range []struct {
		bit  who
		role Role
	}{{asPetugas, Petugas}, {asPengelola, Pengelola}, {asSekretaris, Sekretaris}, {asKabid, Kabid}, {asPelaksana, Pelaksana},
		{asKepala, Kepala}, {asPPID, PPID}} {
		if r.who&b.bit != 0 {
			roles = append(roles, b.role)
		}
	}
	const people = recorder | handler | teamMate | leader | addressee | sender | initialer | official | doer
	return roles, r.who&people != 0
}
