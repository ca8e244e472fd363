package input

import "aduan/model"

// readied are the texts that a complainant will read: those that the office's
// ready answers fit.
func readied(a model.ActionName, path string) bool {
	switch a {
	case "respond", "answer", "request_info", "reject", "forward":
		return path == "text"
	case "answer_on_the_spot", "submit_result":
		return path == "answer"
	}
	return false
}
