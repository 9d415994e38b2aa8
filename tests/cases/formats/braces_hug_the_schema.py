from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
r = client.chat.completions.create(model="gpt-4o", messages=messages, response_format={
    "type": "json_schema",
    "json_schema": {
        "name": "city",
        "schema": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"], "additionalProperties": False},
    },
})
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
r = client.responses.create(model="gpt-4o", input=messages, text={
    "format": {
        "type": "json_schema",
        "name": "city",
        "schema": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"], "additionalProperties": False},
    },
})
print(r.output_text)
