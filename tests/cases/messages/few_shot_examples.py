from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

EXAMPLES = [("cat", "animal"), ("oak", "plant")]

messages = [{"role": "system", "content": "Classify the word."}]
for word, label in EXAMPLES:
    messages.append({"role": "user", "content": word})
    messages.append({"role": "assistant", "content": label})
messages.append({"role": "user", "content": "trout"})
r = client.chat.completions.create(model=MODEL, messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

EXAMPLES = [("cat", "animal"), ("oak", "plant")]

messages = [{"role": "system", "content": "Classify the word."}]
for word, label in EXAMPLES:
    messages.append({"role": "user", "content": word})
    messages.append({"role": "assistant", "content": label})
messages.append({"role": "user", "content": "trout"})
r = client.responses.create(model=MODEL, input=messages)
print(r.output_text)
