#!/bin/sh
# What becomes of the results of extraction in kb/, by KB_RESULTS:
#   commit        they are committed to this branch (the default)
#   pull-request  they are offered from the branch cuttings/extract, and this branch stays as it is
#   none          they are not kept, and the run fails when there are any
# BRANCH names this branch. Only kb/ is ever committed. The key to the repository is GH_TOKEN on GitHub and KB_TOKEN on
# GitLab; without one, whatever git has for REMOTE is used.
set -eu
results=${KB_RESULTS:-commit}
branch=${BRANCH:?says which branch this is}
here=$(git rev-parse HEAD)
offered=cuttings/extract

remote=${REMOTE:-origin}
if test "${GITHUB_ACTIONS:-}" = true && test -n "${GH_TOKEN:-}"; then
  remote="https://x-access-token:$GH_TOKEN@${GITHUB_SERVER_URL#https://}/$GITHUB_REPOSITORY.git"
elif test "${GITLAB_CI:-}" = true && test -n "${KB_TOKEN:-}"; then
  remote="https://cuttings:$KB_TOKEN@$CI_SERVER_HOST/$CI_PROJECT_PATH.git"
fi

if test -z "$(git status --porcelain -- kb)"; then
  echo "kb/ is up to date"
  exit 0
fi

commit() {
  git add --all -- kb
  git -c user.name="${KB_AUTHOR:-cuttings}" -c user.email="${KB_EMAIL:-cuttings@localhost}" \
    commit --quiet --message "Bring kb/ up to date with seeds/" -- kb
}

# On GitLab the push would start the same pipeline again; on GitHub it does not when the workflow's own token pushes.
push() {
  if test "${GITLAB_CI:-}" = true && test "$#" -eq 1; then set -- -o ci.skip "$1"; fi
  git push --quiet "$remote" "$@"
}

case $results in
  commit)
    commit
    if push "HEAD:refs/heads/$branch"; then
      echo "committed kb/ to $branch"
    else
      there=$(git ls-remote "$remote" "refs/heads/$branch" | cut -f 1)
      if test -n "$there" && test "$there" != "$here"; then
        echo "$branch has moved on meanwhile; the run for its newest commit brings kb/ up to date" >&2
      else
        echo "kb/ could not be pushed to $branch: see to the rights, or set KB_RESULTS to pull-request or none" >&2
      fi
      exit 1
    fi
    ;;
  pull-request)
    commit
    if test "${GITLAB_CI:-}" = true; then
      push -o merge_request.create -o "merge_request.target=$branch" --force "HEAD:refs/heads/$offered"
    else
      push --force "HEAD:refs/heads/$offered"
      if command -v gh > /dev/null && test -z "$(gh pr list --head "$offered" --base "$branch" --json number --jq '.[].number')"; then
        "${CUTTINGS:-.venv/bin/cuttings}" diff "$here" --format markdown |
          gh pr create --head "$offered" --base "$branch" --title "Bring kb/ up to date with seeds/" --body-file -
      fi
    fi
    # The site is built from what this branch holds, not from what is only offered.
    git reset --quiet --hard "$here"
    echo "offered kb/ from $offered"
    ;;
  none)
    git status --short -- kb
    echo "kb/ is not what seeds/ make it: run cuttings extract and commit kb/" >&2
    exit 1
    ;;
  *)
    echo "KB_RESULTS is $results; it is one of: commit, pull-request, none" >&2
    exit 2
    ;;
esac
