import json
import openai

client = openai.OpenAI()


def ask(q):
    request = {"model": "gpt-4o", "messages": [{"role": "user", "content": q}], "max_tokens": 100}
    res = client.chat.completions.create(**request)
    text = res.choices[0].message.content
    entry = {**request, "answer": text}
    print(json.dumps(entry))  # manual: request-data-escapes
    return text


print(ask("hi"))
