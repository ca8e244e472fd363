package store

import (
	"strconv"
	"strings"

	"aduan/model"
)

// registered are the cases with a register number and its year, as it is printed
// (2/2026), or of any year where it is one digit that no word is made of; false
// where the text is none.
func (s *scene) registered(text string) (map[uint32]bool, bool) {
	word, of, dated := strings.Cut(strings.TrimSpace(text), "/")
	if !dated {
		return s.numbered(word), len(word) == 1 && word >= "0" && word <= "9"
	}
	no, err := strconv.ParseUint(word, 10, 32)
	year, bad := strconv.ParseUint(of, 10, 16)
	if err != nil || bad != nil {
		return nil, false
	}
	out := map[uint32]bool{}
	s.withPartner(out, s.rows.reg.Get(regKey(int(year), no)))
	return out, true
}

// withPartner adds the case of an ordinal, and the one that it was merged into:
// its number leads there. Who may not know of the merged one is not led by it.
func (s *scene) withPartner(out map[uint32]bool, ord []byte) {
	if ord == nil {
		return
	}
	out[u32(ord)] = true
	r, err := decodeRow(s.rows.cases.Get(ord))
	if err != nil || r.State != model.Merged || s.sight(r).Level < model.SeeState {
		return
	}
	if into := s.rows.id.Get([]byte(r.Into)); into != nil {
		out[u32(into)] = true
	}
}

// numberIn is the number that a whole query is: sixteen digits, or a telephone.
func numberIn(text string) (label, number string) {
	digits := strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return r
		case r == ' ' || r == '.' || r == '-':
			return -1
		}
		return 'x'
	}, strings.TrimSpace(text))
	if strings.Contains(digits, "x") && !strings.HasPrefix(text, "+") {
		return "", ""
	}
	const leastPhone = 9
	if len(digits) == 16 {
		return blindNIK, digits
	}
	if n, odd := model.NormalPhone(text); odd == "" && len(digits) >= leastPhone {
		return blindPhone, n
	}
	return "", ""
}

// numbered are the cases with a register number, of any year.
func (s *scene) numbered(word string) map[uint32]bool {
	const longest = 9
	if len(word) > longest || strings.Trim(word, "0123456789") != "" {
		return nil
	}
	no := uint64(0)
	for _, d := range word {
		no = no*10 + uint64(d-'0')
	}
	out := map[uint32]bool{}
	for y := s.now.Year(); y > s.now.Year()-30; y-- {
		s.withPartner(out, s.rows.reg.Get(regKey(y, no)))
	}
	return out
}
