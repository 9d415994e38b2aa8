from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [{"role": "system", "content": "Be brief."}]
messages.append({"role": "user", "content": "2 + 2?"})
messages.extend([{"role": "assistant", "content": "4"}, {"role": "user", "content": "And times 3?"}])
messages += [{"role": "user", "content": "Please."}]
messages.insert(1, {"role": "developer", "content": "Reply in words."})
r = client.chat.completions.create(model=MODEL, messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [{"role": "system", "content": "Be brief."}]
messages.append({"role": "user", "content": "2 + 2?"})
messages.extend([{"role": "assistant", "content": "4"}, {"role": "user", "content": "And times 3?"}])
messages += [{"role": "user", "content": "Please."}]
messages.insert(1, {"role": "developer", "content": "Reply in words."})
r = client.responses.create(model=MODEL, input=messages)
print(r.output_text)
