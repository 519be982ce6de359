#!/bin/sh
# Fails when something in kb/ is wrong; on GitHub each problem is shown beside its line.
set -eu
if test "${GITHUB_ACTIONS:-}" = true; then form=github; else form=text; fi
"${CUTTINGS:-.venv/bin/cuttings}" check --format "$form"
