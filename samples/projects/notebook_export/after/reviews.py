# %% [markdown]
# # What do customers say?
# Exported from a notebook.

# %%
import json
import os

import openai
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
    response = client.responses.create(
        model=model,
        input=messages + [{"role": "user", "content": review}],
        temperature=0,
    )
    labels[review] = response.output_text

labels

# %%
response = client.responses.create(
    model=model,
    input=[
        {"role": "user", "content": "Count these labels, as JSON: " + ", ".join(labels.values())},
    ],
    text={"format": {"type": "json_object"}},
)
counts = json.loads(response.output_text)
print(counts)

# %%
print(response.usage.input_tokens, "+", response.usage.output_tokens, "tokens")

# %% [markdown]
# ## A letter

# %%
letter = ""
stream = client.responses.create(
    model=model,
    input=[{"role": "user", "content": f"Write a letter to the maker: {json.dumps(labels)}"}],
    stream=True,
)
for event in stream:
    if event.type == "response.output_text.delta":
        letter += event.delta
    elif event.type == "error":
        raise openai.APIError(
            event.message, request=stream.response.request, body=event.to_dict()
        )
    elif event.type == "response.failed" and event.response.error:
        raise openai.APIError(
            event.response.error.message,
            request=stream.response.request,
            body=event.response.error.to_dict(),
        )
print(letter)
