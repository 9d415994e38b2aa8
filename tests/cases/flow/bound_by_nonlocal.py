from openai import OpenAI

client = OpenAI()


def counter():
    last = None

    def ask(prompt):
        nonlocal last
        last = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])
        return last.choices[0].message.content

    def cost():
        return last.usage.prompt_tokens if last else 0

    return ask, cost


ask, cost = counter()
print(cost())
print(ask("Hello"))
print(cost())
# ---- after ----
from openai import OpenAI

client = OpenAI()


def counter():
    last = None

    def ask(prompt):
        nonlocal last
        last = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}])
        return last.output_text

    def cost():
        return last.usage.input_tokens if last else 0

    return ask, cost


ask, cost = counter()
print(cost())
print(ask("Hello"))
print(cost())
