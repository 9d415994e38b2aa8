"""Classify support tickets, and stop when the model has nothing to say."""

from openai import OpenAI

client = OpenAI()


def classify(ticket: str) -> str:
    response = client.chat.completions.create(
        model="gpt-4.1-mini",
        messages=[
            {"role": "developer", "content": "Answer with one word: billing, delivery or other."},
            {"role": "user", "content": ticket},
        ],
    )
    label = response.choices[0].message.content
    if label is None:
        raise ValueError("the model gave no answer")
    return label.lower()


for ticket in ("Where is my parcel?", "You charged me twice."):
    print(classify(ticket), "-", ticket)
