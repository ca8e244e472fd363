package input

import (
	"fmt"
	"slices"
	"strings"

	"aduan/model"
	"aduan/model/region"
	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/form"
)

// Yes and No are the values of a bool in a form; what was not touched has none.
const (
	Yes = "yes"
	No  = "no"
)

// options lists what an input may be chosen from; none for typed ones.
func (s Source) options(l leaf) []form.Option {
	o := s.Env.Office()
	switch l.Type {
	case "enum":
		return s.enum(l)
	case "bool":
		say := s.Env.Say.Form
		return []form.Option{{Value: Yes, Text: say.Yes}, {Value: No, Text: say.No}}
	case "post", "posts":
		return s.posts(l.path)
	case "unit":
		return mapped(o.Units, func(u model.Unit) form.Option { return form.Option{Value: string(u.Code), Text: u.Name} })
	case "staff":
		return s.staff("")
	case "category":
		return mapped(o.Category, func(c model.Category) form.Option { return form.Option{Value: c.Code, Text: c.Code + " " + c.Name} })
	case "service":
		return mapped(o.Services, func(v model.Service) form.Option { return form.Option{Value: v.Code, Text: v.Name} })
	case "cause":
		return mapped(o.Causes, coded)
	case "criterion":
		return mapped(o.Criteria, func(c model.Criterion) form.Option { return form.Option{Value: c.Code, Text: c.Name} })
	case "phrase":
		return mapped(o.Phrases, coded)
	case "paper":
		return mapped(o.Papers, coded)
	case "complainant":
		return s.complainants()
	}
	return s.ofCase(l)
}

// ofCase lists what the case itself offers: its dispositions, its clocks, the
// deeds recorded for one.
func (s Source) ofCase(l leaf) []form.Option {
	var out []form.Option
	switch {
	case l.path == "disposition":
		for _, d := range s.Case.Dispositions {
			out = append(out, form.Option{Value: fmt.Sprint(d.No), Text: fmt.Sprintf("%d · %s", d.No, s.Env.Post(d.Lead))})
		}
	case l.path == "clock":
		for _, k := range s.extendable() {
			out = append(out, form.Option{Value: k.Name, Text: words.Head(s.Env.Words.Clock(k))})
		}
	case l.path == "stars":
		for i := 1; i <= 5; i++ {
			out = append(out, form.Option{Value: fmt.Sprint(i), Text: strings.Repeat("*", i)})
		}
	case s.Action == "object" && l.path == "deed":
		for _, e := range s.Case.Events {
			if e.By.Person == s.Env.Me.Staff.ID && e.RecordedBy != e.By.Person {
				deed, _, _ := strings.Cut(e.ID, "/")
				out = append(out, form.Option{Value: deed, Text: s.Env.Moment(e.At) + " " + s.Env.Words.Action(model.ActionName(e.Kind)).Did})
			}
		}
	}
	return out
}

func coded(c model.Coded) form.Option { return form.Option{Value: c.Code, Text: c.Name} }

func mapped[T any](list []T, f func(T) form.Option) []form.Option {
	out := make([]form.Option, len(list))
	for i, v := range list {
		out[i] = f(v)
	}
	return out
}

// enum lists an enumeration in words. Its name is the one whose values these
// are; a reason's codes are those of the action.
func (s Source) enum(l leaf) []form.Option {
	name, values := enumOf(l.Enum), l.Enum
	if name == "channel" {
		values = s.channels()
	}
	if l.path == "reason.code" {
		name = s.reasonEnum()
		values = model.Enum(name)
	}
	return mapped(values, func(v string) form.Option {
		return form.Option{Value: v, Text: words.Head(s.Env.Words.Word(name, v))}
	})
}

// extendable are the clocks of the case that run and that its office may
// lengthen and has not yet; the book refuses any other.
func (s Source) extendable() []model.Clock {
	return slices.DeleteFunc(slices.Clone(s.Case.Clocks), func(k model.Clock) bool {
		i := slices.IndexFunc(s.Env.Office().Clocks, func(r model.ClockRule) bool { return r.Name == k.Name })
		if !k.StoppedAt.IsZero() || i < 0 {
			return true
		}
		rule := s.Env.Office().Clocks[i]
		return rule.Extend == 0 || k.Limit >= rule.Limit+rule.Extend
	})
}

// channels are those of the office: no other may be chosen.
func (s Source) channels() []string {
	var out []string
	for _, c := range s.Env.Office().Channels {
		if !slices.Contains(out, c.Name) {
			out = append(out, c.Name)
		}
	}
	return out
}

