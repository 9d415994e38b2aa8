from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.chat.completions.create(
    n=1,
    model="gpt-4o",
    messages=messages,
    stop=None
)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.responses.create(
    model="gpt-4o",
    input=messages
)
print(r.output_text)
