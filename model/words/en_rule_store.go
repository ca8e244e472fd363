package words

func enBookRules() map[string]Sentence {
	return map[string]Sentence{
		"plh_until":    {Said: "A Plh. needs an end date, and there is none yet.", Way: "Fill in \"Until\"; a Plh. is always for a time."},
		"not_held":     {Said: "They do not hold that post[, {post},] now.", Way: "See who holds what with aduan staff list."},
		"post_in_use":  {Said: "This profile drops the post[ {post}] that is held[ by {staff}], so it was not applied.", Way: "End the holding first, or leave the post in the profile."},
		"code_in_use":  {Said: "This profile drops \"{value}\" from {list:raw}, so it was not applied. Open cases that use it: {count}.", Way: "Leave it in, or wait until those are closed."},
		"other_office": {Said: "This profile belongs to another office[ ({value})], so it was not applied.", Way: "Check the file; an office's code does not change once the book exists."},

		"improvement_decided":    {Said: "That improvement has been decided, so it was not decided again.", Way: "See the list with aduan improvement list."},
		"improvement_not_agreed": {Said: "The head has not agreed to that improvement, so it was not recorded as done.", Way: "Ask for the head's decision first.", Rule: "improvements of the service are decided by the head"},
		"improvement_is_done":    {Said: "That improvement is recorded as done already.", Way: "See the list with aduan improvement list."},

		"publish_overlap":    {Said: "Not published: {other} is, as of {at}, and its difference from {period} gives withheld figures away.", Way: "Choose a period that shares no days with it.", Rule: "a publication shares no days with another one"},
		"publish_moment":     {Said: "Not published: {period} is, as of {at}, and the difference of two moments gives withheld figures away.", Way: "Ask without a moment.", Rule: "a period is published as of one moment"},
		"publish_by":         {Said: "Not published: {period} was published by {staff}. Everybody may see other cases, and the difference gives withheld figures away.", Rule: "a period is published by one person"},
		"publish_running":    {Said: "Not published: that period[, {period},] is not over, and what is published of a period never changes.", Way: "Choose a period that is over."},
		"publish_unrecorded": {Said: "Not published: no publication of {period} is recorded in the book.", Way: "Publish it from Reports, or with aduan report and --publish."},
		"period":             {Said: "\"{value}\" is no period, so nothing was recorded.", Way: "Write 2026-10, 2026-Q4 or 2026."},

		"date_not_today":     {Said: "That is not today's date by this computer[ ({today})].", Way: "Set the clock right, or confirm today's date."},
		"staff_exists":       {Said: "There is already a member of staff[ \"{value}\"] in this book.", Way: "Choose another username, or give a post to the existing one."},
		"last_admin":         {Said: "This is the last admin; without one nobody could manage the book.", Way: "Give an admin post to somebody else first.", Rule: "a book always has at least one admin"},
		"last_head":          {Said: "Nobody else holds the head's post, so this member of staff was not disabled.", Way: "Give that post to a successor first: the head, or the secretary and the complaints manager on the head's behalf with the letter it is based on.", Rule: "the head's post passes on by the head's word, not the admin's"},
		"username":           {Said: "The username[ \"{value}\"] cannot be used.", Way: "Use lower-case letters, digits, dots or hyphens, beginning with a letter."},
		"os_user_taken":      {Said: "That computer user is linked with somebody else.", Way: "Unlink it there first."},
		"unknown_key":        {Said: "This member of staff has no key[ \"{value}\"].", Way: "See the fingerprints with aduan staff list."},
		"ambiguous_key":      {Said: "The fingerprint[ \"{value}\"] fits more than one key.", Way: "Give more of it."},
		"private_key":        {Said: "That is a private key; only public keys are registered. Nothing was kept.", Way: "Give the file that ends in .pub."},
		"not_a_key":          {Said: "That file is no SSH public key.", Way: "Give one line of a .pub file."},
		"weak_key":           {Said: "Keys of that kind are used no more, for they can be forged; nothing was kept.", Way: "Make a new one: ssh-keygen -t ed25519."},
		"key_taken":          {Said: "That key is {value}'s already; a key is one person's.", Way: "Remove it there first, or make a new key: ssh-keygen -t ed25519."},
		"no_post_of_role":    {Said: "The office profile has no post with role {role}[ in {bidang}].", Way: "See the posts with aduan office show."},
		"posts_of_role":      {Said: "Several posts have the role {role}: {posts}.", Way: "Name the post with --post."},
		"profile":            {Said: "The office profile has faults, so it was not applied. The old one stays in force.", Way: "Run aduan office check to see them all."},
		"unknown_office":     {Said: "There is no office profile[ \"{value}\"].", Way: "[Did you mean {near}?] The list: aduan office list."},
		"series_begun":       {Said: "The series[ {series:raw}] has begun[, its last number is {last}], so its first number does not change."},
		"series_first":       {Said: "The first number must be one or more.", Way: "Give the first number to be used."},
		"day_closed":         {Said: "That day is already closed.", Way: "Later entries are still possible and are listed as after closing."},
		"unknown_action":     {Said: "There is no action \"{action:raw}\".", Way: "[Did you mean {near}?] The list: aduan case actions."},
		"action_makes_case":  {Said: "\"{action}\" makes a new complaint, so it does not apply to an existing one.", Way: "Use aduan case register."},
		"action_needs_case":  {Said: "\"{action}\" applies to a complaint, and no number is given.", Way: "Give its number, for example 0412."},
		"unknown_command":    {Said: "There is no command \"{name}\".", Way: "[Did you mean {near}?] Add --help for the list of commands."},
		"unknown_flag":       {Said: "There is no flag {flag}[ for {command}].", Way: "[Did you mean {near}?] Add --help for the list."},
		"flag_needs_value":   {Said: "The flag {flag} needs a value.", Way: "See how with {command} --help."},
		"flag_value":         {Said: "The flag {flag} cannot be \"{value}\".", Way: "[See how with {command} --help.]"},
		"flag_choice":        {Said: "The flag {flag} cannot be \"{value}\".", Way: "The choices: {values}."},
		"flag_syntax":        {Said: "This command line could not be read.", Way: "See how with {command} --help."},
		"too_few_arguments":  {Said: "This command needs more arguments.", Way: "Write: {use}"},
		"too_many_arguments": {Said: "This command has too many arguments[: \"{extra}\"].", Way: "Write: {use}. Put text with spaces in quotes."},
	}
}

