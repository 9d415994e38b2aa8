"""Asking git about the repositories that files lie in."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from chat2responses.listing import enclosing_repository, git_environment


class GitError(Exception):
    """Git can't answer; the message is its own, or the system's."""


def by_repository(paths: Iterable[str]) -> Mapping[str, dict[str, str]]:
    """Group paths: the top folder of each repository, with the paths as given by their name below it.

    Names have ``/``. A path in no repository isn't mentioned.
    """
    groups: dict[str, dict[str, str]] = {}
    for path in paths:
        real = os.path.realpath(path)
        top = enclosing_repository(os.path.dirname(real))
        if top is not None:
            groups.setdefault(top, {})[os.path.relpath(real, top).replace(os.sep, "/")] = path
    return groups


def run_git(top: str, *arguments: str, environment: Mapping[str, str] | None = None) -> bytes:
    """Give what ``git`` prints when it runs in the folder ``top``. Raises ``GitError``.

    Arguments that name files are taken literally, not as patterns.
    """
    import subprocess

    try:
        done = subprocess.run(
            ["git", "--no-optional-locks", "--literal-pathspecs", *arguments],
            cwd=top,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env={**git_environment(), **(environment or {})},
        )
    except OSError as error:
        raise GitError(f"git: {(error.strerror or str(error)).lower()}") from error
    if done.returncode:
        raise GitError(os.fsdecode(done.stderr).strip() or f"git {arguments[0]} failed")
    return done.stdout
