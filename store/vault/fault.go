package vault

import (
	"errors"
	"io/fs"
	"os"

	"aduan/model"
	"aduan/store/durable"
)

// Rules of the errors that concern the keys; keys of the catalogue.
const (
	ruleMissing       = "keys_missing"
	ruleDamaged       = "keys_damaged"
	ruleNewer         = "keys_newer"
	ruleBehind        = "keys_behind"
	ruleForeign       = "keys_foreign"
	ruleReadOnly      = "keys_readonly"
	ruleExists        = "keys_exist"
	ruleClosed        = "keys_closed"
	ruleNoOffice      = "office_key_missing"
	ruleOfficeDamaged = "office_key_damaged"
	rulePassphrase    = "office_key_passphrase"
	ruleDiskFull      = "disk_full"
	ruleDiskError     = "disk_error"
)

func unavailable(rule string, cause error) *model.Error {
	return &model.Error{Code: model.CodeUnavailable, Rule: rule, Err: cause}
}

// classify gives an error of the file its rule.
func classify(err error) error {
	switch known := (*model.Error)(nil); {
	case err == nil:
		return nil
	case errors.As(err, &known):
		return err
	case errors.Is(err, os.ErrClosed):
		return unavailable(ruleClosed, err)
	case errors.Is(err, fs.ErrNotExist):
		return unavailable(ruleMissing, err)
	case isReadOnly(err):
		return unavailable(ruleReadOnly, err)
	case durable.IsFull(err):
		return unavailable(ruleDiskFull, err)
	}
	return unavailable(ruleDiskError, err)
}

func isReadOnly(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, errReadOnlyDisk)
}
