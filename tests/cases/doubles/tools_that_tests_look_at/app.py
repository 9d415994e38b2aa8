from openai import OpenAI

client = OpenAI()


def schema(name, **properties):
    return {
        "type": "function",
        "function": {
            "name": name,
            "description": f"Calls {name}",
            "parameters": {"type": "object", "properties": properties},
        },
    }


TOOLS = [schema("now"), schema("add", a={"type": "number"})]


def ask(prompt: str) -> str:
    completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}], tools=TOOLS)
    return completion.choices[0].message.content
# ---- after ----
from openai import OpenAI

client = OpenAI()


def schema(name, **properties):
    return {
        "type": "function",
        "name": name,
        "description": f"Calls {name}",
        "parameters": {"type": "object", "properties": properties},
        "strict": False,
    }


TOOLS = [schema("now"), schema("add", a={"type": "number"})]


def ask(prompt: str) -> str:
    response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}], tools=TOOLS)
    return response.output_text
