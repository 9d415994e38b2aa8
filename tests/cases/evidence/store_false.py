# options: --store false
from openai import OpenAI

client = OpenAI()
MESSAGES = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hi"}],
    n=1,
)
print(completion.choices[0].message.content)
completion = client.chat.completions.create(model="o3", messages=MESSAGES, reasoning_effort="low")
print(completion.choices[0].message.content)
completion = client.chat.completions.create(model="gpt-4o", messages=MESSAGES, store=True)
print(completion.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
MESSAGES = [{"role": "user", "content": "Hi"}]
response = client.responses.create(
    model="gpt-4o",
    input=[{"role": "user", "content": "Hi"}],
    store=False,
)
print(response.output_text)
response = client.responses.create(model="o3", input=MESSAGES, reasoning={"effort": "low"}, store=False)
print(response.output_text)
response = client.responses.create(model="gpt-4o", input=MESSAGES, store=True)
print(response.output_text)
