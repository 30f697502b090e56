#!/bin/sh
# Prints what CHANGELOG.md says of one version, for the notes of its release.
#
# usage: scripts/release_notes.sh VERSION
set -eu

if [ $# -ne 1 ]; then
  echo "usage: release_notes.sh VERSION" >&2
  exit 2
fi
cd "$(dirname "$0")/.."

notes=$(awk -v heading="## [$1]" '
  index($0, heading) == 1 { found = 1; next }
  /^## / || /^\[[^]]*\]: / { found = 0 }
  found { print }
' CHANGELOG.md | sed '/./,$!d')

if [ -z "$notes" ]; then
  echo "error: CHANGELOG.md has nothing under ## [$1]" >&2
  echo "hint: give what is under ## [Unreleased] the heading ## [$1] - $(date +%F), and commit it" >&2
  exit 1
fi
printf '%s\n' "$notes"
