#!/usr/bin/env bash
# Times flyback against psql (and dbmate, if it is on the PATH): whole processes, the same SQL, on the same
# server, in turn. Prints medians and ratios as a Markdown table.
#
# usage: scripts/benchmark.sh [SIZE ...]        default sizes: 1 100 1000
#
# DATABASE_URL  a server where databases may be created; without it, the local server of a temporary folder
# FLYBACK       the program to time; default: target/flyback if it has been built, else the jar
# RUNS          how often each is timed; default 5
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
sizes=("${@:-1}")
[ $# -gt 0 ] || sizes=(1 100 1000)
runs="${RUNS:-5}"
work="$(mktemp -d)"
command -v psql >/dev/null || { echo "benchmark: psql is missing" >&2; exit 2; }

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

fresh() { # NAME: an empty database
  psql -q "$server/postgres" -c "DROP DATABASE IF EXISTS $1 WITH (FORCE)" -c "CREATE DATABASE $1" 2>/dev/null
}

timed() { # LABEL COMMAND ...: appends the seconds it took to a file
  local label="$1" start end
  shift
  start="$EPOCHREALTIME"
  "$@" >"$work/out" 2>&1 || { cat "$work/out" >&2; echo "benchmark: failed: $*" >&2; exit 1; }
  end="$EPOCHREALTIME"
  awk -v s="$start" -v e="$end" 'BEGIN { printf "%.4f\n", e - s }' >>"$work/$label.times"
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
    timed "start$n" "${flyback[@]}" current -q -d "$server/flyback_bench_b" --migrations "$work/m1"
    timed "psql-up$n" psql -q -v ON_ERROR_STOP=1 -f "$work/m$n.up" "$server/flyback_bench_a"
    timed "up$n" "${flyback[@]}" upgrade -q -d "$server/flyback_bench_b" --migrations "$work/m$n"
    timed "noop$n" "${flyback[@]}" upgrade -q -d "$server/flyback_bench_b" --migrations "$work/m$n"
    timed "current$n" "${flyback[@]}" current -q -d "$server/flyback_bench_b" --migrations "$work/m$n"
    timed "psql-down$n" psql -q -1 -v ON_ERROR_STOP=1 -f "$work/m$n.down" "$server/flyback_bench_a"
    timed "down$n" "${flyback[@]}" downgrade base --yes -q -d "$server/flyback_bench_b" --migrations "$work/m$n"
    if command -v dbmate >/dev/null; then
      fresh flyback_bench_c
      local dbmate=(dbmate --no-dump-schema -u "$server/flyback_bench_c?sslmode=disable" -d "$work/d$n")
      timed "dbmate-up$n" "${dbmate[@]}" up
      timed "dbmate-noop$n" "${dbmate[@]}" up
      timed "dbmate-status$n" "${dbmate[@]}" status
    fi
  done
}

median() { # LABEL
  [ -f "$work/$1.times" ] || { echo "-"; return; }
  sort -n "$work/$1.times" | awk '{ v[NR] = $1 } END { m = int((NR + 1) / 2); printf "%.3f", (NR % 2) ? v[m] : (v[m] + v[m + 1]) / 2 }'
}

ratio() { # A B [LESS]: (A - LESS) / B
  awk -v a="$1" -v b="$2" -v less="${3:-0}" 'BEGIN { if (b == "-" || b + 0 == 0) print "-"; else printf "%.2f", (a - less) / b }'
}

[ -d "$work/m1" ] || generate 1
for n in "${sizes[@]}"; do measure "$n"; done

echo "flyback: $("${flyback[@]}" --version | tr '\n' ' ')"
echo "server: $(psql -At "$server/postgres" -c 'SHOW server_version'), $(nproc) cores, median of $runs runs, seconds"
echo
echo "| revisions | start | apply | psql apply | apply / psql | (apply - start) / psql | no-op | current | undo all | psql undo | (undo - start) / psql | dbmate up | dbmate no-op |"
echo "|---|---|---|---|---|---|---|---|---|---|---|---|---|"
for n in "${sizes[@]}"; do
  start="$(median "start$n")" up="$(median "up$n")" psql_up="$(median "psql-up$n")"
  down="$(median "down$n")" psql_down="$(median "psql-down$n")"
  echo "| $n | $start | $up | $psql_up | $(ratio "$up" "$psql_up") | $(ratio "$up" "$psql_up" "$start") | $(median "noop$n") | $(median "current$n") | $down | $psql_down | $(ratio "$down" "$psql_down" "$start") | $(median "dbmate-up$n") | $(median "dbmate-noop$n") |"
done
