package ui

import tea "charm.land/bubbletea/v2"

// Keypad is the key that one of the number block means: terminals send those as
// keys of their own, PuTTY in application mode and newer ones always. A clerk types
// identity numbers there.
func Keypad(k tea.KeyPressMsg) tea.KeyPressMsg {
	if k.Code < tea.KeyKpEnter || k.Code > tea.KeyKpBegin {
		return k
	}
	if k.Text != "" { // the terminal says what it types
		k.Code = []rune(k.Text)[0]
		return k
	}
	if k.Code >= tea.KeyKp0 && k.Code <= tea.KeyKp9 {
		k.Code = '0' + k.Code - tea.KeyKp0
	} else {
		k.Code = padded(k.Code)
	}
	if k.Mod == 0 && k.Code >= ' ' && k.Code <= '~' {
		k.Text = string(k.Code)
	}
	return k
}

func padded(code rune) rune {
	switch code {
	case tea.KeyKpEnter:
		return tea.KeyEnter
	case tea.KeyKpEqual:
		return '='
	case tea.KeyKpMultiply:
		return '*'
	case tea.KeyKpPlus:
		return '+'
	case tea.KeyKpComma, tea.KeyKpSep:
		return ','
	case tea.KeyKpMinus:
		return '-'
	case tea.KeyKpDecimal:
		return '.'
	case tea.KeyKpDivide:
		return '/'
	}
	return moved(code)
}

// moved are the keys of the block while it moves instead.
func moved(code rune) rune {
	switch code {
	case tea.KeyKpUp:
		return tea.KeyUp
	case tea.KeyKpDown:
		return tea.KeyDown
	case tea.KeyKpLeft:
		return tea.KeyLeft
	case tea.KeyKpRight:
		return tea.KeyRight
	case tea.KeyKpPgUp:
		return tea.KeyPgUp
	case tea.KeyKpPgDown:
		return tea.KeyPgDown
	case tea.KeyKpHome:
		return tea.KeyHome
	case tea.KeyKpEnd:
		return tea.KeyEnd
	case tea.KeyKpDelete:
		return tea.KeyDelete
	}
	return code
}
