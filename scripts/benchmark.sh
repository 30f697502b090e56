#!/usr/bin/env bash
# Times flyback against psql (and dbmate, if it is on the PATH): whole processes, the same SQL, on the same
# server, in turn. Prints medians, ratios and the memory that was resident, as Markdown tables.
#
# usage: scripts/benchmark.sh [SIZE ...]        default sizes: 1 100 1000
#
# DATABASE_URL  a server where databases may be created; without it, the local server of a temporary folder
# FLYBACK       the program to time; default: target/flyback if it has been built, else the jar
# PSQL          the psql to time; default: that of Debian's packages itself, as its wrapper takes longer than psql,
#               else the one on the PATH
# RUNS          how often each is timed; default 5
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
sizes=("${@:-1}")
[ $# -gt 0 ] || sizes=(1 100 1000)
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

generate() { # N: a folder of N revisions, and what psql and dbmate make of it
  local folder="$work/m$1" i version
  mkdir -p "$folder" "$work/d$1"
  : >"$folder.up" ; : >"$folder.down"
  for ((i = 1; i <= $1; i++)); do
    version="$(printf '%05d' "$i")"
    printf 'CREATE TABLE t%d (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL);\nCREATE INDEX t%d_name ON t%d (name);\n' "$i" "$i" "$i" >"$folder/V${version}__step.sql"
    printf 'DROP TABLE t%d;\n' "$i" >"$folder/U${version}__step.sql"
    printf 'BEGIN;\n\\i %s\nCOMMIT;\n' "$folder/V${version}__step.sql" >>"$folder.up"
    { echo "-- migrate:up"; cat "$folder/V${version}__step.sql"; echo "-- migrate:down"; cat "$folder/U${version}__step.sql"; } >"$work/d$1/${version}_step.sql"
  done
  for ((i = $1; i >= 1; i--)); do
    printf '\\i %s\n' "$folder/U$(printf '%05d' "$i")__step.sql" >>"$folder.down"
  done
}

measure() { # N
  local n="$1" run
  generate "$n"
  for ((run = 1; run <= runs; run++)); do
    fresh flyback_bench_a
    fresh flyback_bench_b
    timed "version$n" "${flyback[@]}" --version
    timed "start$n" "${flyback[@]}" current -q -d "$server/flyback_bench_b" --migrations "$work/m1"
    timed "psql-start$n" "$psql" -q -c 'SELECT 1' "$server/flyback_bench_a"
    timed "psql-up$n" "$psql" -q -v ON_ERROR_STOP=1 -f "$work/m$n.up" "$server/flyback_bench_a"
    timed "up$n" "${flyback[@]}" upgrade -q -d "$server/flyback_bench_b" --migrations "$work/m$n"
    timed "noop$n" "${flyback[@]}" upgrade -q -d "$server/flyback_bench_b" --migrations "$work/m$n"
    timed "current$n" "${flyback[@]}" current -q -d "$server/flyback_bench_b" --migrations "$work/m$n"
    timed "psql-down$n" "$psql" -q -1 -v ON_ERROR_STOP=1 -f "$work/m$n.down" "$server/flyback_bench_a"
    timed "down$n" "${flyback[@]}" downgrade base --yes -q -d "$server/flyback_bench_b" --migrations "$work/m$n"
    if command -v dbmate >/dev/null; then
      fresh flyback_bench_c
      local dbmate=(dbmate --no-dump-schema -u "$server/flyback_bench_c?sslmode=disable" -d "$work/d$n")
      timed "dbmate-version$n" dbmate --version
      timed "dbmate-up$n" "${dbmate[@]}" up
      timed "dbmate-noop$n" "${dbmate[@]}" up
      timed "dbmate-current$n" "${dbmate[@]}" status
    fi
  done
}

# The middle one of LABEL's figures of a KIND, "times" or "memory".
median() { # LABEL KIND
  [ -f "$work/$1.$2" ] || { echo "-"; return; }
  sort -n "$work/$1.$2" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

of() { # A B: A / B
  awk -v a="$1" -v b="$2" 'BEGIN { if (a == "-" || b == "-" || b + 0 == 0) print "-"; else printf "%.2f", a / b }'
}

row() { # REVISIONS WHAT LABEL PSQL-LABEL DBMATE-LABEL
  local own other third memory
  own="$(median "$3" times)" other="$(median "$4" times)" third="$(median "$5" times)"
  memory="$(median "$3" memory | awk '/[0-9]/ { printf "%.0f MB", $1 / 1000; next } { print }')"
  echo "| $1 | $2 | $own | $other | $third | $(of "$own" "$other") | $(of "$own" "$third") | $memory |"
}

[ -d "$work/m1" ] || generate 1
for n in "${sizes[@]}"; do measure "$n"; done

echo "flyback: $("${flyback[@]}" --version | tr '\n' ' ')"
echo "server: $("$psql" -At "$server/postgres" -c 'SHOW server_version'), $(nproc) cores, median of $runs runs, seconds"
echo
echo "| revisions | what | flyback | psql | dbmate | flyback / psql | flyback / dbmate | flyback's memory |"
echo "|---|---|---|---|---|---|---|---|"
for n in "${sizes[@]}"; do
  row "$n" "--version" "version$n" - "dbmate-version$n"
  row "$n" "connect, nothing applied" "start$n" "psql-start$n" -
  row "$n" "apply all" "up$n" "psql-up$n" "dbmate-up$n"
  row "$n" "apply when all is applied" "noop$n" - "dbmate-noop$n"
  row "$n" "current" "current$n" - "dbmate-current$n"
  row "$n" "undo all" "down$n" "psql-down$n" -
done
