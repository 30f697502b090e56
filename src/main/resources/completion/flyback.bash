# Completion of flyback's command lines in bash; "flyback completion --help" says where to put it.

_flyback() {
  local line=${COMP_LINE:0:COMP_POINT}
  local program=${BASH_ALIASES[$1]:-$1}
  local typed=${line##*[[:space:]]}
  # What bash takes for words of their own, as in --output=json and 001:head, is no part of a candidate.
  local before=${typed%"$2"}
  local path=${2#--*=}
  local kind word rest
  type -P -- "$program" >/dev/null || program={program}
  COMPREPLY=()
  {
    IFS= read -r kind
    case $kind in
      folders | files)
        compopt -o filenames 2>/dev/null
        while IFS= read -r word; do
          COMPREPLY+=("${2%"$path"}$word")
        done < <(if [[ $kind == folders ]]; then compgen -d -- "$path"; else compgen -f -- "$path"; fi)
        ;;
      words)
        while IFS=$'\t' read -r word rest; do
          COMPREPLY+=("${word#"$before"}")
        done
        if [[ ${COMPREPLY[0]-} == *: ]]; then compopt -o nospace 2>/dev/null; fi
        ;;
    esac
  } < <("$program" complete -- "$line" 2>/dev/null)
}

# In the order given, where bash can (4.4 and later).
complete -o nosort -F _flyback {names} 2>/dev/null || complete -F _flyback {names}
