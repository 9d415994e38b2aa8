import json

from openai import OpenAI

client = OpenAI()


def extract(text: str) -> dict:
    response = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[
            {"role": "system", "content": "Extract the person."},
            {"role": "user", "content": text},
        ],
        tools=[
            {
                "type": "function",
                "function": {
                    "name": "extract",
                    "description": "A person",
                    "parameters": {
                        "type": "object",
                        "properties": {"name": {"type": "string"}, "age": {"type": "integer"}},
                        "required": ["name"],
                    },
                },
            }
        ],
        tool_choice={"type": "function", "function": {"name": "extract"}},
    )
    return json.loads(response.choices[0].message.tool_calls[0].function.arguments)


print(extract("Bob is 3"))
