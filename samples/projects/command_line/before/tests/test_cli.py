from unittest.mock import MagicMock

import openai
import pytest
from commitmsg import cli, generate

from tests.fakes import chunk, completion


@pytest.fixture
def create(monkeypatch):
    client = MagicMock()
    monkeypatch.setattr(generate, "client", lambda: client)
    return client.chat.completions.create


@pytest.fixture
def diff(tmp_path):
    path = tmp_path / "change.diff"
    path.write_text("+print('hi')\n")
    return str(path)


def test_streams(create, diff, capsys):
    create.return_value = [chunk("Greet "), chunk("the user")]
    assert cli.main([diff]) == 0
    assert capsys.readouterr().out == "Greet the user\n"
    assert create.call_args.kwargs["stream"] is True


def test_whole_message(create, diff, capsys):
    create.return_value = completion("Greet the user\n")
    assert cli.main(["--no-stream", "--style", "emoji", diff]) == 0
    assert capsys.readouterr().out == "Greet the user\n"
    assert "emoji" in create.call_args.kwargs["messages"][0]["content"]


def test_nothing_changed(create, tmp_path, capsys):
    path = tmp_path / "empty.diff"
    path.touch()
    assert cli.main([str(path)]) == 2
    create.assert_not_called()


def test_no_connection(create, diff, capsys):
    create.side_effect = openai.APIConnectionError(request=MagicMock())
    assert cli.main([diff]) == 4
    assert "no connection" in capsys.readouterr().err
