import json

from openai import OpenAI

client = OpenAI()
class Tool:
    def __init__(self, name, run):
        self.name = name
        self.run = run

    def to_openai(self):
        return {
            "type": "function",
            "function": {
                "name": self.name,
                "parameters": {"type": "object", "properties": {"text": {"type": "string"}}},
            },
        }


def shout(text):
    return str(text).upper()


KNOWN = {tool.name: tool for tool in [Tool("shout", shout), Tool("whisper", str.lower)]}
TOOLS = [tool.to_openai() for tool in KNOWN.values()]
r = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "What time is it in Lima?"}], tools=TOOLS
)
print([tc.function.name for tc in r.choices[0].message.tool_calls or []])
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
class Tool:
    def __init__(self, name, run):
        self.name = name
        self.run = run

    def to_openai(self):
        return {
            "type": "function",
            "name": self.name,
            "parameters": {"type": "object", "properties": {"text": {"type": "string"}}},
            "strict": False,
        }


def shout(text):
    return str(text).upper()


KNOWN = {tool.name: tool for tool in [Tool("shout", shout), Tool("whisper", str.lower)]}
TOOLS = [tool.to_openai() for tool in KNOWN.values()]
r = client.responses.create(
    model="gpt-4o", input=[{"role": "user", "content": "What time is it in Lima?"}], tools=TOOLS
)
print([tc.name for tc in r.output if tc.type == "function_call"])
