"""The door to git, through its command. Nothing is fetched and nothing is written."""

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_HEADER = re.compile(rb"\x01(?P<commit>[0-9a-f]{40,64})\x02(?P<when>[^\x02]+)$")
_RAW = re.compile(rb"\n?:\d+ (?P<mode>\d+) (?P<old>[0-9a-f]+) (?P<new>[0-9a-f]+) \w$")


class GitError(ValueError):
    """Git is not there, or could not do it; the message says which and what right looks like."""


@dataclass(frozen=True)
class Touched:
    """A file that a commit changed: its path from the project's folder, and its content's ids; None where absent."""

    path: str
    old: str | None
    new: str | None


@dataclass(frozen=True)
class Commit:
    """A commit on the first-parent line, its date as ISO 8601 with the offset that it was made with."""

    id: str
    when: str
    touched: tuple[Touched, ...]


def is_repository(project: Path) -> bool:
    """Whether the folder lies in a repository and git is there to read it."""
    try:
        return _git(project, "rev-parse", "--is-inside-work-tree").strip() == b"true"
    except GitError:
        return False


def user_name(project: Path) -> str | None:
    """The name under which commits are made here; None without git or without a name."""
    try:
        return _git(project, "config", "user.name").decode(errors="replace").strip() or None
    except GitError:
        return None


def commit_of(project: Path, revision: str) -> str:
    """The id of the commit that a revision names. Raises GitError when there is none."""
    try:
        found = _git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except GitError as error:
        if not is_repository(project):
            raise GitError(f"{project} lies in no git repository; name two folders that hold kb/ instead") from error
        right = "for example: HEAD~1, main, a tag, or ../copy"
        raise GitError(
            f"{revision!r} is no revision of this repository, and no folder that holds kb/; {right}"
        ) from None
    return found.decode().strip()


def files_of(project: Path, commit: str, folder: str) -> dict[str, str]:
    """Path, from the folder of the project, and content's id of every file in a folder of a commit. Raises GitError."""
    rows = _git(project, "ls-tree", "-r", "-z", commit, f"{folder}/").split(b"\0")
    files = (row.partition(b"\t") for row in rows if row.startswith(b"100"))
    return {os.fsdecode(path): head.split()[2].decode() for head, _, path in files}


def contents(project: Path, ids: list[str]) -> Iterator[bytes]:
    """The bytes of each content, in the order of the ids. Raises GitError when one is missing."""
    data = _git(project, "cat-file", "--batch", given="".join(f"{id_}\n" for id_ in ids).encode())
    at = 0
    for id_ in ids:
        end = data.index(b"\n", at)
        head = data[at:end].split()
        if len(head) != 3:
            raise GitError(f"content {id_} is missing; fetch the whole repository, for example: git fetch --unshallow")
        size = int(head[2])
        yield data[end + 1 : end + 1 + size]
        at = end + 1 + size + 1


def history(project: Path, folder: str) -> list[Commit]:
    """The commits that changed files in a folder along the first parents, the newest first. Raises GitError."""
    form = "--format=%x01%H%x02%cI"
    raw = ("--raw", "-z", "--no-abbrev", "--no-renames", "--relative", "--diff-merges=first-parent")
    out = _git(project, "-c", "log.showRoot=true", "log", "--first-parent", *raw, form, "--", f"{folder}/")
    return list(_commits(iter(out.split(b"\0"))))


def cut_off(project: Path) -> frozenset[str]:
    """The commits whose parents a shallow copy lacks: what they changed is not known. Raises GitError."""
    path = _git(project, "rev-parse", "--git-path", "shallow").decode().strip()
    file = project / path
    return frozenset(file.read_text(encoding="ascii").split()) if file.is_file() else frozenset()


def _commits(tokens: Iterator[bytes]) -> Iterator[Commit]:
    header: re.Match[bytes] | None = None
    touched: list[Touched] = []
    for token in tokens:
        if (raw := _RAW.match(token)) is not None:
            path = os.fsdecode(next(tokens))
            touched.append(Touched(path, _id(raw["old"]), _id(raw["new"])))
        elif (start := _HEADER.match(token)) is not None:
            if header:
                yield _commit(header, touched)
            header, touched = start, []
    if header:
        yield _commit(header, touched)


def _commit(header: re.Match[bytes], touched: list[Touched]) -> Commit:
    return Commit(header["commit"].decode(), header["when"].decode(), tuple(touched))


def _id(digits: bytes) -> str | None:
    return digits.decode() if digits.strip(b"0") else None


def _git(project: Path, *arguments: str, given: bytes | None = None) -> bytes:
    # What somebody set for their own eyes (a pager, a language, replaced objects) is not to change what is read.
    quiet = {"LC_ALL": "C", "GIT_NO_REPLACE_OBJECTS": "1", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0"}
    command = ["git", "-C", str(project), *arguments]
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=False, env={**os.environ, **quiet})
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror}; install it, or name two folders") from error
    if done.returncode:
        raise GitError(done.stderr.decode(errors="replace").strip() or f"git {arguments[0]} failed")
    return done.stdout
