"""Which files beside the targets are looked into: those that an answer or a request can get to, and no others."""

from __future__ import annotations

import pytest
from chat2responses.engine import infer, migrate
from chat2responses.infer.imports import Imports
from chat2responses.infer.project import Project
from chat2responses.model import Options
from chat2responses.workspace import Workspace

ASK = b"""
from openai import OpenAI

client = OpenAI()


def ask(messages):
    return client.chat.completions.create(model="gpt-4.1", messages=messages)


def ask_text(question):
    return ask([{"role": "user", "content": question}]).choices[0].message.content
"""

SERVICE = b"""
from openai import OpenAI


class Service:
    def __init__(self, client: OpenAI):
        self.client = client

    def reply(self, messages):
        return self.client.chat.completions.create(model="gpt-4.1", messages=messages)


class Bot:
    def __init__(self, service: Service):
        self.service = service

    def start(self):
        self.ready = True
"""


def looked_into(files: dict[str, bytes], *targets: str) -> set[str]:
    workspace = Workspace.in_memory({"pyproject.toml": b"", **files}, targets)
    project = Project(workspace)
    infer(project, [file for path in targets if (file := project.load(path, force=True))], Options())
    return {file.path for file in project.files()} - set(targets)


@pytest.mark.parametrize(
    "text",
    [
        b"from llm import ask\nprint(ask([]).choices)\n",
        b"from llm import ask as question\nprint(question([]).choices)\n",
        b"import llm\nprint(llm.ask([]).choices)\n",
        b"from llm import *\nprint(ask([]).choices)\n",
        b"from llm import (\n    ask_text,  # (the text)\n    ask,\n)\nprint(ask([]).choices)\n",
        b"def f():\n    from llm import \\\n        ask\n    return ask([]).choices\n",
        b"import os, llm as model; print(model.ask([]).choices)\n",
        b"from importlib import import_module\nprint(import_module('llm').ask([]).choices)\n",
        b"if True: from llm import ask\nprint(ask([]).choices)\n",
    ],
)
def test_whoever_imports_what_calls_the_api(text: bytes) -> None:
    files = {"llm.py": ASK, "user.py": text, "other.py": b"def ask(messages):\n    return messages\n"}
    assert looked_into(files, "llm.py") == {"user.py"}


def test_through_packages_that_export_it_again() -> None:
    files = {
        "tools/llm.py": ASK,
        "tools/__init__.py": b"from .llm import ask as question\n",
        "all.py": b"from tools import *\n",
        "user.py": b"from all import question\nprint(question([]).choices)\n",
        "stranger.py": b"from all import answer\nprint(answer.choices)\n",
    }
    assert looked_into(files, "tools/llm.py") >= {"user.py"}
    assert "stranger.py" not in looked_into(files, "tools/llm.py")


def test_through_packages_that_look_names_up_when_asked() -> None:
    files = {
        "tools/llm.py": ASK,
        "tools/__init__.py": b"def __getattr__(name):\n    from tools import llm\n    return getattr(llm, name)\n",
        "user.py": b"from tools import ask\nprint(ask([]).choices)\n",
    }
    assert "user.py" in looked_into(files, "tools/llm.py")


def test_of_what_holds_a_service_only_those_that_get_at_it() -> None:
    files = {
        "service.py": SERVICE,
        "reads.py": b"from service import Bot\n\ndef show(bot: Bot):\n    print(bot.service.reply([]).choices)\n",
        "starts.py": b"from service import Bot\n\ndef begin(bot: Bot):\n    bot.start()\n",
        "makes.py": b"from service import Service\nfrom openai import OpenAI\nservice = Service(OpenAI())\n",
    }
    main = b"from service import Bot, Service\nfrom openai import OpenAI\nBot(Service(OpenAI())).start()\n"
    assert looked_into({**files, "main.py": main}, "service.py", "main.py") == {"reads.py", "makes.py"}


def test_an_implementation_that_stands_beside_ours() -> None:
    base = b"class Backend:\n    def complete(self, messages):\n        raise NotImplementedError\n"
    ours = ASK + b"\nfrom base import Backend\n\n\nclass OpenAIBackend(Backend):\n"
    ours += b"    def complete(self, messages):\n        return ask(messages)\n"
    other = (
        b"from base import Backend\n\nclass Fake(Backend):\n    def complete(self, messages):\n        return None\n"
    )
    assert "fake.py" in looked_into({"base.py": base, "llm.py": ours, "fake.py": other}, "llm.py")


@pytest.mark.parametrize(
    ("text", "is_looked_into"),
    [
        (b"text = reply(1)\nif text is None:\n    raise ValueError\n", True),
        (b"text = reply(1)\nif text == '':\n    raise ValueError\n", True),
        (b"try:\n    reply(1).strip()\nexcept AttributeError:\n    pass\n", True),
        (b"print(reply(1))\n", False),
    ],
)
def test_readers_of_the_text_that_tell_none(text: bytes, is_looked_into: bool) -> None:
    above = ASK + b"\n\ndef reply(number):\n    return ask_text(str(number))\n"
    found = looked_into({"llm.py": above, "user.py": b"from llm import reply\n" + text}, "llm.py")
    assert found == ({"user.py"} if is_looked_into else set())


def test_imports_are_followed_from_name_to_name() -> None:
    texts = {
        "a.py": b"x = 1\n",
        "b.py": b"from a import x as y, z\n",
        "c.py": b"from b import y\n",
        "d.py": b"from b import z\n",
        "e.py": b"import b\n",
        "f.py": b"# from a import x\nfrom .a import w\n",
    }

    def resolve(path: str, module: str, level: int) -> str | None:
        return f"{module}.py" if f"{module}.py" in texts else None

    imports = Imports(texts, texts.__getitem__, resolve, lambda path, name: None)
    assert imports.users("a.py", "x") == {"b.py", "c.py", "e.py"}
    assert imports.users("b.py", "z") == {"d.py", "e.py"}
    assert imports.users("a.py", "w") == {"f.py"}
    assert imports.users("c.py", "y") == set()


def test_a_file_that_can_not_be_parsed_stops_what_it_gets_at() -> None:
    files = {
        "pyproject.toml": b"",
        "llm.py": ASK,
        "other.py": ASK,
        "broken.py": b"from llm import ask\nprint ask([]).choices\n",
    }
    result = migrate(Workspace.in_memory(files), Options())
    assert [change.path for change in result.changes] == ["other.py"]
    [site] = [site for site in result.sites if site.path == "llm.py"]
    [reason] = site.reasons
    assert reason.code == "crosses-files-out-of-reach"
    assert "broken.py" in reason.message
    assert [error.path for error in result.errors] == ["broken.py"]
