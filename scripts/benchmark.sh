#!/usr/bin/env bash
# Times flyback against psql (and dbmate, if it is on the PATH): whole processes, the same SQL, on the same
# server, in turn. Prints medians, ratios and the memory that was resident, as Markdown tables.
#
# usage: scripts/benchmark.sh [SIZE ...]        default sizes: 1 100 1000
#
# benchmark_common.sh tells the variables that it reads.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=benchmark_common.sh
source "$(dirname "${BASH_SOURCE[0]}")/benchmark_common.sh"

sizes=("${@:-1}")
[ $# -gt 0 ] || sizes=(1 100 1000)

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

row() { # REVISIONS WHAT LABEL PSQL-LABEL DBMATE-LABEL
  local own other third
  own="$(median "$3" times)" other="$(median "$4" times)" third="$(median "$5" times)"
  echo "| $1 | $2 | $own | $other | $third | $(of "$own" "$other") | $(of "$own" "$third") | $(memory "$3") |"
}

[ -d "$work/m1" ] || generate 1
for n in "${sizes[@]}"; do measure "$n"; done

conditions
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
