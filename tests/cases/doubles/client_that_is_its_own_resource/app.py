from openai import OpenAI


def ask(client: OpenAI, question: str) -> str:
    completion = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}]
    )
    return completion.choices[0].message.content or ""
# ---- after ----
from openai import OpenAI


def ask(client: OpenAI, question: str) -> str:
    response = client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question}]
    )
    return response.output_text or ""
