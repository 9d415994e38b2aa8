from openai import OpenAI

client = OpenAI()


def ask(question):
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": question}],
    )
    usage = completion.usage
    cached = usage.prompt_tokens_details.cached_tokens if usage.prompt_tokens_details else 0
    return completion.choices[0].message.content, usage.total_tokens, cached, completion.id
# ---- after ----
from openai import OpenAI

client = OpenAI()


def ask(question):
    response = client.responses.create(
        model="gpt-4o",
        input=[{"role": "user", "content": question}],
    )
    usage = response.usage
    cached = usage.input_tokens_details.cached_tokens if usage.input_tokens_details else 0
    return response.output_text, usage.total_tokens, cached, response.id
