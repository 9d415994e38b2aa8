import json

from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]
ASK = "Time? [[text Hm.]] [[tool now {}]] [[tool now {}]] [[then]] [[text Noon.]]"

def run():
    calls = []
    for chunk in client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": ASK}], tools=TOOLS, stream=True
    ):
        for piece in chunk.choices[0].delta.tool_calls or []:
            while len(calls) <= piece.index:
                calls.append("")
            calls[piece.index] += piece.function.arguments
    return calls


calls = run()
calls.append("{}")  # manual: stream-shape
print(calls)
