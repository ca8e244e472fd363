package store

import (
	"slices"
	"strconv"

	"aduan/model"
)

// placesOf are the places of the console that a viewer's roles have, in the
// order of their digits (design.md 6).
func placesOf(v model.Viewer) []string {
	var out []string
	for _, p := range []struct {
		name  string
		roles []model.Role
	}{
		{"home", model.Roles()},
		{"counter", deskRoles()},
		{"book", append(deskRoles(), model.Kepala, model.Auditor, model.Kabid, model.PPID)},
		{"queue", append(deskRoles(), model.Kepala, model.Auditor, model.Kabid, model.Pelaksana, model.PPID)},
		{"inbox", append(deskRoles(), model.Kepala, model.Kabid, model.Pelaksana, model.PPID)},
		{"team", append(deskRoles(), model.Kepala, model.Kabid, model.Pelaksana)},
		{"reports", model.Roles()},
		{"services", model.Roles()},
		{"admin", []model.Role{model.Admin, model.Kepala}},
	} {
		if v.Has(p.roles...) {
			out = append(out, p.name)
		}
	}
	return slices.Clip(out)
}

func deskRoles() []model.Role {
	return []model.Role{model.Petugas, model.Pengelola, model.Sekretaris}
}

// registerSeries is the series of register numbers of a year.
func registerSeries(year int) string { return "register/" + strconv.Itoa(year) }
