package admin

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/table"
)

// ring is what the part Kunci shows besides the staff's own keys.
type ring struct {
	pending []model.PendingKey
	seen    map[string]time.Time
}

// readRing reads it; whoever may not know who knocked sees the staff's keys alone.
func readRing(ctx context.Context, desk model.KeyRing) (r ring, err error) {
	if r.pending, err = desk.PendingKeys(ctx); err != nil && model.CodeOf(err) != model.CodeDenied {
		return r, err
	}
	r.seen, err = desk.KeysSeen(ctx)
	return r, err
}

// keyRow is one key: one that knocked, or one of somebody's.
type keyRow struct {
	key   model.SSHKey
	who   model.StaffID
	knock model.PendingKey
}

func (r keyRow) knocked() bool { return r.who == "" }

// keyRows lists what knocked, the newest first, then the staff's keys by name.
func (s *Screen) keyRows() []keyRow {
	var out []keyRow
	for _, k := range s.book.ring.pending {
		out = append(out, keyRow{key: model.NewSSHKey(k.Key), knock: k})
	}
	for _, p := range sorted(s.book.staff) {
		keys := slices.Clone(p.Keys)
		slices.SortFunc(keys, func(a, b model.SSHKey) int { return cmp.Compare(a.Fingerprint, b.Fingerprint) })
		for _, k := range keys {
			out = append(out, keyRow{key: k, who: p.ID})
		}
	}
	return out
}

// hereKey is the key under the cursor.
func (s *Screen) hereKey() (keyRow, bool) {
	if i := s.at[partKeys]; s.part == partKeys && i < len(s.keyring) {
		return s.keyring[i], true
	}
	return keyRow{}, false
}

func (s *Screen) keyColumns() []table.Column {
	say := s.env.Say.Admin
	return []table.Column{
		{Head: say.ColOwner, Want: 20, Min: 14, Max: 34, Drop: 4},
		{Head: say.ColPrint, Want: 21, Min: 16, Max: 51, Drop: 3},
		{Head: say.ColKind, Want: 11, Drop: 1},
		{Head: say.ColUsed, Want: 21, Gap: 1, Right: true},
	}
}

func (s *Screen) keyRowOf(r keyRow) table.Row {
	say, role := s.env.Say.Admin, ui.Plain
	if r.knocked() {
		return table.Row{Sign: "?", SignRole: ui.Warn, Cells: []table.Cell{{Role: ui.Warn, Text: say.Knocks}, {Text: r.key.Fingerprint}, {Text: r.key.Kind()},
			{Text: s.env.Words.Moment(s.env.Local(r.knock.Last), s.env.At)}}}
	}
	state := table.Cell{Text: say.NeverUsed}
	if at, ok := s.book.ring.seen[r.key.Fingerprint]; ok {
		state.Text = s.day(at)
	}
	sign := " "
	if r.key.Expired(s.env.At) {
		role, sign, state = ui.Muted, "x", table.Cell{Text: say.KeyOver}
	}
	state.Role = role
	return table.Row{Sign: sign, SignRole: role, Cells: []table.Cell{{Role: role, Text: s.book.staff[r.who].Name}, {Role: role, Text: r.key.Fingerprint}, {Role: role, Text: r.key.Kind()}, state}}
}

// keyFacts say the key under the cursor whole: the fingerprint is what is read out
// and compared, letter by letter.
func (s *Screen) keyFacts(w int) []ui.Line {
	say := s.env.Say.Admin
	r, ok := s.hereKey()
	if !ok {
		return nil
	}
	whole := fact(say.ColPrint, r.key.Fingerprint, w)
	if w < oneColumn {
		return whole
	}
	out := append([]ui.Line{{}}, whole...)
	if r.knocked() {
		return append(out, fact(say.KnockedFrom, r.knock.From+" · "+strconv.Itoa(r.knock.Tries)+"× · "+r.key.Kind(), w)...)
	}
	until := say.UntilRemoved
	if !r.key.Until.IsZero() {
		until = s.day(r.key.Until.Add(-time.Second))
	}
	return append(out, fact(say.KeySpan, s.day(r.key.AddedAt)+" – "+until+" · "+r.key.Kind(), w)...)
}

// keyList is the list with the facts below it.
func (s *Screen) keyList(w, room int) []ui.Line {
	n, row := s.rows()
	if n == 0 {
		return ui.Inset(s.env.Say.Admin.NoSSHKeys, w)
	}
	facts := s.keyFacts(w)
	if room-len(facts) < 4 {
		facts = nil
	}
	list := drawList(s.columns(), n, row, s.at[s.part], w, room-len(facts), true)
	for len(list) < room-len(facts) {
		list = append(list, ui.Line{})
	}
	return append(list, facts...)
}

// enrol opens the form that lets somebody in with a key: the one under the cursor
// where it knocked.
func (s *Screen) enrol(knocked bool) tea.Cmd {
	preset, about := map[string]string{}, "baru"
	if r, ok := s.hereKey(); knocked {
		if !ok || !r.knocked() {
			return nil
		}
		preset["key"], about = r.key.Text, strings.TrimPrefix(r.key.Fingerprint, "SHA256:")
	}
	return s.form("key_add", about, preset)
}

// takeKey opens the form that takes the key under the cursor away.
func (s *Screen) takeKey() tea.Cmd {
	r, ok := s.hereKey()
	if !ok || r.knocked() {
		return nil
	}
	return s.form("key_remove", strings.TrimPrefix(r.key.Fingerprint, "SHA256:"), map[string]string{"username": string(r.who), "key": r.key.Text})
}
