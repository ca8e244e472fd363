// Package office holds what is common to all office profiles: the checks that
// make a profile servable, the four profiles that ship with the program, and
// the calendar that a profile describes. It knows nothing of the file format
// (model/office/profile does) and contains no line that is about one office
// only: an office is data.
package office
