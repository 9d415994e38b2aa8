"""The entry point: ``chat2responses`` and ``python -m chat2responses_cli``."""

from __future__ import annotations

import sys

_INTERRUPTED = 130


def main() -> None:
    """Run the command line given by ``sys.argv`` and leave with its exit code."""
    try:
        from chat2responses_cli.app import run_command_line

        code = run_command_line(sys.argv[1:])
    except KeyboardInterrupt:
        code = _INTERRUPTED
    sys.exit(code)


if __name__ == "__main__":
    main()
