from typing import Union
from openai import OpenAI, Stream
from openai.types.chat import ChatCompletion, ChatCompletionChunk

client = OpenAI()

def complete(prompt: str, stream: bool = False) -> Union[ChatCompletion, Stream[ChatCompletionChunk]]:
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}], stream=stream)

def show(prompt: str) -> None:
    for chunk in complete(prompt, stream=True):
        print(chunk.choices[0].delta.content or "", end="")
    print()

def text(prompt: str) -> str:
    return complete(prompt).choices[0].message.content

show("a")
print(text("b"))
