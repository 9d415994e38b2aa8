import json

from openai import OpenAI

MODEL = "gpt-4o-mini"
SYSTEM = "You work for a newspaper."
PRICES = {"prompt": 0.15e-6, "completion": 0.60e-6}

client = OpenAI()


def ask(prompt, temperature=0):
    response = client.responses.create(
        model=MODEL,
        input=[
            {"role": "system", "content": SYSTEM},
            {"role": "user", "content": prompt},
        ],
        temperature=temperature,
        max_output_tokens=200,
    )
    return response.output_text.strip(), response.usage


def ask_json(prompt):
    response = client.responses.create(
        model=MODEL,
        input=[{"role": "user", "content": prompt}],
        text={"format": {"type": "json_object"}},
    )
    return json.loads(response.output_text)


def cost(usage):
    return usage.input_tokens * PRICES["prompt"] + usage.output_tokens * PRICES["completion"]
