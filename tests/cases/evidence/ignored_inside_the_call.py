from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(  # skip: ignored
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hi"}],  # chat2responses: ignore
    temperature=0,
)
print(completion.choices[0].message.content)
