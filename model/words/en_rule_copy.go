package words

// enCopyRules are the same in English.
func enCopyRules() map[string]Sentence {
	return map[string]Sentence{
		"copy_exists":           {Said: "That file[ ({file:raw})] is there already, so no copy was made; nothing was overwritten.", Way: "Name another file, or only the folder."},
		"copy_beside_keys":      {Said: "The copy of the keys does not go beside the copy of the book: whoever holds both reads everything.", Way: "Name another folder for --keys, best on another disk."},
		"copy_no_recipient":     {Said: "Nobody could open the copy, so none was made.", Way: "Make a key once with aduan book recipient FILE, or name --recipient."},
		"copy_recipient":        {Said: "A line[ of {file:raw}] is no age recipient, so no copy was made.", Way: "Mend the line: one recipient (age1...) a line."},
		"copy_unproven":         {Said: "What was read back is not what the book holds, so it is not used as a copy.", Way: "Try again on another disk; check this one."},
		"copy_foreign":          {Said: "That file is no copy of Aduan, or this identity does not open it. Nothing was changed.", Way: "Check the file and the identity."},
		"copy_newer":            {Said: "This copy was made by a newer Aduan. Nothing was changed.", Way: "Install the newer Aduan."},
		"copy_cut":              {Said: "This copy was cut or altered since it was made, so it is not used. Nothing was changed.", Way: "Use another copy."},
		"copy_no_identity":      {Said: "A copy is encrypted and needs the identity that opens it.", Way: "Name its file with --identity."},
		"copy_identity":         {Said: "That file[ ({file:raw})] holds no age identity.", Way: "Take it from where it is locked away: one line AGE-SECRET-KEY-..."},
		"copy_no_keys":          {Said: "There is no key file for this book. Nothing was changed.", Way: "Name the copy of the keys with --keys."},
		"nothing_lost":          {Said: "This book has lost nothing, so there is nothing to accept."},
		"keep_role":             {Said: "Copies of the book are not made or restored from your post.", Rule: "copies are made and restored by the admin, or by whoever owns the book on this computer"},
		"upgrade_room":          {Said: "This program makes the book's lists in a new way, and tries it in a copy first. The disk has too little room for that[ ({free:bytes})][: {need:bytes} are needed]. The book is not touched.", Way: "Make room on the disk and open it again; meanwhile the earlier version still opens it."},
		"upgrade_failed":        {Said: "This program could not make its lists from this book, when it tried in a copy. The book is not touched.", Way: "Install the earlier version again: it opens this book as it did yesterday. Send aduan.log from the folder of the book to the makers of Aduan."},
		"disk_low":              {Said: "Little room[ ({free:bytes})] is left on the office computer, so this was not recorded. What was recorded is safe; reading and printing still work.", Way: "Make room on the disk and try again; meanwhile write by hand on a numbered form."},
		"checkpoint_forged":     {Said: "That checkpoint is not signed by this key, or a letter of it was changed.", Way: "Copy it from the paper again, and check the key."},
		"checkpoint_form":       {Said: "That text is no checkpoint.", Way: "Copy all of it: origin, number, sum, the empty line and the line with the signature."},
		"checkpoint_beyond":     {Said: "This book is shorter than what was signed[: {have} of {size} events]. Its end is gone, or this is an old copy.", Way: "Find the newer book."},
		"checkpoint_differs":    {Said: "This book is NOT what was signed: up to event[ {size}] it holds something else.", Way: "Keep the paper and the book as they are, and report it to the head and the Inspektorat."},
		"office_key_passphrase": {Said: "The passphrase of the office key is wrong, so the book was not opened. Nothing was changed.", Way: "Try again; capital letters matter."},
		"passphrase_short":      {Said: "That passphrase is too short; the office key was not changed.", Way: "Use several words, at least {least} letters."},
		"passphrase_differs":    {Said: "The two passphrases differ; the office key was not changed.", Way: "Try again."},
		"passphrase_nobody":     {Said: "Nobody can be asked for a passphrase here.", Way: "Run it in a terminal, or set ADUAN_OFFICE_PASSPHRASE_NEW."},
	}
}
