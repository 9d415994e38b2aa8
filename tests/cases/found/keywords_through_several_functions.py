from openai import OpenAI

client = OpenAI()


def complete(prompt, *, model="gpt-4o", max_tokens=100, system=None, **options):
    messages = [{"role": "user", "content": prompt}]
    if system:
        messages.insert(0, {"role": "system", "content": system})
    completion = client.chat.completions.create(model=model, messages=messages, max_tokens=max_tokens, **options)
    return completion.choices[0].message.content


def brief(prompt, **options):
    return complete(prompt, max_tokens=50, **options)


def ask(prompt, **options):
    return complete(prompt, **options)


print(brief("Hi", system="Be kind.", temperature=0))
print(ask("Say it in JSON.", max_tokens=60, system="y", response_format={"type": "json_object"}, reasoning_effort="low"))
print(ask("Hi", model="gpt-4o-mini"))
# ---- after ----
from openai import OpenAI

client = OpenAI()


def complete(prompt, *, model="gpt-4o", max_tokens=100, system=None, **options):
    messages = [{"role": "user", "content": prompt}]
    if system:
        messages.insert(0, {"role": "system", "content": system})
    response = client.responses.create(model=model, input=messages, max_output_tokens=max_tokens, **options)
    return response.output_text


def brief(prompt, **options):
    return complete(prompt, max_tokens=50, **options)


def ask(prompt, **options):
    return complete(prompt, **options)


print(brief("Hi", system="Be kind.", temperature=0))
print(ask("Say it in JSON.", max_tokens=60, system="y", text={"format": {"type": "json_object"}}, reasoning={"effort": "low"}))
print(ask("Hi", model="gpt-4o-mini"))
