#!/bin/sh
# A Chromium for the browser tests: one that is there, else Playwright's, else the system's package.
# usage: install-browser.sh PLAYWRIGHT
set -u
playwright=$1

for name in "${CUTTINGS_CHROMIUM:-}" chromium chromium-browser google-chrome; do
  [ -n "$name" ] && command -v "$name" >/dev/null && exit 0
done
"$playwright" install chromium >/dev/null 2>&1 && exit 0
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  echo "Installing Chromium with apt-get (once)"
  apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null && exit 0
fi
echo "make: the browser tests need Chromium; install it, or name one in CUTTINGS_CHROMIUM" >&2
exit 1
