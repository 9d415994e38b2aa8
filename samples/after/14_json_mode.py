import json

from openai import OpenAI

client = OpenAI()

SYSTEM = """You extract data from recipes.
Reply with a JSON object with the keys "title", "servings" and "ingredients"."""

recipe = "Pancakes for 4: mix 200 g flour, 3 eggs and 400 ml milk, then fry in butter."

response = client.responses.create(
    model="gpt-4o",
    text={"format": {"type": "json_object"}},
    input=[
        {"role": "system", "content": SYSTEM},
        {"role": "user", "content": recipe},
    ],
)

data = json.loads(response.output_text)
for key, value in sorted(data.items()):
    print(f"{key}: {value}")
