package ui

import "charm.land/bubbles/v2/key"

// AdminKeys work on Kelola, on what the cursor is on.
type AdminKeys struct {
	Add, Give, Disable, Remove key.Binding
}

func adminKeys(say SayAdmin, bind func(help, word string, keys ...string) key.Binding) AdminKeys {
	return AdminKeys{Add: bind("t", say.KeyAdd, "t"), Give: bind("b", say.KeyGive, "b"), Disable: bind("n", say.KeyDisable, "n"),
		Remove: bind("x", say.KeyRemove, "x")}
}
