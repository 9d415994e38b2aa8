from unittest.mock import patch

import app


def test_schema():
    tool = app.schema("x")
    assert tool["function"]["name"] == "x"
    assert tool["function"]["parameters"]["properties"] == {}
    assert [t["function"]["name"] for t in app.TOOLS] == ["now", "add"]


def test_tools_sent():
    with patch("app.client.chat.completions.create") as create:
        create.return_value.choices[0].message.content = "ok"
        assert app.ask("x") == "ok"
    assert create.call_args.kwargs["tools"] == app.TOOLS
    assert create.call_args.kwargs["tools"][1]["function"]["name"] == "add"
# ---- after ----
from unittest.mock import patch

import app


def test_schema():
    tool = app.schema("x")
    assert tool["name"] == "x"
    assert tool["parameters"]["properties"] == {}
    assert [t["name"] for t in app.TOOLS] == ["now", "add"]


def test_tools_sent():
    with patch("app.client.responses.create") as create:
        create.return_value.output_text = "ok"
        assert app.ask("x") == "ok"
    assert create.call_args.kwargs["tools"] == app.TOOLS
    assert create.call_args.kwargs["tools"][1]["name"] == "add"
