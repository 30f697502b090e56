#!/usr/bin/env bash
# Times how flyback reads and compares two databases of many tables, beside pg_dump --schema-only of both: whole
# processes, on the same server, in turn. Prints medians, ratios and the memory that was resident, as a Markdown table.
#
# usage: scripts/benchmark_schemas.sh [TABLES ...]        default: 1500 5000
#
# A table has an identity column, three constraints besides NOT NULL and two indexes; every tenth table of the second
# database has another column, and lacks an index. PG_DUMP names a pg_dump that knows the server, default: the one beside
# psql; without one its columns stay empty. benchmark_common.sh tells the other variables.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=benchmark_common.sh
source "$(dirname "${BASH_SOURCE[0]}")/benchmark_common.sh"

sizes=("${@:-1}")
[ $# -gt 0 ] || sizes=(1500 5000)
pg_dump="${PG_DUMP:-$(dirname "$(command -v "$psql")")/pg_dump}"

tables() { # N
  local i
  for ((i = 1; i <= $1; i++)); do
    printf 'CREATE TABLE t%d (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE,' "$i"
    printf ' amount numeric(12,2) DEFAULT 0 CHECK (amount >= 0), made timestamptz DEFAULT now(),'
    printf ' parent bigint REFERENCES t%d);\n' "$((i > 1 ? i - 1 : 1))"
    printf 'CREATE INDEX ON t%d (parent); CREATE INDEX ON t%d (made, amount);\n' "$i" "$i"
  done
}

changes() { # N
  local i
  for ((i = 10; i <= $1; i += 10)); do
    printf 'ALTER TABLE t%d ADD COLUMN note text; DROP INDEX t%d_parent_idx;\n' "$i" "$i"
  done
}

# What the queries of the first database take, as flyback tells it itself.
read_one() { # N
  DB_ECHO=true "${flyback[@]}" diff -d "$server/flyback_bench_a" live base 2>&1 >/dev/null |
    awk '/BEGIN ISOLATION/ { reading = !done } reading && /^\[[0-9.]+ ms\]/ { seconds += substr($1, 2) / 1000 }
      /ROLLBACK/ && reading { reading = 0; done = 1 } END { printf "%.4f\n", seconds }' >>"$work/read$1.times"
}

measure() { # N
  local n="$1" run
  fresh flyback_bench_a
  tables "$n" | "$psql" -q -v ON_ERROR_STOP=1 "$server/flyback_bench_a" >/dev/null
  "$psql" -q -c 'VACUUM ANALYZE' "$server/flyback_bench_a"
  "$psql" -q "$server/postgres" -c 'DROP DATABASE IF EXISTS flyback_bench_b' \
    -c 'CREATE DATABASE flyback_bench_b TEMPLATE flyback_bench_a' 2>/dev/null
  changes "$n" | "$psql" -q -v ON_ERROR_STOP=1 "$server/flyback_bench_b"
  for ((run = 1; run <= runs; run++)); do
    read_one "$n"
    timed "same$n" "${flyback[@]}" diff "$server/flyback_bench_a" "$server/flyback_bench_a"
    timed "differ$n" "${flyback[@]}" diff "$server/flyback_bench_a" "$server/flyback_bench_b"
    [ ! -x "$pg_dump" ] || timed "dump$n" bash -c '"$1" -s "$2_a" -f "$3" && "$1" -s "$2_b" -f "$3"' - "$pg_dump" "$server/flyback_bench" "$work/dump.sql"
  done
}

row() { # TABLES WHAT LABEL
  local own dump
  own="$(median "$3" times)" dump="$(median "dump$1" times)"
  echo "| $1 | $2 | $own | $dump | $(of "$own" "$dump") | $(memory "$3") |"
}

for n in "${sizes[@]}"; do measure "$n"; done

conditions
echo "| tables | what | flyback | pg_dump of both | flyback / pg_dump | flyback's memory |"
echo "|---|---|---|---|---|---|"
for n in "${sizes[@]}"; do
  echo "| $n | read one | $(median "read$n" times) | - | - | - |"
  row "$n" "compare what is the same" "same$n"
  row "$n" "compare what differs" "differ$n"
done
