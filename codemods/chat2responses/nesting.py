"""Source that is nested too deeply for LibCST, whose parser then takes gigabytes or overflows the stack of the process.

Python's own parser has limits of its own, far below what does harm, and keeps them without harm.
"""

from __future__ import annotations

import warnings

_COMPLAINTS = ("too many nested", "too many levels of indentation", "too complex")


def too_deep_at(source: bytes) -> int | None:
    """Give ``None`` for source that LibCST may be given, else the line of the nesting, 0 where that isn't known.

    Anything else that is wrong with the source is no matter here. The limits follow ``sys.getrecursionlimit()`` and are
    right with its default.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(source, "<source>", "exec", dont_inherit=True)
    except (RecursionError, MemoryError):
        return 0
    except SyntaxError as error:
        if any(complaint in error.msg for complaint in _COMPLAINTS):
            return error.lineno or 0
    except ValueError:  # a NUL byte
        pass
    return None
