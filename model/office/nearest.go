package office

import "strings"

// Nearest is the word of list that somebody who typed word most likely meant;
// empty where none is near. Case does not count, and of equals the first wins.
func Nearest(word string, list []string) string {
	const longest = 40 // codes are not longer; it also bounds the work
	if word == "" || len(word) > longest {
		return ""
	}
	typed := strings.ToLower(word)
	best, near := "", max(1, len(typed)/3)+1
	for _, w := range list {
		if len(w) > longest {
			continue
		}
		if d := distance(typed, strings.ToLower(w)); d < near {
			best, near = w, d
		}
	}
	return best
}

// distance counts the letters to insert, drop, change or swap with their
// neighbour that turn a into b.
func distance(a, b string) int {
	before, prev, cur := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				cur[j] = min(cur[j], before[j-2]+1)
			}
		}
		before, prev, cur = prev, cur, before
	}
	return prev[len(b)]
}
