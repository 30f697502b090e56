#!/usr/bin/env bash
# Times `flyback upgrade --dry-run` against `flyback upgrade`, over small revisions and over one that rewrites a large table.
#
# usage: scripts/benchmark_dry_run.sh [REVISIONS] [ROWS]        default: 300 and 500000
#
# DATABASE_URL, FLYBACK, PSQL, RUNS as benchmark_common.sh says
set -euo pipefail

# shellcheck source=scripts/benchmark_common.sh
source "$(dirname "${BASH_SOURCE[0]}")/benchmark_common.sh"

revisions="${1:-300}"
rows="${2:-500000}"
mkdir "$work/small" "$work/large"

for ((i = 1; i <= revisions; i++)); do
  version="$(printf '%04d' "$i")"
  table="t$(((i - 1) / 4))"
  case $((i % 4)) in
    1) echo "CREATE TABLE $table (id int PRIMARY KEY, name text NOT NULL);" ;;
    2) echo "ALTER TABLE $table ADD email varchar(80);" ;;
    3) echo "CREATE INDEX ${table}_email ON $table (email);" ;;
    0) echo "CREATE VIEW ${table}_view AS SELECT id, email FROM $table;" ;;
  esac >"$work/small/V${version}__step.sql"
done
cat >"$work/large/V1__large.sql" <<SQL
CREATE TABLE large AS SELECT n AS id, 'row ' || n AS name FROM generate_series(1, $rows) AS n;
SQL
cat >"$work/large/V2__change.sql" <<SQL
ALTER TABLE large ALTER id TYPE bigint;
CREATE INDEX ON large (name);
UPDATE large SET name = name || '!' WHERE id % 2 = 0;
SQL

url="$server/flyback_bench_dry"
for ((run = 0; run < runs; run++)); do
  fresh flyback_bench_dry
  timed small_dry "${flyback[@]}" upgrade --dry-run -q -d "$url" --migrations "$work/small"
  timed small_run "${flyback[@]}" upgrade -q -d "$url" --migrations "$work/small"
  fresh flyback_bench_dry
  "${flyback[@]}" upgrade 1 -q -d "$url" --migrations "$work/large" >/dev/null
  timed large_dry "${flyback[@]}" upgrade --dry-run -q -d "$url" --migrations "$work/large"
  timed large_run "${flyback[@]}" upgrade -q -d "$url" --migrations "$work/large"
done

conditions
echo "| | --dry-run | the run | ratio |"
echo "|---|---|---|---|"
for kind in small large; do
  label="$revisions small revisions"
  [ "$kind" = small ] || label="a table of $rows rows rewritten, indexed and updated"
  dry="$(median "${kind}_dry" times)"
  real="$(median "${kind}_run" times)"
  echo "| $label | $dry | $real | $(of "$dry" "$real") |"
done
