"""The README's tutorial, run on a small project: every command as it stands there, in order."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from tests import limits
from tests.cli.support import UNPROVEN, Done
from tests.cli.test_hook import ROOT, Maker

PROJECT = {
    "pyproject.toml": b'[project]\nname = "answers"\nversion = "1"\ndependencies = [\n    "openai>=1.30,<1.60",\n]\n',
    "answers/__init__.py": b"",
    "answers/client.py": b"""\
from openai import OpenAI

client = OpenAI()


def ask(question):
    return client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "user", "content": question}],
    )
""",
    "answers/main.py": b"""\
from answers.client import ask

# One of our completions.
print(ask("Why?").choices[0].message.content)
""",
    "answers/legacy.py": UNPROVEN,
}


def tutorial(language: str) -> list[str]:
    """The blocks of a language in the README's tutorial."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    section = text.partition("### Adopting it in ten minutes\n")[2].partition("\n### ")[0]
    return re.findall(rf"^```{language}\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)


def test_the_tutorial(tmp_path: Path) -> None:
    hooked = Maker(tmp_path)("chat2responses-check")
    project = hooked.folder
    project.write(PROJECT)
    project.git("add", "--all")
    project.git("commit", "--quiet", "--no-verify", "--message", "Answers")

    def run(command: str) -> Done:
        done = subprocess.run(
            ["sh", "-c", command],
            cwd=project.path,
            env=hooked.environment,
            capture_output=True,
            timeout=limits.COMMAND,
        )
        return Done(done.returncode, done.stdout, done.stderr.decode())

    accepting, migrating, landing = tutorial("sh")
    hook, workflow = tutorial("yaml")
    for command in accepting.splitlines():
        done = run(command)
        assert done.code == (command == "chat2responses check"), (command, done)

    config = hook.replace("https://example.com/your-copy-of/chat2responses", str(tmp_path / "hooks"))
    project.write({".pre-commit-config.yaml": config.encode()})
    project.git("add", ".pre-commit-config.yaml")
    assert run("git commit --quiet --message 'Keep new calls out'").code == 0
    project.write({"answers/new.py": UNPROVEN.replace(b"def ask", b"def ask_again")})
    project.git("add", "answers/new.py")
    assert "answers/new.py:2:18: manual" in run("git commit --message 'A new call'").err
    checking = re.findall(r"- run: (.*)", workflow)[-1]
    assert b"file=answers/new.py" in run(checking).out
    project.git("rm", "--quiet", "--force", "answers/new.py")
    assert run(checking).code == 0

    shown, written = (run(command) for command in migrating.splitlines())
    assert (shown.code, written.code) == (1, 1)
    assert b"+++ b/answers/main.py" in shown.out
    assert b'"openai>=1.66,<1.67",' in project.read("pyproject.toml")
    assert b"return client.responses.create(" in project.read("answers/client.py")
    assert b'print(ask("Why?").output_text)' in project.read("answers/main.py")
    assert project.read("answers/legacy.py") == UNPROVEN
    report = project.read("MIGRATION.md").decode()
    assert "3 files changed, 1 call site migrated, 1 left to a person" in report
    assert "- [ ] `answers/legacy.py:2`" in report

    for command in landing.splitlines():
        done = run(command)
        assert done.code == 0, (command, done)
    assert project.git("status", "--porcelain") == b"?? MIGRATION.md\n"
