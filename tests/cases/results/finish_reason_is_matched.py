from openai import OpenAI

client = OpenAI()


def ask(question, limit):
    response = client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": question}], max_tokens=limit
    )
    choice = response.choices[0]
    match choice.finish_reason:
        case "stop":
            return choice.message.content
        case "length" | "content_filter":
            return choice.message.content + "…"
        case _:
            raise ValueError(question)


def is_whole(question):
    response = client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": question}], max_tokens=20
    )
    reason = response.choices[0].finish_reason
    match reason:
        case "length":
            return False
    return True


print(ask("How are you?", 100), ask("Tell me a long story.", 20))
print(is_whole("How are you?"), is_whole("Tell me a long story."))
# ---- after ----
from openai import OpenAI

client = OpenAI()


def ask(question, limit):
    response = client.responses.create(
        model="gpt-4o-mini", input=[{"role": "user", "content": question}], max_output_tokens=limit
    )
    match (
        "content_filter"
        if response.incomplete_details is not None
        and response.incomplete_details.reason == "content_filter"
        else "length"
        if response.incomplete_details is not None
        and response.incomplete_details.reason == "max_output_tokens"
        else "stop"
    ):
        case "stop":
            return response.output_text
        case "length" | "content_filter":
            return response.output_text + "…"
        case _:
            raise ValueError(question)


def is_whole(question):
    response = client.responses.create(
        model="gpt-4o-mini", input=[{"role": "user", "content": question}], max_output_tokens=20
    )
    reason = (
        "length"
        if response.incomplete_details is not None
        and response.incomplete_details.reason == "max_output_tokens"
        else "stop"
    )
    match reason:
        case "length":
            return False
    return True


print(ask("How are you?", 100), ask("Tell me a long story.", 20))
print(is_whole("How are you?"), is_whole("Tell me a long story."))
