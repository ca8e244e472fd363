package words

// enMergeRules are the refusals of merging and parting.
func enMergeRules() map[string]Sentence {
	return map[string]Sentence{
		"merge_nameless":     {Said: "A complaint without a name is not merged, for its answer is collected with its own reply code; nothing has changed.", Rule: "everybody who is merged is answered by themselves", Way: "Use \"Link\", and answer both."},
		"merge_outside":      {Said: "This complaint has a deadline from outside (LAPOR!, Ombudsman), so it is answered here; nothing has changed.", Rule: "a deadline from outside belongs to its own complaint", Way: "Merge the other complaint into this one, or use \"Link\"."},
		"merge_target_state": {Said: "Complaint {register} is \"{state}\", so nothing can be merged into it; nothing has changed.", Rule: "what takes others in is open, or answered and not closed yet", Way: "Reopen {register} first, or use \"Link\"."},
		"merge_class":        {Said: "The classes of this complaint and {register} do not go together; nothing has changed.", Rule: "oversight goes into oversight only, a request for public information into such a request only", Way: "Review again if the class is wrong, or use \"Link\"."},
		"merge_respondent":   {Said: "This complaint and {register} do not have the same respondent, so they are not merged yet.", Rule: "a respondent reads no complaint about themselves, merged or not", Way: "Name the same respondent with \"Review again\", or use \"Link\"."},
		"merge_secrecy":      {Said: "This complaint is more secret than {register}, so they are not merged yet.", Rule: "a secret complaint is merged only into one as secret, its complainant's identity included", Way: "Make {register} secret first, or use \"Link\"."},
		"unmerge_chain":      {Said: "Complaint {register}, into which this one was merged, is itself merged into another; nothing has changed.", Way: "Unmerge {register} first."},
		"unmerge_there":      {Said: "A merge is undone from the complaint that was merged, not from the one that took it in.", Way: "Open the merged complaint, and use \"Undo\" or \"Unmerge\"."},
		"unmerge_later":      {Said: "Something was done to {register} after the merge, so the merge is not undone.", Rule: "undo holds before anything follows", Way: "Use \"Unmerge\"."},
		"merged_secrecy":     {Said: "A secret complaint is merged into this one, so its secrecy is not loosened.", Rule: "what is secret stays secret when it is merged", Way: "Unmerge what was merged into this one first."},
		"merged_respondent":  {Said: "A complaint about the same respondent is merged into this one, so the respondent is not replaced.", Rule: "a respondent reads no complaint about themselves, merged or not", Way: "Unmerge what was merged into this one first."},
		"joined_person":      {Said: "This complainant came with a complaint that was merged into this one, so they are not replaced by somebody else here.", Way: "Unmerge that complaint first, and correct it there."},
		"has_merged":         {Said: "Another complaint is merged into this one, so \"{action}\" is not done; nothing has changed.", Rule: "others' complaints are not withdrawn or voided along", Way: "Unmerge what was merged into this one first."},
	}
}