func enStoreRules() map[string]Sentence {
	const safe = " What was recorded before is safe."
	return map[string]Sentence{
		"book_missing":      {Said: "There is no book here yet[: {dir}].", Way: "Make one with aduan init, try things out with aduan demo, or name another place with --book."},
		"book_exists":       {Said: "There is already a book here[: {dir}]; it was not touched.", Way: "Choose another place with --book."},
		"book_empty":        {Said: "The book's file here is empty, so it was not opened.", Way: "Restore a backup with aduan book restore; do not delete the old file."},
		"folder_unreadable": {Said: "The folder[ {dir:raw}] cannot be read, so no book was made.", Way: "Check its permissions, or choose another with --book."},
		"search_locked":     {Said: "Searching needs the office key, which is not here.", Way: "Attach it and search again; lists, numbers and deadlines can be read without."},
		"book_damaged":      {Said: "This book is damaged[ or cut short: {has:bytes} of {needs:bytes}], so nothing is written to it.", Way: "Run aduan book verify to see where, then restore a backup."},
		"book_foreign":      {Said: "The file here is no Aduan book, so it was not touched.", Way: "Check the place, or name the right one with --book."},
		"book_newer":        {Said: "This book was written by a newer Aduan[ (format {version})], so it was not opened.", Way: "Install the newer Aduan."},
		"book_behind":       {Said: "This book is older than the one last used here[ ({have} of {seen} events)], so it was not opened: some records are missing.", Way: "Find the newer book or its backup; if there is none, aduan book accept-loss."},
		"book_locked":       {Said: "Another program on this computer has this book open.", Way: "Close the other one first, or sign in through the server that has it open."},
		"book_readonly":     {Said: "This book cannot be written to, so nothing was recorded." + safe, Way: "Check the folder's permissions and the disk, then try again."},
		"busy":              {Said: "Others keep changing this complaint right now, so your change is not saved yet, and not lost.", Way: "Try again in a moment."},
		"book_closed":       {Said: "The book is being closed, so this was not recorded." + safe, Way: "Open the program again and repeat."},
		"book_unverified":   {Said: "This book's content could not be checked, so it was not opened.", Way: "Run aduan book verify."},
		"read_only":         {Said: "Reading only: the book cannot be written to.", Way: "Write on a numbered form; the admin checks the folder's permissions and the disk, and opens it again."},
		"read_only_behind":  {Said: "Reading only: the end of this book is lost[ ({have} of {seen} events)].", Way: "Write on a numbered form; the admin looks for the newer book or its backup."},
		"read_only_unseen":  {Said: "Reading only: the witness of this book is gone.", Way: "Write on a numbered form; the admin runs aduan book accept-loss, which checks the book first."},
		"book_unprojected":  {Said: "The lists inside this book are not ready, so it was not opened.", Way: "Wait a moment and try again."},
		"book_stopped":      {Said: "Writing has stopped after something unexpected, so this was not recorded." + safe, Way: "Close the program and open it again; if it repeats, run aduan book verify and tell the admin."},
		"book_full":         {Said: "This book is as large as this computer can open, so nothing was recorded." + safe, Way: "Move it to a 64-bit computer."},
		"disk_full":         {Said: "The office computer's disk is full, so this was not recorded." + safe, Way: "Make room on the disk and try again; meanwhile write by hand on a numbered form."},
		"disk_error":        {Said: "The office computer's disk failed to read or write, so this was not recorded." + safe, Way: "Try again; if it repeats, make a backup and have the disk checked."},
		"unknown_outcome":   {Said: "It is not certain whether this was recorded.", Way: "Send it again with the same deed id[ (--deed {deed:raw})]; if it was recorded, it will not be recorded twice."},
		"cancelled":         {Said: "Stopped before it was done; nothing was recorded.", Way: "Repeat it if it is still needed."},
	}
}

