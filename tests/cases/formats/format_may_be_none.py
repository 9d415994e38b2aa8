from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]


def ask(format=None):
    r = client.chat.completions.create(model="gpt-4o", messages=messages, response_format=format)
    return r.choices[0].message.content


print(ask())
print(ask({"type": "json_object"}))
print(ask({"type": "json_schema", "json_schema": {"name": "city", "schema": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"], "additionalProperties": False}}}))
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]


def ask(format=None):
    r = client.responses.create(model="gpt-4o", input=messages, text={"format": format or {"type": "text"}})
    return r.output_text


print(ask())
print(ask({"type": "json_object"}))
print(ask({"type": "json_schema", "name": "city", "schema": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"], "additionalProperties": False}}))
