import json

from openai import OpenAI

client = OpenAI()

response = client.responses.create(
    model="gpt-4o",
    input=[
        {"role": "system", "content": "You are a film critic."},
        {"role": "user", "content": "Review the film 'Paths of Glory'."},
    ],
    text={
        "format": {
            "type": "json_schema",
            "name": "review",
            "strict": True,
            "schema": {
                "type": "object",
                "properties": {
                    "title": {"type": "string"},
                    "stars": {"type": "integer"},
                    "good": {"type": "array", "items": {"type": "string"}},
                },
                "required": ["title", "stars", "good"],
                "additionalProperties": False,
            },
        },
    },
)

review = json.loads(response.output_text)
print(f"{review['title']}: {'*' * review['stars']}")
for point in review["good"]:
    print("+", point)
