#compdef flyback
# Completion of flyback's command lines in zsh; "flyback completion --help" says where to put it.

_flyback() {
  local program=${~words[1]} word
  local -a answer candidates suffix
  whence -p -- $program >/dev/null || program={program}
  answer=("${(@f)$($program complete -- "${(j: :)words[1,CURRENT-1]} $QIPREFIX$PREFIX" 2>/dev/null)}")
  case $answer[1] in
    folders | files)
      compset -P '--*='
      if [[ $answer[1] == folders ]]; then _files -/; else _files; fi
      ;;
    words)
      for word in "${(@)answer[2,-1]}"; do
        candidates+=("${${word//:/\\:}/$'\t'/:}")
      done
      if [[ ${answer[2]%%$'\t'*} == *: ]]; then suffix=(-S ''); fi
      _describe -V flyback candidates "${(@)suffix}"
      ;;
  esac
}

# Loaded by compinit, this file is the function itself.
if [[ $funcstack[1] == _flyback ]]; then
  _flyback "$@"
else
  compdef _flyback {names}
fi
