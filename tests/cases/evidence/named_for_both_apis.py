from openai import OpenAI

client = OpenAI()


def completion_with_backoff(q):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}]).choices[0].message.content  # manual: deliberate-dual-api


def responses_completion_with_backoff(q):
    return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": q}]).output_text
