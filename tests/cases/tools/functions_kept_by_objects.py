from openai import OpenAI

client = OpenAI()


class Tool:
    def __init__(self, name, run):
        self.name = name
        self.run = run

    def schema(self):
        return {"type": "function", "function": {"name": self.name, "parameters": {"type": "object", "properties": {}}}}


def shout(text="hi"):
    print(text)
    return str(text).upper()


KNOWN = [Tool("shout", shout)]
r = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Shout"}], tools=[tool.schema() for tool in KNOWN]
)
print(r.choices[0].message.tool_calls[0].function.name, KNOWN[0].run())
# ---- after ----
from openai import OpenAI

client = OpenAI()


class Tool:
    def __init__(self, name, run):
        self.name = name
        self.run = run

    def schema(self):
        return {"type": "function", "name": self.name, "parameters": {"type": "object", "properties": {}}, "strict": False}


def shout(text="hi"):
    print(text)
    return str(text).upper()


KNOWN = [Tool("shout", shout)]
r = client.responses.create(
    model="gpt-4o", input=[{"role": "user", "content": "Shout"}], tools=[tool.schema() for tool in KNOWN]
)
print(
    [item for item in r.output if item.type == "function_call"][0].name, KNOWN[0].run()
)
