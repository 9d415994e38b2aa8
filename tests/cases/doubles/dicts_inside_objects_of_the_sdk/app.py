from openai import OpenAI

client = OpenAI()


def ask(question):
    completion = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}]
    )
    details = completion.usage.prompt_tokens_details
    cached = details.cached_tokens if details else 0
    return completion.choices[0].message.content, completion.usage.completion_tokens, cached
# ---- after ----
from openai import OpenAI

client = OpenAI()


def ask(question):
    response = client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question}]
    )
    details = response.usage.input_tokens_details
    cached = details.cached_tokens if details else 0
    return response.output_text, response.usage.output_tokens, cached
