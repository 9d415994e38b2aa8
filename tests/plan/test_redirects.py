"""What counts as a setting of the SDK's endpoint, in each kind of file."""

from __future__ import annotations

import pytest
from chat2responses.plan.redirects import redirects_in

OLLAMA = "http://ollama:11434/v1"


@pytest.mark.parametrize(
    ("path", "source"),
    [
        (".env", f"OPENAI_BASE_URL={OLLAMA}  # the local one\n"),
        (".env", f"export OPENAI_BASE_URL='{OLLAMA}'\n"),
        ("settings.env", f'OPENAI_API_BASE="{OLLAMA}"\n'),
        ("Dockerfile", f"ENV DEBUG=1 \\\n    OPENAI_BASE_URL={OLLAMA} \\\n    PORT=80\n"),
        ("Dockerfile", f"ENV OPENAI_BASE_URL {OLLAMA}\n"),
        ("compose.yaml", f"environment:\n  - OPENAI_BASE_URL={OLLAMA}\n"),
        ("compose.yaml", f"environment:\n  OPENAI_BASE_URL: ${{OPENAI_BASE_URL:-{OLLAMA}}}\n"),
        ("deployment.yaml", f'env:\n  - name: OPENAI_BASE_URL\n    value: "{OLLAMA}"\n'),
        ("launch.json", f'{{"env": {{"OPENAI_BASE_URL": "{OLLAMA}", "PORT": "80"}}}}\n'),
        ("run.sh", f"OPENAI_BASE_URL={OLLAMA} python app.py\n"),
        ("run.ps1", f'$env:OPENAI_BASE_URL = "{OLLAMA}"\n'),
        ("run.bat", f"set OPENAI_BASE_URL={OLLAMA}\n"),
        ("Makefile", f"OPENAI_BASE_URL ?= {OLLAMA}\n"),
        ("app.py", f'import os\nos.environ["OPENAI_BASE_URL"] = "{OLLAMA}"\n'),
        ("app.py", f'import os\nURL = "{OLLAMA}"\nos.environ["OPENAI_BASE_URL"] = URL\n'),
        ("app.py", f'import os\nos.environ.setdefault("OPENAI_BASE_URL", "{OLLAMA}")\n'),
        ("app.py", f'import os\nos.environ.update({{"OPENAI_BASE_URL": "{OLLAMA}"}})\n'),
        ("app.py", f'import os\nrun(env=dict(os.environ, OPENAI_BASE_URL="{OLLAMA}"))\n'),
    ],
)
def test_a_host_is_set(path: str, source: str) -> None:
    assert [(item.kind, item.value) for item in redirects_in(path, source.encode())] == [("set", OLLAMA)]


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("compose.yaml", "OPENAI_BASE_URL: ${LLM_URL}\n"),
        ("run.sh", "export OPENAI_BASE_URL=$1\n"),
        ("app.py", 'import os\nos.environ["OPENAI_BASE_URL"] = args.url\n'),
        ("app.py", "import openai\nopenai.base_url = args.url\n"),
    ],
)
def test_it_is_set_to_what_is_not_in_sight(path: str, source: str) -> None:
    assert [item.kind for item in redirects_in(path, source.encode())] == ["unknown"]


@pytest.mark.parametrize(
    ("path", "source"),
    [
        (".env", "OPENAI_BASE_URL=\nPORT=80\n"),
        (".env", "OPENAI_BASE_URL=<your endpoint>\n"),
        ("compose.yaml", "OPENAI_BASE_URL: ${OPENAI_BASE_URL}\n"),
        ("workflow.yml", "OPENAI_BASE_URL: ${{ secrets.OPENAI_BASE_URL }}\n"),
        ("run.sh", 'echo "set OPENAI_BASE_URL=http://localhost:1234/v1 first"\n'),
        ("Dockerfile", "ARG OPENAI_BASE_URL\n"),
        ("app.py", 'import os\nurl = os.getenv("OPENAI_BASE_URL")\n'),
        ("app.py", 'import os\nos.environ["OPENAI_API_BASE"] = args.url\n'),
        ("app.py", 'import os\nos.environ["OPENAI_BASE_URL"] = os.environ.get("OPENAI_BASE_URL", "")\n'),
    ],
)
def test_it_is_only_mentioned(path: str, source: str) -> None:
    assert {item.kind for item in redirects_in(path, source.encode())} == {"mention"}


@pytest.mark.parametrize(
    ("path", "source"),
    [
        (".env", f"# OPENAI_BASE_URL={OLLAMA}\n"),
        ("run.bat", f"rem set OPENAI_BASE_URL={OLLAMA}\n"),
        (".env", f"AZURE_OPENAI_API_BASE={OLLAMA}\nMY_OPENAI_BASE_URL={OLLAMA}\n"),
        ("app.py", f'print("""\n$ OPENAI_BASE_URL={OLLAMA} python app.py\n""")\n'),
        ("app.py", f'client.base_url = "{OLLAMA}"\n'),
        ("app.py", "OPENAI_BASE_URL = 1 +\n"),
    ],
)
def test_it_is_none(path: str, source: str) -> None:
    assert redirects_in(path, source.encode()) == []


def test_the_place_counts_in_code_points() -> None:
    source = f'x = "äöü"; import os; os.environ["OPENAI_BASE_URL"] = "{OLLAMA}"\n'
    assert [(item.spot.line, item.spot.column) for item in redirects_in("app.py", source.encode())] == [(1, 23)]
