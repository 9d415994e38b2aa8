"""Requirements in files that a case can't hold: other encodings, lock files."""

from __future__ import annotations

import pytest
from chat2responses.engine import migrate
from chat2responses.model import Options, Verdict
from chat2responses.workspace import Workspace

from tests.cli.support import FOUNDING


@pytest.mark.parametrize(
    ("files", "place"),
    [
        ({"requirements.txt": "flask\r\nopenai==1.40.0\r\n".encode("utf-16")}, ("requirements.txt", 2)),
        ({"requirements.txt": "flask\nopenai==1.40.0\n".encode("utf-8-sig")}, ("requirements.txt", 2)),
        ({"requirements/base.txt": b"openai==1.40.0\n"}, ("requirements/base.txt", 1)),
        (
            {
                "pyproject.toml": b'[project]\nname = "app"\ndependencies = ["openai"]\n',
                "uv.lock": b'[[package]]\nname = "openai"\nversion = "1.40.0"\n',
            },
            ("uv.lock", 3),
        ),
        (
            {
                "Pipfile": b'[packages]\nopenai = "*"\n',
                "Pipfile.lock": b'{"default": {"openai": {"hashes": [],\n"version": "==1.40.0"}}}\n',
            },
            ("Pipfile.lock", 2),
        ),
        ({"environment.yml": b"dependencies:\n  - openai=1.40\n"}, ("environment.yml", 2)),
    ],
)
def test_a_pin_that_is_too_old(files: dict[str, bytes], place: tuple[str, int]) -> None:
    (site,) = migrate(Workspace.in_memory({"app.py": FOUNDING, **files}), Options()).sites
    assert site.verdict is Verdict.UNSAFE
    assert [(reason.code, (reason.path, reason.line)) for reason in site.reasons] == [("openai-too-old", place)]


def test_a_lower_bound_that_allows_too_old_ones_is_noted() -> None:
    files = {"app.py": FOUNDING, "requirements.txt": b"openai>=1.0\n"}
    result = migrate(Workspace.in_memory(files), Options())
    assert [site.verdict for site in result.sites] == [Verdict.MIGRATE]
    (note,) = [note for note in result.notes if note.code == "openai-floor"]
    assert [(place.path, place.line) for place in note.places] == [("requirements.txt", 1)]
