import json

from openai import OpenAI

MODEL = "gpt-4o-mini"
SYSTEM = "You work for a newspaper."
PRICES = {"prompt": 0.15e-6, "completion": 0.60e-6}

client = OpenAI()


def ask(prompt, temperature=0):
    completion = client.chat.completions.create(
        model=MODEL,
        messages=[
            {"role": "system", "content": SYSTEM},
            {"role": "user", "content": prompt},
        ],
        temperature=temperature,
        max_tokens=200,
    )
    return completion.choices[0].message.content.strip(), completion.usage


def ask_json(prompt):
    completion = client.chat.completions.create(
        model=MODEL,
        messages=[{"role": "user", "content": prompt}],
        response_format={"type": "json_object"},
    )
    return json.loads(completion.choices[0].message.content)


def cost(usage):
    return usage.prompt_tokens * PRICES["prompt"] + usage.completion_tokens * PRICES["completion"]
