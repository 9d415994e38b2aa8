"""What a run costs, as ratios that are measured side by side: ``python -m tests.benchmarks.cost``.

- start: a run without a hit against ``python -c "import click"`` (at most 1.5)
- check: ``check`` in one process against bare ``libcst.parse_module`` + ``.code`` on the same files (at most 1.6)
- growth: a file of 4,000 call sites against one of 400 (at most 12)
"""

from __future__ import annotations

import contextlib
import gc
import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import click
import libcst
from chat2responses.model import Options
from chat2responses.run import run
from chat2responses_cli.app import run_command_line

HEAD = '''\
"""Answers for part {number} of the application."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass

from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI()

'''

PLAIN = '''
@dataclass
class Record{number}:
    """One row of the table."""

    name: str
    amount: float = 0.0
    tags: tuple[str, ...] = ()

    def total(self, factor: float = 1.0) -> float:
        if not self.tags:
            return self.amount * factor
        return sum(len(tag) * factor for tag in self.tags if tag) + self.amount  # weighted

    def to_json(self) -> str:
        return json.dumps({{"name": self.name, "amount": self.amount, "tags": list(self.tags)}}, indent=2)


def load_{number}(path: str) -> list[Record{number}]:
    records = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            name, _, amount = line.partition(",")
            try:
                records.append(Record{number}(name.strip(), float(amount or 0)))
            except ValueError as error:
                logger.warning("skipped %r: %s", line, error)
    return sorted(records, key=lambda record: record.name)

'''

CALL = '''
def ask_{number}(question: str, tone: str = "friendly") -> str:
    """Ask one question."""
    messages = [{{"role": "system", "content": f"Be {{tone}}."}}]
    messages.append({{"role": "user", "content": question}})
    completion = client.chat.completions.create(
        model="gpt-4.1",
        messages=messages,
        temperature=0.2,
        max_tokens=500,  # enough
    )
    logger.info("used %d tokens", completion.usage.total_tokens)
    return completion.choices[0].message.content.strip()

'''


def program(number: int, calls: int, plain: int) -> str:
    """A module with ``calls`` call sites and ``plain`` pieces of other code, mixed."""
    parts = [HEAD.format(number=number)]
    for index in range(max(calls, plain)):
        if index < plain:
            parts.append(PLAIN.format(number=index))
        if index < calls:
            parts.append(CALL.format(number=index))
    return "".join(parts)


def side_by_side(first: Callable[[], object], second: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Run both in turn; the median time of each, in seconds."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for action, measured in zip((first, second), times, strict=True):
            gc.collect()
            start = time.perf_counter()
            action()
            measured.append(time.perf_counter() - start)
    return statistics.median(times[0]), statistics.median(times[1])


def report(name: str, measured: float, base: float, limit: float) -> None:
    ratio = measured / base
    verdict = "ok" if ratio <= limit else "TOO MUCH"
    click.echo(
        f"{name:8} {measured * 1000:9.1f} ms / {base * 1000:9.1f} ms = {ratio:5.2f}  (limit {limit:g}: {verdict})"
    )


def start(folder: Path) -> None:
    """A run without a hit, in a small repository, against the import of click alone."""
    (folder / "module.py").write_text("print('nothing to see here')\n")
    subprocess.run(["git", "init", "--quiet"], cwd=folder, check=True)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONPYCACHEPREFIX": str(folder / ".cache")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def process(*arguments: str) -> Callable[[], object]:
        return lambda: subprocess.run(
            [sys.executable, *arguments], cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL
        )

    bare, ours = process("-c", "import click"), process("-m", "chat2responses_cli", "check", ".")
    side_by_side(bare, ours, 2)  # writes the byte code
    base, measured = side_by_side(bare, ours, 21)
    report("start", measured, base, 1.5)


def check(folder: Path) -> None:
    """``check`` over files with hits, within this process, against parsing them and giving their code."""
    paths = [folder / f"module_{number}.py" for number in range(40)]
    for number, path in enumerate(paths):
        path.write_text(program(number, calls=1 + number % 3, plain=3 + number % 5))

    def bare() -> None:
        for path in paths:
            _ = libcst.parse_module(path.read_bytes()).code

    def ours() -> None:
        stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        with contextlib.redirect_stdout(stream):
            run_command_line(["check", str(folder)])
        gc.unfreeze()

    side_by_side(bare, ours, 1)
    base, measured = side_by_side(bare, ours, 7)
    report("check", measured, base, 1.6)


def growth(folder: Path) -> None:
    """One file of 4,000 call sites against one of 400."""
    small, large = folder / "small.py", folder / "large.py"
    small.write_text(program(0, calls=400, plain=0))
    large.write_text(program(0, calls=4000, plain=0))

    def look(path: Path) -> Callable[[], object]:
        return lambda: run([str(path)], Options())

    base, measured = side_by_side(look(small), look(large), 3)
    report("growth", measured, base, 12)


def main(names: Sequence[str]) -> None:
    """Measure what ``names`` say, or everything, each in a folder of its own."""
    for measure in (start, check, growth):
        if not names or measure.__name__ in names:
            with tempfile.TemporaryDirectory() as folder:
                measure(Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
