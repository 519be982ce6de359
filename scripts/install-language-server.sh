#!/bin/sh
# The language server that editors run for YAML, for tests/editor, at the versions of its lock file.
# Without Node.js nothing is installed, and those tests say that they were skipped.
# usage: install-language-server.sh FOLDER
set -eu
folder=$1
packages=tests/editor

command -v npm >/dev/null || { echo "make: no Node.js, so the tests of editors are skipped" >&2; exit 0; }
cmp -s "$packages/package-lock.json" "$folder/package-lock.json" && [ -d "$folder/node_modules" ] && exit 0
rm -rf "$folder"
mkdir -p "$folder"
cp "$packages/package.json" "$packages/package-lock.json" "$folder/"
npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --silent
