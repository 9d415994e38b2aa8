from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hi"}],
    store=True,
)
again = client.chat.completions.retrieve(completion.id)
print(again.choices[0].message.content)
client.chat.completions.delete(completion_id=completion.id)
# ---- after ----
from openai import OpenAI

client = OpenAI()
response = client.responses.create(
    model="gpt-4o",
    input=[{"role": "user", "content": "Hi"}],
    store=True,
)
again = client.responses.retrieve(response.id)
print(again.output_text)
client.responses.delete(response_id=response.id)
