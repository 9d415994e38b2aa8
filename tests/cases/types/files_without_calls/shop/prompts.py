from openai.types.chat import ChatCompletionMessageParam


def greeting(name: str) -> list[ChatCompletionMessageParam]:
    return [
        {"role": "system", "content": "Be polite."},
        {"role": "user", "content": f"Greet {name}"},
    ]
# ---- after ----
from openai.types.responses import ResponseInputParam


def greeting(name: str) -> ResponseInputParam:
    return [
        {"role": "system", "content": "Be polite."},
        {"role": "user", "content": f"Greet {name}"},
    ]
