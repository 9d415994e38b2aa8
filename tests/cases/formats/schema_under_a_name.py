from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
CITY = {"name": "city", "strict": True, "schema": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"], "additionalProperties": False}}
r = client.chat.completions.create(
    model="gpt-4o",
    messages=messages,
    response_format={"type": "json_schema", "json_schema": CITY},
)
print(CITY["name"], r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
CITY = {"name": "city", "strict": True, "schema": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"], "additionalProperties": False}}
r = client.responses.create(
    model="gpt-4o",
    input=messages,
    text={"format": {"type": "json_schema", **CITY}},
)
print(CITY["name"], r.output_text)