func enVaultRules() map[string]Sentence {
	const safe = " What was recorded before is safe."
	return map[string]Sentence{
		"keys_missing":       {Said: "This book's key file was not found, so the book was not opened.", Way: "Put the key file back, or restore a backup."},
		"keys_damaged":       {Said: "This book's key file is damaged, so the book was not opened.", Way: "Put the key file back from a backup; keep this one."},
		"keys_newer":         {Said: "This key file was written by a newer Aduan, so the book was not opened.", Way: "Install the newer Aduan."},
		"keys_behind":        {Said: "The key file is older than its book, so the book was not opened: some of it could not be read.", Way: "Put back the newest key file or its backup."},
		"keys_foreign":       {Said: "This key file belongs to another book, so the book was not opened.", Way: "Put back the key file of this book."},
		"keys_readonly":      {Said: "The key file cannot be written to, so nothing was recorded." + safe, Way: "Check the folder's permissions and the disk, then try again."},
		"keys_exist":         {Said: "There is already a key file here; it was not touched.", Way: "Choose another place, or restore the book."},
		"keys_closed":        {Said: "The key file is being closed, so this was not recorded." + safe, Way: "Open the program again and repeat."},
		"office_key_missing": {Said: "The office key was not found, so the book's content cannot be opened.", Way: "Put the office key back from the key backup."},
		"office_key_damaged": {Said: "The office key is damaged, so the book's content cannot be opened.", Way: "Put the office key back from the key backup."},
	}
}

func enProgramRules() map[string]Sentence {
	const safe = " What was recorded before is safe."
	const again = "Try again; if it repeats, tell the admin with the reference."
	const less = "Split it into several records, or attach it as a file."
	return map[string]Sentence{
		"event_not_encodable":     {Said: "This input cannot be kept, so nothing was recorded." + safe, Way: again},
		"event_too_long":          {Said: "One record is too large[, at most {max:bytes}], so nothing was recorded.", Way: less},
		"deed_too_long":           {Said: "This deed is too large[, at most {max:bytes}], so nothing was recorded.", Way: less},
		"deed_too_many_events":    {Said: "This deed has too many records[, at most {max}], so nothing was recorded.", Way: less},
		"sealed_without_key":      {Said: "This input cannot be sealed, so nothing was recorded." + safe, Way: again},
		"time_invalid":            {Said: "A time in this record cannot be kept, so nothing was recorded." + safe, Way: "Check the computer's clock and try again."},
		"claim_twice":             {Said: "The same reference is given twice, so nothing was recorded.", Way: "Give it once."},
		"series_start_takes":      {Said: "The start of a series takes no number, so nothing was recorded." + safe, Way: again},
		"waiting_room":            {Said: "This waiting list is for the desk of an office with a special room.", Way: "Book the complaint as usual."},
		"waiting_full":            {Said: "{max} people are waiting already, so this was not put on the list." + safe, Way: "Go on with those who wait, or remove who does not any more."},
		"draft_elsewhere":         {Said: "Another session of yours goes on with this draft, so nothing was recorded from here." + safe, Way: "Go on in that session, or record it from here: what is typed here has become a draft of its own."},
		"draft_open":              {Said: "A draft of yours is not booked yet, so who waits was not taken." + safe, Way: "Book that draft or throw it away first."},
		"case_full":               {Said: "This complaint's history is as long as can be kept, so this was not recorded." + safe, Way: "Record a new complaint and link it with this one."},
		"config":                  {Said: "The book cannot be opened with these settings.", Way: again},
		"cursor":                  {Said: "The list's page mark could not be read.", Way: "Begin again at the first page."},
		"deed_empty":              {Said: "There is nothing to record in this deed."},
		"name_invalid":            {Said: "The name in \"{field}\" cannot be used, so nothing was recorded.", Way: "Use letters, digits and hyphens."},
		"series_start_unreadable": {Said: "The first number of the series could not be read.", Way: "Digits only."},
		"no_book_folder":          {Said: "It is not known where the book is.", Way: "Name it with --book or ADUAN_BOOK."},
		"output":                  {Said: "The output could not be written to its end.", Way: "Check where it goes, and repeat."},
		"defect":                  {Said: "Something unexpected happened in the program, so this was not finished." + safe, Way: again},
		"projection":              {Said: "The lists in the book could not be brought up to date, so this was not recorded." + safe, Way: again},
		"internal":                {Said: "Something unexpected happened in the program, so this was not recorded." + safe, Way: again},
	}
}
