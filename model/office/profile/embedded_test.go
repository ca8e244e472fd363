package profile

import (
	"testing"

	"aduan/model/office"
)

func TestShippedProfilesHaveNoFault(t *testing.T) {
	for _, name := range office.Names() {
		t.Run(name, func(t *testing.T) {
			text, ok := office.Text(name)
			if !ok {
				t.Fatalf("no profile %q", name)
			}
			o, faults := Parse(text)
			for _, f := range faults {
				t.Error(f.Message)
			}
			if o != nil && o.Code != name {
				t.Errorf("code %q, want %q", o.Code, name)
			}
		})
	}
}
