"""The entry point: ``chat2responses`` and ``python -m chat2responses_cli``."""

from __future__ import annotations

import gc
import sys

_INTERRUPTED = 130


def main() -> None:
    """Run the command line given by ``sys.argv`` and leave with its exit code."""
    gc.disable()  # a run is short, and its syntax trees hold next to no cycles
    arguments = sys.argv[1:]
    try:
        if "--hook" in arguments and _hook_has_nothing_to_do(arguments):
            sys.exit(0)
        from chat2responses_cli.app import run_command_line

        code = run_command_line(arguments)
    except KeyboardInterrupt:
        code = _INTERRUPTED
    sys.exit(code)


def _hook_has_nothing_to_do(arguments: list[str]) -> bool:
    from chat2responses_cli.hook import has_nothing_to_do

    return has_nothing_to_do(arguments)


if __name__ == "__main__":
    main()
