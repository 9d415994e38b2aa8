# %% [markdown]
# # What do customers say?
# Exported from a notebook.

# %%
import json
import os

from openai import OpenAI

# %%
client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])
model = "gpt-4o-mini"

reviews = [
    "The kettle is loud, but it is fast.",
    "Broken after a week.",
    "My cat loves the box.",
]

# %%
messages = [
    {"role": "system", "content": "You label reviews: positive, negative or mixed."},
    {"role": "user", "content": "I like it."},
    {"role": "assistant", "content": "positive"},
]

labels = {}
for review in reviews:
    completion = client.chat.completions.create(
        model=model,
        messages=messages + [{"role": "user", "content": review}],
        temperature=0,
    )
    labels[review] = completion.choices[0].message.content

labels

# %%
completion = client.chat.completions.create(
    model=model,
    messages=[
        {"role": "user", "content": "Count these labels, as JSON: " + ", ".join(labels.values())},
    ],
    response_format={"type": "json_object"},
)
counts = json.loads(completion.choices[0].message.content)
print(counts)

# %%
print(completion.usage.prompt_tokens, "+", completion.usage.completion_tokens, "tokens")

# %% [markdown]
# ## A letter

# %%
letter = ""
for chunk in client.chat.completions.create(
    model=model,
    messages=[{"role": "user", "content": f"Write a letter to the maker: {json.dumps(labels)}"}],
    stream=True,
):
    letter += chunk.choices[0].delta.content or ""
print(letter)