// enumOf finds the name of an enumeration by its values.
func enumOf(values []string) string {
	for _, name := range []string{"kind", "class", "weight", "grade", "identity", "secrecy", "channel", "respondent_kind", "identity_shown",
		"respond_kind", "direction", "contact_purpose", "note_kind", "how", "conclusion", "outcome", "withdraw_ground", "system",
		"back_dated_reason", "link_kind", "contact_kind", "sex", "complainant_status", "capacity", "closure_kind"} {
		if slices.Equal(model.Enum(name), values) {
			return name
		}
	}
	return ""
}

// reasonEnum is the enumeration of the action's reasons; empty for free words.
func (s Source) reasonEnum() string {
	switch s.Action {
	case "reject":
		return "reject_reason"
	case "reopen":
		return "reopen_reason"
	case "amend":
		return "amend_reason"
	}
	return ""
}

// posts lists the posts with who holds them: own ones for by_post, those who
// answer for an answer, those that receive dispositions for a proposal.
func (s Source) posts(path string) []form.Option {
	list := s.Env.Office().Posts
	switch {
	case path == "by_post":
		list = s.Env.Me.Posts
	case path == "proposal.lead": // those that stand on the disposition sheet
		list = slices.DeleteFunc(slices.Clone(list), func(p model.Post) bool { return p.Letter == "" })
	case path == "on_behalf_of": // nobody speaks for a vacant post
		answer := s.Action == "answer" || s.Action == "answer_on_the_spot"
		list = slices.DeleteFunc(slices.Clone(list), func(p model.Post) bool { return !s.held(p.Code) || answer && !speaks(p) })
	}
	return mapped(list, func(p model.Post) form.Option {
		text := s.Env.Post(p.Code)
		if h := s.Env.Staff.Holders(p.Code, s.Env.At); len(h) > 0 {
			text += " · " + s.Env.Colleague(h[0].ID)
		} else {
			text += " (" + s.Env.Say.Dispose.Vacant + ")"
		}
		return form.Option{Value: string(p.Code), Text: text}
	})
}

// held tells whether somebody holds a post now.
func (s Source) held(p model.PostID) bool { return len(s.Env.Staff.Holders(p, s.Env.At)) > 0 }

func (s Source) complainants() []form.Option {
	return mapped(s.Case.Complainants, func(p model.PersonView) form.Option {
		name := p.Name
		if name == "" {
			name = s.Env.Say.Shell.HiddenName
		}
		if p.From != "" {
			name += " · " + ui.Short(p.From)
		}
		return form.Option{Value: string(p.ID), Text: name}
	})
}

// staff lists who works here, by name; text narrows.
func (s Source) staff(text string) []form.Option {
	text = strings.ToLower(text)
	var out []form.Option
	for id, p := range s.Env.Staff {
		if !p.Disabled && (strings.Contains(strings.ToLower(p.Name), text) || strings.HasPrefix(string(id), text)) {
			out = append(out, form.Option{Value: string(id), Text: p.Name})
		}
	}
	slices.SortFunc(out, func(a, b form.Option) int { return strings.Compare(a.Text, b.Text) })
	return out
}

func (s Source) findStaff(text string) []form.Option {
	if len(text) < 2 {
		return nil
	}
	return s.staff(text)
}

func (s Source) staffName(id string) (string, bool) {
	p, ok := s.Env.Staff[model.StaffID(id)]
	return p.Name, ok
}

// leastLetters is how much of a village's name is typed before it is proposed.
const leastLetters = 3

// findPlace proposes villages and sub-districts of the office's regency.
func (s Source) findPlace(text string) []form.Option {
	if len([]rune(strings.TrimSpace(text))) < leastLetters {
		return nil
	}
	places := s.Env.Office().Regions()
	found := places.Find(text, places.Area)
	slices.SortStableFunc(found, func(a, b region.Place) int { return above(a) - above(b) }) // people live in villages
	return mapped(found, func(p region.Place) form.Option {
		return form.Option{Value: p.Code, Text: places.Bare(p)}
	})
}

// above is 1 for what villages lie in.
func above(p region.Place) int {
	if p.Village() {
		return 0
	}
	return 1
}

func (s Source) placeName(code string) (string, bool) {
	places := s.Env.Office().Regions()
	p, ok := places.Of(code)
	return places.Bare(p), ok
}

// PlaceName is a place by its code as forms show it; the code itself where the
// regions do not know it.
func (s Source) PlaceName(code string) string {
	if name, ok := s.placeName(code); ok {
		return name
	}
	return code
}
