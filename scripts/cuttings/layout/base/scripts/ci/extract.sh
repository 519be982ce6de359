#!/bin/sh
# Brings kb/ up to date with seeds/. An article that did not change is not read again: what was found in it is in kb/found/.
set -eu
"${CUTTINGS:-.venv/bin/cuttings}" extract
