#!/bin/sh
# Installs what the other steps run into .venv, unless it is there already (CI keeps .venv by the hash of these files).
# With requirements.lock, every package is checked against its hash; else requirements.txt names the version.
set -eu
python=${PYTHON:-python3}
if ! test -x .venv/bin/cuttings; then
  test -x .venv/bin/pip || "$python" -m venv .venv
  if test -f requirements.lock; then
    .venv/bin/pip install --quiet --require-hashes --requirement requirements.lock
    .venv/bin/pip install --quiet --no-deps --no-build-isolation --editable .
  else
    .venv/bin/pip install --quiet --requirement requirements.txt
  fi
fi
# The repository of Cuttings itself: what browsers draw with, which an installed package brings along.
if test -f scripts/vendor/fetch.py; then .venv/bin/python scripts/vendor/fetch.py; fi
