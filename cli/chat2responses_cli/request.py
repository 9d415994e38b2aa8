"""What the user asks for: the command line and the configuration brought together, and checked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from chat2responses_cli.config import Config, find_config

if TYPE_CHECKING:
    from chat2responses.model import Options


FAIL_ON = ("migrate", "unsafe", "manual")
"""The verdicts that can make a command fail, by the word for each; without a choice all of them do."""


class UsageError(Exception):
    """The command line can't be used; the message says what to do."""


class Request(NamedTuple):
    """A checked request. ``paths`` is empty when everything is read from standard input, named ``stdin_filename``."""

    paths: tuple[str, ...]
    config: Config
    """The configuration, the command line's choices included."""
    unsafe: frozenset[str] = frozenset()
    follow: bool = False
    stdin_filename: str | None = None
    exit_zero: bool = False
    fail_on: tuple[str, ...] = FAIL_ON

    @property
    def options(self) -> Options:
        """The choices as the engine takes them."""
        from chat2responses.model import Options

        return Options(
            responses_hosts=frozenset(self.config.responses_hosts),
            clients=frozenset(self.config.clients),
            unsafe=self.unsafe,
            store=self.config.store or "unchanged",
            stream_errors=self.config.stream_errors or "raise",
            follow=self.follow,
        )


def build_request(
    paths: Sequence[str],
    *,
    unsafe: Sequence[str],
    responses_hosts: Sequence[str],
    clients: Sequence[str],
    store: str | None,
    stream_errors: str | None,
    follow: bool,
    stdin_filename: str | None,
    exit_zero: bool,
    fail_on: str | None,
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
    config = find_config((stdin_filename or ".",) if from_stdin else named)
    return Request(
        paths=() if from_stdin else named,
        config=config._replace(
            responses_hosts=tuple(_host(host) for host in (*config.responses_hosts, *responses_hosts)),
            clients=tuple(_client(client) for client in (*config.clients, *clients)),
            store=cast("Literal['unchanged', 'false'] | None", store or config.store),
            stream_errors=cast("Literal['raise', 'ignore'] | None", stream_errors or config.stream_errors),
        ),
        unsafe=frozenset(_known_code(code) for code in unsafe),
        follow=follow,
        stdin_filename=(stdin_filename or "<stdin>") if from_stdin else None,
        exit_zero=exit_zero,
        fail_on=FAIL_ON if fail_on is None else tuple(_verdict(word) for word in fail_on.split(",")),
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


def _known_code(code: str) -> str:
    if code == "all":
        return code
    from difflib import get_close_matches

    from chat2responses.api.reasons import REASONS

    if code in REASONS:
        return code
    close = get_close_matches(code.lower().replace("_", "-"), REASONS, n=1)
    remedy = f"did you mean {close[0]!r}?" if close else "'chat2responses explain' lists the codes"
    raise UsageError(f"unknown code {code!r} for --unsafe: {remedy}")
