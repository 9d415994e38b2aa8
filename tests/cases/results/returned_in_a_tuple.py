from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
def ask(question):
    r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return r.choices[0].message.content, r.usage


text, usage = ask("Hi")
print(text, usage.completion_tokens)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
def ask(question):
    r = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])
    return r.output_text, r.usage


text, usage = ask("Hi")
print(text, usage.output_tokens)
