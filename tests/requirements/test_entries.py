"""Each kind of file: a pin that is too old is found at its place, and raised without touching anything else."""

from __future__ import annotations

import pytest
from chat2responses.engine import migrate
from chat2responses.model import Options, RunResult, Verdict
from chat2responses.workspace import Workspace

from tests.cli.support import FOUNDING, MIGRATED

BUMP = Options(bump_openai=True)

RAISED: dict[str, tuple[str, str, str, tuple[int, int]]] = {
    "requirements": (
        "requirements.txt",
        "flask==3.0\nOpenAI[datalib] ~= 1.30.1 ; python_version > '3.8'  # the SDK\n",
        "flask==3.0\nOpenAI[datalib] ~= 1.66.0 ; python_version > '3.8'  # the SDK\n",
        (2, 1),
    ),
    "requirements without a last line end": ("requirements-dev.txt", "openai<1.50", "openai<1.67", (1, 1)),
    "constraints": ("constraints-prod.txt", "openai==1.40.0\r\nhttpx<1\r\n", "openai==1.66.0\r\nhttpx<1\r\n", (1, 1)),
    "folder of requirements": ("requirements/base.in", "openai>=1.0,<1.50\n", "openai>=1.66,<1.67\n", (1, 1)),
    "PEP 621": (
        "pyproject.toml",
        '[project]\nname = "bot"\ndescription = "Talks to openai==1.0"\ndependencies = [\n    "flask",\n'
        "    'openai==1.40.0',  # pinned\n]\n",
        '[project]\nname = "bot"\ndescription = "Talks to openai==1.0"\ndependencies = [\n    "flask",\n'
        "    'openai==1.66.0',  # pinned\n]\n",
        (6, 6),
    ),
    "PEP 621, in one line": (
        "pyproject.toml",
        '[project]\ndependencies = ["flask>=3", "openai[aiohttp]~=1.40"]\n',
        '[project]\ndependencies = ["flask>=3", "openai[aiohttp]~=1.66"]\n',
        (2, 30),
    ),
    "an extra": (
        "pyproject.toml",
        '[project.optional-dependencies]\nopenai = ["openai==1.40.0"]\n',
        '[project.optional-dependencies]\nopenai = ["openai==1.66.0"]\n',
        (2, 12),
    ),
    "dependency groups": (
        "pyproject.toml",
        '[dependency-groups]\ndev = [\n  {include-group = "test"},\n  "openai==1.40.0",\n]\n',
        '[dependency-groups]\ndev = [\n  {include-group = "test"},\n  "openai==1.66.0",\n]\n',
        (4, 4),
    ),
    "Poetry": (
        "pyproject.toml",
        '[tool.poetry.dependencies]\npython = "^3.10"\nopenai = "^1.40"\n',
        '[tool.poetry.dependencies]\npython = "^3.10"\nopenai = "^1.66"\n',
        (3, 1),
    ),
    "Poetry, an exact version": (
        "pyproject.toml",
        '[tool.poetry.group.llm.dependencies]\nopenai = "1.40.0"\n',
        '[tool.poetry.group.llm.dependencies]\nopenai = "1.66.0"\n',
        (2, 1),
    ),
    "Poetry, an inline table": (
        "pyproject.toml",
        '[tool.poetry.dependencies]\nopenai = { extras = ["datalib"], version = "~1.40", optional = true }\n',
        '[tool.poetry.dependencies]\nopenai = { extras = ["datalib"], version = "~1.66", optional = true }\n',
        (2, 1),
    ),
    "Poetry, a table": (
        "pyproject.toml",
        '[tool.poetry.dependencies.openai]\nextras = ["datalib"]\nversion = "^1.40.2"\n',
        '[tool.poetry.dependencies.openai]\nextras = ["datalib"]\nversion = "^1.66.0"\n',
        (3, 1),
    ),
    "uv": (
        "pyproject.toml",
        '[tool.uv]\nconstraint-dependencies = ["openai<1.50"]\n',
        '[tool.uv]\nconstraint-dependencies = ["openai<1.67"]\n',
        (2, 29),
    ),
    "setup.cfg": (
        "setup.cfg",
        "[metadata]\nname = openai-bot\n[options]\ninstall_requires =\n    flask\n    openai ==1.40.0\n",
        "[metadata]\nname = openai-bot\n[options]\ninstall_requires =\n    flask\n    openai ==1.66.0\n",
        (6, 5),
    ),
    "setup.py": (
        "setup.py",
        'from setuptools import setup\nsetup(name="bot", install_requires=["flask", "openai==1.40.0"])\n',
        'from setuptools import setup\nsetup(name="bot", install_requires=["flask", "openai==1.66.0"])\n',
        (2, 47),
    ),
    "Pipfile": (
        "Pipfile",
        '[[source]]\nurl = "https://example.com"\n\n[packages]\nopenai = {version = "==1.40.0", extras = ["x"]}\n',
        '[[source]]\nurl = "https://example.com"\n\n[packages]\nopenai = {version = "==1.66.0", extras = ["x"]}\n',
        (5, 1),
    ),
    "conda": (
        "environment.yml",
        "dependencies:\n  - python=3.11\n  - conda-forge::openai=1.40\n",
        "dependencies:\n  - python=3.11\n  - conda-forge::openai=1.66\n",
        (3, 18),
    ),
    "pip in conda": (
        "environment.yaml",
        "dependencies:\n  - pip:\n    - openai==1.40.0  # pinned\n",
        "dependencies:\n  - pip:\n    - openai==1.66.0  # pinned\n",
        (3, 7),
    ),
    "Dockerfile": (
        "Dockerfile",
        "FROM python:3.11\nRUN apt-get update && \\\n    # the SDK\n    pip install --no-cache-dir \\\n"
        '      flask openai==1.40.0 "httpx<1"\nCMD ["python", "app.py"]\n',
        "FROM python:3.11\nRUN apt-get update && \\\n    # the SDK\n    pip install --no-cache-dir \\\n"
        '      flask openai==1.66.0 "httpx<1"\nCMD ["python", "app.py"]\n',
        (5, 13),
    ),
    "Dockerfile, as a list": (
        "docker/app.Dockerfile",
        'FROM python:3.11\nRUN ["uv", "pip", "install", "openai>=1.0,<1.50"]\n',
        'FROM python:3.11\nRUN ["uv", "pip", "install", "openai>=1.66,<1.67"]\n',
        (2, 31),
    ),
}

