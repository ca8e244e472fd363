package office

import "aduan/model"

// wording checks that each paper is named once and says something; what it says
// is judged where papers are made.
func (c *checker) wording() {
	u, known := c.unique(), append(model.Enum("paper"), model.Enum("book_paper")...)
	for i, it := range c.o.Wording {
		p := at("papers", i)
		if c.need(p+".paper", it.Paper) {
			u.add(p+".paper", it.Paper)
			c.oneOf(p+".paper", it.Paper, known)
		}
		c.need(p+".text", it.Text)
	}
}
