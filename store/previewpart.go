package store

import (
	"context"
	"strconv"

	"aduan/model"
)

// each looks at the open cases from a cursor on, until the part is as long as one
// may be: look tells whether it had to fold a case. It counts those looked at so
// far, with those of the parts before, and all there are; next is where the next
// part begins, empty at the end.
func (p *preview) each(ctx context.Context, after string, look func(ord uint32) (folded bool, err error)) (done, open int, next string, err error) {
	from := uint64(0)
	if after != "" {
		if from, err = strconv.ParseUint(after, 10, 32); err != nil {
			return 0, 0, "", model.Invalid("after", "cursor")
		}
	}
	looked, folds := 0, 0
	for n := range u32(p.rows.meta.Get(mCases))>>blockBits + 1 {
		live := p.told(n)
		open += live.count()
		if n < uint32(from)>>blockBits {
			done += live.count()
			continue
		}
		for i := range uint32(1) << blockBits {
			ord := n<<blockBits + i
			switch {
			case !live.has(i) || next != "":
				continue
			case ord < uint32(from):
				done++
				continue
			case looked == previewStep || folds == previewFolds || ctx.Err() != nil:
				next = strconv.FormatUint(uint64(ord), 10)
				continue
			}
			looked, done = looked+1, done+1
			folded, err := look(ord)
			if err != nil {
				return done, open, next, err
			}
			if folded {
				folds++
			}
		}
	}
	return done, open, next, toError(ctx.Err())
}
