from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]


def ask(as_json):
    r = client.chat.completions.create(
        model="gpt-4o", messages=messages, response_format={"type": "json_object" if as_json else "text"}
    )
    return r.choices[0].message.content


print(ask(True), ask(False))
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]


def ask(as_json):
    r = client.responses.create(
        model="gpt-4o", input=messages, text={"format": {"type": "json_object" if as_json else "text"}}
    )
    return r.output_text


print(ask(True), ask(False))
