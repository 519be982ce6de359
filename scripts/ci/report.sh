#!/bin/sh
# Writes REPORT: what this branch, with what is extracted from its articles, changes in kb/ against the branch TARGET.
set -eu
remote=${REMOTE:-origin}
target=${TARGET:?says which branch this is to be merged into}
report=${REPORT:-report.md}
# Some runners have only the branch that they run for, or another one as it was last time.
GIT_TERMINAL_PROMPT=0 git fetch --quiet "$remote" "+refs/heads/$target:refs/remotes/$remote/$target" ||
  echo "$remote cannot be asked; compared with $target as it was fetched before" >&2
base=$(git merge-base "$remote/$target" HEAD) || {
  echo "no commit is common to $target and this branch: fetch the whole history" >&2
  exit 1
}
"${CUTTINGS:-.venv/bin/cuttings}" diff "$base" --format markdown > "$report"
# GitHub shows this beside the run, also for a branch of somebody who may not comment.
if test -n "${GITHUB_STEP_SUMMARY:-}"; then cat "$report" >> "$GITHUB_STEP_SUMMARY"; fi
