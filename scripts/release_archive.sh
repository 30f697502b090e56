#!/bin/sh
# Packs the native executable with its completions, man pages and licence into target/release, as a .tar.gz or, for
# Windows, a .zip. It takes target/flyback and target/man, so build these first:
#
#   ./mvnw package -Pman -DskipTests && ./mvnw package -Dnative -DskipTests
#
# usage: scripts/release_archive.sh VERSION PLATFORM        as in: release_archive.sh 0.1.0 linux-x64
set -eu

if [ $# -ne 2 ]; then
  echo "usage: release_archive.sh VERSION PLATFORM" >&2
  exit 2
fi
cd "$(dirname "$0")/.."

name=flyback-$1-$2
case $2 in
  windows-*) executable=target/flyback.exe ;;
  *) executable=target/flyback ;;
esac
folder=target/release/$name

rm -rf "$folder"
mkdir -p "$folder/completion" "$folder/man"
cp "$executable" LICENSE README.md CHANGELOG.md "$folder"
cp target/man/*.1 "$folder/man"
for shell in bash zsh fish; do
  "$executable" completion "$shell" >"$folder/completion/flyback.$shell"
done

cd target/release
case $2 in
  # Of the tools that make a .zip, the JDK's is there on every platform.
  windows-*) jar --create --no-manifest --file "$name.zip" "$name" ;;
  *) tar -czf "$name.tar.gz" "$name" ;;
esac
rm -r "$name"
ls "$PWD/$name".*
