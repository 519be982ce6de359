#!/bin/sh
# Builds the site into SITE. A link to nothing, or anything else that MkDocs warns of, is an error. Never with --quiet:
# MkDocs then does not count its warnings, and no build fails.
set -eu
# MkDocs and Material print a notice about their successors on every build.
export NO_MKDOCS_2_WARNING=1 DISABLE_MKDOCS_2_WARNING=true
"${MKDOCS:-.venv/bin/mkdocs}" build --strict --site-dir "${SITE:-site}"
