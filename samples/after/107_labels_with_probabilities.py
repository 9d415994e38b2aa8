import math
from concurrent.futures import ThreadPoolExecutor

from openai import OpenAI

client = OpenAI(timeout=30, max_retries=5)


def classify(text: str, labels=("praise", "blame")) -> dict:
    response = client.responses.create(
        model="gpt-4o-mini",
        input=[
            {"role": "system", "content": "Classify into " + ", ".join(labels)},
            {"role": "user", "content": [{"type": "input_text", "text": text}]},
        ],
        include=["message.output_text.logprobs"],
        top_logprobs=2,
        max_output_tokens=20,
        temperature=0,
    )
    probability = math.exp(
        [
            logprob
            for item in response.output
            if item.type == "message"
            for part in item.content
            if part.type == "output_text"
            for logprob in part.logprobs or []
        ][0].logprob
    )
    return {"text": text, "label": response.output_text, "probability": probability, "model": response.model}


with ThreadPoolExecutor() as pool:
    for row in pool.map(classify, ["Well done.", "How could you?"]):
        print(row)
