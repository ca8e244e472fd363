package cli

import "context"

// bookProfile is the text of the profile in force, with its comments.
func (a *app) bookProfile(ctx context.Context) ([]byte, error) {
	s, err := a.session(ctx)
	if err != nil {
		return nil, err
	}
	return s.desk.Book().OfficeText(ctx)
}
