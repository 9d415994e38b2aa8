from pipeline.client import complete


def translate(text):
    response = complete(
        input=[
            {"role": "system", "content": "Translate into English."},
            {"role": "user", "content": text},
        ],
        max_output_tokens=400,
    )
    return response.output_text


def classify(text, labels):
    prompt = f"Which of {', '.join(labels)} fits?\n\n{text}"
    response = complete(input=[{"role": "user", "content": prompt}], model="gpt-4o")
    label = response.output_text.strip().lower()
    return label if label in labels else None
