package tuitest

import (
	"context"
	"time"

	"aduan/model"
)

// PendingKeys are the keys that knocked, as they were given.
func (d *Desk) PendingKeys(context.Context) ([]model.PendingKey, error) { return d.Knocks, d.Broken }

// KeysSeen tells when each key last came in.
func (d *Desk) KeysSeen(context.Context) (map[string]time.Time, error) { return d.KeySeen, d.Broken }

// KeyDesk is AdminDesk with two keys that knocked, and one that has expired.
func KeyDesk(who model.StaffID) *Desk {
	d := AdminDesk(who)
	knock := func(key, from string, tries int, ago time.Duration) model.PendingKey {
		return model.PendingKey{Key: key, Fingerprint: model.Fingerprint(key), From: from, First: Clock().Add(-2 * ago), Last: Clock().Add(-ago), Tries: tries}
	}
	d.Knocks = []model.PendingKey{
		knock("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl", "192.168.1.23", 2, 3*time.Minute),
		knock("sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY29tAAAAIHvdS4p6zZUTMVZdCQmDyz1hYV7y3A==", "2001:db8:4:1::/64", 11, 26*time.Hour),
	}
	hendra := d.Everyone["hendra"]
	hendra.Keys[0].AddedAt = at(2026, 3, 2, 9, 0)
	old := model.NewSSHKey("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC7 rusak")
	old.AddedAt, old.Until = at(2026, 1, 5, 9, 0), at(2026, 6, 1, 0, 0)
	rina := d.Everyone["nanang"]
	rina.Keys = []model.SSHKey{old}
	d.Everyone["hendra"], d.Everyone["nanang"] = hendra, rina
	d.KeySeen = map[string]time.Time{hendra.Keys[0].Fingerprint: at(2026, 11, 20, 8, 2)}
	return d
}
