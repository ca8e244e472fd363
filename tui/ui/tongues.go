package ui

// Tongues are the console's sentences in every language. One set serves all
// sessions of a process: nobody changes them, and a set a session would be a third
// of what an idle one keeps.
type Tongues struct{ id, en *Say }

// NewTongues makes them.
func NewTongues() *Tongues { return &Tongues{id: Speak("id"), en: Speak("en")} }

// Of are the sentences of a language: "en", else Indonesian.
func (t *Tongues) Of(lang string) *Say {
	if lang == "en" {
		return t.en
	}
	return t.id
}

// OtherLang is the language that one does not read, whose words are understood
// where they are typed.
func (e *Env) OtherLang() string {
	if e.Lang == "en" {
		return "id"
	}
	return "en"
}

// OtherSay are the sentences of that language.
func (e *Env) OtherSay() *Say {
	if e.Tongues == nil {
		return Speak(e.OtherLang())
	}
	return e.Tongues.Of(e.OtherLang())
}
