from openai import OpenAI

client = OpenAI()


def options(model, limit):
    found = {"model": model}
    if model.startswith("o"):
        found["max_completion_tokens"] = limit
        found["reasoning_effort"] = "low"
    else:
        found["max_tokens"] = limit
        found["temperature"] = 0.2
    return found


def ask(question, model="gpt-4o"):
    completion = client.chat.completions.create(
        messages=[{"role": "user", "content": question}], **options(model, 400)
    )
    return completion.choices[0].message.content


print(ask("Hello"))
print(ask("Hello", model="o4-mini"))
# ---- after ----
from openai import OpenAI

client = OpenAI()


def options(model, limit):
    found = {"model": model}
    if model.startswith("o"):
        found["max_output_tokens"] = limit
        found["reasoning"] = {"effort": "low"}
    else:
        found["max_output_tokens"] = limit
        found["temperature"] = 0.2
    return found


def ask(question, model="gpt-4o"):
    response = client.responses.create(
        input=[{"role": "user", "content": question}], **options(model, 400)
    )
    return response.output_text


print(ask("Hello"))
print(ask("Hello", model="o4-mini"))
