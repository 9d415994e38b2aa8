"""``explain``: rows of the table and codes of findings."""

from __future__ import annotations

import re

import pytest

from tests.cli.support import Folder


def test_without_a_name_all_are_listed(folder: Folder) -> None:
    done = folder.run("explain")
    assert done.code == 0
    names = done.text.split()
    assert {"client-unproven", "messages", "max_tokens"} <= set(names)


@pytest.mark.parametrize("name", ["client-unproven", "max_tokens", "choices[0].message.content"])
def test_a_name_is_explained(folder: Folder, name: str) -> None:
    done = folder.run("explain", name)
    assert done.code == 0
    assert name in done.text
    assert done.err == ""


def test_a_code_of_a_finding_is_explained_with_its_option(folder: Folder) -> None:
    assert "--client" in folder.run("explain", "client-unproven").text


def test_a_wrong_name_suggests_what_was_meant(folder: Folder) -> None:
    done = folder.run("explain", "max-tokens")
    assert done.code == 2
    assert done.out == b""
    assert "'max_tokens'" in done.err
    assert len(done.err.splitlines()) == 1


def test_a_name_like_no_other_points_to_the_list(folder: Folder) -> None:
    done = folder.run("explain", "zzzzzzzzzz")
    assert done.code == 2
    assert "without a name all are listed" in done.err


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Missing required parameter: 'tools[0].name'", "tools-unresolved"),
        (
            "openai.BadRequestError: Error code: 400 - {'error': {'message': \"Missing required parameter: "
            "'tools[12].name'.\", 'type': 'invalid_request_error', 'param': 'tools[12].name'}}",
            "tools-unresolved",
        ),
        ("TypeError: Responses.create() got an unexpected keyword argument 'messages'", "messages"),
        ("AttributeError: 'Response' object has no attribute 'choices'", "completion.choices"),
    ],
)
def test_the_text_of_an_error_leads_to_a_page(folder: Folder, text: str, name: str) -> None:
    done = folder.run("explain", text)
    assert done.code == 0
    assert re.search(rf"^{re.escape(name)}\b.*\n-+$", done.text, re.MULTILINE)


def test_plain_pages_fit_80_columns_but_for_code(folder: Folder) -> None:
    names = [name for name in folder.run("explain").text.splitlines() if "-" in name]
    for name in names[::7]:
        lines = folder.run("explain", name).text.splitlines()
        assert [line for line in lines if len(line) > 80 and not line.startswith("    ")] == []


def test_markdown_of_one_name_is_its_page(folder: Folder) -> None:
    done = folder.run("explain", "seed", "--output-format", "markdown")
    assert done.text.startswith("### `seed` (unsafe)\n")
    assert "\n```python\nclient.responses.create(model=m, input=messages)\n```\n" in done.text


def test_markdown_without_a_name_is_the_whole_reference(folder: Folder) -> None:
    done = folder.run("explain", "--output-format", "markdown")
    headings = re.findall(r"^### (.*)$", done.text, re.MULTILINE)
    assert done.text.count("\n```") % 2 == 0
    for name in ("`client-unproven` (manual)", "`seed` (request parameter)", "`response.created` (Responses event)"):
        assert name in headings
    assert folder.run("explain", "seed", "--output-format", "markdown").text.partition("\n\n###")[0] in done.text
