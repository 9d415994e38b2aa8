"""Programs run as a user runs them, and everything that they do is seen."""

from __future__ import annotations

import pytest

from tests.equivalence import runner
from tests.equivalence.compare import InvalidProgram
from tests.equivalence.header import Header
from tests.equivalence.laboratory import Laboratory, program_header
from tests.equivalence.runner import Outcome

ASK = """\
from openai import OpenAI
completion = OpenAI().chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": "Hello"}])
print(completion.choices[0].message.content)
"""
HALF = 'messages=[{"role": "user", "content": "Hello"}]'


def run(laboratory: Laboratory, source: str, **files: bytes) -> Outcome:
    program = {"program.py": source.encode(), **files}
    return laboratory.run(program, program_header(program))


def test_streams_arguments_and_environment(laboratory: Laboratory) -> None:
    outcome = run(
        laboratory,
        "# args: -x 'a b'\n# stdin: first\\nsecond\n# env: MODE=test\n"
        "import os, sys\n"
        "print(sys.argv[1:], input(), input(), os.environ['MODE'], __name__)\n"
        "print('to stderr', file=sys.stderr)\n"
        "sys.exit(3)\n",
    )
    assert outcome.stdout == "['-x', 'a b'] first second test __main__\n"
    assert (outcome.stderr, outcome.code, outcome.exception) == ("to stderr\n", 3, None)


def test_exit_message(laboratory: Laboratory) -> None:
    outcome = run(laboratory, "raise SystemExit('sorry')\n")
    assert (outcome.stderr, outcome.code) == ("sorry\n", 1)


def test_uncaught_exception(laboratory: Laboratory) -> None:
    outcome = run(laboratory, "import json\njson.loads('{')\n")
    assert outcome.exception is not None
    assert outcome.exception[0] == "json.decoder.JSONDecodeError"
    assert outcome.code == 1


def test_files_that_are_written_changed_and_removed(laboratory: Laboratory) -> None:
    outcome = run(
        laboratory,
        "import os\nopen('new.txt', 'w').write(open('old.txt').read())\n"
        "os.makedirs('deep'); open('deep/er.bin', 'wb').write(b'\\xff')\nos.remove('old.txt')\n",
        **{"old.txt": b"content", "kept.txt": b""},
    )
    assert outcome.files == {"new.txt": b"content", "deep/er.bin": b"\xff", "old.txt": None}


def test_neighbours_can_be_imported(laboratory: Laboratory) -> None:
    assert run(laboratory, "import helper\nprint(helper.X)\n", **{"helper.py": b"X = 5\n"}).stdout == "5\n"


def test_threads_and_exit_handlers_are_waited_for(laboratory: Laboratory) -> None:
    outcome = run(
        laboratory,
        "import atexit, threading, time\natexit.register(print, 'bye')\n"
        "threading.Thread(target=lambda: (time.sleep(0.05), print('thread'))).start()\nprint('main')\n",
    )
    assert outcome.stdout == "main\nthread\nbye\n"


def test_time_limit(laboratory: Laboratory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "TIME_LIMIT", 0.3)
    outcome = run(laboratory, "while True: pass\n")
    assert outcome.timed_out
    with pytest.raises(InvalidProgram, match="out of time"):
        laboratory.compare({"p.py": b"while True: pass\n"}, {"p.py": b"pass\n"})


def test_no_other_host_is_reached(laboratory: Laboratory) -> None:
    outcome = run(laboratory, "import socket\nsocket.create_connection(('example.com', 80))\n")
    assert outcome.exception is not None
    assert outcome.exception[0] == "socket.gaierror"
    outcome = run(laboratory, "import socket\nsocket.socket().connect(('192.0.2.1', 80))\n")
    assert outcome.exception == ("builtins.ConnectionRefusedError", "no network here: 192.0.2.1")


def test_literal_endpoints_lead_to_the_server(laboratory: Laboratory) -> None:
    plain = ASK.replace("OpenAI()", 'OpenAI(base_url="https://api.openai.com/v1")')
    azure = ASK.replace(
        "OpenAI()",
        'AzureOpenAI(azure_endpoint="https://example.openai.azure.com", api_version="2025-03-01-preview")',
    ).replace("import OpenAI", "import AzureOpenAI")
    assert [exchange.path for exchange in run(laboratory, plain).exchanges] == ["/v1/chat/completions"]
    [exchange] = run(laboratory, azure).exchanges
    assert exchange.path == "/openai/deployments/gpt-4.1/chat/completions"


def test_a_program_that_no_api_takes_is_invalid(laboratory: Laboratory) -> None:
    wrong = ASK.replace(HALF, "messages=[]")
    with pytest.raises(InvalidProgram, match="got 400"):
        laboratory.compare({"p.py": wrong.encode()}, {"p.py": ASK.encode()})


def test_a_script_that_makes_no_sense_is_invalid(laboratory: Laboratory) -> None:
    wrong = ASK.replace("Hello", "[[sing]]")
    with pytest.raises(InvalidProgram, match="unknown directive"):
        laboratory.compare({"p.py": wrong.encode()}, {"p.py": wrong.encode()})


def test_a_migrated_program_that_hangs_is_different(laboratory: Laboratory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "TIME_LIMIT", 1.5)
    comparison = laboratory.compare({"p.py": b"print(1)\n"}, {"p.py": b"print(1, flush=True)\nwhile True: pass\n"})
    assert [(found.what, found.after) for found in comparison.differences] == [("exit code", "out of time")]


def test_runs_are_remembered(laboratory: Laboratory) -> None:
    files = {"program.py": ASK.encode()}
    assert laboratory.run(files, Header()) is laboratory.run(dict(files), Header())
    assert laboratory.run(files, Header(args=("-x",))) is not laboratory.run(files, Header())
