import json

from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
ASK = "Time? [[text Hm.]] [[tool now {}]] [[tool now {}]] [[then]] [[text Noon.]]"

class Answer:
    def __init__(self):
        self.calls = []  # manual: stream-shape

    def read(self, stream):
        for chunk in stream:
            for piece in chunk.choices[0].delta.tool_calls or []:
                if len(self.calls) <= piece.index:
                    self.calls.append("")
                self.calls[piece.index] += piece.function.arguments


answer = Answer()
answer.read(
    client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": ASK}], tools=TOOLS, stream=True
    )
)
print(answer.calls)
