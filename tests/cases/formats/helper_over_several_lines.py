from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]


def json_format(name, schema):
    return {"type": "json_schema", "json_schema": {"name": name, "schema": schema}}


r = client.chat.completions.create(
    model="gpt-4o",
    messages=messages,
    response_format=json_format(
        "city",
        {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"], "additionalProperties": False},
    ),
)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]


def json_format(name, schema):
    return {"type": "json_schema", "name": name, "schema": schema}


r = client.responses.create(
    model="gpt-4o",
    input=messages,
    text={
        "format": json_format(
            "city",
            {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"], "additionalProperties": False},
        ),
    },
)
print(r.output_text)
