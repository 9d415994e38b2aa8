from openai import OpenAI

client = OpenAI()


def ask(question, temperature=0.2, stop=None, n=1):
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": question}],
        temperature=temperature,
        stop=stop,
        n=n,
    )
    return completion.choices[0].message.content


print(ask("Hi"))
print(ask("Ho", temperature=1))
# ---- after ----
from openai import OpenAI

client = OpenAI()


def ask(question, temperature=0.2, stop=None, n=1):
    response = client.responses.create(
        model="gpt-4o",
        input=[{"role": "user", "content": question}],
        temperature=temperature,
    )
    return response.output_text


print(ask("Hi"))
print(ask("Ho", temperature=1))
