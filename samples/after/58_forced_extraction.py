import json

from openai import OpenAI

client = OpenAI()


def extract(text: str) -> dict:
    response = client.responses.create(
        model="gpt-4o-mini",
        input=[
            {"role": "system", "content": "Extract the person."},
            {"role": "user", "content": text},
        ],
        tools=[
            {
                "type": "function",
                "name": "extract",
                "description": "A person",
                "parameters": {
                    "type": "object",
                    "properties": {"name": {"type": "string"}, "age": {"type": "integer"}},
                    "required": ["name"],
                },
                "strict": False,
            }
        ],
        tool_choice={"type": "function", "name": "extract"},
    )
    return json.loads(
        [item for item in response.output if item.type == "function_call"][0].arguments
    )


print(extract("Bob is 3"))
