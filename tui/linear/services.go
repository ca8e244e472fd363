package linear

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"aduan/model"
	"aduan/model/paper"
)

// services reads the standards of the office, its promises, and its questions
// and answers.
func (s *session) services() error {
	o, say := s.env.Office(), s.env.Say.Services
	l := &list{head: capital(sentence(say.Services)), enter: -1}
	above := map[model.StandardKind]string{model.PromiseEntry: say.Promises, model.AnswerEntry: say.Parts[len(say.Parts)-1]}
	last := model.ServiceEntry
	for _, e := range o.Standards("") {
		it := item{do: func() error { return s.standard(e) }}
		switch e.Kind {
		case model.ServiceEntry:
			it.text, it.also = sentence(o.Services[e.At].Name), []string{o.Services[e.At].Code}
		case model.PromiseEntry:
			it.text = sentence(o.Promises[e.At].Text)
		case model.AnswerEntry:
			it.text = sentence(o.Answers[e.At].Question)
		}
		if e.Kind != last {
			it.above, last = sentence(above[e.Kind]), e.Kind
		}
		l.items = append(l.items, it)
	}
	if len(l.items) == 0 {
		s.tell(say.Empty)
		return nil
	}
	return s.pick(l)
}

// standard reads one entry.
func (s *session) standard(e model.Standard) error {
	o, say := s.env.Office(), s.env.Say.Services
	switch e.Kind {
	case model.PromiseEntry:
		p := o.Promises[e.At]
		s.fact(say.Published, p.Sentence)
		for _, c := range o.Clocks {
			if c.Name == p.Clock && p.Clock != "" {
				s.fact(say.Limit, s.env.Words.Limit(c.Limit, c.Unit))
				s.fact(say.Basis, c.Basis)
			}
		}
		return nil
	case model.AnswerEntry:
		s.tell(o.Answers[e.At].Question)
		s.tell(o.Answers[e.At].Text)
		return nil
	}
	return s.service(o.Services[e.At])
}

// service reads one service, asks which of its requirements are there, and reads
// the sentence for whoever stands at the counter.
func (s *session) service(v model.Service) error {
	say, own := s.env.Say.Services, s.env.Say.Linear.Places
	s.tell(sentence(v.Name))
	s.fact(say.Decree, v.Number)
	s.fact(say.Time, v.Time)
	fee := v.Fee
	if fee == "" {
		fee = s.env.Words.Paper().FreeService
	}
	s.fact(say.Fee, fee)
	s.fact(say.Product, v.Product...)
	for i, t := range v.Steps {
		s.fact(fmt.Sprintf("%s %d", say.Steps, i+1), t)
	}
	if len(v.Requirements) == 0 {
		s.tell(say.NoRequirements)
		return nil
	}
	for i, r := range v.Requirements {
		s.tell(sentence(fmt.Sprintf(own.Requirement, i+1, len(v.Requirements), r)))
	}
	have, err := s.have(len(v.Requirements))
	if err != nil {
		return err
	}
	read := paper.Lacking(s.env.Words, v, have)
	if v.Free() {
		read += " " + s.env.Words.Paper().FreeService
	}
	s.tell(say.Read + `"` + read + `"`)
	if s.env.Print == nil {
		return nil
	}
	yes, err := s.sure(own.PrintList, s.env.Say.Linear.Yes, own.PrintNot, false)
	if err != nil || !yes {
		return err
	}
	text := paper.Text(paper.Requirements(s.env.Office(), s.env.Words, v, have), width+1)
	if _, err := ask(s, func(ctx context.Context) (bool, error) { return true, s.env.Print(ctx, text) }); err != nil {
		return err
	}
	s.tell(sentence(say.Printed))
	return nil
}

// have asks which of n requirements are there; a number that is none is asked
// for again.
func (s *session) have(n int) (map[int]bool, error) {
	for {
		text, err := s.asked(s.env.Say.Linear.Places.AskHave)
		if err != nil {
			return nil, err
		}
		out, wrong := map[int]bool{}, ""
		for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || unicode.IsSpace(r) }) {
			i, err := strconv.Atoi(part)
			if err != nil || i < 1 || i > n {
				wrong = part
				break
			}
			out[i-1] = true
		}
		if wrong == "" {
			s.wrong = 0
			return out, nil
		}
		if err := s.misfit(fmt.Sprintf(s.env.Say.Linear.NoSuch, wrong)); err != nil {
			return nil, err
		}
	}
}
