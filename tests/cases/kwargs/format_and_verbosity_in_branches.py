from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]


def ask(as_json=False, terse=False):
    params = {"model": "gpt-5", "messages": messages}
    if as_json:
        params["response_format"] = {"type": "json_object"}
    else:
        params["response_format"] = None
    if terse:
        params["verbosity"] = "low"
    return client.chat.completions.create(**params).choices[0].message.content


print(ask(), ask(True), ask(True, True), ask(False, True))
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]


def ask(as_json=False, terse=False):
    params = {"model": "gpt-5", "input": messages}
    if as_json:
        params.setdefault("text", {})["format"] = {"type": "json_object"}
    else:
        params.setdefault("text", {})["format"] = {"type": "text"}
    if terse:
        params.setdefault("text", {})["verbosity"] = "low"
    return client.responses.create(**params).output_text


print(ask(), ask(True), ask(True, True), ask(False, True))
