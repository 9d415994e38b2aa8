from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hi"}],
    store=True,
    metadata={"of": "today"},
)
print(completion.choices[0].message.content)
for kept in client.chat.completions.list(metadata={"of": "today"}):  # manual: method-unsupported
    print(kept.choices[0].message.content)
