package cli

import (
	"github.com/spf13/cobra"
)

func (a *app) completionCmd() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	c := &cobra.Command{
		Use:       "completion bash|zsh|fish|powershell",
		Short:     "Pelengkap perintah untuk shell",
		Long:      "Mencetak skrip yang melengkapi perintah aduan dengan Tab di shell yang disebut.",
		Example:   "  aduan completion bash > ~/.local/share/bash-completion/completions/aduan",
		ValidArgs: shells,
	}
	return a.leaf(c, 1, 1, func(c *cobra.Command, args []string) error {
		root := c.Root()
		switch args[0] {
		case "bash":
			return a.written(root.GenBashCompletionV2(a.Out, true))
		case "zsh":
			return a.written(root.GenZshCompletion(a.Out))
		case "fish":
			return a.written(root.GenFishCompletion(a.Out, true))
		case "powershell":
			return a.written(root.GenPowerShellCompletionWithDesc(a.Out))
		}
		return usage("flag_choice").With("flag", "SHELL").With("value", args[0]).With("values", "bash, zsh, fish, powershell")
	})
}
