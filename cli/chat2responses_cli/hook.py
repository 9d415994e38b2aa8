"""``--hook``: a commit whose files hold no call site ends here, before anything else is imported."""

from __future__ import annotations

FLAGS = frozenset({"--allow-dirty", "--azure-v1", "--bump-openai", "--exit-zero", "--follow", "--hook"})
"""Options without a value that say nothing about files."""

VALUES = frozenset(
    {
        "--baseline",
        "--client",
        "--color",
        "--fail-on",
        "--family",
        "--responses-host",
        "--select",
        "--store",
        "--stream-errors",
        "--unsafe",
    }
)
"""Options that take a value, and leave a hook without a call site nothing to do."""


def has_nothing_to_do(arguments: list[str]) -> bool:
    """Tell whether a command line is that of a hook, and none of its files may hold a call site.

    What isn't understood here, a folder or a file that can't be read is left to the command itself.
    """
    if "--hook" not in arguments or arguments[0] not in ("check", "fix"):
        return False
    files = _files(arguments[1:])
    return bool(files) and not any(map(_may_hold_call_site, files))


def _files(arguments: list[str]) -> list[str]:
    """Give the arguments that name files, none if there is an option that isn't known here."""
    files: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        option, equals, _ = argument.partition("=")
        if argument == "--":
            files.extend(rest)
        elif not argument.startswith("-"):
            files.append(argument)
        elif option in VALUES:
            if not equals:
                next(rest, None)
        elif argument not in FLAGS:
            return []
    return files


def _may_hold_call_site(path: str) -> bool:
    from chat2responses.prefilter import may_hold_call_site

    try:
        with open(path, "rb") as file:
            return may_hold_call_site(file.read())
    except OSError:
        return True