LEFT: dict[str, tuple[str, str, str]] = {
    "below 1.0": ("requirements.txt", "openai==0.28.1\n", "below 1.0"),
    "hashes": ("requirements.txt", "openai==1.40.0 \\\n    --hash=sha256:00\n", "pinned with hashes"),
    "a description": ("pyproject.toml", '[tool.other]\ntext = "openai==1.40.0 or so"\n', "plain dependency"),
    "an argument of a build": ("Dockerfile", 'FROM python:3.11\nARG SDK="openai==1.40.0"\n', "plain dependency"),
    "a redirection": ("Dockerfile", "FROM python:3.11\nRUN pip install openai<1.50\n", "redirections"),
    "a conda build": ("environment.yml", "dependencies:\n  - openai=1.40.0=py_0\n", "plain dependency"),
    "another encoding": ("requirements.txt", "openai==1.40.0\n# \udce4\n", "UTF-8"),
}


def run(files: dict[str, str], options: Options = BUMP) -> tuple[RunResult, dict[str, bytes]]:
    sources = {path: text.encode("utf-8", "surrogateescape") for path, text in files.items()}
    result = migrate(Workspace.in_memory({"app.py": FOUNDING, **sources}, ["app.py"]), options)
    return result, {change.path: change.after for change in result.changes}


@pytest.mark.parametrize("case", RAISED.values(), ids=RAISED.keys())
def test_the_pin_is_found(case: tuple[str, str, str, tuple[int, int]]) -> None:
    path, before, _, place = case
    result, changes = run({path: before}, Options())
    (site,) = result.sites
    assert site.verdict is Verdict.UNSAFE
    assert [(reason.code, reason.path) for reason in site.reasons] == [("openai-too-old", path)] * len(site.reasons)
    assert place in [(reason.line, reason.column) for reason in site.reasons]
    assert "--bump-openai" in site.reasons[-1].hint
    assert changes == {}


@pytest.mark.parametrize("case", RAISED.values(), ids=RAISED.keys())
def test_it_is_raised_with_the_family(case: tuple[str, str, str, tuple[int, int]]) -> None:
    path, before, after, place = case
    result, changes = run({path: before})
    assert changes == {"app.py": MIGRATED, path: after.encode()}
    (note,) = [note for note in result.notes if note.code == "openai-raised"]
    assert [(item.path, item.line) for item in note.places] == [(path, place[0])]


@pytest.mark.parametrize("case", LEFT.values(), ids=LEFT.keys())
def test_what_is_not_plain_is_left_with_its_family(case: tuple[str, str, str]) -> None:
    path, text, why = case
    result, changes = run({path: text})
    (site,) = result.sites
    assert site.verdict is Verdict.UNSAFE
    assert why in site.reasons[0].hint
    assert changes == {}
