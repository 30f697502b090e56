# shellcheck shell=bash
# What the benchmarks share; they source it. It sets flyback (the program to time), psql, server (the URL of a
# server without a database), runs and work (a folder that goes in the end).
#
# DATABASE_URL  a server where databases may be created; without it, the local server of a temporary folder
# FLYBACK       the program to time; default: target/flyback if it has been built, else the jar
# PSQL          the psql to time; default: that of Debian's packages itself, as its wrapper takes longer than psql,
#               else the one on the PATH
# RUNS          how often each is timed; default 5

here="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
runs="${RUNS:-5}"
work="$(mktemp -d)"
psql="${PSQL:-$(printf '%s\n' /usr/lib/postgresql/*/bin/psql psql | sort -V | while read -r each; do
  command -v "$each" || true
done | tail -1)}"
[ -n "$psql" ] || { echo "benchmark: psql is missing: install PostgreSQL's client" >&2; exit 2; }

if [ -n "${FLYBACK:-}" ]; then
  read -r -a flyback <<<"$FLYBACK"
elif [ -x "$here/target/flyback" ]; then
  flyback=("$here/target/flyback")
else
  flyback=(java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$here/target/quarkus-app/quarkus-run.jar") # as migrate_db.sh does
fi

stop_local() { :; }
if [ -z "${DATABASE_URL:-}" ]; then
  DATABASE_URL="$(cd "$work" && "${flyback[@]}" local start -q >/dev/null && "${flyback[@]}" local url)"
  stop_local() { (cd "$work" && "${flyback[@]}" local stop -q >/dev/null); }
fi
trap 'stop_local; rm -rf "$work"' EXIT
server="${DATABASE_URL%/*}"
unset DATABASE_URL

# GNU time tells the memory; it costs a millisecond, for all alike.
measured=()
! /usr/bin/time -f %M true 2>/dev/null || measured=(/usr/bin/time -f %M -o "$work/memory")

fresh() { # NAME: an empty database
  "$psql" -q "$server/postgres" -c "DROP DATABASE IF EXISTS $1 WITH (FORCE)" -c "CREATE DATABASE $1" 2>/dev/null
}

timed() { # LABEL COMMAND ...: appends the seconds it took to a file
  local label="$1" start end
  shift
  start="$EPOCHREALTIME"
  "${measured[@]}" "$@" >"$work/out" 2>&1 || { cat "$work/out" >&2; echo "benchmark: failed: $*" >&2; exit 1; }
  end="$EPOCHREALTIME"
  awk -v s="$start" -v e="$end" 'BEGIN { printf "%.4f\n", e - s }' >>"$work/$label.times"
  [ ! -f "$work/memory" ] || tail -1 "$work/memory" >>"$work/$label.memory"
}

# The middle one of LABEL's figures of a KIND, "times" or "memory".
median() { # LABEL KIND
  [ -f "$work/$1.$2" ] || { echo "-"; return; }
  sort -n "$work/$1.$2" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

memory() { # LABEL
  median "$1" memory | awk '/[0-9]/ { printf "%.0f MB", $1 / 1000; next } { print }'
}

of() { # A B: A / B
  awk -v a="$1" -v b="$2" 'BEGIN { if (a == "-" || b == "-" || b + 0 == 0) print "-"; else printf "%.2f", a / b }'
}

conditions() {
  echo "flyback: $("${flyback[@]}" --version | tr '\n' ' ')"
  echo "server: $("$psql" -At "$server/postgres" -c 'SHOW server_version'), $(nproc) cores, median of $runs runs, seconds"
  echo
}
