"""``explain``: what a row of the table or a finding's code means."""

from __future__ import annotations

from chat2responses_cli import exit_codes, output
from chat2responses_cli.request import UsageError


def execute(name: str | None, output_format: str) -> int:
    """Print what there is to say of ``name``; give the exit code. Raises ``UsageError``.

    Without a name, text lists all names and Markdown is the whole reference.
    """
    from chat2responses.api.explain import names, pages, reference

    if name is None:
        output.write_out(reference() if output_format == "markdown" else "".join(f"{known}\n" for known in names()))
        return exit_codes.DONE
    found = pages(name)
    if not found:
        from difflib import get_close_matches

        close = get_close_matches(name, names(), n=3, cutoff=0.5)
        remedy = f"did you mean {' or '.join(map(repr, close))}?" if close else "without a name all are listed"
        raise UsageError(f"nothing is called {name!r}: {remedy}")
    shown = [page.markdown() if output_format == "markdown" else page.text() for page in found]
    output.write_out("\n\n".join(shown) + "\n")
    return exit_codes.DONE
