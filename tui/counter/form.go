package counter

import (
	"errors"
	"fmt"
	"maps"
	"strings"

	"aduan/model"
	"aduan/model/words"
	"aduan/tui/ui"
	"aduan/tui/widget/form"
	"aduan/tui/widget/input"
)

// labelWidth is the most columns of a label: the ten of the counter's own
// fields, more where details are open.
const labelWidth = 24

// Buttons of the form.
const (
	buttonBook = "book"
	buttonSpot = "spot"
	buttonMore = "more"
	// buttonPark sends the person to the special room.
	buttonPark = "park"
	// buttonSender takes over who sent the message that was pasted.
	buttonSender = "sender"
)

// The inputs that the counter looks into.
const (
	nik     = "complainant.nik"
	name    = "complainant.name"
	phone   = "complainant.phone"
	address = "complainant.address"
)

// front lists the inputs that stand in front, in the order in which people say
// them.
func (s *Screen) front() []string { return input.Front(s.env.Office()) }

// fields are those of the action; the ones in front with the counter's own
// widths and hints.
func (s *Screen) fields() []*form.Field {
	say := s.env.Say.Counter
	out := s.src.Fields()
	for _, f := range out {
		switch f.Name {
		case nik:
			f.Width, f.Hint = 22, say.NIKHint
		case name:
			f.Width, f.Hint = 42, ""
		case phone:
			f.Width, f.Hint = 22, ""
		case "area":
			f.Width, f.Hint = 32, say.AreaHint
		case address:
			f.Width = 42
		case "identity_shown":
			f.Width, f.Label, f.Hint = 22, say.ShownLabel, ""
		case "subject":
			f.Width, f.Hint, f.Gap = 62, "", true
		case "text":
			f.Width, f.Rows = 62, 3
		}
	}
	return out
}

func (s *Screen) buttons() []form.Button {
	say := s.env.Say
	more := say.Form.More
	if s.form != nil && s.form.Detailed() {
		more = say.Form.Less
	}
	out := []form.Button{{Name: buttonBook, Text: say.Counter.Book}, {Name: buttonSpot, Text: say.Counter.AnswerHere}, {Name: buttonMore, Text: more}}
	if s.special() != "" {
		out = append(out, form.Button{Name: buttonPark, Text: say.Room.Park})
	}
	if s.hasSender() {
		out = append(out, form.Button{Name: buttonSender, Text: say.Known.Sender})
	}
	return out
}

// values is everything typed, of the form and of the answer given at once.
func (s *Screen) values() map[string]string {
	out := s.form.Values()
	if s.spot != nil {
		maps.Copy(out, s.spot.Values())
	}
	return s.known.maskedValues(out, true)
}

// readNumbers reads NIK, KK and telephone anew.
func (s *Screen) readNumbers() {
	for _, f := range s.form.Fields() {
		s.checkNumber(f, true)
	}
}

// checkNumber says beside a number what it tells, or what to look at. What is
// too short is an error only once the field is left.
func (s *Screen) checkNumber(f *form.Field, left bool) {
	if f == nil || f.Empty() || s.known.masks[f.Name] != "" {
		return
	}
	if s.sayBelongs(f) {
		return
	}
	switch {
	case strings.HasSuffix(f.Name, ".nik"), strings.HasSuffix(f.Name, ".kk"):
		digits, warnings, err := model.CheckNumber(f.Name, f.Value())
		if err != nil {
			f.Complain(s.shortError(err, left))
			return
		}
		f.Say(s.reading(f.Name, digits), ui.Muted)
		if len(warnings) > 0 {
			f.Say(s.env.Words.Warning(warnings[0]), ui.Warn) // which says to look again
		}
	case strings.HasSuffix(f.Name, ".phone"):
		if _, warning := model.NormalPhone(f.Value()); warning != "" && left {
			f.Say(s.env.Words.Warning(warning), ui.Warn)
		}
	}
}

// shortError is the error of a number in the words that fit beside it.
func (s *Screen) shortError(err error, left bool) string {
	e, say := (*model.Error)(nil), s.env.Say.Counter
	switch {
	case !errors.As(err, &e):
		return ""
	case strings.HasSuffix(e.Rule, "_length"):
		have, want := 0, 0
		if _, err := fmt.Sscan(e.Args["have"]+" "+e.Args["want"], &have, &want); err != nil || have < want && !left {
			return ""
		}
		return fmt.Sprintf(say.Digits, have, want)
	case strings.HasSuffix(e.Rule, "_digits"):
		return say.Letters
	}
	return s.env.ErrorText(e)
}

// reading is what a NIK or KK tells, and where it was first registered. The
// complainant's tells their sex, which spares the clerk a field.
func (s *Screen) reading(field, digits string) string {
	read := model.ReadNIK
	if strings.HasSuffix(field, ".kk") {
		read = model.ReadKK
	}
	r := read(digits, s.env.Now())
	if sex := s.form.Get("sex"); field == nik && r.Sex != "" && sex != nil && sex.Empty() {
		sex.Set(r.Sex)
	}
	text := s.env.Words.Reading(r)
	if p, ok := s.env.Office().Regions().Of(r.Region); ok && text != "" {
		text += " · " + p.Name
	}
	return text
}

