#!/usr/bin/env bash
# Times `flyback verify` over a chain of small revisions: tables, columns, indexes, views and types in turn.
#
# usage: scripts/benchmark_verify.sh [REVISIONS]        default: 300
#
# DATABASE_URL  a server where databases may be created
# FLYBACK       the program to time; default: target/flyback if it has been built, else the jar
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
revisions="${1:-300}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

if [ -n "${FLYBACK:-}" ]; then
  read -r -a flyback <<<"$FLYBACK"
elif [ -x "$here/target/flyback" ]; then
  flyback=("$here/target/flyback")
else
  flyback=(java -jar "$here/target/quarkus-app/quarkus-run.jar")
fi

pair() { # NUMBER UP UNDO
  printf '%s\n' "$2" >"$work/V$1__step.sql"
  printf '%s\n' "$3" >"$work/U$1__step.sql"
}

for ((i = 1; i <= revisions; i++)); do
  version="$(printf '%04d' "$i")"
  table="t$(((i - 1) / 6))"
  case $((i % 6)) in
    1) pair "$version" "CREATE TABLE $table (id int PRIMARY KEY, name text NOT NULL);" "DROP TABLE $table;" ;;
    2) pair "$version" "ALTER TABLE $table ADD email varchar(80);" "ALTER TABLE $table DROP email;" ;;
    3) pair "$version" "CREATE INDEX ${table}_email ON $table (email);" "DROP INDEX ${table}_email;" ;;
    4) pair "$version" "CREATE VIEW ${table}_view AS SELECT id, email FROM $table;" "DROP VIEW ${table}_view;" ;;
    5) pair "$version" "CREATE TYPE ${table}_state AS ENUM ('on', 'off'); ALTER TABLE $table ADD state ${table}_state;" \
      "ALTER TABLE $table DROP state; DROP TYPE ${table}_state;" ;;
    0) pair "$version" "CREATE TABLE ${table}_note (id int PRIMARY KEY, of int NOT NULL REFERENCES $table, text text);" \
      "DROP TABLE ${table}_note;" ;;
  esac
done

time "${flyback[@]}" verify --migrations "$work" | tail -1
