"""Suggest a commit message for a diff."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from openai import APIConnectionError, AuthenticationError

from commitmsg import generate


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="commitmsg", description=__doc__)
    parser.add_argument("diff", type=argparse.FileType("r"), nargs="?", default=sys.stdin)
    parser.add_argument("--model", default="gpt-4o-mini")
    parser.add_argument("--no-stream", action="store_true", help="print the message when it is complete")
    parser.add_argument("--style", choices=sorted(generate.STYLES), default="plain")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    args = parse(argv)
    diff = args.diff.read()
    if not diff.strip():
        print("nothing has changed", file=sys.stderr)
        return 2
    try:
        if args.no_stream:
            print(generate.message(diff, args.model, args.style))
        else:
            for piece in generate.pieces(diff, args.model, args.style):
                print(piece, end="", flush=True)
            print()
    except AuthenticationError:
        print("set OPENAI_API_KEY", file=sys.stderr)
        return 3
    except APIConnectionError as error:
        print(f"no connection: {error}", file=sys.stderr)
        return 4
    return 0
