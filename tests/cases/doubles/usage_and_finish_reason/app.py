from openai import OpenAI

client = OpenAI()


def ask(question):
    completion = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}]
    )
    if completion.choices[0].finish_reason == "length":
        raise ValueError("too long")
    print(completion.usage.prompt_tokens, completion.usage.completion_tokens)
    return completion.choices[0].message.content, completion.usage.total_tokens
# ---- after ----
from openai import OpenAI

client = OpenAI()


def ask(question):
    response = client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question}]
    )
    if (
        response.incomplete_details is not None
        and response.incomplete_details.reason == "max_output_tokens"
    ):
        raise ValueError("too long")
    print(response.usage.input_tokens, response.usage.output_tokens)
    return response.output_text, response.usage.total_tokens
