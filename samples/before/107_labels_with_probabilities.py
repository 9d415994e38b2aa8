import math
from concurrent.futures import ThreadPoolExecutor

from openai import OpenAI

client = OpenAI(timeout=30, max_retries=5)


def classify(text: str, labels=("praise", "blame")) -> dict:
    completion = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[
            {"role": "system", "content": "Classify into " + ", ".join(labels)},
            {"role": "user", "content": [{"type": "text", "text": text}]},
        ],
        logprobs=True,
        top_logprobs=2,
        max_tokens=20,
        temperature=0,
    )
    choice = completion.choices[0]
    probability = math.exp(choice.logprobs.content[0].logprob)
    return {"text": text, "label": choice.message.content, "probability": probability, "model": completion.model}


with ThreadPoolExecutor() as pool:
    for row in pool.map(classify, ["Well done.", "How could you?"]):
        print(row)
