"""The prefilter lets everything through that may be a call site, and not the words of everyday code."""

from __future__ import annotations

import pytest
from chat2responses.prefilter import may_hold_call_site

HITS = [
    b"client.chat.completions.create(model=m)",
    b"client.chat\\\n  .completions\\\n  .create(model=m)",
    b"(client.chat\n .completions  # the API\n .create(model=m))",
    b'getattr(client.chat, "completions").create()',
    b"from openai.resources.chat import completions",
    b"api = client.chat.completions\nparse = api.parse",
    b"openai.ChatCompletion.create(model=m)",
    b"await openai.ChatCompletion.acreate(model=m)",
    b"from openai import Completion\nCompletion\\\n.create(model=m)",
    b"client.beta.threads.create()",
    b"client.beta\\\n    .assistants.create()",
    b"(client.beta  # soon gone\n .threads.runs.create())",
    b'requests.post("https://api.openai.com/v1/chat/completions", json=body)',
    b'requests.post(f"{base}/chat/completions")',
    "ж = client.chat.completions.create()".encode("utf-16-le").replace(b"\0", b""),
]

MISSES = [
    b"",
    b"print('hello')",
    b"completion = ask(question)",
    b"client.responses.create(model=m, input=q)",
    b"shell_completions = bash_completions()",
    b"class ChatCompletionView: pass",
    b"from openai.types import Completion",
    b"beta = 0.5\nthreads = 4",
    b"client.messages.create(model=m)",
]


@pytest.mark.parametrize("source", HITS)
def test_hits(source: bytes) -> None:
    assert may_hold_call_site(source)
    assert may_hold_call_site(b"# filler\n" * 1000 + source + b"\n# filler" * 1000)


@pytest.mark.parametrize("source", MISSES)
def test_misses(source: bytes) -> None:
    assert not may_hold_call_site(source)


@pytest.mark.parametrize(
    "source",
    [b"beta ." + b" \\\n" * 20_000, b"Completion " * 20_000, b"beta . " * 20_000, b"completion_completions " * 20_000],
)
def test_hostile_sources_take_no_longer_than_their_length(source: bytes) -> None:
    """With a search that backtracks this test doesn't end."""
    assert not may_hold_call_site(source)
