from typing import Iterator

from openai import OpenAI


class LLM:
    def __init__(self, model="gpt-4o"):
        self._client = OpenAI()
        self.model = model

    def _stream(self, messages):
        return self._client.chat.completions.create(
            model=self.model, messages=messages, stream=True
        )

    def tokens(self, messages) -> Iterator[str]:
        for chunk in self._stream(messages):
            delta = chunk.choices[0].delta
            if delta.content is not None:
                yield delta.content

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