// complete tells whether the form holds what an entry needs.
func (s *Screen) complete() bool {
	cat, _ := s.env.Office().CategoryOf(s.form.Get("category").Value())
	return !s.form.Get("subject").Empty() && (!s.form.Get("text").Empty() || cat.TextFree)
}

// missing says at the first field that keeps the entry from being booked what
// is wrong with it, and goes there; false where nothing is.
func (s *Screen) missing() bool {
	field, words := s.lacks()
	return field != "" && s.form.Fail(field, words)
}

// lacks is the first field that keeps the entry from being booked, and what is
// wrong with it; empty where nothing is. Where somebody stands at the counter
// the profile may ask who they are.
func (s *Screen) lacks() (field, words string) {
	if f := s.form.Faulty(); f != nil {
		return f.Name, f.Fault()
	}
	say := s.env.Say
	cat, _ := s.env.Office().CategoryOf(s.form.Get("category").Value())
	channel := s.form.Get("channel.name").Value()
	present := (channel == "walk_in" || channel == "phone") && s.form.Get("identity").Value() != string(model.IdentityUnknown)
	switch rule := s.env.Office().Rules.IdentityRule; {
	case present && rule == "name_and_address" && s.form.Get(name).Empty():
		return name, say.Counter.NameAndAddress
	case present && rule == "name_and_address" && s.form.Get(address).Empty() && s.form.Get("area").Empty():
		return address, say.Counter.NameAndAddress
	case channel == "walk_in" && rule == "ktp_or_kk" && s.form.Get("identity_shown").Empty():
		return "identity_shown", say.Counter.Shown
	case s.form.Get("subject").Empty():
		return "subject", say.Form.Empty
	case s.form.Get("text").Empty() && !cat.TextFree:
		return "text", say.Form.Empty
	}
	return "", ""
}

// channelName is the channel in words, with the account where it has one.
func (s *Screen) channelName() string {
	ch, account := s.form.Get("channel.name").Value(), s.form.Get("channel.account").Value()
	for _, c := range s.env.Office().Channels {
		if account != "" && c.Name == ch && c.Account == account && ch != "walk_in" {
			return c.Label
		}
	}
	return s.env.Words.Channel(ch)
}

// received is when it came, in words; what was typed where it cannot be read.
func (s *Screen) received() string {
	v := s.form.Get("received_at").Value()
	if v == "" {
		return s.env.Moment(s.env.At)
	}
	t, err := model.ParseMoment(v, s.env.At)
	if err != nil {
		return v
	}
	return s.env.Moment(t)
}

// who is whose complaint it is, in words.
func (s *Screen) who() string {
	if x := s.form.Get(name); !x.Empty() {
		return x.Text()
	}
	if x := s.form.Get(nik); !x.Empty() {
		return "NIK " + model.MaskNIK(x.Value())
	}
	return s.env.Say.Counter.Nameless
}

// next is the number that will be given, as far as this counter knows: Me is
// read anew once a minute, and an entry booked here since then counts.
func (s *Screen) next() string {
	return model.RegisterNumber(max(s.env.Me.NextNo, s.given+1), s.env.Me.Year)
}

// respondent is who is complained of, in words; empty where nobody here is.
func (s *Screen) respondent() string {
	switch s.form.Get("respondent.kind").Value() {
	case "staff":
		return s.env.Post(model.PostID(s.form.Get("respondent.post").Value()))
	case "unit":
		return s.env.Unit(model.UnitID(s.form.Get("respondent.unit").Value()))
	}
	return ""
}

// channelIn is the channel in at most n columns: with its account where that
// fits, else its kind alone.
func (s *Screen) channelIn(n int) string {
	if full := s.channelName(); ui.Width(full) <= n {
		return full
	}
	return ui.Cut(s.env.Words.Channel(s.form.Get("channel.name").Value()), n)
}

// arrived is the line above the fields, in at most n columns: how and when it
// came. The moment is never cut.
func (s *Screen) arrived(n int) string {
	text := s.env.Say.Counter.Arrived
	n -= ui.Width(fmt.Sprintf(text, "", s.received()))
	return fmt.Sprintf(text, words.Head(s.channelIn(n)), s.received())
}

// question is what a press on the button says yes to, in at most n columns: the
// moment and the number are never cut.
func (s *Screen) question(n int) string {
	const kind = 16 // the columns that most channels need
	text := s.env.Say.Counter.Confirm
	n -= ui.Width(fmt.Sprintf(text, "", "", s.received(), s.next()))
	who := ui.Cut(s.who(), max(kind, n-kind))
	return fmt.Sprintf(text, who, s.channelIn(n-ui.Width(who)), s.received(), s.next())
}
