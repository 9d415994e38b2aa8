# args: "Ada met Grace." --json
import argparse
import json

from openai import OpenAI

SCHEMA = {
    "type": "json_schema",
    "json_schema": {
        "name": "people",
        "strict": True,
        "schema": {
            "type": "object",
            "properties": {"names": {"type": "array", "items": {"type": "string"}}},
            "required": ["names"],
            "additionalProperties": False,
        },
    },
}


def extract(text, *, client=None, json_mode=False, **options):
    client = client or OpenAI()
    params = {
        "model": "gpt-4o",
        "messages": [{"role": "user", "content": f"Names as JSON: {text}"}],
        "response_format": {"type": "json_object"} if json_mode else SCHEMA,
        "max_tokens": 300,
        **options,
    }
    if json_mode:
        params["temperature"] = 0
    result = client.chat.completions.create(**params)
    return json.loads(result.choices[0].message.content)


parser = argparse.ArgumentParser()
parser.add_argument("text")
parser.add_argument("--json", action="store_true")
arguments = parser.parse_args()
print(sorted(extract(arguments.text, json_mode=arguments.json, top_p=0.9)))
print(sorted(extract(arguments.text)))
