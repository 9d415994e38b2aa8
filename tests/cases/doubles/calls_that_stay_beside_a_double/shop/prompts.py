from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletionMessageParam

SYSTEM: ChatCompletionMessageParam = {"role": "system", "content": "Be polite."}


def greeting(name: str) -> list[ChatCompletionMessageParam]:
    return [{"role": "system", "content": "Be brief."}, {"role": "user", "content": f"Greet {name}"}]


def farewell(name: str) -> "list[ChatCompletionMessageParam]":
    return [SYSTEM, {"role": "user", "content": f"Bye {name}"}]


def total(messages: Iterable[ChatCompletionMessageParam]) -> int:
    return sum(1 for _ in messages)
# ---- after ----
from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletionMessageParam
    from openai.types.responses import ResponseInputParam

SYSTEM: ChatCompletionMessageParam = {"role": "system", "content": "Be polite."}


def greeting(name: str) -> ResponseInputParam:
    return [{"role": "system", "content": "Be brief."}, {"role": "user", "content": f"Greet {name}"}]


def farewell(name: str) -> "list[ChatCompletionMessageParam]":
    return [SYSTEM, {"role": "user", "content": f"Bye {name}"}]


def total(messages: ResponseInputParam) -> int:
    return sum(1 for _ in messages)
