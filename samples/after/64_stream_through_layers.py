from typing import Iterator

import openai
from openai import OpenAI


class LLM:
    def __init__(self, model="gpt-4o"):
        self._client = OpenAI()
        self.model = model

    def _stream(self, messages):
        return self._client.responses.create(
            model=self.model, input=messages, stream=True
        )

    def tokens(self, messages) -> Iterator[str]:
        stream = self._stream(messages)
        for event in stream:
            if event.type == "response.output_text.delta":
                yield event.delta
            elif event.type == "error":
                raise openai.APIError(
                    event.message, request=stream.response.request, body=event.to_dict()
                )
            elif event.type == "response.failed" and event.response.error:
                raise openai.APIError(
                    event.response.error.message,
                    request=stream.response.request,
                    body=event.response.error.to_dict(),
                )

    def lines(self, messages):
        buffer = ""
        for token in self.tokens(messages):
            buffer += token
            while " " in buffer:
                word, buffer = buffer.split(" ", 1)
                yield word
        if buffer:
            yield buffer


def main():
    llm = LLM()
    for number, word in enumerate(llm.lines([{"role": "user", "content": "count"}]), 1):
        print(number, word)


main()
