import openai
client = openai.OpenAI()
DEFAULTS = {"model": "gpt-4o", "max_tokens": 20, "n": 1, "response_format": None}


def ask(q, **over):
    params = DEFAULTS | over
    params["messages"] = [{"role": "user", "content": q}]
    if params.get("max_tokens") and params["max_tokens"] > 1000:
        params["max_tokens"] = 1000
    params = {k: v for k, v in params.items() if v is not None}
    return client.chat.completions.create(**params).choices[0].message.content


print(ask("hi"))
print(ask("long", max_tokens=2000))
print(ask("js JSON", response_format={"type": "json_object"}, max_tokens=None))
# ---- after ----
import openai
client = openai.OpenAI()
DEFAULTS = {"model": "gpt-4o", "max_output_tokens": 20}


def ask(q, **over):
    params = DEFAULTS | over
    params["input"] = [{"role": "user", "content": q}]
    if params.get("max_output_tokens") and params["max_output_tokens"] > 1000:
        params["max_output_tokens"] = 1000
    params = {k: v for k, v in params.items() if v is not None}
    return client.responses.create(**params).output_text


print(ask("hi"))
print(ask("long", max_output_tokens=2000))
print(ask("js JSON", text={"format": {"type": "json_object"}}, max_output_tokens=None))
