from collections.abc import Iterator

from openai import OpenAI


class Narrator:
    def __init__(self, model: str = "gpt-4o") -> None:
        self.client = OpenAI()
        self.model = model

    def narrate(self, scene: str) -> Iterator[str]:
        """Yield the narration piece by piece."""
        response = self.client.chat.completions.create(
            model=self.model,
            messages=[
                {"role": "system", "content": "You are the narrator of an audio book."},
                {"role": "user", "content": scene},
            ],
            stream=True,
        )
        for chunk in response:
            content = chunk.choices[0].delta.content
            if content:
                yield content


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
