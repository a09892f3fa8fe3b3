/** What the shells run. They ask the program itself, so that the words are always those of the version that is installed. */
const bash = `# wecomkit: completion for bash. In ~/.bashrc: eval "$(wecomkit completion bash)"
_wecomkit() {
  local word about
  COMPREPLY=()
  while IFS=$'\\t' read -r word about; do
    COMPREPLY+=("$word")
  done < <(wecomkit __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _wecomkit wecomkit
`;

const zsh = `#compdef wecomkit
# wecomkit: completion for zsh. In ~/.zshrc, after compinit: eval "$(wecomkit completion zsh)"
_wecomkit() {
  local -a found
  local word about
  while IFS=$'\\t' read -r word about; do
    found+=("\${word//:/\\\\:}:$about")
  done < <(wecomkit __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#found} )); then _describe wecomkit found; else _files; fi
}
if [ "\${funcstack[1]}" = _wecomkit ]; then _wecomkit "$@"; else compdef _wecomkit wecomkit; fi
`;

const fish = `# wecomkit: completion for fish. In ~/.config/fish/config.fish: wecomkit completion fish | source
function __wecomkit_complete
  set -l words (commandline -opc) (commandline -ct)
  set -l found (wecomkit __complete $words[2..-1] 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c wecomkit -f -a '(__wecomkit_complete)'
`;

export const scripts: Readonly<Record<string, string>> = { bash, zsh, fish };
