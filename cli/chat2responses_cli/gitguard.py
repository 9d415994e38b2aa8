"""Which files git could not give back if ``fix`` changed them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence

from chat2responses.listing import enclosing_repository

from chat2responses_cli.git import GitError, by_repository, run_git

_ADVICE = "stage or commit it first, or use --allow-dirty"

_BATCH = 500


def unrecoverable(paths: Sequence[str]) -> dict[str, str]:
    """Tell which of ``paths`` have changes that are not staged, or are unknown to git, each with what to do.

    A file that is staged and identical is safe; one outside of any repository isn't mentioned, see ``outside_git``.
    """
    reasons: dict[str, str] = {}
    for top, members in by_repository(paths).items():
        names = list(members)
        for start in range(0, len(names), _BATCH):
            batch = names[start : start + _BATCH]
            reasons.update((members[name], reason) for name, reason in _unsafe(top, batch).items())
    return reasons


def outside_git(paths: Iterable[str]) -> list[str]:
    """Give those of ``paths`` that lie in no repository."""
    return [path for path in paths if enclosing_repository(os.path.dirname(os.path.realpath(path))) is None]


def _unsafe(top: str, names: Sequence[str]) -> dict[str, str]:
    environment = {}
    if "GIT_INDEX_FILE" in os.environ:  # in a hook of `git commit FILE` this index holds what is being committed
        environment["GIT_INDEX_FILE"] = os.environ["GIT_INDEX_FILE"]
    options = ["--porcelain", "-z", "--no-renames", "--untracked-files=all", "--ignored=matching"]
    try:
        out = run_git(top, "status", *options, "--", *names, environment=environment)
    except GitError as error:
        return _unknown(names, str(error))
    entries = (entry for entry in os.fsdecode(out).split("\0") if entry)
    found = {entry[3:]: reason for entry in entries if (reason := _reason(entry[:2]))}
    return _spread(found, names)


def _unknown(names: Sequence[str], complaint: str) -> dict[str, str]:
    first = complaint.partition("\n")[0]
    return dict.fromkeys(names, f"git can't tell whether it has changes ({first}); use --allow-dirty")


def _reason(state: str) -> str:
    if state in ("??", "!!"):
        return f"git doesn't track it, so there would be no way back: {_ADVICE}"
    return "" if state[1] == " " else f"has changes that are not staged, so there would be no way back: {_ADVICE}"


def _spread(found: Mapping[str, str], names: Sequence[str]) -> dict[str, str]:
    """An ignored folder is one entry that ends with ``/`` and stands for all that it holds."""
    folders = tuple(entry for entry in found if entry.endswith("/"))
    reasons: dict[str, str] = {}
    for name in names:
        entry = name if name in found else next((folder for folder in folders if name.startswith(folder)), None)
        if entry is not None:
            reasons[name] = found[entry]
    return reasons
