from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
params = {
    "model": "gpt-5",
    "messages": messages,
    "verbosity": "low",
    "response_format": {
        "type": "json_schema",
        "json_schema": {
            "name": "city",
            "schema": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"], "additionalProperties": False},
        },
    },
}
print(client.chat.completions.create(**params).choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
params = {
    "model": "gpt-5",
    "input": messages,
    "text": {
        "format": {
            "type": "json_schema",
            "name": "city",
            "schema": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"], "additionalProperties": False},
        },
        "verbosity": "low",
    },
}
print(client.responses.create(**params).output_text)
