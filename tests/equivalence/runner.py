"""Runs a program against the server and gives everything that it did."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from tests.equivalence.header import Header
from tests.server import Exchange, Run

TIME_LIMIT = 20.0
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Outcome:
    """What a program did. ``code`` is ``None`` when its time ran out; ``exception`` is the uncaught one: class and
    message; ``files`` those that it wrote, by their path in the program's folder (``None``: removed)."""

    code: int | None
    exception: tuple[str, str] | None
    stdout: str
    stderr: str
    files: Mapping[str, bytes | None]
    exchanges: tuple[Exchange, ...]
    folder: Path
    url: str

    @property
    def timed_out(self) -> bool:
        return self.code is None


class ProgramRunner:
    """A context manager that holds the process from which the programs are forked."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> ProgramRunner:
        orders, self._orders = os.pipe()
        self._results, results = os.pipe()
        environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
        for name in [name for name in environment if name.startswith(("OPENAI_", "AZURE_OPENAI_"))]:
            del environment[name]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.equivalence.zygote", str(orders), str(results)],
            cwd=ROOT,
            env=environment,
            pass_fds=(orders, results),
            stdin=subprocess.DEVNULL,
        )
        os.close(orders)
        os.close(results)
        self._lines = os.fdopen(self._results)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._orders)
        self._lines.close()
        if self._process is not None:
            self._process.wait()

    def run(self, program: Path, folder: Path, header: Header, run: Run, scratch: Path) -> Outcome:
        """Run ``program`` in ``folder`` (its own copy); ``scratch`` is an empty folder for its streams."""
        (scratch / "stdin").write_text(header.stdin, encoding="utf-8")
        before = snapshot(folder)
        order = {
            "program": str(program),
            "cwd": str(folder),
            "args": header.args,
            "env": environment(header, run, folder),
            "limit": TIME_LIMIT,
            **{name: str(scratch / name) for name in ("stdin", "stdout", "stderr", "report")},
        }
        os.write(self._orders, json.dumps(order).encode() + b"\n")
        answer = self._lines.readline()
        if not answer:
            raise RuntimeError("the process that forks the programs has died")
        result = json.loads(answer)
        after = snapshot(folder)
        report = scratch / "report"
        exception = json.loads(report.read_text(encoding="utf-8")) if report.exists() else None
        return Outcome(
            code=result["code"],
            exception=(exception["class"], exception["message"]) if exception else None,
            stdout=_read(scratch / "stdout"),
            stderr=_read(scratch / "stderr"),
            files={
                name: after.get(name)
                for name in sorted(before.keys() | after.keys())
                if before.get(name) != after.get(name)
            },
            exchanges=tuple(run.exchanges),
            folder=folder,
            url=run.url,
        )


def environment(header: Header, run: Run, folder: Path) -> dict[str, str]:
    """The program's environment.

    Azure's names are there only when the folder speaks of Azure: with both services in sight the SDK's module-level
    client doesn't know which one is meant. No certificates are loaded, which takes longer than most programs.
    """
    found = {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "NO_PROXY": "*",
        "SSL_CERT_DIR": str(folder),
        "OPENAI_API_KEY": "test-key",
        "OPENAI_BASE_URL": f"{run.url}/v1",
    }
    if any("azure" in path.read_text("utf-8", "replace").lower() for path in folder.rglob("*.py")):
        found |= {"AZURE_OPENAI_ENDPOINT": run.url, "AZURE_OPENAI_API_KEY": "test-key"}
    found |= {name: value.replace("{server}", run.url) for name, value in header.env.items()}
    return found


def snapshot(folder: Path) -> dict[str, bytes]:
    """The files below a folder, caches of Python left out."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def _read(path: Path) -> str:
    return path.read_text("utf-8", "backslashreplace") if path.exists() else ""
