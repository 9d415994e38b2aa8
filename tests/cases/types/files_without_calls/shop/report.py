from openai.types.chat import ChatCompletion

from shop.llm import complete
from shop.prompts import greeting


def text_of(completion: ChatCompletion) -> str:
    return completion.choices[0].message.content or ""


def greet(name: str) -> str:
    return text_of(complete(greeting(name)))
# ---- after ----
from openai.types.responses import Response

from shop.llm import complete
from shop.prompts import greeting


def text_of(completion: Response) -> str:
    return completion.output_text or ""


def greet(name: str) -> str:
    return text_of(complete(greeting(name)))
