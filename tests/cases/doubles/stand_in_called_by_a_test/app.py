from openai import OpenAI


def ask(client: OpenAI, question: str) -> str:
    completion = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}]
    )
    return completion.choices[0].message.content or ""
