// Package profile reads office profiles from the file that people edit by hand.
//
// The format is YAML without its traps: maps, lists, texts, whole numbers, true
// and false, and comments. Anchors, aliases, tags, merge keys and several
// documents in one file are refused. A file is small (MaxSize), and whatever is
// wrong in it is found in one run, each fault with its line. Only this package
// uses the YAML library, and only its parser: decoding is done here, because a
// decoder that stops at the first fault makes people run it twenty times.
package profile
