from openai import OpenAI

MODEL = "gpt-4.1-nano"
client = OpenAI()

reviews = [
    "Arrived broken, and nobody answers my mails.",
    "Does what it should.",
    "The best kettle I ever had!",
]

labels = [
    client.chat.completions.create(
        model=MODEL,
        messages=[
            {"role": "system", "content": "Reply with positive, neutral or negative."},
            {"role": "user", "content": review},
        ],
        temperature=0,
    ).choices[0].message.content
    for review in reviews
]

for review, label in zip(reviews, labels):
    print(f"{label}\t{review}")
