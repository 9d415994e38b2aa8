"""The program that these tests migrate, and a way to run the command."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests import limits

FOUNDING = b"""\
from openai import OpenAI
client = OpenAI()
completion = client.chat.completions.create(
  model="gpt-4.1",
  messages=[
      {
          "role": "user",
          "content": "Write a one-sentence bedtime story about a unicorn."
      }
  ])
print(completion.choices[0].message.content)
"""

MIGRATED = b"""\
from openai import OpenAI
client = OpenAI()
response = client.responses.create(
  model="gpt-4.1",
  input=[
      {
          "role": "user",
          "content": "Write a one-sentence bedtime story about a unicorn."
      }
  ])
print(response.output_text)
"""

UNPROVEN = b"""\
def ask(llm, question):
    completion = llm.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content
"""
"""A call site that needs a human: nothing says what ``llm`` is."""

UNRELATED = b"print('nothing to see here')\n"

COMMAND = (sys.executable, "-m", "chat2responses_cli")


@dataclass(frozen=True)
class Done:
    """A process that ended: its exit code, its standard output as it came, its standard error as text."""

    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode()


@dataclass(frozen=True)
class Folder:
    """A folder to work in, and the commands run there."""

    path: Path

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write files, with the folders that they need."""
        for name, content in files.items():
            file = self.path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)

    def read(self, name: str) -> bytes:
        return (self.path / name).read_bytes()

    def run(
        self,
        *arguments: str,
        stdin: bytes = b"",
        environment: Mapping[str, str] | None = None,
        within: str = ".",
        prefix: Sequence[str] = (),
    ) -> Done:
        """Run chat2responses with ``arguments`` in this folder, or in ``within`` below it."""
        done = subprocess.run(
            [*prefix, *COMMAND, *arguments],
            cwd=self.path / within,
            input=stdin,
            capture_output=True,
            env=process_environment(environment),
            check=False,
            timeout=limits.COMMAND,
        )
        return Done(done.returncode, done.stdout, done.stderr.decode(errors="backslashreplace"))

    def start(self, *arguments: str, stdin: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
        """Start chat2responses and leave it running."""
        return subprocess.Popen(
            [*COMMAND, *arguments],
            cwd=self.path,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=process_environment(None),
        )

    def git(self, *arguments: str) -> bytes:
        """Run git here, unaffected by the user's settings. Raises ``CalledProcessError``."""
        identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "core.autocrlf=false"]
        environment = process_environment({"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"})
        done = subprocess.run(
            ["git", *identity, *arguments],
            cwd=self.path,
            env=environment,
            check=True,
            capture_output=True,
            timeout=limits.COMMAND,
        )
        return done.stdout

    def commit_all(self) -> None:
        """Make the folder a repository, if it is none, and commit everything."""
        self.git("init", "--quiet")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "State")


def process_environment(extra: Mapping[str, str] | None) -> dict[str, str]:
    """The environment of the tests without what git sets in a hook, and without colours."""
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    return {**inherited, "NO_COLOR": "1", **(extra or {})}
