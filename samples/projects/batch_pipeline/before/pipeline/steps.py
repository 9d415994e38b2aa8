from pipeline.client import complete


def translate(text):
    response = complete(
        messages=[
            {"role": "system", "content": "Translate into English."},
            {"role": "user", "content": text},
        ],
        max_tokens=400,
    )
    return response.choices[0].message.content


def classify(text, labels):
    prompt = f"Which of {', '.join(labels)} fits?\n\n{text}"
    response = complete(messages=[{"role": "user", "content": prompt}], model="gpt-4o")
    label = response.choices[0].message.content.strip().lower()
    return label if label in labels else None
