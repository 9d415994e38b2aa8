from collections.abc import Iterator

import openai
from openai import OpenAI


class Narrator:
    def __init__(self, model: str = "gpt-4o") -> None:
        self.client = OpenAI()
        self.model = model

    def narrate(self, scene: str) -> Iterator[str]:
        """Yield the narration piece by piece."""
        response = self.client.responses.create(
            model=self.model,
            input=[
                {"role": "system", "content": "You are the narrator of an audio book."},
                {"role": "user", "content": scene},
            ],
            stream=True,
        )
        for event in response:
            if event.type == "response.output_text.delta":
                content = event.delta
                yield content
            elif event.type == "error":
                raise openai.APIError(
                    event.message,
                    request=response.response.request,
                    body=event.to_dict(),
                )
            elif event.type == "response.failed" and event.response.error:
                raise openai.APIError(
                    event.response.error.message,
                    request=response.response.request,
                    body=event.response.error.to_dict(),
                )


def sentences(pieces: Iterator[str]) -> Iterator[str]:
    line = ""
    for piece in pieces:
        line += piece
        if line.endswith((".", "!", "?")):
            yield line.strip()
            line = ""
    if line:
        yield line.strip()


for sentence in sentences(Narrator().narrate("A storm at sea, seen from the lighthouse.")):
    print(sentence)
