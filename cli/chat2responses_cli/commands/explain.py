"""``explain``: what a row of the table or a finding's code means."""

from __future__ import annotations

from chat2responses_cli import exit_codes, output
from chat2responses_cli.request import UsageError


def execute(name: str | None) -> int:
    """Print the explanation of ``name``, or all names; give the exit code. Raises ``UsageError``."""
    from chat2responses.api.explain import explain, names

    if name is None:
        output.write_out("".join(f"{known}\n" for known in names()))
        return exit_codes.DONE
    text = explain(name)
    if text is None:
        from difflib import get_close_matches

        close = get_close_matches(name, names(), n=3, cutoff=0.5)
        remedy = f"did you mean {' or '.join(map(repr, close))}?" if close else "without a name all are listed"
        raise UsageError(f"nothing is called {name!r}: {remedy}")
    output.write_out(text if text.endswith("\n") else text + "\n")
    return exit_codes.DONE
