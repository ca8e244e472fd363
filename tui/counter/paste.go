package counter

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"aduan/model"
	"aduan/tui/ui"
	"aduan/tui/widget/form"
	"aduan/tui/widget/input"
)

// whatsapp is the channel of messages that are pasted.
const whatsapp = "whatsapp"

// onPaste takes pasted text: text, whatever it looks like. A message copied out of
// WhatsApp goes to the complaint; who sent it, and when, is offered.
func (s *Screen) onPaste(msg tea.PasteMsg) tea.Cmd {
	f := s.active()
	if f == nil || s.busy || s.known.among || s.room.among {
		return nil
	}
	text := msg.Content
	if s.phase == filling {
		if p, ok := model.ReadPasted(text, s.env.At); ok {
			s.sender, text = p, p.Text
			s.form.Focus("text")
		}
	}
	ev, cut := f.Paste(text)
	if ev.What != form.Edited {
		return nil
	}
	cmd := s.edited(ev.Name)
	s.tellSender()
	if cut > 0 {
		cmd = tea.Batch(cmd, ui.Warning(s.env.Say.Form.PasteCut))
	}
	return cmd
}

// sent by somebody whom the clerk may take over.
func (s *Screen) hasSender() bool {
	return s.phase == filling && (s.sender.From != "" || s.sender.Phone != "")
}

// tellSender says below the complaint from whom and of when it is.
func (s *Screen) tellSender() {
	if !s.hasSender() {
		return
	}
	parts := []string{s.sender.From}
	if s.sender.Phone != "" {
		parts[0] = model.ShowPhone(s.sender.Phone)
	}
	if !s.sender.At.IsZero() {
		parts = append(parts, s.env.Moment(s.sender.At))
	}
	s.form.Get("text").Say(s.env.Say.Known.Sent+strings.Join(parts, " · "), ui.Accent)
	s.form.SetButtons(s.buttons())
}

// takeSender fills in who sent the message and when; what was typed stays.
func (s *Screen) takeSender() tea.Cmd {
	p := s.sender
	s.sender = model.Pasted{}
	values := map[string]string{}
	put := func(field, v string) {
		if x := s.form.Get(field); v != "" && x != nil && x.Empty() {
			values[field] = v
		}
	}
	put(name, p.From)
	if p.Phone != "" {
		put(phone, model.ShowPhone(p.Phone))
	}
	if !p.At.IsZero() {
		put("received_at", s.env.Local(p.At).Format("02/01/2006 15.04"))
	}
	if way := firstOf(s.channels(), whatsapp+"/"); way != "" && s.form.Get("channel.name").Value() == input.Usual(s.env.Office()) {
		values["channel.name"] = whatsapp
		_, account, _ := strings.Cut(way, "/")
		if s.accounts(whatsapp) == 1 { // with several, which one it came to is not known
			values["channel.account"] = account
		}
	}
	s.form.Set(values)
	s.form.SetButtons(s.buttons())
	s.unfold()
	s.form.Get("text").Say("", ui.Muted)
	to := "subject"
	if values[phone] != "" {
		to = phone // where whose it is can be answered with Enter
	}
	s.form.Focus(to)
	return s.edited(to)
}

// accounts is at how many accounts of a channel the office can be reached.
func (s *Screen) accounts(channel string) (n int) {
	for _, c := range s.env.Office().Channels {
		if c.Name == channel {
			n++
		}
	}
	return n
}
