from openai import OpenAI

client = OpenAI()
last = None


def ask(prompt):
    global last
    last = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])


def show():
    print(last.choices[0].message.content)


ask("Hello")
show()
# ---- after ----
from openai import OpenAI

client = OpenAI()
last = None


def ask(prompt):
    global last
    last = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}])


def show():
    print(last.output_text)


ask("Hello")
show()
