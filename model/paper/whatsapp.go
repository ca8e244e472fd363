package paper

import (
	"net/url"
	"strings"

	"aduan/model"
)

// WhatsApp is the link that opens a talk with a number, with words filled in;
// empty for what is no number.
func WhatsApp(number, text string) string {
	number, warning := model.NormalPhone(strings.TrimPrefix(strings.ToLower(number), "wa.me/"))
	if warning != "" || number == "" {
		return ""
	}
	link := "https://wa.me/" + strings.TrimPrefix(number, "+")
	if text != "" {
		link += "?text=" + escaped(text)
	}
	return link
}

// officeWhatsApp is the number that the office answers on: a contact, or a way in.
func (a *About) officeWhatsApp() string {
	for _, c := range a.Office.Contacts {
		if c.Kind == "whatsapp" {
			return c.Value
		}
	}
	for _, c := range a.Office.Channels {
		if c.Name == "whatsapp" && c.Value != "" {
			return c.Value
		}
	}
	return ""
}

// WhatsAppText is the link that opens WhatsApp with words filled in and lets its
// owner choose to whom: no number stands in it.
func WhatsAppText(text string) string { return "https://wa.me/?text=" + escaped(text) }

// escaped is text as the value of a query: a space as %20, for not every telephone
// reads a plus as one.
func escaped(text string) string { return strings.ReplaceAll(url.QueryEscape(text), "+", "%20") }
