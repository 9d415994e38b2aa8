"""``python -m tests.equivalence PROGRAM…``: migrate programs in a temporary copy, run both, say what differs.

Exit codes: 0 every program is equivalent or was left as it is · 1 one differs · 2 one can't be compared.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.equivalence.compare import InvalidProgram, requests
from tests.equivalence.header import unsafe_codes
from tests.equivalence.laboratory import Comparison, Laboratory, program_header, read
from tests.equivalence.migrate import MigrationFailed, migrate
from tests.equivalence.show import render


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare the programs of the command line and give the exit code."""
    options = parse(arguments)
    with Laboratory() as laboratory:
        return max(examine(laboratory, program, options) for program in options.programs)


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.equivalence", description=__doc__)
    parser.add_argument("programs", nargs="+", type=Path, metavar="PROGRAM", help="a file, or a folder with a program")
    parser.add_argument("--after", type=Path, help="compare with this program instead of migrating")
    parser.add_argument("--options", default="", help="options for the tool besides the header's, in one word")
    parser.add_argument("-v", "--verbose", action="store_true", help="show the requests and the output in any case")
    return parser.parse_args(arguments)


def examine(laboratory: Laboratory, program: Path, options: argparse.Namespace) -> int:
    """Compare one program, print the verdict and give its exit code."""
    given = shlex.split(options.options)
    try:
        before = read(program)
        if options.after is not None:
            after, report = read(options.after), ""
        else:
            migration = migrate(before, [*program_header(before).options, *given])
            after, report = dict(migration.files), migration.report
        comparison = laboratory.compare(before, after, unsafe_codes(given))
    except (InvalidProgram, MigrationFailed, ValueError, OSError) as error:
        print(f"{program}: can't be compared: {error}", file=sys.stderr)
        return 2
    if options.verbose:
        show_run(comparison)
    if comparison.differences:
        print(f"{program}: different")
        for difference in comparison.differences:
            print(render(difference))
        return 1
    if after == before:
        print(f"{program}: unchanged\n{report}".rstrip())
    else:
        print(f"{program}: equivalent, {len(comparison.before.exchanges)} requests")
    return 0


def show_run(comparison: Comparison) -> None:
    """Print what the program sent and wrote as it was."""
    for request in requests(comparison.before, unordered=False):
        print(request)
    print(comparison.before.stdout, end="")
    print(comparison.before.stderr, end="", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
