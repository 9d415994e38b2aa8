import json

from openai import OpenAI

client = OpenAI()

response = client.chat.completions.create(
    model="gpt-4o",
    messages=[
        {"role": "system", "content": "You are a film critic."},
        {"role": "user", "content": "Review the film 'Paths of Glory'."},
    ],
    response_format={
        "type": "json_schema",
        "json_schema": {
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

review = json.loads(response.choices[0].message.content)
print(f"{review['title']}: {'*' * review['stars']}")
for point in review["good"]:
    print("+", point)
