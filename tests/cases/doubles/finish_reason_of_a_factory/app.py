import openai
from openai import OpenAI

client = OpenAI()


class Truncated(Exception):
    pass


def ask(question):
    response = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}], max_tokens=100
    )
    choice = response.choices[0]
    if choice.finish_reason == "length":
        raise Truncated(choice.message.content)
    if choice.finish_reason == "content_filter":
        raise ValueError("filtered")
    usage = response.usage
    return choice.message.content, usage.prompt_tokens if usage else 0
# ---- after ----
import openai
from openai import OpenAI

client = OpenAI()


class Truncated(Exception):
    pass


def ask(question):
    response = client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question}], max_output_tokens=100
    )
    if (
        response.incomplete_details is not None
        and response.incomplete_details.reason == "max_output_tokens"
    ):
        raise Truncated(response.output_text)
    if (
        response.incomplete_details is not None
        and response.incomplete_details.reason == "content_filter"
    ):
        raise ValueError("filtered")
    usage = response.usage
    return response.output_text, usage.input_tokens if usage else 0
