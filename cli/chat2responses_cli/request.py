"""What the user asks for: the command line and the configuration brought together, and checked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from chat2responses_cli.config import FAIL_ON, Config, find_config

if TYPE_CHECKING:
    from chat2responses.model import Options


class UsageError(Exception):
    """The command line can't be used; the message says what to do."""


class Request(NamedTuple):
    """A checked request. ``paths`` is empty when everything is read from standard input, named ``stdin_filename``."""

    paths: tuple[str, ...]
    config: Config
    """The configuration, the command line's choices included."""
    unsafe: frozenset[str] = frozenset()
    follow: bool = False
    select: frozenset[str] = frozenset()
    families: frozenset[str] | None = None
    bump_openai: bool = False
    stdin_filename: str | None = None
    exit_zero: bool = False
    color: str = "auto"
    """``auto``, ``always`` or ``never``."""
    hook: bool = False
    jobs: int = 1
    fail_on: tuple[str, ...] = FAIL_ON
    """Without a choice each of the three verdicts makes a command fail."""
    baseline: str | None = None
    write_baseline: str | None = None
    changed_since: str | None = None

    @property
    def chooses(self) -> bool:
        """Whether only some families are asked for."""
        return bool(self.select or self.families)

    @property
    def options(self) -> Options:
        """The choices as the engine takes them."""
        from chat2responses.model import Options

        return Options(
            responses_hosts=frozenset(self.config.responses_hosts),
            clients=frozenset(self.config.clients),
            unsafe=self.unsafe,
            select=self.select,
            families=self.families,
            bump_openai=self.bump_openai,
            store=self.config.store or "unchanged",
            stream_errors=self.config.stream_errors or "raise",
            azure_v1=self.config.azure_v1,
            assume_private=self.config.assume_private,
            follow=self.follow,
        )


def build_request(
    paths: Sequence[str],
    *,
    select: Sequence[str],
    families: Sequence[str],
    bump_openai: bool,
    unsafe: Sequence[str],
    responses_hosts: Sequence[str],
    clients: Sequence[str],
    store: str | None,
    stream_errors: str | None,
    azure_v1: bool | None,
    assume_private: bool | None,
    follow: bool,
    stdin_filename: str | None,
    exit_zero: bool,
    color: str,
    hook: bool,
    jobs: int,
    fail_on: str | None,
    baseline: str | None,
    write_baseline: str | None = None,
    changed_since: str | None = None,
) -> Request:
    """Check what the command line says and add what the configuration says.

    Lists are joined; of two policies the command line's counts. Raises ``UsageError`` and ``ConfigError``.
    """
    named = tuple(paths) or (".",)
    from_stdin = "-" in named
    if from_stdin and len(named) > 1:
        raise UsageError("'-' reads one file from standard input: name no other path beside it")
    if stdin_filename is not None and not from_stdin:
        raise UsageError("--stdin-filename goes with the path '-'")
    if follow and from_stdin:
        raise UsageError("--follow needs paths: from standard input only one file can be changed")
    if changed_since is not None and from_stdin:
        raise UsageError("--changed-since needs paths: git knows nothing about standard input")
    if write_baseline is not None and (changed_since is not None or select or families):
        raise UsageError("--write-baseline takes every call site: leave --changed-since, --select and --family out")
    config = find_config((stdin_filename or ".",) if from_stdin else named)
    return Request(
        paths=() if from_stdin else named,
        config=config._replace(
            responses_hosts=tuple(_host(host) for host in (*config.responses_hosts, *responses_hosts)),
            clients=tuple(_client(client) for client in (*config.clients, *clients)),
            store=cast("Literal['unchanged', 'false'] | None", store or config.store),
            stream_errors=cast("Literal['raise', 'ignore'] | None", stream_errors or config.stream_errors),
            azure_v1=bool(azure_v1) or config.azure_v1,
            assume_private=bool(assume_private) or config.assume_private,
        ),
        follow=follow,
        unsafe=frozenset(code if code == "all" else _known_reason(code) for code in unsafe),
        select=frozenset(_known_code(code) for code in select),
        families=frozenset(_family_id(family) for family in families) or None,
        bump_openai=bump_openai,
        stdin_filename=(stdin_filename or "<stdin>") if from_stdin else None,
        exit_zero=exit_zero,
        color=color,
        hook=hook,
        jobs=jobs,
        fail_on=config.fail_on or FAIL_ON if fail_on is None else tuple(_verdict(word) for word in fail_on.split(",")),
        baseline=None if write_baseline is not None else baseline or config.baseline,
        write_baseline=write_baseline,
        changed_since=changed_since,
    )


def _verdict(word: str) -> str:
    bare = word.strip().lower()
    if bare not in FAIL_ON:
        raise UsageError(f"{word!r} is no verdict for --fail-on: write some of {','.join(FAIL_ON)}")
    return bare


def _host(host: str) -> str:
    bare = host.strip().lower()
    if "/" in bare:
        bare = bare.partition("://")[2] or bare
        raise UsageError(f"{host!r} is no host name: write {bare.partition('/')[0]!r}")
    if not bare or any(character.isspace() for character in bare):
        raise UsageError(f"{host!r} is no host name: write it like 'llm.corp.example', or 'any'")
    return bare


def _client(expression: str) -> str:
    import ast

    try:
        tree = ast.parse(expression.strip(), mode="eval").body
    except (SyntaxError, ValueError):
        tree = None
    node = tree
    while isinstance(node, ast.Attribute | ast.Call | ast.Subscript):
        node = node.func if isinstance(node, ast.Call) else node.value
    if tree is None or not isinstance(node, ast.Name):
        raise UsageError(f"{expression!r} is no expression for a client: write it as in the code, like 'self.llm'")
    return ast.unparse(tree)


def _family_id(text: str) -> str:
    import re

    bare = text.strip().lower()
    if re.fullmatch("[0-9a-f]{12}", bare) is None:
        raise UsageError(f"{text!r} is no id of a family: 'check' shows it behind each call site, in brackets")
    return bare


def _known_reason(code: str) -> str:
    from chat2responses.api.reasons import REASONS

    return _known(code, "--unsafe", REASONS)


def _known_code(code: str) -> str:
    from chat2responses.api.reasons import NOTES, REASONS

    return _known(code, "--select", (*REASONS, *NOTES))


def _known(code: str, option: str, codes: Collection[str]) -> str:
    if code in codes:
        return code
    from difflib import get_close_matches

    close = get_close_matches(code.lower().replace("_", "-"), codes, n=1)
    remedy = f"did you mean {close[0]!r}?" if close else "'chat2responses explain' lists the codes"
    raise UsageError(f"unknown code {code!r} for {option}: {remedy}")
