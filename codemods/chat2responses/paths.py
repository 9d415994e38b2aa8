"""How files are shown, and how it is said that one can't be looked at."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chat2responses.model import FileError


def display(path: str) -> str:
    """Give ``path`` as it is shown: relative to the working folder with ``/``, absolute where it lies outside."""
    here = os.getcwd()
    full = os.path.normpath(os.path.join(here, path))
    if full == here:
        return "."
    prefix = here if here.endswith(os.sep) else here + os.sep
    shown = full[len(prefix) :] if full.startswith(prefix) else full
    return shown.replace(os.sep, "/")


def file_error(path: str, problem: str | OSError) -> FileError:
    """Make the error of a file that can't be looked at. Only then are the classes of the model needed."""
    from chat2responses.model import FileError

    return FileError(display(path), 0, explain_os_error(problem) if isinstance(problem, OSError) else problem)


def explain_crash(error: Exception) -> str:
    """Say what went wrong inside of this program, and where, in one clause that helps with a report."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" at {os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else ""
    text = " ".join(str(error).split())
    return f"internal error{place} ({type(error).__name__}{f': {text[:200]}' if text else ''})"


def explain_os_error(error: OSError) -> str:
    """Say in one clause what the system refused, and what to do about it."""
    reason = (error.strerror or str(error)).lower()
    return f"{reason}: {_REMEDIES[type(error)]}" if type(error) in _REMEDIES else f"{reason}: look at the file"


NO_PERMISSION = "give yourself the right to it, or exclude it"

_REMEDIES: dict[type[OSError], str] = {
    FileNotFoundError: "look whether it was moved or deleted",
    PermissionError: NO_PERMISSION,
    IsADirectoryError: "name a file",
}
