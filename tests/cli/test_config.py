"""The table ``[tool.chat2responses]``, and how it goes together with the command line."""

from __future__ import annotations

import pytest

from tests.cli.support import FOUNDING, UNPROVEN, UNRELATED, Folder


def configure(folder: Folder, *lines: str, name: str = "pyproject.toml") -> None:
    folder.write({name: "\n".join(["[tool.chat2responses]", *lines, ""]).encode()})


def test_clients_are_vouched_for(folder: Folder) -> None:
    folder.write({"a.py": UNPROVEN})
    assert "manual" in folder.run("check").text
    configure(folder, 'clients = ["llm"]')
    assert "a.py:2:18: migrate" in folder.run("check").text


def test_hosts_are_vouched_for(folder: Folder) -> None:
    program = FOUNDING.replace(b"OpenAI()", b'OpenAI(base_url="https://llm.corp.example/v1")')
    folder.write({"a.py": program})
    assert "migrate client" not in folder.run("check").text
    configure(folder, 'responses-hosts = ["llm.corp.example"]')
    assert "a.py:3:14: migrate" in folder.run("check").text


def test_the_command_line_adds_to_lists(folder: Folder) -> None:
    folder.write({"a.py": UNPROVEN, "b.py": UNPROVEN.replace(b"llm", b"model_client")})
    configure(folder, 'clients = ["llm"]')
    assert folder.run("check", "--client", "model_client").text.count(": migrate ") == 2


def test_the_store_policy_and_the_command_line_above_it(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING})
    configure(folder, 'store = "false"')
    assert b"store=False" in folder.run("diff").out
    assert b"store=False" not in folder.run("diff", "--store", "unchanged").out


def test_azure_clients_are_made_anew_on_demand(folder: Folder) -> None:
    program = FOUNDING.replace(b"OpenAI()", b'AzureOpenAI(api_version="2024-06-01", azure_endpoint=URL, api_key=KEY)')
    folder.write({"a.py": program.replace(b"import OpenAI", b"import AzureOpenAI")})
    checked = folder.run("check").text
    assert "azure-api-version" in checked
    assert "--azure-v1 would free 1 call site" in checked
    assert (
        b'+client = OpenAI(base_url=URL.rstrip("/") + "/openai/v1/", api_key=KEY)'
        in folder.run("diff", "--azure-v1").out
    )
    configure(folder, "azure-v1 = true")
    assert b"+from openai import OpenAI" in folder.run("diff").out


def test_the_nearest_table_counts(folder: Folder) -> None:
    folder.write({"pkg/a.py": UNPROVEN, "pkg/pyproject.toml": b"[project]\nname = 'chat2responses-user'\n"})
    configure(folder, 'clients = ["llm"]')
    assert "pkg/a.py:2:18: migrate" in folder.run("check", "pkg").text
    configure(folder, "clients = []", name="pkg/pyproject.toml")
    assert "pkg/a.py:2:18: manual" in folder.run("check", "pkg").text
    assert "pkg/a.py:2:18: migrate" in folder.run("check", ".").text


def test_a_file_and_the_whole_project_use_the_same_table(folder: Folder) -> None:
    folder.write({"pkg/a.py": UNPROVEN})
    configure(folder, 'clients = ["llm"]')
    for paths in ([], ["."], ["pkg"], ["pkg/a.py"]):
        assert "pkg/a.py:2:18: migrate" in folder.run("check", *paths).text
    assert "a.py:2:18: migrate" in folder.run("check", within="pkg").text
    assert "pkg/x.py:2:18: migrate" in folder.run("check", "-", "--stdin-filename", "pkg/x.py", stdin=UNPROVEN).text


def test_a_table_above_the_repository_does_not_count(folder: Folder) -> None:
    configure(folder, 'clients = ["llm"]')
    inner = Folder(folder.path / "inner")
    inner.write({"a.py": UNPROVEN})
    inner.git("init", "--quiet")
    assert "a.py:2:18: manual" in inner.run("check").text


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        (
            'responses-host = ["a"]',
            "[tool.chat2responses]: did you mean 'responses-hosts'?",
        ),
        (
            "stream_errors = 'raise'",
            "[tool.chat2responses]: did you mean 'stream-errors'?",
        ),
        ("colour = true", "the keys are responses-hosts, clients, exclude, store, stream-errors"),
        ('clients = "llm"', "'clients' in [tool.chat2responses] must be a list of strings"),
        ("exclude = [1]", "'exclude' in [tool.chat2responses] must be a list of strings"),
        ("store = false", '\'store\' in [tool.chat2responses] must be "unchanged" or "false"'),
        ("azure-v1 = 1", "'azure-v1' in [tool.chat2responses] must be true or false"),
        ('stream-errors = "hide"', '\'stream-errors\' in [tool.chat2responses] must be "raise" or "ignore"'),
        ('clients = ["not an expression"]', "is no expression for a client"),
        ("clients = [", "pyproject.toml: isn't valid TOML"),
    ],
)
def test_a_wrong_table_is_wrong_use(folder: Folder, line: str, complaint: str) -> None:
    folder.write({"a.py": FOUNDING})
    configure(folder, line)
    done = folder.run("fix")
    assert done.code == 2
    assert complaint in done.err
    assert "pyproject.toml" in done.err or "expression" in done.err
    assert len(done.err.splitlines()) == 1
    assert folder.read("a.py") == FOUNDING


def test_bytes_that_are_not_utf_8_are_wrong_use(folder: Folder) -> None:
    folder.write({"a.py": UNRELATED, "pyproject.toml": b"[tool.chat2responses]\n# \xff\n"})
    done = folder.run("check")
    assert done.code == 2
    assert done.err == "error: pyproject.toml:2: isn't UTF-8: mend the file\n"


def test_tables_of_others_are_none_of_our_business(folder: Folder) -> None:
    folder.write({"a.py": UNRELATED, "pyproject.toml": b"[tool.other]\nbroken = [\n"})
    assert folder.run("check").code == 0


def test_a_library_is_assumed_private_on_demand(folder: Folder) -> None:
    folder.write(
        {
            "asker/__init__.py": b"from asker.client import ask\n",
            "asker/client.py": FOUNDING.replace(b"completion = ", b"\n\ndef ask():\n    return ").replace(
                b"print(completion.choices", b"\nprint(ask().choices"
            ),
        }
    )
    configure(folder, "store = 'unchanged'\n\n[build-system]\nrequires = ['hatchling']")
    checked = folder.run("check").text
    assert "public-result" in checked
    assert "--assume-private would free 1 call site" in checked
    assert "asker/client.py" in folder.run("diff", "--assume-private").text
    configure(folder, "assume-private = true\n\n[build-system]\nrequires = ['hatchling']")
    assert folder.run("fix", "--allow-dirty").code == 0
    assert b"print(ask().output_text)" in folder.read("asker/client.py")
