#!/bin/sh
# Puts REPORT as a comment on the pull request NUMBER of REPOSITORY, in place of the comment of the run before.
set -eu
report=${REPORT:-report.md}
comments="repos/${REPOSITORY:?}/issues/${NUMBER:?}/comments"
ours='.[] | select(.user.type == "Bot" and (.body | startswith("<!-- cuttings diff -->"))) | .id'
earlier=$(gh api --paginate "$comments" --jq "$ours" | head -n 1)
if test -n "$earlier"; then
  gh api --silent --method PATCH "repos/$REPOSITORY/issues/comments/$earlier" --field "body=@$report"
else
  gh api --silent --method POST "$comments" --field "body=@$report"
fi
