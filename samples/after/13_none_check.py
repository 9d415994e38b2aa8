"""Classify support tickets, and stop when the model has nothing to say."""

from openai import OpenAI

client = OpenAI()


def classify(ticket: str) -> str:
    response = client.responses.create(
        model="gpt-4.1-mini",
        input=[
            {"role": "developer", "content": "Answer with one word: billing, delivery or other."},
            {"role": "user", "content": ticket},
        ],
    )
    label = response.output_text
    if not label:
        raise ValueError("the model gave no answer")
    return label.lower()


for ticket in ("Where is my parcel?", "You charged me twice."):
    print(classify(ticket), "-", ticket)
