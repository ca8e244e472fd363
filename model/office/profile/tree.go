package profile

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// Bounds of what is handed to the parser. It recurses with every bracket, every
// "- - -" and every key of a map, and copies as it returns; a profile has some
// thousand tokens and three levels.
const (
	maxTokens  = 24_000
	maxBracket = 8 // nested
	maxDashes  = 3 // on one line
)

// tree parses text as far as its syntax tree; nil where the file holds nothing.
func tree(text string) (root ast.Node, faults []Fault) {
	// The parser is a library at a door that everybody may knock at: a crash of
	// it is a fault of the file, not the end of the session.
	defer func() {
		if r := recover(); r != nil {
			root, faults = nil, []Fault{fault(1, "", "syntax", "detail", fmt.Sprint(r))}
		}
	}()
	tokens := lexer.Tokenize(text)
	if faults := refused(tokens); len(faults) > 0 {
		return nil, faults
	}
	file, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		return nil, []Fault{syntax(err, tokens, text)}
	}
	for _, doc := range file.Docs {
		if doc.Body == nil {
			continue
		}
		if root != nil {
			return nil, []Fault{fault(doc.Body.GetToken().Position.Line, "", "documents")}
		}
		root = doc.Body
	}
	return root, nil
}

// refused finds the parts of YAML that a profile does without, and nesting that
// no profile needs.
func refused(tokens token.Tokens) []Fault {
	if len(tokens) > maxTokens {
		return []Fault{fault(tokens[maxTokens].Position.Line, "", "too_long_file")}
	}
	var faults []Fault
	depth, dashes, line := 0, 0, 0
	for _, t := range tokens {
		if t.Position.Line != line {
			line, dashes = t.Position.Line, 0
		}
		switch t.Type {
		case token.AnchorType, token.AliasType, token.TagType, token.MergeKeyType, token.DirectiveType, token.MappingKeyType:
			faults = append(faults, fault(line, "", "not_supported", "value", strings.TrimSpace(t.Value)))
		case token.SequenceStartType, token.MappingStartType:
			depth++
		case token.SequenceEndType, token.MappingEndType:
			depth--
		case token.SequenceEntryType:
			dashes++
		}
		if depth > maxBracket || dashes > maxDashes {
			return append(faults, fault(line, "", "too_deep"))
		}
	}
	return faults
}

// syntax makes a fault of the parser's error. Its sentences are English and
// speak of tokens; those that people meet are said again in plain words.
func syntax(err error, tokens token.Tokens, text string) Fault {
	line, detail := 1, err.Error()
	var e yaml.Error
	if errors.As(err, &e) {
		detail = e.GetMessage()
		if t := e.GetToken(); t != nil && t.Position != nil {
			line = max(t.Position.Line, 1)
		}
	}
	if at, code := openBefore(tokens, line); code != "" {
		return fault(at, "", code)
	}
	if at := tooDeep(text, line); at > 0 && strings.Contains(detail, "mapping value is not allowed") {
		return fault(at, "", "syntax_deep")
	}
	for _, known := range []struct{ says, code string }{
		{"mapping value is not allowed", "syntax_colon"},
		{"could not find end character", "syntax_quote"},
		{"non-map value is specified", "syntax_no_key"},
		{"value is not allowed in this context", "syntax_indent"},
		{"block sequence entries are not allowed", "syntax_indent"},
		{"unexpected key name", "syntax_no_key"},
		{"sequence end token", "syntax_bracket"},
		{"flow map", "syntax_bracket"},
		{"could not find flow", "syntax_bracket"},
		{"']' must be specified", "syntax_bracket"},
		{"'}' must be specified", "syntax_bracket"},
	} {
		if strings.Contains(detail, known.says) {
			return fault(line, "", known.code)
		}
	}
	return fault(line, "", "syntax", "detail", plainDetail(detail))
}

// tooDeep finds the line that is written deeper than the one before it, which
// has a value already: to YAML it goes on with that value. 0 where the line has
// a second colon of its own.
func tooDeep(text string, line int) int {
	lines := strings.Split(text, "\n")
	if line > len(lines) || strings.Count(strings.SplitN(lines[line-1], " #", 2)[0], ": ") > 1 {
		return 0
	}
	for i := line; i < len(lines); i++ {
		s := strings.TrimSpace(lines[i])
		if s == "" || s[0] == '#' {
			continue
		}
		if depth(lines[i]) > depth(lines[line-1]) && strings.Contains(s, ":") {
			return i + 1
		}
		return 0
	}
	return 0
}

// depth is where the first key of a line begins.
func depth(line string) int { return len(line) - len(strings.TrimLeft(line, " -")) }

// openBefore finds what parsers notice too late: a quotation that swallowed
// lines, or a bracket that the wrong one closes, or none.
func openBefore(tokens token.Tokens, line int) (int, string) {
	var open []*token.Token
	for _, t := range tokens {
		switch t.Type {
		case token.DoubleQuoteType, token.SingleQuoteType:
			if t.Position.Line < line && strings.Contains(strings.TrimSpace(t.Origin), "\n") {
				return t.Position.Line, "syntax_quote"
			}
		case token.SequenceStartType, token.MappingStartType:
			open = append(open, t)
		case token.SequenceEndType, token.MappingEndType:
			n := len(open) - 1
			if n < 0 {
				return 0, ""
			}
			if (open[n].Type == token.SequenceStartType) != (t.Type == token.SequenceEndType) {
				return open[n].Position.Line, "syntax_bracket"
			}
			open = open[:n]
		}
	}
	if len(open) > 0 {
		return open[len(open)-1].Position.Line, "syntax_bracket"
	}
	return 0, ""
}

// plainDetail keeps what a library said short and on one line.
func plainDetail(s string) string {
	s, _ = harmless(strings.Join(strings.Fields(s), " "))
	if r := []rune(s); len(r) > 120 {
		return string(r[:120]) + "…"
	}
	return s
}
