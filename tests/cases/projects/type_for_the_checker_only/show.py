from __future__ import annotations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion


def show(answer: ChatCompletion) -> None:
    print(answer.choices[0].message.content)
# ---- after ----
from __future__ import annotations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openai.types.responses import Response


def show(answer: Response) -> None:
    print(answer.output_text)
