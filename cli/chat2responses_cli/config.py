"""The table ``[tool.chat2responses]`` of ``pyproject.toml``."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Final, Literal, NamedTuple, TypeVar

from chat2responses.paths import display

KEYS = (
    "responses-hosts",
    "clients",
    "exclude",
    "store",
    "stream-errors",
    "azure-v1",
    "assume-private",
    "fail-on",
    "baseline",
)
STORE: Final[tuple[Literal["unchanged", "false"], ...]] = ("unchanged", "false")
FAIL_ON = ("migrate", "unsafe", "manual")
"""The verdicts that can make a command fail."""
STREAM_ERRORS: Final[tuple[Literal["raise", "ignore"], ...]] = ("raise", "ignore")

_Choice = TypeVar("_Choice", bound=str)


class ConfigError(Exception):
    """The configuration can't be used; the message names the file and says what to do."""


class Config(NamedTuple):
    """What a project has chosen. ``root`` is the folder of its ``pyproject.toml``, which ``exclude`` is relative to."""

    root: str = "."
    responses_hosts: tuple[str, ...] = ()
    clients: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    store: Literal["unchanged", "false"] | None = None
    stream_errors: Literal["raise", "ignore"] | None = None
    azure_v1: bool = False
    assume_private: bool = False
    fail_on: tuple[str, ...] = ()
    baseline: str | None = None
    """A path as the working folder sees it; in the file it is relative to ``root``."""


def find_config(paths: Sequence[str]) -> Config:
    """Read the nearest ``pyproject.toml`` with the table, at or above the folder that holds all ``paths``.

    The search ends at the folder of a repository. Raises ``ConfigError``.
    """
    folder = _common_folder(paths)
    while True:
        path = os.path.join(folder, "pyproject.toml")
        source = _read(path)
        if source is not None and b"chat2responses" in source:
            table = _table(source, display(path))
            if table is not None:
                return _config(table, folder, display(path))
        parent = os.path.dirname(folder)
        if parent == folder or os.path.lexists(os.path.join(folder, ".git")):
            return Config()
        folder = parent


def _common_folder(paths: Sequence[str]) -> str:
    folders = [path if os.path.isdir(path) else os.path.dirname(path) for path in map(os.path.abspath, paths)]
    try:
        return os.path.commonpath(folders)
    except ValueError:  # several drives
        return os.getcwd()


def _read(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


def _table(source: bytes, shown: str) -> Mapping[str, object] | None:
    import sys
    from importlib import import_module

    tomllib = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    try:
        document = tomllib.loads(source.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{shown}:{line}: isn't UTF-8: mend the file") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{shown}: isn't valid TOML: {error}: mend the file") from error
    tool = document.get("tool", {})
    table = tool.get("chat2responses") if isinstance(tool, dict) else None
    if table is None:
        return None
    if not isinstance(table, dict):
        raise ConfigError(f"{shown}: tool.chat2responses must be a table")
    return table


def _config(table: Mapping[str, object], folder: str, shown: str) -> Config:
    for key in table:
        if key not in KEYS:
            raise ConfigError(f"{shown}: unknown key {key!r} in [tool.chat2responses]{_suggestion(key)}")

    def strings(key: str) -> tuple[str, ...]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            raise ConfigError(f"{shown}: {key!r} in [tool.chat2responses] must be a list of strings")
        return tuple(value)

    def verdicts(key: str) -> tuple[str, ...]:
        found = strings(key)
        if not set(found) <= set(FAIL_ON):
            wanted = ", ".join(f'"{word}"' for word in FAIL_ON)
            raise ConfigError(f"{shown}: {key!r} in [tool.chat2responses] takes {wanted} alone")
        return found

    def path(key: str) -> str | None:
        value = table.get(key)
        if value is not None and not (isinstance(value, str) and value):
            raise ConfigError(f"{shown}: {key!r} in [tool.chat2responses] must be a path")
        return None if value is None else display(os.path.join(folder, value))

    def flag(key: str) -> bool:
        value = table.get(key, False)
        if not isinstance(value, bool):
            raise ConfigError(f"{shown}: {key!r} in [tool.chat2responses] must be true or false")
        return value

    def choice(key: str, values: tuple[_Choice, ...]) -> _Choice | None:
        value = table.get(key)
        if value is None:
            return None
        for allowed in values:
            if value == allowed:
                return allowed
        wanted = " or ".join(f'"{item}"' for item in values)
        raise ConfigError(f"{shown}: {key!r} in [tool.chat2responses] must be {wanted}")

    return Config(
        root=folder,
        responses_hosts=strings("responses-hosts"),
        clients=strings("clients"),
        exclude=strings("exclude"),
        store=choice("store", STORE),
        stream_errors=choice("stream-errors", STREAM_ERRORS),
        azure_v1=flag("azure-v1"),
        assume_private=flag("assume-private"),
        fail_on=verdicts("fail-on"),
        baseline=path("baseline"),
    )


def _suggestion(key: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(key.replace("_", "-").lower(), KEYS, n=1)
    return f": did you mean {close[0]!r}?" if close else f": the keys are {', '.join(KEYS)}"
