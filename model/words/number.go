package words

import (
	"strconv"
	"strings"

	"aduan/model"
)

// Number writes a whole number with its thousands apart: 1.234.
func (c *Catalogue) Number(n int64) string {
	digits := strconv.FormatInt(n, 10)
	sign := ""
	if n < 0 {
		sign, digits = "-", digits[1:]
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + c.time.thousands + digits[i:]
	}
	return sign + digits
}

// Decimal writes a number with so many decimals: 1,2.
func (c *Catalogue) Decimal(f float64, decimals int) string {
	whole, rest, ok := strings.Cut(strconv.FormatFloat(f, 'f', decimals, 64), ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil {
		return whole // larger than any number of this program, or not a number
	}
	s := c.Number(n)
	if n == 0 && strings.HasPrefix(whole, "-") {
		s = "-" + s
	}
	if ok {
		s += c.time.comma + rest
	}
	return s
}

// Rupiah writes an amount of money: Rp450.000.
func (c *Catalogue) Rupiah(n int64) string {
	if n < 0 {
		return "-Rp" + c.Number(-n)
	}
	return "Rp" + c.Number(n)
}

// Percent writes a share, 0.93 as 93 %.
func (c *Catalogue) Percent(share float64) string {
	return c.Decimal(share*100, 0) + c.time.percent
}

// Bytes writes a size in the unit that keeps it short: 310 KB, 1,2 MB.
func (c *Catalogue) Bytes(n int64) string {
	if n < 1000 {
		return c.Number(n) + " B"
	}
	f := float64(n)
	unit := ""
	for _, unit = range []string{"KB", "MB", "GB", "TB"} {
		if f /= 1000; f < 999.5 {
			break
		}
	}
	if f < 9.95 && unit != "KB" {
		return c.Decimal(f, 1) + " " + unit
	}
	return c.Decimal(f, 0) + " " + unit
}

// Register writes a register number in full for headings and sentences.
func (c *Catalogue) Register(no uint64, year int) string { return model.RegisterNumber(no, year) }

// ShortRegister is a register number without its year, for lists: 0412.
func ShortRegister(register string) string {
	no, _, _ := strings.Cut(register, "/")
	return no
}
