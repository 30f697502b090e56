#!/bin/sh
# Runs flyback from a checkout, and builds it when that is needed. Everything is given to flyback as it is, with two
# defaults: the command is upgrade where none is given, and the target of downgrade -1.
#
# flyback runs in the caller's folder: .env is read there, and .flyback is kept there. The checkout is
# found by the place of this file.
set -eu

OLDEST_JAVA=17

say() {
  printf '%s\n' "$*" >&2
}

give_up() {
  say "error: $2"
  say "hint: $3"
  exit "$1"
}

# The folder above the one of this file, even where it was called by a symbolic link.
checkout() {
  file=$0
  while [ -L "$file" ]; do
    link=$(readlink "$file")
    case $link in
      /*) file=$link ;;
      *) file=$(dirname "$file")/$link ;;
    esac
  done
  CDPATH='' cd -P -- "$(dirname "$file")/.." && pwd
}

takes_value() {
  case $1 in
    -d | -m | -o | -r) return 0 ;;
    --database-url | --exclude | --history-table | --lock-retries | --lock-timeout | --lock-wait) return 0 ;;
    --message | --migrations | --output) return 0 ;;
    --models-from | --placeholder | --postgres-archive | --range | --rename | --schema) return 0 ;;
    --schema-dir | --scratch-url | --statement-timeout | --timeout | --from | --to | --junit | --save-data | --backup) return 0 ;;
  esac
  return 1
}

# Whether the arguments after "downgrade" need no target added.
has_target() {
  skip=yes
  for argument in "$@"; do
    if [ "$skip" = yes ]; then
      skip=no
      continue
    fi
    case $argument in
      -h | --help | -[0-9]*) return 0 ;;
      -*) if takes_value "$argument"; then skip=yes; fi ;;
      *) return 0 ;;
    esac
  done
  return 1
}

find_java() {
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
    javac=$JAVA_HOME/bin/javac
  else
    java=$(command -v java || true)
    javac=$(command -v javac || true)
  fi
  version=
  if [ -n "$java" ]; then
    version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9][0-9]*\).*/\1/p' | head -n 1)
  fi
  remedy="install a JDK $OLDEST_JAVA or later, or set JAVA_HOME to one"
  if [ -z "$version" ]; then
    give_up 2 "flyback needs Java $OLDEST_JAVA or later, and there is no Java in JAVA_HOME or on the PATH" "$remedy"
  fi
  if [ "$version" -lt "$OLDEST_JAVA" ]; then
    give_up 2 "flyback needs Java $OLDEST_JAVA or later, and $java is older" "$remedy"
  fi
}

is_fresh() {
  [ -z "$(cd "$root" && find src/main pom.xml -newer "$program" 2>/dev/null | head -n 1)" ]
}

build() {
  if [ ! -x "$javac" ]; then
    give_up 2 "flyback has to be built first, and $java is no JDK: it has no compiler beside it" "$remedy"
  fi
  say "$1"
  (cd "$root" && sh ./mvnw -B -q package -DskipTests) </dev/null >&2 ||
    give_up 1 "the build has failed" "its messages are above; to repeat it: cd \"$root\" && ./mvnw package -DskipTests"
}

root=$(checkout)
# What flyback calls itself in its hints.
export FLYBACK_COMMAND="$0"
# The checkout's migrations as they are now, instead of those of the last build; any folder that is named wins.
export MIGRATIONS_MOUNT="${MIGRATIONS_MOUNT:-$root/migrations}"

# Options before the command are put behind it, where flyback heeds them.
command=
leading=0
value=no
for argument in "$@"; do
  case $value$argument in
    no-*) if takes_value "$argument"; then value=yes; fi ;;
    no*)
      command=$argument
      break
      ;;
    *) value=no ;;
  esac
  leading=$((leading + 1))
done

if [ -n "$command" ]; then
  while [ "$leading" -gt 0 ]; do
    set -- "$@" "$1"
    shift
    leading=$((leading - 1))
  done
  if [ "$command" = downgrade ] && ! has_target "$@"; then
    set -- "$@" -1
  fi
else
  case " $* " in
    *" --version "* | *" -V "* | *" --help "* | *" -h "*) ;;
    *) set -- upgrade "$@" ;;
  esac
fi

for program in "$root/target/flyback" "$root"/target/*-runner; do
  if [ -f "$program" ] && [ -x "$program" ]; then
    is_fresh || say "note: $program is older than its sources; build it again, or delete it"
    exec "$program" "$@"
  fi
done

find_java
program=$root/target/quarkus-app/quarkus-run.jar
if [ "$command" = complete ]; then
  # Asked by a shell at the press of a key, which is no time for a build.
  [ -f "$program" ] || exit 0
elif [ ! -f "$program" ]; then
  build "Building flyback, once (this downloads what it needs and takes some minutes)"
elif ! is_fresh; then
  build "Building flyback again, as its sources have changed"
fi
# A short run gains nothing from the optimising compiler, and starts in two thirds of the time without it.
exec "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$program" "$@"
