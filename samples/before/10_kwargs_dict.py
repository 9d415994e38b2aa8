import os

from openai import OpenAI

client = OpenAI()


def complete(prompt, system=None, max_tokens=None, json_mode=False):
    messages = []
    if system:
        messages.append({"role": "system", "content": system})
    messages.append({"role": "user", "content": prompt})

    params = {
        "model": os.environ.get("MODEL", "gpt-4o-mini"),
        "messages": messages,
        "temperature": 0.2,
    }
    if max_tokens is not None:
        params["max_tokens"] = max_tokens
    if json_mode:
        params["response_format"] = {"type": "json_object"}

    response = client.chat.completions.create(**params)
    return response.choices[0].message.content


print(complete("Name a colour."))
print(complete("Tell me about the sea.", system="You are a poet.", max_tokens=100))
print(complete("List three fruits as a JSON array under the key 'fruits'.", json_mode=True))
