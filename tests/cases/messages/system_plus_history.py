from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

SYSTEM = {"role": "system", "content": "Be brief."}


def ask(history, question):
    history = history + [{"role": "user", "content": question}]
    r = client.chat.completions.create(model=MODEL, messages=[SYSTEM] + history[-6:])
    answer = r.choices[0].message.content
    return history + [{"role": "assistant", "content": answer}]


history = ask([], "Hi")
history = ask(history, "Ho")
print(history[-1]["content"], len(history))
# ---- after ----
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

SYSTEM = {"role": "system", "content": "Be brief."}


def ask(history, question):
    history = history + [{"role": "user", "content": question}]
    r = client.responses.create(model=MODEL, input=[SYSTEM] + history[-6:])
    answer = r.output_text
    return history + [{"role": "assistant", "content": answer}]


history = ask([], "Hi")
history = ask(history, "Ho")
print(history[-1]["content"], len(history))
