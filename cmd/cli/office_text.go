package cli

import (
	"context"
	"reflect"

	"aduan/model"
	"aduan/model/office"
)

// bookProfile is the text of the profile in force, with its comments. A book
// keeps the profile's meaning; where that is still what the program ships, the
// shipped text is it.
func (a *app) bookProfile(ctx context.Context) ([]byte, error) {
	s, err := a.session(ctx)
	if err != nil {
		return nil, err
	}
	text, ok := office.Text(s.me.Office.Code)
	if ok {
		if o, err := shipped(s.me.Office.Code); err == nil && reflect.DeepEqual(o, s.me.Office) {
			return text, nil
		}
	}
	return nil, model.NotNow("profile_text")
}
