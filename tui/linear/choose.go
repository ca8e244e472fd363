package linear

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"aduan/tui/ui"
)

// pageRows is how many rows of a list are read at a time; mostWrong how many
// answers in a row may fit nothing before a script has lost its way.
const (
	pageRows  = 9
	mostWrong = 12
)

// answer reads one line after the prompt.
func (s *session) answer() (string, error) {
	if s.cfg.Typed {
		s.out.write("> ")
	}
	text, cut, err := s.in.next()
	if err != nil {
		if s.cfg.Typed { // what follows begins a line
			s.gap()
		}
		return "", err
	}
	if cut {
		s.tell(s.env.Say.Linear.Cut)
	}
	return text, s.out.err
}

// misfit says that an answer fits nothing. A script that goes on so is stopped:
// its next lines would answer questions that it does not know of.
func (s *session) misfit(text string) error {
	s.tell(text)
	if s.wrong++; s.wrong >= mostWrong && !s.cfg.Typed {
		s.tell(s.env.Say.Linear.Lost)
		return ErrLost
	}
	return s.out.err
}

// list is what one is chosen from. Items may be more than are there yet: more
// fetches some.
type list struct {
	head  string
	items []item
	total int // of all, where more are to be fetched
	more  func() ([]item, error)
	// words are commands that are no item; enter is what Enter means, -1 for the
	// next rows.
	words []string
	enter int
	foot  string // said below the rows
	from  int    // rows read already
	page  int    // rows read at a time; 0: pageRows
	quiet bool   // the rows are known: they are read where one asks for them
}

func (l *list) rows() int {
	if l.page > 0 {
		return l.page
	}
	return pageRows
}

// item is one row: what is read, and other words that choose it.
type item struct {
	text  string
	also  []string
	above string // a heading before it
	do    func() error
}

func (l *list) count() int { return max(l.total, len(l.items)) }

// choose reads rows and takes the answer: the index of an item, or one of the
// list's words with -1. Enter without a meaning gives -1 and no word.
func (s *session) choose(l *list) (int, string, error) {
	if l.quiet {
		s.tell(strings.Join([]string{l.head, l.foot, s.env.Say.Linear.Quiet}, " "))
	} else {
		s.tell(l.head)
		if err := s.rows(l); err != nil {
			return -1, "", err
		}
	}
	for {
		text, err := s.answer()
		if err != nil {
			return -1, "", err
		}
		switch {
		case text == "" && l.enter >= 0:
			s.wrong = 0
			return l.enter, "", nil
		case text == "" && (l.quiet || l.from >= l.count()):
			return -1, "", nil
		case text == "", text == wordMore:
			if l.from >= l.count() {
				l.from = 0
			}
			if err := s.rows(l); err != nil {
				return -1, "", err
			}
			continue
		case text == wordBack && !slices.Contains(l.words, text):
			s.wrong = 0
			return -1, "", nil
		case slices.Contains(l.words, text), strings.HasPrefix(text, "/") && slices.Contains(l.words, "/"):
			s.wrong = 0
			return -1, text, nil
		}
		i, err := s.match(l, text)
		if i >= 0 || err != nil {
			return i, "", err
		}
	}
}

// match finds what an answer means; -1 where it fits none or several, which is
// said.
func (s *session) match(l *list, text string) (int, error) {
	if n, err := strconv.Atoi(text); err == nil && n >= 1 && n <= len(l.items) {
		s.wrong = 0
		return n - 1, nil
	}
	say := s.env.Say.Linear
	found := fitting(l.items, text)
	switch len(found) {
	case 1:
		s.wrong = 0
		return found[0], nil
	case 0:
		return -1, s.misfit(fmt.Sprintf(say.NoSuch, brief(text)))
	}
	if err := s.misfit(fmt.Sprintf(say.Several, brief(text))); err != nil {
		return -1, err
	}
	for _, i := range found[:min(len(found), pageRows)] {
		s.tell(numbered(i, l.items[i].text))
	}
	return -1, s.out.err
}

// rows reads the next rows and how many there are.
func (s *session) rows(l *list) error {
	for l.more != nil && len(l.items) < min(l.from+l.rows(), l.total) {
		items, err := l.more()
		if err != nil {
			return err
		}
		if len(items) == 0 {
			l.total = len(l.items)
		}
		l.items = append(l.items, items...)
	}
	to := min(l.from+l.rows(), len(l.items))
	for i := l.from; i < to; i++ {
		s.tell(l.items[i].above)
		s.tell(numbered(i, l.items[i].text))
	}
	say := s.env.Say.Linear
	if n := l.count(); n > l.rows() {
		text := fmt.Sprintf(say.Rows, min(l.from+1, n), to, n)
		switch {
		case to < n && l.enter < 0:
			text += " " + say.MoreRows
		case to < n:
			text += " " + say.MoreChoices
		}
		s.tell(text)
	}
	s.tell(l.foot)
	l.from = to
	return s.out.err
}

func numbered(i int, text string) string { return fmt.Sprintf("%d. %s", i+1, text) }

// fitting are the items that an answer may mean: the one of exactly that word,
// else those that begin with it, else those of which a word does.
func fitting(items []item, text string) []int {
	text = strings.ToLower(text)
	var first, later []int
	for i, it := range items {
		words := strings.ToLower(it.text)
		for _, also := range it.also {
			if strings.ToLower(also) == text {
				return []int{i}
			}
		}
		switch {
		case words == text:
			return []int{i}
		case strings.HasPrefix(words, text):
			first = append(first, i)
		case ui.Begins(words, text), slices.ContainsFunc(it.also, func(a string) bool { return strings.HasPrefix(strings.ToLower(a), text) }):
			later = append(later, i)
		}
	}
	if len(first) > 0 {
		return first
	}
	return later
}

// brief is as much of an answer as is worth repeating.
func brief(text string) string {
	if r := []rune(text); len(r) > 40 {
		return string(r[:40]) + "..."
	}
	return text
}

// sure asks yes or no. Enter means what it starts on.
func (s *session) sure(head, yes, no string, onYes bool) (bool, error) {
	enter := 1
	if onYes {
		enter = 0
	}
	l := &list{head: head, items: []item{{text: yes}, {text: no}}, enter: enter}
	l.foot = fmt.Sprintf(s.env.Say.Linear.Accept, l.items[enter].text)
	i, _, err := s.choose(l)
	return i == 0, err
}
