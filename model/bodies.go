package model

// newBody makes an empty action of a case; nil for a name that is none.
func newBody(name ActionName) body {
	switch name {
	case "register":
		return &Register{}
	case "answer_on_the_spot":
		return &AnswerOnTheSpot{}
	case "void":
		return &Void{}
	case "amend":
		return &Amend{}
	case "verify":
		return &Verify{}
	case "check":
		return &MakeCheck{}
	case "request_info":
		return &RequestInfo{}
	case "info_received":
		return &InfoReceived{}
	case "dispatch":
		return &Dispatch{}
	case "dispose":
		return &Dispose{}
	case "accept":
		return &Accept{}
	case "return":
		return &Return{}
	case "report":
		return &Report{}
	case "recall":
		return &Recall{}
	case "form_team":
		return &FormTeam{}
	case "note":
		return &MakeNote{}
	case "contact":
		return &Contact{}
	case "respond":
		return &Respond{}
	}
	return newLaterBody(name)
}

// newLaterBody holds the second half of a case's life.
func newLaterBody(name ActionName) body {
	switch name {
	case "answer":
		return &MakeAnswer{}
	case "submit_result":
		return &SubmitResult{}
	case "initial":
		return &Initial{}
	case "ratify":
		return &Ratify{}
	case "send_back":
		return &SendBack{}
	case "deliver":
		return &Deliver{}
	case "close":
		return &Close{}
	case "reject":
		return &Reject{}
	case "forward":
		return &Forward{}
	case "refer":
		return &Refer{}
	case "withdraw":
		return &Withdraw{}
	case "link":
		return &MakeLink{}
	case "merge":
		return &Merge{}
	case "unmerge":
		return &Unmerge{}
	case "reopen":
		return &Reopen{}
	case "outside_clock":
		return &SetOutsideClock{}
	case "extend":
		return &Extend{}
	case "rate":
		return &Rate{}
	case "evaluate":
		return &Evaluate{}
	case "attach":
		return &Attach{}
	case "number_letter":
		return &NumberLetter{}
	case "secrecy":
		return &SetSecrecy{}
	case "remind":
		return &Remind{}
	case "reveal":
		return &Reveal{}
	case "object":
		return &Object{}
	case "print":
		return &Print{}
	case "read":
		return &Read{}
	case "undo":
		return &Undo{}
	}
	return nil
}
