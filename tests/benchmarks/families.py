"""What families across files cost: ``python -m tests.benchmarks.families``.

A project of 2,000 files, in which 25 families with 4 call sites each span 7 files. ``check`` is measured against bare
``libcst.parse_module`` + ``.code`` of the files that matter (at most 2.0), each in a process of its own. Peak memory
and times are printed.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.cost import PLAIN

FILES = 2_000
FAMILIES = 25
CALLS = 4
ROUNDS = 5
LIMIT = 2.0

HEAD = """\
from __future__ import annotations

import json
import logging
from dataclasses import dataclass

logger = logging.getLogger(__name__)

"""

CLIENT = """
from openai import OpenAI

client = OpenAI()
"""

CALL = '''
from .connection import client


def ask_{number}(question: str, tone: str = "friendly"):
    """Ask one question."""
    return client.chat.completions.create(
        model="gpt-4.1",
        messages=[{{"role": "system", "content": f"Be {{tone}}."}}, {{"role": "user", "content": question}}],
        max_tokens=300,
    )
'''

READER = '''
def text_of(completion) -> str:
    """Give what the model says."""
    logger.info("%s tokens", completion.usage.total_tokens)
    return completion.choices[0].message.content or ""
'''

MEASURED = """
import gc, resource, sys, time
gc.disable()  # as the command does
paths = sys.argv[2:]
began = time.process_time()
{work}
print(time.process_time() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""

PARSE = """
import libcst
began = time.process_time()
for path in paths:
    with open(path, "rb") as file:
        libcst.parse_module(file.read()).code
"""

CHECK = """
from chat2responses.model import Options
from chat2responses.run import run
import chat2responses.engine
began = time.process_time()
result = run(["."], Options())
assert len(result.sites) == int(sys.argv[1]) and {site.verdict.value for site in result.sites} == {"migrate"}
"""


def build(folder: Path) -> list[str]:
    """Write the project; give the paths of the files that matter."""
    (folder / "pyproject.toml").write_text("")
    matter: list[str] = []
    for family in range(FAMILIES):
        for name, content in sources(family):
            path = folder / f"part_{family:02}" / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(content)
            matter.append(path.relative_to(folder).as_posix())
    for number in range(FILES - len(matter)):
        path = folder / f"area_{number % 40:02}" / f"module_{number}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(HEAD + "".join(PLAIN.format(number=f"{number}_{part}") for part in range(3)))
    return matter


def sources(family: int) -> Iterator[tuple[str, str]]:
    """Give the files of one family: name and content."""
    plain = PLAIN.format(number=family)
    yield "connection.py", HEAD + plain + CLIENT
    yield "reading.py", HEAD + plain + READER
    uses = "from .reading import text_of\n"
    for number in range(CALLS):
        yield f"asking_{number}.py", HEAD + plain + CALL.format(number=number)
        uses += f"from .asking_{number} import ask_{number}\n"
    uses += "".join(f'\nprint(text_of(ask_{number}("How are you?")))\n' for number in range(CALLS))
    yield "desk.py", HEAD + plain + uses


def measure(work: str, folder: Path, arguments: list[str]) -> tuple[float, float]:
    """Run ``work`` in a process of its own, several times; give its time in seconds and its peak memory in MiB."""
    times, peaks = [], []
    for _ in range(ROUNDS):
        done = subprocess.run(
            [sys.executable, "-c", MEASURED.format(work=work), *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        )
        seconds, kilobytes = done.stdout.split()
        times.append(float(seconds))
        peaks.append(float(kilobytes) / 1024)
    return statistics.median(times), max(peaks)


def main() -> int:
    """Print the figures; 1 when the ratio is above its limit."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        matter = build(folder)
        bare, bare_peak = measure(PARSE, folder, ["0", *matter])
        check, check_peak = measure(CHECK, folder, [str(FAMILIES * CALLS)])
    ratio = check / bare
    print(f"{FILES} files, {len(matter)} matter, {FAMILIES * CALLS} call sites in {FAMILIES} families")
    print(f"parse and code of these  {bare:7.3f} s  peak {bare_peak:6.1f} MiB")
    print(f"check                    {check:7.3f} s  peak {check_peak:6.1f} MiB")
    print(f"ratio                    {ratio:7.2f}    at most {LIMIT}")
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
