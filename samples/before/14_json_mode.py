import json

from openai import OpenAI

client = OpenAI()

SYSTEM = """You extract data from recipes.
Reply with a JSON object with the keys "title", "servings" and "ingredients"."""

recipe = "Pancakes for 4: mix 200 g flour, 3 eggs and 400 ml milk, then fry in butter."

completion = client.chat.completions.create(
    model="gpt-4o",
    response_format={"type": "json_object"},
    messages=[
        {"role": "system", "content": SYSTEM},
        {"role": "user", "content": recipe},
    ],
)

data = json.loads(completion.choices[0].message.content)
for key, value in sorted(data.items()):
    print(f"{key}: {value}")
