from openai import OpenAI

MODEL = "gpt-4.1-nano"
client = OpenAI()

reviews = [
    "Arrived broken, and nobody answers my mails.",
    "Does what it should.",
    "The best kettle I ever had!",
]

labels = [
    client.responses.create(
        model=MODEL,
        input=[
            {"role": "system", "content": "Reply with positive, neutral or negative."},
            {"role": "user", "content": review},
        ],
        temperature=0,
    ).output_text
    for review in reviews
]

for review, label in zip(reviews, labels):
    print(f"{label}\t{review}")
